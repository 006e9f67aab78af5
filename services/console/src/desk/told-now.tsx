import { Checkbox } from 'antd';

/** Whether the citizen is on the line and was told at once; if not, it stays on the ticket as something to tell. */
export function ToldNow({ told, onChange }: { readonly told: boolean; readonly onChange: (told: boolean) => void }) {
  return (
    <div className="checks">
      <Checkbox checked={told} onChange={(event) => onChange(event.target.checked)}>
        已当场告知诉求人
      </Checkbox>
      <small>没有勾选的，工单上会留一条“待告知诉求人”，到期前须告知。</small>
    </div>
  );
}
