import type { DutyView } from '@paidan/contracts';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Input } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { dutiesQuery, dutyQuery, procedureQuery } from '../api/queries.ts';
import { DutyWarning } from '../desk/duty-search.tsx';
import { useDelayed } from '../ui/delayed.ts';
import { ProcedureDrawing } from '../ui/drawing.tsx';
import { useWide } from '../ui/media.ts';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { useTitle } from '../ui/title.ts';
import { dutyNumber, listName } from '../words/lists.ts';

type Clauses = DutyView['county'];

function Side(props: { readonly title: string; readonly clauses: Clauses; readonly standing: readonly string[] }) {
  const { title, clauses, standing } = props;
  if (clauses.length === 0) return null;
  const groups = Object.entries(Object.groupBy(clauses, ({ heading }) => heading ?? ''));
  return (
    <section className="side">
      <h3>{title}</h3>
      {groups.map(([heading, group = []]) => (
        <div key={heading}>
          {heading ? <h4>{heading}</h4> : null}
          <ol className="clauses">
            {group.map((clause) => (
              <li key={clause.id} value={Number(clause.id.split('/')[2] ?? 1)}>
                {clause.text}
                {standing.includes(clause.id) ? <span className="tag tag-rest">常设职责</span> : null}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}

function Duty({ id }: { readonly id: string }) {
  const duty = useQuery(dutyQuery(id));
  const standing = useQuery(procedureQuery(id, undefined)).data?.standing ?? [];
  if (duty.isPending) return <Skeleton rows={8} />;
  if (!duty.data) return <Failed error={duty.error} retry={() => void duty.refetch()} />;
  const data = duty.data;
  return (
    <article>
      <p className="ticket-tags">
        <span className={`tag tag-list-${data.list}`}>{listName(data.list)}</span>
        <span className="number">{dutyNumber(data.id)}</span>
        <span className="number">{data.category}</span>
      </p>
      <h2 className="duty-name">{data.name}</h2>
      <DutyWarning duty={data} />
      <dl className="facts">
        <dt>主办</dt>
        <dd>{data.lead.join('、') || '无'}</dd>
        {data.assist.length > 0 ? (
          <>
            <dt>协办</dt>
            <dd>{data.assist.join('、')}</dd>
          </>
        ) : null}
        {data.list === 'reclaimed' && data.departments.length > 0 ? (
          <>
            <dt>承接部门</dt>
            <dd>{data.departments.join('、')}</dd>
          </>
        ) : null}
      </dl>
      {data.work.length > 0 ? (
        <section className="side">
          <h3>承接部门的工作方式</h3>
          {data.work.map((text) => (
            <p key={text} className="pre">
              {text}
            </p>
          ))}
        </section>
      ) : null}
      <div className="sides">
        <Side title="县级部门职责" clauses={data.county} standing={standing} />
        <Side title="乡镇配合职责" clauses={data.township} standing={standing} />
      </div>
      <section className="side">
        <h3>办理流程</h3>
        <p className="card-note">
          <Link to={`/procedures/${data.id}`}>条款与环节对照、打印</Link>
        </p>
        <ProcedureDrawing duty={data.id} />
      </section>
    </article>
  );
}

const parts = [
  ['', '全部'],
  ['basic', '基本'],
  ['cooperative', '配合'],
  ['reclaimed', '收回'],
] as const;

/** The published list, for looking up: who owns a matter, in which words, and how it runs. */
export default function Duties() {
  useTitle('事项清单');
  const { id } = useParams();
  const wide = useWide();
  const [typed, setTyped] = useState('');
  const [part, setPart] = useState('');
  const q = useDelayed(typed.trim());
  const list = useInfiniteQuery(dutiesQuery(q, part));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const shown = id ?? (wide ? items[0]?.id : undefined);
  return (
    <div className="split">
      {wide || id === undefined ? (
        <section className="split-list" aria-label="事项列表">
          <header className="list-head list-search">
            <h1>事项清单</h1>
            <Input
              aria-label="查找事项"
              allowClear
              placeholder="名称、编号、部门或条款中的词"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <fieldset className="tabs">
              <legend className="sr-only">清单部分</legend>
              {parts.map(([key, label]) => (
                <button
                  key={key}
                  type="button"
                  className="tab"
                  aria-pressed={part === key}
                  onClick={() => setPart(key)}
                >
                  {label}
                </button>
              ))}
            </fieldset>
          </header>
          {list.isPending ? (
            <Skeleton rows={8} />
          ) : list.error && items.length === 0 ? (
            <Failed error={list.error} retry={() => void list.refetch()} />
          ) : items.length === 0 ? (
            <Empty title={`清单中没有“${q}”`}>换一个词，或清除上面的条件。</Empty>
          ) : (
            <ul className="rows">
              {items.map((duty) => (
                <li key={duty.id}>
                  <Link to={`/duties/${duty.id}`} className="row" aria-current={duty.id === shown ? 'true' : undefined}>
                    <span className="row-top">
                      <span className={`tag tag-list-${duty.list}`}>{listName(duty.list)}</span>
                      <span className="row-kind">
                        {dutyNumber(duty.id)} · {duty.category}
                      </span>
                    </span>
                    <span className="row-text">{duty.name}</span>
                    <span className="row-hint">{duty.lead.join('、') || '已取消'}</span>
                  </Link>
                </li>
              ))}
              {list.hasNextPage ? (
                <li>
                  <button type="button" className="plain-button rows-more" onClick={() => void list.fetchNextPage()}>
                    更多事项
                  </button>
                </li>
              ) : null}
            </ul>
          )}
        </section>
      ) : null}
      {wide || id !== undefined ? (
        <section className="split-detail" aria-label="事项详情">
          {wide ? null : (
            <Link className="back" to="/duties">
              返回清单
            </Link>
          )}
          {shown ? (
            <Duty key={shown} id={shown} />
          ) : list.isPending ? (
            <Skeleton rows={8} />
          ) : (
            <Empty title="选择左侧的事项查看条款" />
          )}
        </section>
      ) : null}
    </div>
  );
}
