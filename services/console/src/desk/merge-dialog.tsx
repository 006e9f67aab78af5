import type { TicketSummary, TicketView } from '@paidan/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { ticketsQuery } from '../api/queries.ts';
import { useDelayed } from '../ui/delayed.ts';
import { fieldErrors } from '../ui/errors.ts';
import { Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';
import { Empty, Failed, Skeleton } from '../ui/states.tsx';
import { At, StatusTag } from '../ui/status.tsx';
import { ToldNow } from './told-now.tsx';

const open = '登记,待派,待签收,办理中,退回中,挂起,待审核,待回访,重办';

type Target = Pick<TicketSummary, 'id' | 'number' | 'status' | 'createdAt' | 'title' | 'text'>;

/** Finds the ticket that this one repeats, and merges it there; `into` was found already. */
export function MergeDialog(props: {
  readonly ticket: TicketView;
  readonly into?: Target;
  readonly onClose: () => void;
}) {
  const { ticket, onClose } = props;
  const duty = ticket.duty ?? ticket.classification?.candidates[0]?.duty;
  const [typed, setTyped] = useState('');
  const [into, setInto] = useState<Target | null>(props.into ?? null);
  const [reason, setReason] = useState('');
  const [told, setTold] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const q = useDelayed(typed.trim());
  const found = useInfiniteQuery(
    ticketsQuery(q === '' ? { status: open, ...(duty && { duty }), limit: 20 } : { q, limit: 20 }),
  );
  const send = useCommand(ticket);
  const notify = useNotify();
  const listed: readonly Target[] = found.data?.pages.flatMap((page) => page.items) ?? [];
  const first = q === '' && props.into ? [props.into] : [];
  const items = [...first, ...listed.filter(({ id }) => id !== ticket.id && id !== first[0]?.id)];

  const submit = () => {
    if (into === null) return;
    const body = { into: into.id, ...(reason.trim() !== '' && { reason: reason.trim() }), ...(told && { told }) };
    send.mutate(
      { command: 'merge', body },
      {
        onSuccess: () => {
          notify.done(`已并入 ${into.number}`, { to: `/tickets/${into.id}`, link: '查看该工单' });
          onClose();
        },
        onError: (error) => {
          setErrors(fieldErrors(error));
          notify.failed(error);
        },
      },
    );
  };

  return (
    <Modal
      open
      title="并入重复工单"
      okText={into ? `并入 ${into.number}` : '并单'}
      okButtonProps={{ disabled: into === null }}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      width={640}
    >
      <Field id="merge-q" label="查找已有工单" hint={q === '' ? '下面是同一事项下尚未办结的工单。' : undefined}>
        <Input
          id="merge-q"
          autoFocus
          allowClear
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder="工单号，或诉求中的词"
        />
      </Field>
      <div className="merge-list">
        {found.isPending ? (
          <Skeleton rows={3} />
        ) : found.error ? (
          <Failed error={found.error} retry={() => void found.refetch()} />
        ) : items.length === 0 ? (
          <Empty title="没有找到工单">换一个词，或输入完整工单号。</Empty>
        ) : (
          <ul>
            {items.map((item) => (
              <li key={item.id}>
                <label className={into?.id === item.id ? 'merge-item choice-on' : 'merge-item'}>
                  <input type="radio" name="merge-into" checked={into?.id === item.id} onChange={() => setInto(item)} />
                  <span className="merge-text">
                    <strong>{item.number}</strong> <StatusTag status={item.status} /> <At iso={item.createdAt} />
                    <span className="clamp">{item.title ?? item.text}</span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        )}
      </div>
      <Field
        id="merge-reason"
        label="说明"
        hint="同一件事可不填；村（社区）或事项不同的，须写明为什么仍是同一件事。"
        error={errors.reason}
      >
        <Input
          id="merge-reason"
          value={reason}
          maxLength={2000}
          onChange={(event) => setReason(event.target.value)}
          placeholder="例如：同一人同一地点再次来电"
        />
      </Field>
      <ToldNow told={told} onChange={setTold} />
    </Modal>
  );
}
