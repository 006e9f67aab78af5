import type { CorrectionView, ModelView } from '@paidan/contracts';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { Link } from 'react-router';
import { undoCorrection, useModel } from '../api/commands.ts';
import { correctionsQuery, modelsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { useNotify } from '../ui/notify.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { At } from '../ui/status.tsx';
import { useTitle } from '../ui/title.ts';
import { nightNames, nightReasons } from '../words/learning.ts';
import { dutyNumber } from '../words/lists.ts';

function Duty({ id, name }: { readonly id: string | null; readonly name: string | null }) {
  if (id === null) return <>不在清单</>;
  return (
    <Link to={`/duties/${id}`} title={dutyNumber(id)}>
      {name ?? id}
    </Link>
  );
}

/** One decision against the suggestion: the matter, from what to what, why, and how to take it back. */
function Correction({ item, mayUndo }: { readonly item: CorrectionView; readonly mayUndo: boolean }) {
  const client = useQueryClient();
  const notify = useNotify();
  const undo = useMutation({
    mutationFn: () => undoCorrection(item.id),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['corrections'] });
      notify.done('已撤销', { text: '工单不变，系统不再从这次改派学习' });
    },
    onError: notify.failed,
  });
  return (
    <li className={item.undoneAt === null ? 'correction' : 'correction correction-undone'}>
      <div className="correction-text">
        <p className="clamp">{item.title ?? item.text}</p>
        <p className="correction-way">
          <span className="correction-from">
            <Duty id={item.suggested} name={item.suggestedName} />
          </span>
          <span aria-hidden="true">→</span>
          <b>
            <Duty id={item.chosen} name={item.chosenName} />
          </b>
        </p>
        <small>
          <Link to={`/tickets/${item.ticketId}`}>{item.number}</Link>　<At iso={item.at} />
          {item.reason ? `　${item.reason}` : ''}
        </small>
      </div>
      {item.undoneAt !== null ? (
        <small>已撤销</small>
      ) : mayUndo ? (
        <Popconfirm
          title="不再从这次改派学习？"
          description="工单本身不变。"
          okText="撤销"
          cancelText="不撤"
          onConfirm={() => undo.mutate()}
        >
          <Button size="small" loading={undo.isPending}>
            撤销
          </Button>
        </Popconfirm>
      ) : null}
    </li>
  );
}

function Corrections() {
  const list = useInfiniteQuery(correctionsQuery);
  const { role } = useUser();
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="card">
      <h2>改派记录</h2>
      <p className="card-note">话务员没有采用首选建议的派单。两人以上对相近诉求的一致决定立即生效，单独一人的不会。</p>
      {list.isPending ? (
        <Skeleton rows={5} />
      ) : list.error && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <Empty title="还没有改派">派单时选了首选以外的事项，会记在这里。</Empty>
      ) : (
        <ul className="corrections">
          {items.map((item) => (
            <Correction key={item.id} item={item} mayUndo={role === 'operator' || role === 'admin'} />
          ))}
        </ul>
      )}
      {list.hasNextPage ? (
        <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
          更多改派
        </button>
      ) : null}
    </section>
  );
}

/** What a night learned and whether it was taken into use, with the numbers that decided. */
function Night({ night, mayUse }: { readonly night: ModelView; readonly mayUse: boolean }) {
  const { measured, status, version } = night;
  const use = useUseModel();
  return (
    <tr>
      <th scope="row">{night.night}</th>
      <td>
        {nightNames[status]}
        <small>{measured ? nightReasons[measured.why] : ''}</small>
      </td>
      <td className="num">{measured?.lessons ?? '—'}</td>
      <td className="num">
        {measured?.current && measured.candidate
          ? `${measured.current.right} → ${measured.candidate.right} ／ ${measured.matters}`
          : '—'}
      </td>
      <td>
        {version !== null && status === 'kept' && mayUse ? (
          <Button size="small" loading={use.isPending} onClick={() => use.mutate(version)}>
            换回
          </Button>
        ) : null}
      </td>
    </tr>
  );
}

function useUseModel() {
  const client = useQueryClient();
  const notify = useNotify();
  return useMutation({
    mutationFn: useModel,
    onSuccess: ({ version }) => {
      void client.invalidateQueries({ queryKey: ['models'] });
      notify.done(`已改用 ${version}`, { text: '下一件工单起生效' });
    },
    onError: notify.failed,
  });
}

function Nights() {
  const list = useInfiniteQuery(modelsQuery);
  const { role } = useUser();
  const use = useUseModel();
  const nights = list.data?.pages.flatMap((page) => page.items) ?? [];
  const inUse = list.data?.pages[0]?.inUse;
  return (
    <section className="card">
      <h2>夜间学习</h2>
      {inUse ? (
        <p className="card-note">
          正在使用{inUse.shipped ? '程序自带的模型' : '夜间训练的模型'} <code>{inUse.version}</code>。
          {!inUse.shipped && role === 'admin' ? (
            <Button size="small" loading={use.isPending} onClick={() => use.mutate('shipped')}>
              换回程序自带的
            </Button>
          ) : null}
        </p>
      ) : null}
      {list.isPending ? (
        <Skeleton rows={3} />
      ) : list.error && nights.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : nights.length === 0 ? (
        <p className="card-note">每天凌晨三点用站得住的改派重新训练，确实更准才换上。还没有训练过。</p>
      ) : (
        <div className="table-frame">
          <table className="table table-nights">
            <thead>
              <tr>
                <th scope="col">日期</th>
                <th scope="col">结果</th>
                <th scope="col" className="num">
                  改派
                </th>
                <th scope="col" className="num">
                  判对：原 → 新 ／ 比较
                </th>
                <th scope="col">
                  <span className="sr-only">操作</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {nights.map((night) => (
                <Night key={night.night} night={night} mayUse={role === 'admin'} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.hasNextPage ? (
        <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
          更早
        </button>
      ) : null}
    </section>
  );
}

/** What people decided against the suggestions, what was learned of it, and the way back. */
export default function Learning() {
  useTitle('分类学习');
  return (
    <div className="page">
      <h1>分类学习</h1>
      <div className="cards">
        <Corrections />
        <Nights />
      </div>
    </div>
  );
}
