import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { csvOf } from '../words/csv.ts';
import { groupingName } from '../words/reports.ts';
import { download } from './download.ts';

/** Above a report's table: what it is grouped by, what it is about, and the table as a file. */
export function ReportHead<By extends string>(props: {
  readonly by: By;
  readonly groupings: readonly By[];
  readonly onChange: (by: By) => void;
  readonly file: string;
  /** Rows of the file, header first; null while there is nothing to save. */
  readonly rows: (() => readonly (readonly (string | number | null)[])[]) | null;
  readonly children?: ReactNode;
}) {
  const { by, groupings, onChange, file, rows } = props;
  return (
    <div className="report-head">
      <Select
        aria-label="分组"
        value={by}
        options={groupings.map((value) => ({ value, label: `按${groupingName(value)}` }))}
        onChange={onChange}
        popupMatchSelectWidth={false}
      />
      <div className="report-note">{props.children}</div>
      <Button disabled={rows === null} onClick={() => rows && download(`${file}.csv`, csvOf(rows()))}>
        下载表格
      </Button>
    </div>
  );
}

/** The group is one of these, or the first. */
export const groupingOf = <By extends string>(groupings: readonly [By, ...By[]], text: string): By =>
  groupings.find((each) => each === text) ?? groupings[0];
