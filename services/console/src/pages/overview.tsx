import type { Stats } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { statsQuery } from '../api/queries.ts';
import { useUser } from '../app/session.tsx';
import { Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { Near, Overdue, WaitingAbove } from './pressing.tsx';

type Rate = Stats['rates']['response'];

function RateCard(props: {
  readonly title: string;
  readonly meaning: string;
  readonly without: string;
  readonly rate: Rate;
}) {
  const { rate, numerator, denominator, excluded } = props.rate;
  return (
    <div className="figure">
      <dt>{props.title}</dt>
      <dd>
        {rate === null ? <b className="figure-none">—</b> : <b>{(rate * 100).toFixed(1)}%</b>}
        <small>{props.meaning}</small>
        <small>
          {rate === null ? '暂无' : `${numerator} ÷ ${denominator}`}
          {excluded > 0 ? `，${excluded} ${props.without}` : ''}
        </small>
      </dd>
    </div>
  );
}

function Figure(props: {
  readonly title: string;
  readonly value: number;
  readonly note: ReactNode;
  readonly late?: boolean;
}) {
  return (
    <div className="figure">
      <dt>{props.title}</dt>
      <dd>
        <b className={props.late && props.value > 0 ? 'figure-late' : undefined}>
          {props.value.toLocaleString('zh-CN')}
        </b>
        <small>{props.note}</small>
      </dd>
    </div>
  );
}

/** A table with a bar behind each count; the longest bar is the largest count. */
function Bars(props: {
  readonly title: string;
  readonly name: string;
  readonly rows: readonly {
    readonly key: string;
    readonly count: number;
    readonly open?: number;
    readonly overdue?: number;
  }[];
  readonly link?: (key: string) => string;
}) {
  const { rows, link } = props;
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const detailed = rows.some(({ open }) => open !== undefined);
  return (
    <section className="card">
      <h2>{props.title}</h2>
      {rows.length === 0 ? (
        <p className="card-note">还没有记录。</p>
      ) : (
        <table className="table table-bars">
          <thead>
            <tr>
              <th scope="col">{props.name}</th>
              <th scope="col" className="num">
                工单
              </th>
              {detailed ? (
                <th scope="col" className="num">
                  在办
                </th>
              ) : null}
              {detailed ? (
                <th scope="col" className="num">
                  超时
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  {link ? <Link to={link(row.key)}>{row.key}</Link> : row.key}
                  <span className="bar" style={{ inlineSize: `${(row.count / most) * 100}%` }} aria-hidden="true" />
                </th>
                <td className="num">{row.count}</td>
                {detailed ? <td className="num">{row.open}</td> : null}
                {detailed ? <td className={row.overdue ? 'num late' : 'num'}>{row.overdue}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

/** How the county stands: counts, rates with what they are made of, and what is late with whom. */
export default function Overview() {
  useTitle('督查概览');
  const { role } = useUser();
  const watches = role === 'supervisor' || role === 'leader' || role === 'admin';
  const top = (
    <WaitingAbove key="atTop" bucket="atTop" title="报到分管领导" note="时限一再逾期，已升到最高一级，请研究处置。" />
  );
  const disputed = (
    <WaitingAbove
      key="disputed"
      bucket="disputed"
      title="待裁定"
      note="多次退单或多次重办，由督查室或分管领导定由谁办、还办不办。"
    />
  );
  const byStatus = useQuery(statsQuery('status'));
  const byUnit = useQuery(statsQuery('unit'));
  const stats = byStatus.data;
  return (
    <div className="page page-wide">
      <div className="page-line">
        <h1>督查概览</h1>
        <p className="page-links">
          {watches ? <Link to="/deadlines">时限重算</Link> : null}
          {role === 'operator' || role === 'supervisor' || role === 'admin' ? (
            <Link to="/learning">分类学习：改派与模型</Link>
          ) : null}
        </p>
      </div>
      {watches ? <div className="above-grid">{role === 'leader' ? [top, disputed] : [disputed, top]}</div> : null}
      {stats ? (
        <dl className="figures">
          <Figure title="工单总数" value={stats.total} note="统计期内登记" />
          <Figure title="在办" value={stats.open} note="尚未办结" />
          <Figure title="超时" value={stats.overdue} note={<Link to="/tickets?overdue=1">查看全部</Link>} late />
          <RateCard title="响应率" meaning="按时签收 ÷ 已派出" without="件未到期" rate={stats.rates.response} />
          <RateCard title="解决率" meaning="回访已解决 ÷ 接通回访" without="次未接通" rate={stats.rates.solved} />
          <RateCard
            title="满意率"
            meaning="回访满意 ÷ 接通回访"
            without="次未接通或未评价"
            rate={stats.rates.satisfied}
          />
        </dl>
      ) : byStatus.error ? (
        <Failed error={byStatus.error} retry={() => void byStatus.refetch()} />
      ) : (
        <div className="figures figures-wait" role="status" aria-label="正在加载" />
      )}
      <div className="overview-grid">
        <div className="overview-side">
          <Overdue />
          <Near />
        </div>
        <div className="overview-side">
          {byUnit.data ? (
            <Bars
              title="按主办单位"
              name="单位"
              rows={byUnit.data.groups}
              link={(key) => `/tickets?unit=${encodeURIComponent(key)}`}
            />
          ) : (
            <Skeleton rows={5} />
          )}
          {stats ? (
            <Bars
              title="按状态"
              name="状态"
              rows={stats.groups.map(({ key, count }) => ({ key, count }))}
              link={(key) => `/tickets?status=${encodeURIComponent(key)}`}
            />
          ) : (
            <Skeleton rows={5} />
          )}
          {stats ? (
            <Bars
              title="派单异议"
              name="理由"
              rows={stats.objections.map(({ reason, count }) => ({ key: reason, count }))}
            />
          ) : null}
        </div>
      </div>
    </div>
  );
}
