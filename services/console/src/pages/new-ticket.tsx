import { kinds, type NewTicket as NewTicketBody } from '@paidan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input } from 'antd';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { createTicket, ticketChanged } from '../api/commands.ts';
import { randomKey } from '../api/http.ts';
import { fieldErrors } from '../ui/errors.ts';
import { Choices, Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';
import { useTitle } from '../ui/title.ts';

const channels = ['电话', '网络', '微信', '来访', '上级转办', '巡查'];
/** The kind is read from the words unless the operator says which. */
const byWords = '自动';
type Kind = (typeof kinds)[number] | typeof byWords;
const kindChoices: readonly Kind[] = [byWords, ...kinds];
const blank = { text: '', title: '', village: '', address: '', name: '', phone: '' };
type Texts = typeof blank;

/** Drops what was left empty, since the server takes no empty texts. */
const given = <T extends Record<string, string>>(values: T): Partial<Record<keyof T, string>> => {
  const kept: Partial<Record<keyof T, string>> = {};
  for (const key of Object.keys(values) as (keyof T)[]) {
    const value = values[key]?.trim();
    if (value) kept[key] = value;
  }
  return kept;
};

/** Takes a call down. The words come first; everything else can be asked while listening. */
export default function NewTicket() {
  useTitle('登记工单');
  const [texts, setTexts] = useState<Texts>(blank);
  const [channel, setChannel] = useState('电话');
  const [kind, setKind] = useState<Kind>(byWords);
  const [urgent, setUrgent] = useState(false);
  const [confidential, setConfidential] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [key, setKey] = useState(randomKey);
  const client = useQueryClient();
  const navigate = useNavigate();
  const notify = useNotify();
  const create = useMutation({ mutationFn: (body: NewTicketBody) => createTicket(body, key) });
  const bind = (name: keyof Texts) => ({
    id: `new-${name}`,
    value: texts[name],
    onChange: (event: { target: { value: string } }) =>
      setTexts((before) => ({ ...before, [name]: event.target.value })),
  });

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (texts.text.trim() === '') {
      setErrors({ text: '请记录诉求内容' });
      document.getElementById('new-text')?.focus();
      return;
    }
    setErrors({});
    const location = given({ village: texts.village, address: texts.address });
    const reporter = given({ name: texts.name, phone: texts.phone });
    const { title } = given({ title: texts.title });
    create.mutate(
      {
        channel,
        ...(kind !== byWords && { kind }),
        text: texts.text.trim(),
        ...(title !== undefined && { title }),
        ...(urgent && { urgent }),
        ...(Object.keys(location).length > 0 && { location }),
        ...((Object.keys(reporter).length > 0 || confidential) && {
          reporter: { ...reporter, ...(confidential && { confidential }) },
        }),
      },
      {
        onSuccess: (ticket) => {
          client.setQueryData(['ticket', ticket.id], ticket);
          ticketChanged(client, ticket.id);
          setKey(randomKey());
          notify.done(`已登记 ${ticket.number}`, { text: '系统正在比对事项清单' });
          void navigate(`/inbox/${ticket.id}`);
        },
        onError: (error) => {
          setErrors(fieldErrors(error));
          notify.failed(error);
        },
      },
    );
  };

  return (
    <div className="page page-form">
      <h1>登记工单</h1>
      <form
        className="card new-form"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.requestSubmit();
        }}
        noValidate
      >
        <div className="new-words">
          <Field
            id="new-text"
            label="诉求内容"
            required
            error={errors.text}
            hint="尽量用诉求人自己的话：什么事、在哪里、多久了、希望怎么办。"
          >
            <Input.TextArea {...bind('text')} autoFocus autoSize={{ minRows: 8, maxRows: 16 }} maxLength={20_000} />
          </Field>
          <Field id="new-title" label="标题" error={errors.title} hint="可不填，列表中显示诉求的开头。">
            <Input {...bind('title')} maxLength={200} />
          </Field>
          <div className="checks">
            <Checkbox checked={urgent} onChange={(event) => setUrgent(event.target.checked)}>
              紧急：危及生命财产安全，时限按小时计
            </Checkbox>
            <Checkbox checked={confidential} onChange={(event) => setConfidential(event.target.checked)}>
              保密：承办单位看不到诉求人信息
            </Checkbox>
          </div>
        </div>
        <div>
          <Choices
            name="kind"
            label="类型"
            value={kind}
            onChange={(value) => setKind(kindChoices.find((known) => known === value) ?? byWords)}
            options={kindChoices.map((value) => ({ value, label: value === byWords ? '自动（按内容判断）' : value }))}
          />
          <Choices
            name="channel"
            label="渠道"
            value={channel}
            onChange={setChannel}
            options={channels.map((value) => ({ value, label: value }))}
          />
          <div className="field-row">
            <Field id="new-name" label="诉求人姓名" error={errors.reporter}>
              <Input {...bind('name')} maxLength={60} autoComplete="off" />
            </Field>
            <Field id="new-phone" label="联系电话">
              <Input {...bind('phone')} maxLength={40} inputMode="tel" autoComplete="off" />
            </Field>
          </div>
          <div className="field-row">
            <Field id="new-village" label="村（社区）" error={errors.location}>
              <Input {...bind('village')} maxLength={100} placeholder="不填时按内容识别" />
            </Field>
            <Field id="new-address" label="详细地址">
              <Input {...bind('address')} maxLength={300} />
            </Field>
          </div>
        </div>
        <div className="form-foot">
          <Button type="primary" size="large" htmlType="submit" loading={create.isPending}>
            登记
          </Button>
          <span className="field-hint key-hint">
            <kbd>Ctrl</kbd> + <kbd>Enter</kbd> 登记；登记后系统立即比对事项清单。
          </span>
        </div>
      </form>
    </div>
  );
}
