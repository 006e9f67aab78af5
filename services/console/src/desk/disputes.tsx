import type { DisputeView, TicketView } from '@paidan/contracts';
import { Quote } from '../ui/quote.tsx';
import { At } from '../ui/status.tsx';
import { dutyNumber } from '../words/lists.ts';

const decisions: Readonly<Record<DisputeView['decision'], string>> = {
  pending: '等待裁定',
  upheld: '异议成立，重新派单',
  overruled: '异议不成立，指定承办',
  dropped: '工单已另行了结',
};

function Dispute({ dispute }: { readonly dispute: DisputeView }) {
  const { by, at, reason, basis, clause, quote, suggestedUnit, duty, lead, decision, decidedAt, decidedBy, note } =
    dispute;
  return (
    <li>
      <p className="deadline-head">
        <b>{by}</b>
        <span className="due">
          <At iso={at} />
        </span>
      </p>
      <dl className="facts">
        <dt>理由</dt>
        <dd>{reason}</dd>
        {duty !== null ? (
          <>
            <dt>当时派为</dt>
            <dd>
              {dutyNumber(duty)}
              {lead.length > 0 ? `，${lead.join('、')}主办` : ''}
            </dd>
          </>
        ) : null}
        <dt>依据</dt>
        <dd className="pre">{basis}</dd>
        {suggestedUnit !== null ? (
          <>
            <dt>建议承办</dt>
            <dd>{suggestedUnit}</dd>
          </>
        ) : null}
      </dl>
      {clause !== null ? <Quote id={clause} text={quote ?? undefined} /> : null}
      <p className={'dispute-end'}>
        {decisions[decision]}
        {decidedBy !== null ? `（${decidedBy}）` : ''}
        {decidedAt !== null ? (
          <>
            {' '}
            <At iso={decidedAt} />
          </>
        ) : null}
        {note !== null && decision !== 'dropped' ? `：${note}` : ''}
      </p>
    </li>
  );
}

/** The paper trail of every objection: who, why, by which sentence of the list, and how it ended. */
export function Disputes({ ticket }: { readonly ticket: TicketView }) {
  const { disputes } = ticket;
  if (disputes.length === 0) return null;
  return (
    <section className="card" aria-label="派单异议记录">
      <h2>派单异议记录（{disputes.length} 次）</h2>
      <ol className="disputes">
        {disputes.map((dispute) => (
          <Dispute key={dispute.at} dispute={dispute} />
        ))}
      </ol>
    </section>
  );
}
