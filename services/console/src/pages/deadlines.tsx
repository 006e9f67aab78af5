import type { MovedDeadline } from '@paidan/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useEffect } from 'react';
import { Link } from 'react-router';
import { recalculationQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { At } from '../ui/status.tsx';
import { useTitle } from '../ui/title.ts';
import { useRecalculation } from './recalculation.ts';

/** How many moved clocks the preview shows. */
const MOST = 2000;

function Moved({ items }: { readonly items: readonly MovedDeadline[] }) {
  return (
    <div className="table-frame">
      <table className="table table-tickets">
        <thead>
          <tr>
            <th scope="col">工单</th>
            <th scope="col">时限</th>
            <th scope="col">单位</th>
            <th scope="col">原来</th>
            <th scope="col">重算后</th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ deadlineId, ticketId, number, kind, unit, was, dueAt }) => (
            <tr key={deadlineId}>
              <td className="cell-number">
                <Link to={`/tickets/${ticketId}`}>{number}</Link>
              </td>
              <td>{kind}</td>
              <td>{unit ?? ''}</td>
              <td className="moved-was">
                <At iso={was} />
              </td>
              <td className="moved-due">
                <At iso={dueAt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** After a new holiday file or rule: which running clocks would move, and for the administrator, moving them. */
export default function Deadlines() {
  useTitle('时限重算');
  const { role } = useUser();
  const preview = useInfiniteQuery(recalculationQuery);
  const run = useRecalculation();
  const pages = preview.data?.pages ?? [];
  const items = pages.flatMap((page) => page.items);
  const looked = pages.reduce((sum, page) => sum + page.looked, 0);
  const { hasNextPage, isFetching, isError, fetchNextPage } = preview;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && items.length < MOST) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, items.length, fetchNextPage]);
  const whole = preview.isSuccess && !hasNextPage;
  return (
    <div className="page page-wide">
      <div className="page-line">
        <h1>时限重算</h1>
        <Link to="/overview">返回督查概览</Link>
      </div>
      <p className="card-note">
        节假日文件或时限规则改了以后，在走的时限不会自己变。这里先看哪些会变（不改动）；系统管理员确认后逐件重算，每件都留痕。
      </p>
      <div className="recalculation" role="status">
        {run.progress !== null ? (
          <p>
            {run.running ? '正在重算' : '重算完成'}：看过 {run.progress.looked} 件工单，改了 {run.progress.moved}{' '}
            个时限。
          </p>
        ) : preview.isPending ? (
          <p>正在比对在走的时限…</p>
        ) : (
          <p>
            看了 {looked} 件工单，<b>{items.length}</b> 个时限会变
            {whole ? '' : items.length >= MOST ? '（只列前面这些，后面还有）' : '，还在看'}。
            {pages[0] ? `现行日历：${pages[0].calendar}` : ''}
          </p>
        )}
        {role === 'admin' && items.length > 0 && !run.running ? (
          <Popconfirm
            title="按现行日历和规则重算？"
            description="逐件写入记录并通知承办单位，不能撤销。"
            okText="重算"
            cancelText="取消"
            onConfirm={run.start}
          >
            <Button type="primary">重算在走的时限</Button>
          </Popconfirm>
        ) : null}
      </div>
      {run.error ? <Failed error={run.error} retry={run.start} /> : null}
      {preview.isPending ? (
        <Skeleton rows={6} />
      ) : preview.error && items.length === 0 ? (
        <Failed error={preview.error} retry={() => void preview.refetch()} />
      ) : items.length === 0 ? (
        whole ? (
          <Empty title="没有要变的时限">现行日历和规则下，在走的时限都对。</Empty>
        ) : (
          <Skeleton rows={4} />
        )
      ) : (
        <Moved items={items.slice(0, MOST)} />
      )}
    </div>
  );
}
