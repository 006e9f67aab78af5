import type { DutyView } from '@paidan/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Input, type InputRef } from 'antd';
import { type Ref, useState } from 'react';
import { dutiesQuery } from '../api/queries.ts';
import { useDelayed } from '../ui/delayed.ts';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { dutyNumber, listName } from '../words/lists.ts';

/** What choosing this duty means, where it differs from the ordinary. */
export function DutyWarning({ duty }: { readonly duty: Pick<DutyView, 'list' | 'abolished' | 'departments'> }) {
  if (duty.abolished)
    return <p className="duty-warning">该事项已取消，没有承办单位；请走“转出或不予受理”，向诉求人说明依据。</p>;
  if (duty.list !== 'reclaimed') return null;
  return <p className="duty-warning">该事项已由上级部门收回，只能派给{duty.departments.join('、')}，不得派给乡镇。</p>;
}

function Result(props: { readonly duty: DutyView; readonly on: boolean; readonly onChoose: (duty: DutyView) => void }) {
  const { duty, on, onChoose } = props;
  const clause = duty.county[0] ?? duty.township[0];
  return (
    <li>
      <button
        type="button"
        className={on ? 'duty-hit duty-hit-on' : 'duty-hit'}
        aria-pressed={on}
        onClick={() => onChoose(duty)}
      >
        <span className="duty-hit-head">
          <span className={`tag tag-list-${duty.list}`}>{listName(duty.list)}</span>
          <small>
            {dutyNumber(duty.id)} · {duty.category}
          </small>
        </span>
        <strong>{duty.name}</strong>
        <span className="duty-hit-lead">主办：{duty.lead.join('、') || '无'}</span>
        {clause ? <span className="clamp duty-hit-clause">{clause.text}</span> : null}
      </button>
    </li>
  );
}

/** Looks a duty up by number, name, department or the words of its clauses. */
export function DutySearch(props: {
  readonly chosen: string | undefined;
  readonly onChoose: (duty: DutyView) => void;
  readonly inputRef?: Ref<InputRef>;
}) {
  const [typed, setTyped] = useState('');
  const q = useDelayed(typed.trim());
  const found = useInfiniteQuery({ ...dutiesQuery(q), enabled: q !== '' });
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="duty-search">
      <Input
        {...(props.inputRef ? { ref: props.inputRef } : {})}
        allowClear
        aria-label="查找事项"
        placeholder="事项名称、编号、部门或条款中的词，回车选第一项"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onPressEnter={() => items[0] !== undefined && typed.trim() === q && props.onChoose(items[0])}
      />
      {q === '' ? null : found.isPending ? (
        <Skeleton rows={3} />
      ) : found.error ? (
        <Failed error={found.error} retry={() => void found.refetch()} />
      ) : items.length === 0 ? (
        <Empty title={`清单中没有“${q}”`}>换一个词再试；确实不在清单内的，请走“转出或不予受理”。</Empty>
      ) : (
        <ul className="duty-hits" aria-label="查到的事项">
          {items.map((duty) => (
            <Result key={duty.id} duty={duty} on={duty.id === props.chosen} onChoose={props.onChoose} />
          ))}
        </ul>
      )}
      {found.hasNextPage && q !== '' ? (
        <button type="button" className="plain-button" onClick={() => void found.fetchNextPage()}>
          更多事项
        </button>
      ) : null}
    </div>
  );
}
