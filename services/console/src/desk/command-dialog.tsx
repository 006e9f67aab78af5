import type { TicketView } from '@paidan/contracts';
import { Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { fieldErrors } from '../ui/errors.ts';
import { Choices, Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';
import { UnitSelect } from '../ui/unit-select.tsx';
import { commandForms, type FormCommand, type Input as InputSpec } from '../words/commands.ts';

type Values = Readonly<Record<string, string | number>>;

function Control(props: {
  readonly input: InputSpec;
  readonly first: boolean;
  readonly value: string | number | undefined;
  readonly error: string | undefined;
  readonly onChange: (value: string | number) => void;
}) {
  const { input, value, error, onChange, first } = props;
  const id = `command-${input.name}`;
  const text = typeof value === 'string' ? value : '';
  if (input.kind === 'choice') {
    const options = (input.options ?? []).map((option) => ({ value: option, label: option }));
    return (
      <Choices
        name={id}
        label={input.label}
        required={input.required ?? false}
        value={text || undefined}
        options={options}
        onChange={onChange}
        error={error}
      />
    );
  }
  return (
    <Field id={id} label={input.label} required={input.required ?? false} hint={input.hint} error={error}>
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
      ) : input.kind === 'unit' ? (
        <UnitSelect id={id} value={text} onChange={onChange} />
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

/** Asks what a command needs and sends it. */
export function CommandDialog(props: {
  readonly ticket: TicketView;
  readonly command: FormCommand;
  readonly onClose: () => void;
}) {
  const { ticket, command, onClose } = props;
  const form = commandForms[command](ticket);
  const [values, setValues] = useState<Values>({});
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const send = useCommand(ticket);
  const notify = useNotify();

  const submit = () => {
    const given = Object.fromEntries(
      Object.entries(values)
        .map(([name, value]) => [name, typeof value === 'string' ? value.trim() : value] as const)
        .filter(([, value]) => value !== ''),
    );
    const lacking = form.inputs.filter((input) => input.required && given[input.name] === undefined);
    setMissing(Object.fromEntries(lacking.map((input) => [input.name, `请填写${input.label}`])));
    if (lacking.length > 0) return;
    send.mutate(
      { command, body: given },
      {
        onSuccess: () => {
          notify.done(form.done, { text: `工单 ${ticket.number}` });
          onClose();
        },
        onError: (error) => {
          const named = fieldErrors(error);
          setMissing(named);
          if (!form.inputs.some((input) => named[input.name] !== undefined)) notify.failed(error);
        },
      },
    );
  };

  return (
    <Modal
      open
      title={form.title}
      okText={form.label}
      okButtonProps={{ danger: form.grave ?? false }}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      width={560}
    >
      {form.advice ? <p className="dialog-advice">{form.advice}</p> : null}
      {form.inputs.map((input, index) => (
        <Control
          key={input.name}
          input={input}
          first={index === 0}
          value={values[input.name]}
          error={missing[input.name]}
          onChange={(value) => {
            setValues((before) => ({ ...before, [input.name]: value }));
            setMissing(({ [input.name]: _gone, ...rest }) => rest);
          }}
        />
      ))}
    </Modal>
  );
}
