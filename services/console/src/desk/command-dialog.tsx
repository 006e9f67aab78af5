import type { TicketView } from '@paidan/contracts';
import { Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { useUser } from '../app/session.tsx';
import { fieldErrors } from '../ui/errors.ts';
import { useNotify } from '../ui/notify.tsx';
import { bodyOf, missingIn, type Values } from '../words/command-form.ts';
import { commandForms, type FormCommand } from '../words/commands.ts';
import { CommandInput } from './command-input.tsx';

/** Asks what a command needs and sends it. */
export function CommandDialog(props: {
  readonly ticket: TicketView;
  readonly command: FormCommand;
  readonly onClose: () => void;
}) {
  const { ticket, command, onClose } = props;
  const form = commandForms[command](ticket, useUser().role);
  const [values, setValues] = useState<Values>({});
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({});
  const send = useCommand(ticket);
  const notify = useNotify();

  const submit = () => {
    const lacking = missingIn(form, values);
    setMissing(lacking);
    if (Object.keys(lacking).length > 0) return;
    send.mutate(
      { command, body: bodyOf(form, values) },
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
        <CommandInput
          key={input.name}
          ticket={ticket}
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
