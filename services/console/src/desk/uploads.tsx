import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { upload } from '../api/commands.ts';
import { useNotify } from '../ui/notify.tsx';
import { bytes } from '../words/lists.ts';

export interface Uploaded {
  readonly id: string;
  readonly name: string;
  readonly bytes: number;
}

const most = 20 * 1024 * 1024;

/** Photos and papers, sent as they are chosen. On a phone the browser offers the camera. */
export function Uploads(props: {
  readonly ticketId: string;
  readonly files: readonly Uploaded[];
  readonly onChange: (files: readonly Uploaded[]) => void;
}) {
  const id = useId();
  const notify = useNotify();
  const send = useMutation({
    mutationFn: async (chosen: readonly File[]) => {
      const sent: Uploaded[] = [];
      for (const file of chosen) sent.push(await upload(props.ticketId, file));
      return sent;
    },
    onSuccess: (sent) => props.onChange([...props.files, ...sent]),
    onError: notify.failed,
  });
  const tooBig = send.variables?.find((file) => file.size > most);
  return (
    <div className="uploads">
      <label className="upload" htmlFor={id}>
        {send.isPending ? '正在上传' : '添加照片或文件'}
        <input
          id={id}
          type="file"
          multiple
          accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,audio/*,video/*"
          disabled={send.isPending}
          onChange={(event) => {
            const chosen = [...(event.target.files ?? [])];
            event.target.value = '';
            if (chosen.length > 0) send.mutate(chosen);
          }}
        />
      </label>
      <span className="field-hint">
        {tooBig && send.isError ? `“${tooBig.name}”超过 20 MB` : '可不填；单个不超过 20 MB，手机可直接拍照。'}
      </span>
      {props.files.length > 0 ? (
        <ul>
          {props.files.map((file) => (
            <li key={file.id}>
              {file.name}（{bytes(file.bytes)}）
              <button
                type="button"
                className="text-button"
                onClick={() => props.onChange(props.files.filter(({ id: other }) => other !== file.id))}
              >
                不用这个
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
