import { type TimeReport, type TimeTotal, timeGroupings } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { timeQuery } from '../api/reports.ts';
import type { SetWord } from '../ui/address.ts';
import { groupingOf, ReportHead } from '../ui/report.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import type { Span } from '../words/period.ts';
import { groupingName, hoursText, sides, sidesText } from '../words/reports.ts';

/** Hours by side, one beside the other; `most` hours fill the width. */
function SideBar({ hours, most }: { readonly hours: TimeTotal['sides']; readonly most: number }) {
  return (
    <span className="side-bar" role="img" aria-label={sidesText(hours)} title={sidesText(hours)}>
      {sides.map((side, index) =>
        hours[side] > 0 ? (
          <i key={side} className={`side-${index}`} style={{ inlineSize: `${(hours[side] / most) * 100}%` }} />
        ) : null,
      )}
    </span>
  );
}

function Line(props: {
  readonly name: string;
  readonly time: TimeTotal;
  readonly most: number;
  readonly total?: boolean;
}) {
  const { name, time, most } = props;
  return (
    <tr className={props.total ? 'row-total' : undefined}>
      <th scope="row">{name}</th>
      <td className="cell-bar">
        <SideBar hours={time.sides} most={most} />
      </td>
      <td className="num" data-label="合计（小时）">
        {hoursText(time.hours)}
      </td>
      <td className="num" data-label="工单">
        {time.tickets}
      </td>
      <td className="num" data-label="平均每件">
        {hoursText(time.mean)}
      </td>
      <td className="num" data-label="中位数">
        {hoursText(time.median)}
      </td>
    </tr>
  );
}

const rowsOf = ({ by, total, groups }: TimeReport) => [
  [groupingName(by), '合计小时', '工单', '平均每件小时', '中位数小时', ...sides],
  ...[{ name: '合计', ...total }, ...groups].map((row) => [
    row.name,
    ...[row.hours, row.tickets, row.mean, row.median, ...sides.map((side) => row.sides[side])].map((each) =>
      Number.isInteger(each) ? each : each.toFixed(2),
    ),
  ]),
];

/** Whose time it was: each matter's time from coming in to its end lies with somebody. */
export function Time(props: { readonly span: Span; readonly by: string; readonly set: SetWord }) {
  const { from, to, first, last } = props.span;
  const by = groupingOf(timeGroupings, props.by);
  const report = useQuery(timeQuery({ from, to, by }));
  const { data } = report;
  const most = Math.max(1e-9, ...(data?.groups.map(({ hours }) => hours) ?? []));
  return (
    <section aria-label="用时">
      <ReportHead
        by={by}
        groupings={timeGroupings}
        onChange={(value) => props.set('by', value)}
        file={`用时-${groupingName(by)}-${first}至${last}`}
        rows={data ? () => rowsOf(data) : null}
      >
        期内受理的工单，从登记到办结的时间在谁手里；在办的算到现在，几家同时在办的平分。
      </ReportHead>
      {data ? (
        <>
          <ul className="legend" aria-hidden="true">
            {sides.map((side, index) => (
              <li key={side}>
                <i className={`side-${index}`} />
                {side}
              </li>
            ))}
          </ul>
          <div className="table-frame">
            <table className="table table-report table-time" aria-busy={report.isPlaceholderData}>
              <thead>
                <tr>
                  <th scope="col">{groupingName(data.by)}</th>
                  <th scope="col">哪一方的时间</th>
                  <th scope="col" className="num">
                    合计（小时）
                  </th>
                  <th scope="col" className="num">
                    工单
                  </th>
                  <th scope="col" className="num">
                    平均每件
                  </th>
                  <th scope="col" className="num">
                    中位数
                  </th>
                </tr>
              </thead>
              <tbody>
                <Line name="合计" time={data.total} most={Math.max(1e-9, data.total.hours)} total />
                {data.groups.map(({ key, name, ...time }) => (
                  <Line key={key} name={name} time={time} most={most} />
                ))}
              </tbody>
            </table>
            {data.groups.length === 0 ? <Empty title="这段时间没有记录">换一个统计期看看。</Empty> : null}
          </div>
          {data.more ? <p className="report-more">只列出用时最多的 1000 组。</p> : null}
        </>
      ) : report.error ? (
        <Failed error={report.error} retry={() => void report.refetch()} />
      ) : (
        <Skeleton rows={6} />
      )}
    </section>
  );
}
