import type { TicketView } from '@paidan/contracts';
import { Button } from 'antd';
import { useCommand } from '../api/commands.ts';
import { useNotify } from '../ui/notify.tsx';
import { At, Due } from '../ui/status.tsx';

/** What the citizen has to be told, word for word, and whether they were; the hotline ticks it off. */
export function Notices({ ticket }: { readonly ticket: TicketView }) {
  const send = useCommand(ticket);
  const notify = useNotify();
  const may = ticket.allowed.includes('inform');
  const notices = ticket.notices.toSorted((a, b) => Number(a.toldAt !== null) - Number(b.toldAt !== null));
  if (notices.length === 0) return null;
  const untold = notices.filter(({ toldAt }) => toldAt === null).length;
  const told = (noticeId: string) =>
    send.mutate(
      { command: 'inform', body: { noticeId } },
      { onSuccess: () => notify.done('已登记告知诉求人', { text: `工单 ${ticket.number}` }), onError: notify.failed },
    );
  return (
    <section className={untold > 0 ? 'matter matter-warn' : 'matter'} aria-label="告知诉求人">
      <h3>告知诉求人{untold > 0 ? `：${untold} 条待告知` : '：都已告知'}</h3>
      <ul className="notices">
        {notices.map((notice) => (
          <li key={notice.id}>
            <p className="deadline-head">
              <b>{notice.kind}</b>
              {notice.toldAt !== null ? (
                <span className="due">
                  已告知（
                  <At iso={notice.toldAt} />）
                </span>
              ) : notice.dueAt !== null ? (
                <Due at={notice.dueAt} basis="告知诉求人的时限" exact />
              ) : null}
            </p>
            <p className="pre">{notice.text}</p>
            {may && notice.toldAt === null ? (
              <Button
                className="no-print"
                size="small"
                type="primary"
                loading={send.isPending}
                onClick={() => told(notice.id)}
              >
                已告知
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
