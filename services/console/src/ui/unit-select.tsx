import { useQuery } from '@tanstack/react-query';
import { Input, Select } from 'antd';
import { unitsQuery } from '../api/queries.ts';

/** Picks a unit by name; typed freely where the server offers no list of units. */
export function UnitSelect(props: {
  readonly id: string;
  /** Said to screen readers where no label stands beside it. */
  readonly label?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const units = useQuery(unitsQuery).data ?? [];
  if (units.length === 0) {
    return (
      <Input
        id={props.id}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
        placeholder="单位全称"
      />
    );
  }
  return (
    <Select
      id={props.id}
      showSearch
      {...(props.label === undefined ? {} : { 'aria-label': props.label })}
      allowClear
      placeholder={props.label === undefined ? '输入单位名称查找' : `全部${props.label}`}
      value={props.value === '' ? null : props.value}
      onChange={(value: string | null | undefined) => props.onChange(value ?? '')}
      options={units.map(({ name }) => ({ value: name, label: name }))}
    />
  );
}

/** Picks several units: of these kinds, or just of these. */
export function UnitsSelect(props: {
  readonly id: string;
  readonly kinds?: readonly string[] | undefined;
  readonly only?: readonly string[] | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const { kinds, only } = props;
  const units = useQuery(unitsQuery).data ?? [];
  const names = only ?? units.filter(({ kind }) => kinds?.includes(kind) ?? true).map(({ name }) => name);
  return (
    <Select
      id={props.id}
      mode="multiple"
      placeholder="输入单位名称查找，可选多个"
      value={[...props.value]}
      onChange={(value: string[]) => props.onChange(value)}
      options={names.map((name) => ({ value: name, label: name }))}
    />
  );
}
