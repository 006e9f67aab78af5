import { type BurdenReport, burdenGroupings } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { burdenQuery, burdenTicketsQuery } from '../api/reports.ts';
import type { SetWord } from '../ui/address.ts';
import { groupingOf, ReportHead } from '../ui/report.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { dutyNumber } from '../words/lists.ts';
import type { Span } from '../words/period.ts';
import { groupingName } from '../words/reports.ts';
import { TicketTable } from './tickets.tsx';

type Counts = BurdenReport['total'];
const columns = [
  { field: 'pushed', name: '推给乡镇', hint: '次' },
  { field: 'blocked', name: '系统拒绝', hint: '部门收回或主责的事项，系统不让派' },
  { field: 'against', name: '派给乡镇', hint: '清单写明部门主责，仍派乡镇主办' },
  { field: 'suggested', name: '部门推荐乡镇', hint: '部门提异议，建议改由乡镇办' },
  { field: 'objected', name: '乡镇提异议', hint: '乡镇认为职责不符或已收回' },
  { field: 'refused', name: '没推成', hint: '系统拒绝、异议成立或未采纳' },
  { field: 'stood', name: '由乡镇办', hint: '已派乡镇或异议不成立' },
  { field: 'open', name: '未定', hint: '还没有裁定' },
] as const satisfies readonly { readonly field: keyof Counts; readonly name: string; readonly hint: string }[];

const rowsOf = ({ by, total, groups }: BurdenReport) => [
  [groupingName(by), '清单写明', '工单', ...columns.map(({ name }) => name)],
  ...[{ name: '合计', departments: [], ...total }, ...groups].map((row) => [
    row.name,
    row.departments.join('、'),
    row.tickets,
    ...columns.map(({ field }) => row[field]),
  ]),
];

/** The tickets behind the chosen line. */
function Behind(props: {
  readonly asked: Parameters<typeof burdenTicketsQuery>[0];
  readonly name: string;
  readonly close: () => void;
}) {
  const list = useInfiniteQuery(burdenTicketsQuery(props.asked));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="behind" aria-label={`${props.name}：工单`}>
      <div className="page-line">
        <h2>{props.name}：工单</h2>
        <button type="button" className="plain-button" onClick={props.close}>
          收起
        </button>
      </div>
      {list.isPending ? (
        <Skeleton rows={3} />
      ) : list.error && items.length === 0 ? (
        <Failed error={list.error} retry={() => void list.refetch()} />
      ) : (
        <TicketTable items={items} />
      )}
      {list.hasNextPage ? (
        <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
          更多工单
        </button>
      ) : null}
    </section>
  );
}

/** Matters that were pushed to the township against the list: by whom, whose they are, and what came of it. */
export function Burden(props: {
  readonly span: Span;
  readonly by: string;
  readonly set: SetWord;
  /** The line whose tickets are shown. */
  readonly tickets: string | null;
}) {
  const { span, set, tickets } = props;
  const { from, to, first, last } = span;
  const by = groupingOf(burdenGroupings, props.by);
  const report = useQuery(burdenQuery({ from, to, by }));
  const { data } = report;
  const chosen = data?.groups.find(({ key }) => key === tickets);
  return (
    <section aria-label="基层负担">
      <ReportHead
        by={by}
        groupings={burdenGroupings}
        onChange={(value) => set('by', value, 'key')}
        file={`基层负担-${groupingName(by)}-${first}至${last}`}
        rows={data ? () => rowsOf(data) : null}
      >
        违反清单把事推给乡镇的情况，只看单位和事项，不计个人。
      </ReportHead>
      {data ? (
        <>
          <div className="table-frame">
            <table className="table table-report table-burden" aria-busy={report.isPlaceholderData}>
              <thead>
                <tr>
                  <th scope="col">{by === 'unit' ? '推出的单位' : groupingName(data.by)}</th>
                  {columns.map(({ field, name, hint }) => (
                    <th key={field} scope="col" className="num" title={hint}>
                      {name}
                    </th>
                  ))}
                  <th scope="col" className="num">
                    工单
                  </th>
                </tr>
              </thead>
              <tbody>
                <tr className="row-total">
                  <th scope="row">合计</th>
                  {columns.map(({ field, name }) => (
                    <td key={field} className="num" data-label={name}>
                      {data.total[field]}
                    </td>
                  ))}
                  <td className="num" data-label="工单">
                    {data.total.tickets}
                  </td>
                </tr>
                {data.groups.map((group) => (
                  <tr key={group.key}>
                    <th scope="row">
                      {group.name}
                      {group.departments.length > 0 ? (
                        <small>
                          {dutyNumber(group.key)}，清单写明：{group.departments.join('、')}
                        </small>
                      ) : null}
                    </th>
                    {columns.map(({ field, name }) => (
                      <td key={field} className={group[field] === 0 ? 'num zero' : 'num'} data-label={name}>
                        {group[field]}
                      </td>
                    ))}
                    <td className="num" data-label="工单">
                      <button
                        type="button"
                        className="text-button"
                        aria-expanded={group.key === tickets}
                        aria-label={`${group.name}的 ${group.tickets} 件工单`}
                        onClick={() => set('key', group.key === tickets ? '' : group.key)}
                      >
                        {group.tickets} 件
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
            {data.groups.length === 0 ? <Empty title="这段时间没有把事推给乡镇的记录">换一个统计期看看。</Empty> : null}
          </div>
          {data.more ? <p className="report-more">只列出最多的 1000 行。</p> : null}
          {chosen ? (
            <Behind asked={{ from, to, by, key: chosen.key }} name={chosen.name} close={() => set('key', '')} />
          ) : null}
        </>
      ) : report.error ? (
        <Failed error={report.error} retry={() => void report.refetch()} />
      ) : (
        <Skeleton rows={5} />
      )}
    </section>
  );
}
