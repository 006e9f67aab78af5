import type { CandidateView } from '@paidan/contracts';
import { Quote } from '../ui/quote.tsx';
import { certainty, dutyNumber, listName, percent } from '../words/lists.ts';

function Candidate(props: {
  readonly candidate: CandidateView;
  readonly place: number;
  readonly on: boolean;
  readonly onChoose: () => void;
}) {
  const { candidate, place, on, onChoose } = props;
  const quotes = candidate.reasons.filter(({ quote }) => quote !== candidate.name).slice(0, 2);
  const words = [...new Set(candidate.reasons.flatMap((reason) => reason.words))];
  return (
    <label className={on ? 'candidate candidate-on' : 'candidate'}>
      <input type="radio" name="candidate" checked={on} onChange={onChoose} />
      <kbd>{place}</kbd>
      <span className="candidate-body">
        <span className="candidate-title">
          <strong>{candidate.name}</strong>
          <span className="sure" title={`概率 ${percent(candidate.p)}`}>
            {certainty(candidate.p)} {percent(candidate.p)}
            <i style={{ inlineSize: `${Math.round(candidate.p * 100)}%` }} aria-hidden="true" />
          </span>
        </span>
        <span className="candidate-meta">
          <span className={`tag tag-list-${candidate.list}`}>{listName(candidate.list)}</span>
          <small>{dutyNumber(candidate.duty)}</small>
          <b>主办：{candidate.lead.join('、') || '无承办单位（事项已取消）'}</b>
        </span>
        {on
          ? quotes.map((reason) => <Quote key={`${reason.ref} ${reason.quote}`} id={reason.ref} text={reason.quote} />)
          : null}
        {on && words.length > 0 ? (
          <span className="candidate-words">
            诉求提到：
            {words.map((word) => (
              <mark key={word}>{word}</mark>
            ))}
          </span>
        ) : null}
      </span>
    </label>
  );
}

/** The classifier's suggestions, best first, each with its reasons; the chosen one shows the sentences of the list. */
export function Candidates(props: {
  readonly candidates: readonly CandidateView[];
  readonly chosen: string | undefined;
  readonly onChoose: (candidate: CandidateView) => void;
}) {
  return (
    <fieldset className="candidates">
      <legend className="sr-only">系统建议的事项</legend>
      {props.candidates.map((candidate, index) => (
        <Candidate
          key={candidate.duty}
          candidate={candidate}
          place={index + 1}
          on={candidate.duty === props.chosen}
          onChoose={() => props.onChoose(candidate)}
        />
      ))}
    </fieldset>
  );
}
