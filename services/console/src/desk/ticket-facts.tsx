import type { TaskView, TicketView } from '@paidan/contracts';
import { Link } from 'react-router';
import { Quotes } from '../ui/quote.tsx';
import { At, Due } from '../ui/status.tsx';
import { bytes, dutyNumber, listName } from '../words/lists.ts';

/** Who handles the matter and the sentences of the list that say so. */
export function RouteBox({ ticket }: { readonly ticket: TicketView }) {
  const { route, duty } = ticket;
  if (route === null || duty === null) return null;
  return (
    <section className="card">
      <h2>由谁办理</h2>
      <dl className="facts">
        <dt>主办</dt>
        <dd>
          <b>{route.lead.join('、')}</b>
        </dd>
        {route.assist.length > 0 ? (
          <>
            <dt>协办</dt>
            <dd>{route.assist.join('、')}</dd>
          </>
        ) : null}
        <dt>事项</dt>
        <dd>
          <Link to={`/duties/${duty}`}>{ticket.dutyName ?? duty}</Link>
          <br />
          <small>
            {listName(route.list)}，{dutyNumber(duty)}
          </small>
        </dd>
        {ticket.designated ? (
          <>
            <dt>指定</dt>
            <dd>已指定承办，不能再提异议</dd>
          </>
        ) : null}
      </dl>
      <p className="because">{route.because}</p>
      <details>
        <summary>依据原文（{route.cites.length} 条）</summary>
        <Quotes cites={route.cites} quotes={route.quotes} />
      </details>
    </section>
  );
}

const roles: Record<TaskView['role'], string> = {
  lead: '承办',
  assist: '协助',
  part: '分工',
  reply: '答复',
  call: '吹哨',
};

/** Who has done what: the tasks of the present round and of earlier ones, by unit. */
export function TasksByUnit({ ticket }: { readonly ticket: TicketView }) {
  const shown = ticket.tasks.filter(({ status }) => status !== '已取消');
  if (shown.length === 0) return null;
  const units = Object.entries(Object.groupBy(shown, ({ unit }) => unit));
  return (
    <section className="card">
      <h2>各单位任务</h2>
      {units.map(([unit, tasks = []]) => (
        <div key={unit} className="unit-tasks">
          <h3>{unit}</h3>
          <ul>
            {tasks.map((task) => (
              <li key={task.id}>
                <span
                  className={`dot dot-${task.status === '已完成' ? 'done' : task.status === '办理中' ? 'work' : 'new'}`}
                  aria-hidden="true"
                />
                <span className="unit-task">
                  {task.role === 'reply' ? '答复诉求人' : task.step}
                  <small>
                    {roles[task.role]} · {task.status}
                    {task.outcome ? ` · ${task.outcome}` : ''}
                    {task.round > 1 ? ` · 第 ${task.round} 次` : ''}
                  </small>
                  {task.note ? <small className="pre">{task.note}</small> : null}
                </span>
                {task.completedAt ? (
                  <small className="when">
                    <At iso={task.completedAt} />
                  </small>
                ) : task.dueAt ? (
                  <Due at={task.dueAt} basis={task.dueBasis} />
                ) : null}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Photos and papers of the ticket; a picture opens in the browser, the rest download. */
export function Attachments({ ticket }: { readonly ticket: TicketView }) {
  if (ticket.attachments.length === 0) return null;
  return (
    <section aria-label="附件">
      <ul className="attachments">
        {ticket.attachments.map((file) => (
          <li key={file.id}>
            <a href={`/api/v1/attachments/${file.id}`} target="_blank" rel="noreferrer">
              {file.mime.startsWith('image/') ? (
                <img src={`/api/v1/attachments/${file.id}`} alt="" width="96" height="72" loading="lazy" />
              ) : null}
              <span>{file.name}</span>
            </a>
            <small>{[bytes(file.bytes), file.unit].filter(Boolean).join(' · ')}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
