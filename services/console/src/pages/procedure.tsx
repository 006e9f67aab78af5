import type { DutyView, ProcedureView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearchParams } from 'react-router';
import { dutyQuery, procedureQuery } from '../api/queries.ts';
import { ProcedureDrawing, ProcedureSheet } from '../ui/drawing.tsx';
import { isMissing } from '../ui/errors.ts';
import { useMedia } from '../ui/media.ts';
import { Quote } from '../ui/quote.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { clauseName, dutyNumber, listName } from '../words/lists.ts';

type Step = ProcedureView['steps'][number];

const clausesOf = (duty: DutyView) => [...duty.county, ...duty.township];

/** One step in words: who, by when, on what condition, on whose word, and what may come of it. */
function StepText(props: { readonly duty: DutyView; readonly procedure: ProcedureView; readonly step: Step }) {
  const { duty, procedure, step } = props;
  const parts = step.parallel ?? [];
  const texts = new Map(clausesOf(duty).map(({ id, text }) => [id, text]));
  const cites = [...new Set([...step.cites, ...parts.flatMap((part) => part.cites)])];
  const picked = step.pick ? '（由上一环节按需点选）' : '';
  return (
    <li className="read-step">
      <h3>{step.name}</h3>
      <dl className="facts">
        <dt>承办</dt>
        <dd>{step.by}</dd>
        {step.assist.length > 0 ? (
          <>
            <dt>协办</dt>
            <dd>{step.assist.join('、') + picked}</dd>
          </>
        ) : null}
        {parts.length > 0 ? (
          <>
            <dt>分办</dt>
            <dd>{parts.map(({ by }) => by).join('、') + picked}</dd>
          </>
        ) : null}
        {step.within ? (
          <>
            <dt>时限</dt>
            <dd>{step.within.words}</dd>
          </>
        ) : null}
        {step.requires.length > 0 ? (
          <>
            <dt>条款要求</dt>
            <dd>{step.requires.join('；')}</dd>
          </>
        ) : null}
        <dt>结果</dt>
        <dd>
          {procedure.transitions
            .filter(({ from }) => from === step.id)
            .map(({ on, to, rework }) => `${on} → ${to === 'end' ? '结束' : to}${rework ? '（退回）' : ''}`)
            .join('；')}
        </dd>
      </dl>
      {step.basis ? <p className="card-note">清单未写，属内部做法。</p> : null}
      {cites.map((id) => (
        <Quote key={id} id={id} text={texts.get(id) ?? duty.name} />
      ))}
    </li>
  );
}

function Standing({ duty, procedure }: { readonly duty: DutyView; readonly procedure: ProcedureView }) {
  const standing = clausesOf(duty).filter(({ id }) => procedure.standing.includes(id));
  if (standing.length === 0) return null;
  return (
    <section className="card">
      <h2>常设职责</h2>
      <p className="card-note">长期履行，不是某一件事的环节。</p>
      <ul className="clauses">
        {standing.map(({ id, text, departments }) => (
          <li key={id}>
            {text}
            <small className="clause-place">
              {clauseName(id)} · {departments?.join('、') ?? '乡镇'}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Reading({
  duty,
  procedure,
  version,
}: {
  duty: DutyView;
  procedure: ProcedureView;
  version: string | undefined;
}) {
  const roomy = useMedia('(min-width: 760px)');
  const print = `/api/v1/procedures/${duty.id}.html${version === undefined ? '' : `?version=${version}`}`;
  return (
    <>
      <header className="read-head">
        <p className="ticket-tags">
          <span className={`tag tag-list-${duty.list}`}>{listName(duty.list)}</span>
          <span className="number">{dutyNumber(duty.id)}</span>
          <span className="number">{duty.category}</span>
        </p>
        <h1 className="duty-name">{duty.name}</h1>
        <p className="card-note">
          {procedure.draft ? '通用流程 · ' : ''}流程版本 {procedure.version} ·{' '}
          <a href={print} target="_blank" rel="noreferrer">
            打印本页
          </a>
        </p>
      </header>
      <section className="card">
        <h2>条款与环节</h2>
        {roomy ? (
          <ProcedureSheet duty={duty.id} version={version} />
        ) : (
          <ol className="read-steps">
            {procedure.steps.map((step) => (
              <StepText key={step.id} duty={duty} procedure={procedure} step={step} />
            ))}
          </ol>
        )}
      </section>
      <section className="card">
        <h2>流程图</h2>
        <ProcedureDrawing duty={duty.id} version={version} whole={roomy} />
      </section>
      <Standing duty={duty} procedure={procedure} />
    </>
  );
}

/** How a duty is done and on whose word: its clauses beside its steps, the drawing, and what is standing. */
export default function ProcedurePage() {
  const { duty: id = '' } = useParams();
  const [search] = useSearchParams();
  const version = search.get('version') ?? undefined;
  const duty = useQuery(dutyQuery(id));
  const procedure = useQuery(procedureQuery(id, version));
  const error = duty.error ?? procedure.error;
  useTitle(duty.data ? `${duty.data.name} · 办理流程` : '办理流程');
  return (
    <div className="page page-wide">
      <Link className="back" to={`/duties/${id}`}>
        返回事项
      </Link>
      {duty.data && procedure.data ? (
        <Reading duty={duty.data} procedure={procedure.data} version={version} />
      ) : error === null ? (
        <Skeleton rows={8} />
      ) : isMissing(error) ? (
        <Empty title={error.message}>
          请核对编号，或<Link to="/duties">到事项清单里找</Link>。
        </Empty>
      ) : (
        <Failed
          error={error}
          retry={() => {
            void duty.refetch();
            void procedure.refetch();
          }}
        />
      )}
    </div>
  );
}
