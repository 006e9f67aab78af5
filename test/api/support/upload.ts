import type { LightMyRequestResponse } from 'fastify';
import type { TestApi } from './api.ts';

/** Sends one text file to a ticket, as a browser's form does. */
export function upload(
  api: TestApi,
  token: string,
  ticketId: string,
  name: string,
  content: string,
): Promise<LightMyRequestResponse> {
  const lines = [
    '--edge',
    `content-disposition: form-data; name="file"; filename="${name}"`,
    '',
    content,
    '--edge--',
    '',
  ];
  return api.app.inject({
    method: 'POST',
    url: `/api/v1/tickets/${ticketId}/attachments`,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'multipart/form-data; boundary=edge' },
    payload: lines.join('\r\n'),
  });
}
