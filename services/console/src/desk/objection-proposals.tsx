import type { TicketView } from '@paidan/contracts';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { useNotify } from '../ui/notify.tsx';
import { clauseName, dutyNumber } from '../words/lists.ts';

type Proposal = TicketView['proposals'][number];

const dutyOf = ({ clause }: Proposal): string => dutyNumber(clause.split('/')[0] ?? '');

function Confirm(props: { readonly ticket: TicketView; readonly proposal: Proposal; readonly onClose: () => void }) {
  const { ticket, proposal, onClose } = props;
  const send = useCommand(ticket);
  const notify = useNotify();
  const submit = () =>
    send.mutate(
      { command: 'object', body: proposal },
      {
        onSuccess: () => {
          notify.done('异议已提交，等待审核', { text: `工单 ${ticket.number}` });
          onClose();
        },
        onError: notify.failed,
      },
    );
  return (
    <Modal
      open
      title="一键退单"
      okText="确认退单"
      okButtonProps={{ danger: true }}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      width={560}
    >
      <p className="dialog-advice">下面的内容将原样提交；审核期间可暂不办理。</p>
      <dl className="facts">
        <dt>理由</dt>
        <dd>{proposal.reason}</dd>
        <dt>依据</dt>
        <dd className="pre">{proposal.basis}</dd>
        <dt>引用条款</dt>
        <dd>{clauseName(proposal.clause)}</dd>
        <dt>建议承办</dt>
        <dd>
          <b>{proposal.suggestedUnit}</b>
        </dd>
      </dl>
    </Modal>
  );
}

/** A department's matter was sent here: objections that the list fills in by itself, one press and a confirmation each. */
export function ObjectionProposals({ ticket }: { readonly ticket: TicketView }) {
  const [chosen, setChosen] = useState<Proposal | null>(null);
  if (ticket.proposals.length === 0 || !ticket.allowed.includes('object')) return null;
  return (
    <section className="proposal no-print" aria-label="一键退单">
      <h3>按清单，这件事可能不该由本单位主办</h3>
      <ul>
        {ticket.proposals.map((proposal) => (
          <li key={proposal.clause}>
            <span className="proposal-text">
              <span className="clamp">{proposal.basis}</span>
            </span>
            <Button className="button-lines" onClick={() => setChosen(proposal)}>
              一键退单：{dutyOf(proposal)}，建议由{proposal.suggestedUnit}办理
            </Button>
          </li>
        ))}
      </ul>
      {chosen ? <Confirm ticket={ticket} proposal={chosen} onClose={() => setChosen(null)} /> : null}
    </section>
  );
}
