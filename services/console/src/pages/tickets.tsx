import { statuses, type TicketSummary } from '@paidan/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { ticketsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { useDelayed } from '../ui/delayed.ts';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { At, Due, StatusTag, SupervisedTag, UrgentTag } from '../ui/status.tsx';
import { useTitle } from '../ui/title.ts';
import { UnitSelect } from '../ui/unit-select.tsx';

function Clock({ item }: { readonly item: TicketSummary }) {
  const at = item.lateSince ?? item.dueAt;
  return at === null ? null : <Due at={at} />;
}

export function TicketTable({ items }: { readonly items: readonly TicketSummary[] }) {
  return (
    <div className="table-frame">
      <table className="table table-tickets">
        <thead>
          <tr>
            <th scope="col">工单</th>
            <th scope="col">诉求</th>
            <th scope="col">状态</th>
            <th scope="col">主办</th>
            <th scope="col">时限</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <td className="cell-number">
                <Link to={`/tickets/${item.id}`}>{item.number}</Link>
                <small>
                  <At iso={item.createdAt} />
                </small>
              </td>
              <td className="cell-text">
                <span className="clamp">{item.title ?? item.text}</span>
                <small className="one-line" title={item.dutyName ?? undefined}>
                  {[item.kind, item.village, item.dutyName].filter(Boolean).join(' · ')}
                </small>
              </td>
              <td className="cell-status">
                <StatusTag status={item.status} />
                {item.urgent ? <UrgentTag /> : null}
                {item.supervised ? <SupervisedTag /> : null}
              </td>
              <td className="cell-lead">{item.lead.join('、') || '未派'}</td>
              <td className="cell-due">
                <Clock item={item} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Finds any ticket that the user may see. The filter is in the address, so that it can be sent to a colleague. */
export default function Tickets() {
  useTitle('工单查询');
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const status = params.get('status') ?? '';
  const unit = params.get('unit') ?? '';
  const overdue = params.get('overdue') === '1';
  const [typed, setTyped] = useState(q);
  const settled = useDelayed(typed.trim());
  useEffect(() => {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (settled === '') next.delete('q');
        else next.set('q', settled);
        return next;
      },
      { replace: true },
    );
  }, [settled, setParams]);
  const set = (name: string, value: string) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  const { role, unit: own } = useUser();
  const everywhere =
    role === 'admin' || own?.kind === 'hotline' || own?.kind === 'supervision' || own?.kind === 'leadership';
  const list = useInfiniteQuery(
    ticketsQuery({
      ...(q && { q }),
      ...(status && { status }),
      ...(unit && { unit }),
      ...(overdue && { overdue }),
      limit: 30,
    }),
  );
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="page page-wide">
      <h1>工单查询</h1>
      <search className="filters">
        <Input
          aria-label="查找工单"
          allowClear
          placeholder="工单号，或诉求中的词"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Select
          aria-label="状态"
          allowClear
          placeholder="全部状态"
          value={status === '' ? null : status}
          onChange={(value: string | null | undefined) => set('status', value ?? '')}
          options={statuses.map((value) => ({ value, label: value }))}
        />
        {everywhere ? (
          <UnitSelect id="filter-unit" label="单位" value={unit} onChange={(value) => set('unit', value)} />
        ) : null}
        <Checkbox checked={overdue} onChange={(event) => set('overdue', event.target.checked ? '1' : '')}>
          只看超时
        </Checkbox>
      </search>
      {list.isPending ? (
        <Skeleton rows={10} />
      ) : list.error && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : items.length === 0 ? (
        <Empty title="没有找到工单">换一个词，或清除状态、单位和超时条件。</Empty>
      ) : (
        <>
          <TicketTable items={items} />
          {list.hasNextPage ? (
            <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
              更多工单
            </button>
          ) : null}
        </>
      )}
    </div>
  );
}
