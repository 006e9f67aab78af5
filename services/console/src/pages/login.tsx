import type { DemoAccounts as DemoAccountsView } from '@paidan/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import type { Static } from 'typebox';
import { signIn } from '../api/commands.ts';
import { ApiError } from '../api/http.ts';
import { demoQuery, sessionQuery } from '../api/queries.ts';
import { changeUser } from '../app/client.ts';
import { homeOf } from '../app/roles.ts';
import { Field } from '../ui/field.tsx';
import { useTitle } from '../ui/title.ts';

/** Only a path of this site may be gone back to. */
const safeNext = (next: string | null): string | null => (next !== null && /^\/(?![/\\])/.test(next) ? next : null);

function DemoAccounts(props: {
  readonly demo: Static<typeof DemoAccountsView> | undefined;
  readonly onPick: (username: string, password: string) => void;
}) {
  const { demo, onPick } = props;
  const { password = null, accounts = [] } = demo ?? {};
  if (password === null) return null;
  return (
    <section className="demo" aria-labelledby="demo-title">
      <h2 id="demo-title">演示账号</h2>
      <p>点选即可填入，密码均为 {password}</p>
      <ul>
        {accounts.map((account) => (
          <li key={account.username}>
            <button type="button" onClick={() => onPick(account.username, password)}>
              <strong>{account.name}</strong>
              <span>{account.unit ?? '全部单位'}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function Login() {
  useTitle('登录');
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const demo = useQuery(demoQuery);
  const [params] = useSearchParams();
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<{ readonly username?: string; readonly password?: string; readonly all?: string }>(
    {},
  );

  if (session.data) return <Navigate to={safeNext(params.get('next')) ?? homeOf(session.data.role)} replace />;

  if (session.isPending || demo.isPending) return <div className="boot" role="status" aria-label="正在打开" />;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (username.trim() === '') return setError({ username: '请输入用户名' });
    if (password === '') return setError({ password: '请输入密码' });
    setBusy(true);
    setError({});
    try {
      const { user } = await signIn(username.trim(), password);
      changeUser(client, user);
    } catch (cause) {
      const problem = cause instanceof ApiError ? cause.problem : null;
      setError({ all: problem ? `${problem.title}。${problem.advice ?? ''}` : '登录没有成功，请重试。' });
    } finally {
      setBusy(false);
    }
  };

  return (
    <main className="login">
      <div className="login-card">
        <form onSubmit={(event) => void submit(event)} noValidate>
          <h1>
            <strong>派单</strong>
            <span>按履职事项清单分派、流转和督办 12345 工单</span>
          </h1>
          <div className="login-alert" role="alert">
            {error.all ?? (params.has('next') && !busy ? '请先登录，登录后回到刚才的页面。' : '')}
          </div>
          <Field id="username" label="用户名" error={error.username}>
            <input
              id="username"
              className="input"
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              value={username}
              onChange={(event) => setUsername(event.target.value)}
            />
          </Field>
          <Field id="password" label="密码" error={error.password}>
            <input
              id="password"
              className="input"
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </Field>
          <button type="submit" className="solid-button" disabled={busy}>
            {busy ? '正在登录' : '登录'}
          </button>
        </form>
        <DemoAccounts
          demo={demo.data}
          onPick={(name, word) => {
            setUsername(name);
            setPassword(word);
            setError({});
          }}
        />
      </div>
    </main>
  );
}
