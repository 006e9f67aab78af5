import type { TicketView } from '@paidan/contracts';
import { At } from '../ui/status.tsx';
import { spanOf } from '../words/durations.ts';
import { sideMeaning, sides, whoseTime } from '../words/whose-time.ts';

const tone = (side: (typeof sides)[number]): string => `side-${sides.indexOf(side) + 1}`;

/** Whose time the ticket took: a bar by side, then unit and step, and who has it now. The parts add up to the whole. */
export function TimeSpent({ ticket }: { readonly ticket: TicketView }) {
  const { total, sides: sums, rows } = whoseTime(ticket.time);
  const { holders } = ticket.time;
  if (rows.length === 0) return null;
  return (
    <section className="card" aria-label="用时">
      <h2>
        用时<span className="card-sum">合计{spanOf(total)}</span>
      </h2>
      <div className="sides-bar" aria-hidden="true">
        {sums.map(({ side, ms }) => (
          <span key={side} className={tone(side)} style={{ flexGrow: ms }} title={`${side}：${spanOf(ms)}`} />
        ))}
      </div>
      <ul className="sides-list">
        {sums.map(({ side, ms }) => (
          <li key={side} title={sideMeaning[side]}>
            <i className={tone(side)} aria-hidden="true" />
            <span>{side}</span>
            <b>{spanOf(ms)}</b>
            <small>{total > 0 ? `${Math.round((ms / total) * 100)}%` : ''}</small>
          </li>
        ))}
      </ul>
      {holders.length > 0 ? (
        <p className="card-note">
          目前由
          {holders.map(({ unit, step }, index) => (
            <span key={`${unit} ${step}`}>
              {index > 0 ? '、' : ''}
              <b>{unit}</b>（{step}）
            </span>
          ))}
          在办，自 <At iso={holders[0]?.since ?? ticket.createdAt} /> 起
          {holders.length > 1 ? '，几家同时在办的平分' : ''}
        </p>
      ) : (
        <p className="card-note">已经结束，不再计时。</p>
      )}
      <details>
        <summary>按环节和单位（{rows.length} 项）</summary>
        <table className="table table-bars">
          <thead>
            <tr>
              <th scope="col">环节</th>
              <th scope="col">单位</th>
              <th scope="col" className="num">
                用时
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ step, unit, ms }) => (
              <tr key={`${step} ${unit}`}>
                <th scope="row">{step}</th>
                <td>{unit}</td>
                <td className="num">{spanOf(ms)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>
                合计
              </th>
              <td className="num">{spanOf(total)}</td>
            </tr>
          </tfoot>
        </table>
      </details>
    </section>
  );
}
