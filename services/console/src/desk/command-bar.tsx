import type { TicketView } from '@paidan/contracts';
import { Button } from 'antd';
import { useState } from 'react';
import { useUser } from '../app/session.tsx';
import { useNow } from '../ui/now.ts';
import { commandForms, type FormCommand, isFormCommand, isOffered } from '../words/commands.ts';
import { CommandDialog } from './command-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import { RedirectDialog } from './redirect-dialog.tsx';

/** Settled in place by the ReviewDesk, not offered twice. */
const settled: readonly string[] = ['approve', 'reject'];

/** Buttons for exactly the commands that the server allows now. `without` leaves out what stands elsewhere on the page. */
export function CommandBar({
  ticket,
  without = [],
}: {
  readonly ticket: TicketView;
  readonly without?: readonly string[];
}) {
  const [open, setOpen] = useState<FormCommand | 'merge' | 'redirect' | null>(null);
  const { role } = useUser();
  const now = useNow();
  const offered = ticket.allowed.filter(
    (command) => !settled.includes(command) && !without.includes(command) && isOffered(command, ticket, now),
  );
  const forms = offered.filter(isFormCommand);
  const merge = offered.includes('merge');
  const redirect = offered.includes('redirect');
  if (forms.length === 0 && !merge && !redirect) return null;
  const close = () => setOpen(null);
  return (
    <div className="command-bar no-print">
      {redirect ? <Button onClick={() => setOpen('redirect')}>转出或不予受理</Button> : null}
      {merge ? <Button onClick={() => setOpen('merge')}>并单</Button> : null}
      {forms.map((command) => (
        <Button key={command} onClick={() => setOpen(command)}>
          {commandForms[command](ticket, role).label}
        </Button>
      ))}
      {open === 'merge' ? <MergeDialog ticket={ticket} onClose={close} /> : null}
      {open === 'redirect' ? <RedirectDialog ticket={ticket} onClose={close} /> : null}
      {open !== null && open !== 'merge' && open !== 'redirect' ? (
        <CommandDialog ticket={ticket} command={open} onClose={close} />
      ) : null}
    </div>
  );
}
