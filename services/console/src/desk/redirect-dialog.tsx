import type { TicketView } from '@paidan/contracts';
import { useQuery } from '@tanstack/react-query';
import { Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { useCommand } from '../api/commands.ts';
import { redirectionsQuery } from '../api/queries.ts';
import { fieldErrors } from '../ui/errors.ts';
import { Choices, Field } from '../ui/field.tsx';
import { useNotify } from '../ui/notify.tsx';
import { ToldNow } from './told-now.tsx';

/** For a matter on no list: hand it to another channel, or refuse it with a reason. */
export function RedirectDialog({ ticket, onClose }: { readonly ticket: TicketView; readonly onClose: () => void }) {
  const ways = useQuery(redirectionsQuery(ticket.text)).data ?? [];
  const [mode, setMode] = useState('转出');
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const [ground, setGround] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const send = useCommand(ticket);
  const notify = useNotify();
  const refuse = mode === '不予受理';

  const submit = () => {
    const lacking: Record<string, string> = {};
    if (to.trim() === '') lacking.to = refuse ? '请写明告知诉求人的途径' : '请选择或填写去向';
    if (reason.trim() === '') lacking.reason = '请填写理由';
    if (refuse && ground === null && ticket.grounds.length > 0) lacking.ground = '请选择不予受理的依据';
    setErrors(lacking);
    if (Object.keys(lacking).length > 0) return;
    const body = {
      to: to.trim(),
      reason: reason.trim(),
      ...(refuse && { refuse, ...(ground !== null && { ground }) }),
      ...(told && { told }),
    };
    send.mutate(
      { command: 'redirect', body },
      {
        onSuccess: () => {
          notify.done(refuse ? '已登记不予受理' : `已转${to.trim()}`, {
            text: `工单 ${ticket.number}`,
            to: `/tickets/${ticket.id}`,
          });
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
      title="不在清单内：转出或不予受理"
      okText={mode}
      okButtonProps={{ danger: refuse }}
      confirmLoading={send.isPending}
      onOk={submit}
      onCancel={onClose}
      width={640}
    >
      <Choices
        name="redirect-mode"
        label="处理方式"
        value={mode}
        onChange={setMode}
        options={[
          { value: '转出', label: '转出', hint: '由其他渠道办理' },
          { value: '不予受理', label: '不予受理', hint: '说明理由，告知途径' },
        ]}
      />
      {ways.length > 0 ? (
        <div className="ways">
          <p className="field-hint">常用去向，点选填入：</p>
          <ul>
            {ways.slice(0, 8).map((way) => (
              <li key={way.id}>
                <button
                  type="button"
                  className={way.words.length > 0 ? 'way way-hit' : 'way'}
                  aria-pressed={to === way.to}
                  onClick={() => {
                    setTo(way.to);
                    if (reason.trim() === '') setReason(way.advice);
                    setErrors({});
                  }}
                >
                  <strong>{way.to}</strong>
                  <span>{way.words.length > 0 ? `提到：${way.words.join('、')}` : way.advice}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Field id="redirect-to" label={refuse ? '告知途径' : '去向'} required error={errors.to}>
        <Input
          id="redirect-to"
          value={to}
          maxLength={200}
          onChange={(event) => setTo(event.target.value)}
          placeholder="例如：国家信访局、人民法院、12348 公共法律服务热线"
        />
      </Field>
      {refuse && ticket.grounds.length > 0 ? (
        <Field id="redirect-ground" label="依据" required error={errors.ground}>
          <Select
            id="redirect-ground"
            placeholder="请选择"
            value={ground}
            onChange={(value: string) => setGround(value)}
            options={ticket.grounds.map((value) => ({ value, label: value }))}
          />
        </Field>
      ) : null}
      <Field
        id="redirect-reason"
        label="理由"
        required
        error={errors.reason}
        hint="会写入工单记录，并作为答复诉求人的口径。"
      >
        <Input.TextArea
          id="redirect-reason"
          autoSize={{ minRows: 3, maxRows: 8 }}
          maxLength={2000}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <ToldNow told={told} onChange={setTold} />
    </Modal>
  );
}
