import type { CandidateView, DutyView, TicketView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, type InputRef } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { dutyQuery } from '../api/queries.ts';
import { useHotkeys } from '../ui/hotkeys.ts';
import { useNotify } from '../ui/notify.tsx';
import { certainty, listName, percent } from '../words/lists.ts';
import { Candidates } from './candidates.tsx';
import { DutySearch, DutyWarning } from './duty-search.tsx';
import { RedirectDialog } from './redirect-dialog.tsx';

/** Where the ticket would go: shown before it is sent, so that one press is enough. */
function Destination({ duty }: { readonly duty: DutyView }) {
  return (
    <div className="destination">
      <p className="destination-units">
        <b>{duty.lead.join('、') || '没有单位'}</b>主办
        {duty.assist.length > 0 ? (
          <>
            ，<b>{duty.assist.join('、')}</b>协办
          </>
        ) : null}
      </p>
      <p className="destination-duty" title={duty.name}>
        {listName(duty.list)}第 {Number(duty.id.split('-')[1])} 项：{duty.name}
      </p>
      <DutyWarning duty={duty} />
    </div>
  );
}

/** Suggestions, correction by search, and the one button that sends the ticket to its unit. */
export function DispatchDesk(props: {
  readonly ticket: TicketView;
  readonly chosen: string | undefined;
  readonly onChoose: (duty: string) => void;
  readonly onDispatched?: (ticket: TicketView) => void;
  readonly keys?: boolean;
}) {
  const { ticket, chosen, onChoose, onDispatched, keys = false } = props;
  const candidates = ticket.classification?.candidates.slice(0, 3) ?? [];
  const [reason, setReason] = useState('');
  const [designate, setDesignate] = useState(false);
  const [redirecting, setRedirecting] = useState(false);
  const search = useRef<InputRef>(null);
  const duty = useQuery({ ...dutyQuery(chosen ?? ''), enabled: chosen !== undefined });
  const send = useCommand(ticket);
  const notify = useNotify();
  const corrected = candidates[0] !== undefined && chosen !== undefined && chosen !== candidates[0].duty;
  const blocked = chosen === undefined || duty.data?.abolished === true || send.isPending;

  const dispatch = () => {
    if (blocked) return;
    const body = {
      duty: chosen,
      ...(corrected && reason.trim() !== '' && { reason: reason.trim() }),
      ...(designate && { designate }),
    };
    send.mutate(
      { command: 'dispatch', body },
      {
        onSuccess: (next) => {
          const lead = next.route?.lead.join('、') ?? '';
          notify.done(`已派给${lead}`, {
            text: `${next.number} · ${next.dutyName ?? ''}`,
            to: `/tickets/${next.id}`,
            link: '查看工单',
          });
          onDispatched?.(next);
        },
        onError: notify.failed,
      },
    );
  };
  const pick = (place: number) => () => {
    const candidate = candidates[place];
    if (candidate !== undefined) onChoose(candidate.duty);
  };
  useHotkeys({ '1': pick(0), '2': pick(1), '3': pick(2), Enter: dispatch, '/': () => search.current?.focus() }, keys);

  const none = ticket.classification?.none ?? 0;
  return (
    <section className="dispatch" aria-label="派单">
      <h3>由谁办理</h3>
      {ticket.classification === null ? (
        <p className="dialog-advice">系统正在比对事项清单，稍候会给出建议；也可以直接查找事项。</p>
      ) : none >= 0.3 ? (
        <p className="duty-warning">
          这件诉求可能不在清单内（{certainty(none)}，{percent(none)}）。请先核对；确实不在的，转出或不予受理。
        </p>
      ) : null}
      {ticket.classification?.opinion ? (
        <p className="dialog-advice">候选的先后参考了大模型 {ticket.classification.opinion} 的意见，请核对。</p>
      ) : null}
      {candidates.length > 0 ? (
        <Candidates
          candidates={candidates}
          chosen={chosen}
          onChoose={(candidate: CandidateView) => onChoose(candidate.duty)}
        />
      ) : null}
      <h4>都不对？查找正确的事项{keys ? <kbd>/</kbd> : null}</h4>
      <DutySearch chosen={chosen} onChoose={(found) => onChoose(found.id)} inputRef={search} />
      <div className="dispatch-foot">
        {duty.data ? (
          <Destination duty={duty.data} />
        ) : (
          <div className="destination destination-empty">
            {none >= 0.3 ? '请选择事项；确实不在清单内的，转出或不予受理。' : '请选择事项。'}
          </div>
        )}
        {corrected ? (
          <Input
            aria-label="改派说明"
            value={reason}
            maxLength={2000}
            onChange={(event) => setReason(event.target.value)}
            placeholder="为什么不是首选？写一句可帮助系统改进（可不填）"
          />
        ) : null}
        {chosen === undefined ? null : (
          <Checkbox checked={designate} onChange={(event) => setDesignate(event.target.checked)}>
            指定承办（承办单位不能再提派单异议）
          </Checkbox>
        )}
        {chosen === undefined && ticket.allowed.includes('redirect') ? (
          <Button type={none >= 0.3 ? 'primary' : 'default'} size="large" onClick={() => setRedirecting(true)}>
            转出或不予受理
          </Button>
        ) : (
          <Button
            type="primary"
            size="large"
            disabled={blocked}
            loading={send.isPending}
            onClick={dispatch}
            data-hot=""
          >
            {duty.data && duty.data.lead.length > 0 ? `派给${duty.data.lead.join('、')}` : '派单'}
            {keys ? <kbd>Enter</kbd> : null}
          </Button>
        )}
      </div>
      {redirecting ? <RedirectDialog ticket={ticket} onClose={() => setRedirecting(false)} /> : null}
    </section>
  );
}
