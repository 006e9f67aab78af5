import type { TicketView, Unmasked } from '@paidan/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { Static } from 'typebox';
import { ticketChanged, unmask } from '../api/commands.ts';
import { useUser } from '../app/session.tsx';
import { Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';

/** Who called. Masked until somebody of the hotline says why they need it; that reason is recorded. */
export function Reporter({ ticket }: { readonly ticket: TicketView }) {
  const user = useUser();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<Static<typeof Unmasked> | null>(null);
  const notify = useNotify();
  const client = useQueryClient();
  const ask = useMutation({ mutationFn: () => unmask(ticket.id, reason.trim()) });
  const { reporter } = ticket;
  const hotline = user.unit?.kind === 'hotline' || user.role === 'admin';
  if (reporter === null) return <p className="reporter">{hotline ? '未登记诉求人' : '诉求人信息不公开'}</p>;
  const name = shown?.name ?? reporter.name;
  const phone = shown?.phone ?? reporter.phone;

  const submit = () =>
    ask.mutate(undefined, {
      onSuccess: (data) => {
        setShown(data);
        setOpen(false);
        // The look is an entry of its history, so the ticket has a new version, on which the next command must stand.
        void client.invalidateQueries({ queryKey: ['ticket', ticket.id] });
        ticketChanged(client, ticket.id);
      },
      onError: notify.failed,
    });

  return (
    <div className="reporter">
      <span>诉求人：{name ?? '未留姓名'}</span>
      <span>
        电话：
        {shown?.phone ? <a href={`tel:${shown.phone}`}>{shown.phone}</a> : (phone ?? '未留电话')}
      </span>
      {reporter.confidential ? <span className="tag tag-warn">要求保密</span> : null}
      {hotline && reporter.masked && shown === null ? (
        <Button size="small" className="no-print" onClick={() => setOpen(true)}>
          查看联系方式
        </Button>
      ) : null}
      {shown && shown.text !== ticket.text ? <p className="pre reporter-text">原文：{shown.text}</p> : null}
      {open ? (
        <Modal
          open
          title="查看诉求人联系方式"
          okText="查看"
          okButtonProps={{ disabled: reason.trim() === '' }}
          confirmLoading={ask.isPending}
          onOk={submit}
          onCancel={() => setOpen(false)}
        >
          <Field id="unmask-reason" label="查看理由" required hint="您的姓名、时间和理由会写入工单记录。">
            <Input
              id="unmask-reason"
              autoFocus
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              placeholder="例如：回访诉求人"
            />
          </Field>
        </Modal>
      ) : null}
    </div>
  );
}
