import type { TicketView } from '@paidan/contracts';
import { Checkbox, Input, InputNumber, Select } from 'antd';
import { Choices, Field } from '../ui/field.tsx';
import { UnitSelect, UnitsSelect } from '../ui/unit-select.tsx';
import type { Input as InputSpec, Values } from '../words/command-form.ts';
import { ClausePicker } from './clause-picker.tsx';

type Value = Values[string];

const lines = (value: Value | undefined): readonly string[] => (typeof value === 'object' ? value : []);
const likelyDuty = ({ duty, classification }: TicketView): string | undefined =>
  duty ?? classification?.candidates[0]?.duty;

/** One input of a command's form. */
export function CommandInput(props: {
  readonly ticket: TicketView;
  readonly input: InputSpec;
  readonly first: boolean;
  readonly value: Value | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: Value) => void;
}) {
  const { ticket, input, value, error, onChange, first } = props;
  const id = `command-${input.name}`;
  const text = typeof value === 'string' ? value : '';
  const required = input.required ?? false;
  if (input.kind === 'choice') {
    const options = (input.options ?? []).map((option) => ({ value: option, label: option }));
    return (
      <Choices
        name={id}
        label={input.label}
        required={required}
        value={text || undefined}
        options={options}
        onChange={onChange}
        error={error}
      />
    );
  }
  if (input.kind === 'flag') {
    return (
      <p className="checks">
        <Checkbox checked={value === true} onChange={(event) => onChange(event.target.checked)}>
          {input.label}
        </Checkbox>
      </p>
    );
  }
  if (input.kind === 'checks') {
    return (
      <fieldset className={error ? 'choices field-bad' : 'choices'}>
        <legend>
          {input.label}
          <span className="field-required">（须全部勾选）</span>
        </legend>
        <Checkbox.Group
          className="pick pick-lines"
          options={[...(input.options ?? [])]}
          value={[...lines(value)]}
          onChange={onChange}
        />
        {error ? (
          <p className="field-error" role="alert">
            {error}
          </p>
        ) : null}
      </fieldset>
    );
  }
  return (
    <Field id={id} label={input.label} required={required} hint={input.hint} error={error}>
      {input.kind === 'long' ? (
        <Input.TextArea
          id={id}
          autoFocus={first}
          autoSize={{ minRows: 3, maxRows: 8 }}
          value={text}
          placeholder={input.placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      ) : input.kind === 'number' ? (
        <InputNumber
          id={id}
          autoFocus={first}
          min={1}
          max={60}
          precision={0}
          value={typeof value === 'number' ? value : null}
          onChange={(next) => onChange(next ?? '')}
          suffix="个工作日"
        />
      ) : input.kind === 'select' ? (
        <Select
          id={id}
          allowClear
          placeholder="请选择"
          value={text === '' ? null : text}
          onChange={(next: string | null | undefined) => onChange(next ?? '')}
          options={(input.options ?? []).map((option) => ({ value: option, label: option }))}
        />
      ) : input.kind === 'unit' ? (
        <UnitSelect id={id} value={text} onChange={onChange} />
      ) : input.kind === 'units' ? (
        <UnitsSelect id={id} kinds={input.kinds} only={input.options} value={lines(value)} onChange={onChange} />
      ) : input.kind === 'clause' ? (
        <ClausePicker id={id} duty={likelyDuty(ticket)} value={text} onChange={onChange} />
      ) : (
        <Input
          id={id}
          autoFocus={first}
          value={text}
          placeholder={input.placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
