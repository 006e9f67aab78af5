import { type GroupRate, type RatesReport, rateGroupings } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { ratesQuery } from '../api/reports.ts';
import type { SetWord } from '../ui/address.ts';
import { groupingOf, ReportHead } from '../ui/report.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import type { Span } from '../words/period.ts';
import { groupingName, rateText } from '../words/reports.ts';

function RateCell({ rate }: { readonly rate: GroupRate }) {
  return (
    <td className="num" data-label={rate.name}>
      <span>
        <b className={rate.rate === null ? 'rate-none' : undefined}>{rateText(rate)}</b>
        <small>
          {[
            rate.denominator > 0 ? `${rate.numerator}/${rate.denominator}` : '',
            rate.excluded > 0 ? `不计${rate.excluded}` : '',
          ].join(' ')}
        </small>
      </span>
    </td>
  );
}

const rowsOf = ({ by, received, rates, groups }: RatesReport) => [
  [groupingName(by), '受理', ...rates.flatMap(({ name }) => [name, `${name}分子`, `${name}分母`, `${name}不计`])],
  ...[{ name: '合计', received, rates }, ...groups].map((row) => [
    row.name,
    row.received,
    ...row.rates.flatMap((each) => [rateText(each), each.numerator, each.denominator, each.excluded]),
  ]),
];

/** How each rate is counted here, and by whose rule. */
function Formulas({ rates }: Pick<RatesReport, 'rates'>) {
  return (
    <details className="formulas">
      <summary>口径：每个指标怎么算</summary>
      <dl>
        {rates.map(({ id, name, formula, note }) => (
          <div key={id}>
            <dt>{name}</dt>
            <dd>
              {formula}
              <small>{note}</small>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

export function Rates(props: { readonly span: Span; readonly by: string; readonly set: SetWord }) {
  const { from, to, first, last } = props.span;
  const by = groupingOf(rateGroupings, props.by);
  const report = useQuery(ratesQuery({ from, to, by }));
  const { data } = report;
  return (
    <section aria-label="指标">
      <ReportHead
        by={by}
        groupings={rateGroupings}
        onChange={(value) => props.set('by', value)}
        file={`指标-${groupingName(by)}-${first}至${last}`}
        rows={data ? () => rowsOf(data) : null}
      >
        按期内发生的事计：派单、签收、异议、回访各按发生之日。
      </ReportHead>
      {data ? (
        <>
          <div className="table-frame">
            <table className="table table-report table-rates" aria-busy={report.isPlaceholderData}>
              <thead>
                <tr>
                  <th scope="col">{groupingName(data.by)}</th>
                  <th scope="col" className="num">
                    受理
                  </th>
                  {data.rates.map(({ id, name }) => (
                    <th key={id} scope="col" className="num">
                      {name}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                <tr className="row-total">
                  <th scope="row">合计</th>
                  <td className="num" data-label="受理">
                    {data.received}
                  </td>
                  {data.rates.map((rate) => (
                    <RateCell key={rate.id} rate={rate} />
                  ))}
                </tr>
                {data.groups.map((group) => (
                  <tr key={group.key}>
                    <th scope="row">{group.name}</th>
                    <td className="num" data-label="受理">
                      {group.received}
                    </td>
                    {group.rates.map((rate) => (
                      <RateCell key={rate.id} rate={rate} />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            {data.groups.length === 0 ? <Empty title="这段时间没有记录">换一个统计期看看。</Empty> : null}
          </div>
          {data.more ? <p className="report-more">只列出最多的 1000 组。</p> : null}
          <Formulas rates={data.rates} />
        </>
      ) : report.error ? (
        <Failed error={report.error} retry={() => void report.refetch()} />
      ) : (
        <Skeleton rows={6} />
      )}
    </section>
  );
}
