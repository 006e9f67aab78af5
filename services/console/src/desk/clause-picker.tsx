import type { DutyView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { dutyQuery } from '../api/queries.ts';
import { Quote } from '../ui/quote.tsx';
import { dutyNumber } from '../words/lists.ts';
import { sentencesOf } from '../words/sentences.ts';
import { DutySearch } from './duty-search.tsx';

/** Picks a sentence of the list: of the ticket's own duty, or of another that is looked up. */
export function ClausePicker(props: {
  readonly id: string;
  readonly duty: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const { id, value, onChange } = props;
  const [other, setOther] = useState<DutyView>();
  const [looking, setLooking] = useState(false);
  const own = useQuery({ ...dutyQuery(props.duty ?? ''), enabled: props.duty !== undefined }).data;
  const duty = other ?? own;
  const sentences = duty === undefined ? [] : sentencesOf(duty);
  const chosen = sentences.find((sentence) => sentence.id === value);
  return (
    <div className="clause-picker">
      <Select
        id={id}
        allowClear
        placeholder={duty ? `“${duty.name}”的条款` : '先查找事项'}
        value={value === '' ? null : value}
        onChange={(next: string | null | undefined) => onChange(next ?? '')}
        options={sentences.map((sentence) => ({
          value: sentence.id,
          label: `${sentence.place}：${sentence.text}`,
        }))}
      />
      {chosen ? <Quote id={chosen.id} text={chosen.text} /> : null}
      {looking ? (
        <DutySearch
          chosen={duty?.id}
          onChoose={(found) => {
            setOther(found);
            setLooking(false);
            onChange('');
          }}
        />
      ) : (
        <button type="button" className="text-button" onClick={() => setLooking(true)}>
          {duty ? `现为${dutyNumber(duty.id)}；换一个事项的条款` : '查找事项'}
        </button>
      )}
    </div>
  );
}
