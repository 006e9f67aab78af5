import { PaidanError } from '@paidan/kernel';

const starts =
  (...signatures: readonly (readonly number[])[]) =>
  (bytes: Buffer): boolean =>
    signatures.some((signature) => signature.every((byte, index) => bytes[index] === byte));

const ascii =
  (text: string, offset = 0) =>
  (bytes: Buffer): boolean =>
    bytes.toString('latin1', offset, offset + text.length) === text;

const zip = starts([0x50, 0x4b, 0x03, 0x04]);
const ole = starts([0xd0, 0xcf, 0x11, 0xe0]);

function isText(bytes: Buffer): boolean {
  if (bytes.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** What may be attached: the ending decides the type, and the first bytes must bear it out. No HTML, SVG or programs. */
const types: Readonly<Record<string, { readonly mime: string; readonly fits: (bytes: Buffer) => boolean }>> = {
  jpg: { mime: 'image/jpeg', fits: starts([0xff, 0xd8, 0xff]) },
  jpeg: { mime: 'image/jpeg', fits: starts([0xff, 0xd8, 0xff]) },
  png: { mime: 'image/png', fits: starts([0x89, 0x50, 0x4e, 0x47]) },
  webp: { mime: 'image/webp', fits: ascii('WEBP', 8) },
  pdf: { mime: 'application/pdf', fits: ascii('%PDF-') },
  doc: { mime: 'application/msword', fits: ole },
  xls: { mime: 'application/vnd.ms-excel', fits: ole },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', fits: zip },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', fits: zip },
  txt: { mime: 'text/plain; charset=utf-8', fits: isText },
  mp3: {
    mime: 'audio/mpeg',
    fits: (bytes) => ascii('ID3')(bytes) || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  },
  wav: { mime: 'audio/wav', fits: (bytes) => ascii('RIFF')(bytes) && ascii('WAVE', 8)(bytes) },
  mp4: { mime: 'video/mp4', fits: ascii('ftyp', 4) },
};

/** A name to show and to save under: no path, no control characters, at most 120 characters, its ending kept. */
export function safeName(given: string): string {
  const base = given.split(/[\\/]/).at(-1) ?? '';
  const clean = base.replace(/[\p{Cc}\p{Cf}<>:"|?*]/gu, '').trim() || '附件';
  if ([...clean].length <= 120) return clean;
  const dot = clean.lastIndexOf('.');
  const ending = dot > 0 ? clean.slice(dot) : '';
  return [...clean].slice(0, 120 - [...ending].length).join('') + ending;
}

/** The media type of a file. Errors: `attachment.type` when its ending is not allowed or its content does not fit it. */
export function mimeOf(name: string, content: Buffer): string {
  const type = types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
  if (type?.fits(content)) return type.mime;
  throw new PaidanError('attachment.type', name);
}

/** `Content-Disposition` for a download under its Chinese name (RFC 6266). */
export const disposition = (name: string): string =>
  `attachment; filename="file${name.slice(name.lastIndexOf('.')).replace(/[^.\w]/g, '')}"; filename*=UTF-8''${encodeURIComponent(
    name,
  ).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)}`;
