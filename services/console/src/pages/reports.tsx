import { useState } from 'react';
import { type SetWord, useAddress } from '../ui/address.ts';
import { useTitle } from '../ui/title.ts';
import { customPeriod, type PeriodId, periods, runningPeriod, type Span } from '../words/period.ts';
import { type Tab, tabs } from '../words/reports.ts';
import { Burden } from './reports-burden.tsx';
import { Rates } from './reports-rates.tsx';
import { Time } from './reports-time.tsx';
import { Watch } from './reports-watch.tsx';

function PeriodPicker(props: {
  readonly id: PeriodId;
  readonly first: string;
  readonly last: string;
  readonly error: string | null;
  readonly set: SetWord;
}) {
  const { id, first, last, error, set } = props;
  return (
    <fieldset className="period">
      <legend className="sr-only">统计期</legend>
      {periods.map((period) => (
        <button
          key={period.id}
          type="button"
          className="tab"
          aria-pressed={period.id === id}
          onClick={() => set('period', period.id)}
        >
          {period.name}
        </button>
      ))}
      {id === 'custom' ? (
        <span className="period-days">
          <input
            type="date"
            className="input"
            aria-label="开始日期"
            value={first}
            onChange={(event) => set('from', event.target.value)}
          />
          <span aria-hidden="true">至</span>
          <input
            type="date"
            className="input"
            aria-label="结束日期"
            value={last}
            onChange={(event) => set('to', event.target.value)}
          />
          {error ? (
            <span className="field-error" role="alert">
              {error}
            </span>
          ) : null}
        </span>
      ) : (
        <small className="period-span">
          {first} 至 {last}
        </small>
      )}
    </fieldset>
  );
}

/** Figures of a period, and what lies now. */
export default function Reports() {
  useTitle('报表');
  const [params, set] = useAddress();
  const [now] = useState(() => Date.now());
  const tab: Tab = tabs.find(({ id }) => id === params.get('tab'))?.id ?? 'rates';
  const id: PeriodId = periods.find((each) => each.id === params.get('period'))?.id ?? 'month';
  const month = runningPeriod('month', now);
  const [first, last] = [params.get('from') ?? month.first, params.get('to') ?? month.last];
  const chosen = id === 'custom' ? customPeriod(first, last) : runningPeriod(id, now);
  const span: Span = typeof chosen === 'string' ? month : chosen;
  const shown = { span, by: params.get('by') ?? '', set };
  return (
    <div className="page page-wide">
      <h1>报表</h1>
      <nav className="tabs report-tabs" aria-label="报表">
        {tabs.map((each) => (
          <button
            key={each.id}
            type="button"
            className="tab"
            aria-current={each.id === tab ? 'page' : undefined}
            onClick={() => set('tab', each.id, 'by', 'key')}
          >
            {each.name}
          </button>
        ))}
      </nav>
      {tab === 'watch' ? null : (
        <PeriodPicker
          id={id}
          first={id === 'custom' ? first : span.first}
          last={id === 'custom' ? last : span.last}
          error={typeof chosen === 'string' ? chosen : null}
          set={set}
        />
      )}
      {tab === 'watch' ? (
        <Watch />
      ) : typeof chosen === 'string' ? null : tab === 'rates' ? (
        <Rates {...shown} />
      ) : tab === 'time' ? (
        <Time {...shown} />
      ) : (
        <Burden {...shown} tickets={params.get('key')} />
      )}
    </div>
  );
}
