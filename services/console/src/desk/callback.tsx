import type { TicketView } from '@paidan/contracts';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { Choices, Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';

const yesNo = (yes: string, no: string) => [
  { value: 'yes', label: yes },
  { value: 'no', label: no },
];
/** Why somebody is not content; counted, so that the same words are used. */
const whys = ['问题没有实际解决', '办理不及时', '答复不清楚', '态度不好', '诉求超出政策规定', '其他'].map((value) => ({
  value,
  label: value,
}));
const levels = ['非常满意', '满意', '基本满意', '不满意', '非常不满意'].map((value) => ({ value, label: value }));

/** What the citizen said on the phone. Unsolved or dissatisfied sends the ticket back for another round. */
export function CallbackForm({ ticket }: { readonly ticket: TicketView }) {
  const [reached, setReached] = useState<string>();
  const [solved, setSolved] = useState<string>();
  const [satisfaction, setSatisfaction] = useState<string>();
  const [why, setWhy] = useState<string>();
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const send = useCommand(ticket);
  const notify = useNotify();
  const unhappy = solved === 'no' || satisfaction === '不满意' || satisfaction === '非常不满意';
  const complete =
    reached === 'no' ||
    (reached === 'yes' && solved !== undefined && satisfaction !== undefined && (!unhappy || why !== undefined));
  const lack = (value: string | undefined, text: string) => (asked && value === undefined ? text : undefined);

  const clear = () => {
    setReached(undefined);
    setSolved(undefined);
    setSatisfaction(undefined);
    setWhy(undefined);
    setNote('');
    setAsked(false);
  };

  const submit = () => {
    setAsked(true);
    if (!complete) return;
    const body = {
      reached: reached === 'yes',
      ...(reached === 'yes' && { solved: solved === 'yes', satisfaction, ...(unhappy && { why }) }),
      ...(note.trim() !== '' && { note: note.trim() }),
    };
    send.mutate(
      { command: 'callback', body },
      {
        onSuccess: (next) => {
          clear();
          const title =
            next.status === '办结'
              ? '回访完成，工单办结'
              : next.status === '重办'
                ? '已记录，工单转重办'
                : '已记录未接通';
          notify.done(title, { text: `工单 ${ticket.number}`, to: `/tickets/${ticket.id}` });
        },
        onError: notify.failed,
      },
    );
  };

  return (
    <section className="matter no-print">
      <h3>回访诉求人</h3>
      <Choices
        name="reached"
        label="电话"
        required
        value={reached}
        onChange={setReached}
        options={yesNo('已接通', '未接通')}
        error={lack(reached, '请选择是否接通')}
      />
      {reached === 'yes' ? (
        <>
          <Choices
            name="solved"
            label="问题解决了吗"
            required
            value={solved}
            onChange={setSolved}
            options={yesNo('已解决', '未解决')}
            error={lack(solved, '请选择是否解决')}
          />
          <Choices
            name="satisfaction"
            label="对办理满意吗"
            required
            value={satisfaction}
            onChange={setSatisfaction}
            options={levels}
            error={lack(satisfaction, '请选择满意度')}
          />
          {unhappy ? (
            <Choices
              name="why"
              label="为什么没解决或不满意"
              required
              value={why}
              onChange={setWhy}
              options={whys}
              error={lack(why, '请选择原因')}
            />
          ) : null}
        </>
      ) : null}
      <Field id="callback-note" label="诉求人说了什么" hint="可不填。">
        <Input.TextArea
          id="callback-note"
          autoSize={{ minRows: 2, maxRows: 6 }}
          maxLength={2000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <Button type="primary" loading={send.isPending} onClick={submit}>
        提交回访结果
      </Button>
    </section>
  );
}
