import { PaidanError } from '@paidan/kernel';

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, index) => bytes[index] === byte);

const unreadable = (detail: string): never => {
  throw new PaidanError('list.unreadable', detail);
};

function decodes(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/**
 * The text of a list file: UTF-8, with or without a byte order mark.
 * Throws `list.unreadable` that says what the file is instead (empty, GB18030, UTF-16, PDF, Office) and what to do.
 */
export function decodeListFile(bytes: Uint8Array): string {
  if (bytes.length === 0) return unreadable('文件是空的。');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return unreadable('这是 PDF 文件，请先提取其中的文字再导入。');
  if (startsWith(bytes, 0x50, 0x4b))
    return unreadable('这是 Word、Excel 或压缩文件，请先另存为纯文本（UTF-8）再导入。');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff))
    return unreadable('文件是 UTF-16 编码，请另存为 UTF-8 后再导入。');
  const text = decodes(bytes, 'utf-8');
  if (text !== null) return text;
  if (/事项/.test(decodes(bytes, 'gb18030') ?? ''))
    return unreadable('文件是 GB18030（GBK）编码，请另存为 UTF-8 后再导入。');
  return unreadable('文件不是 UTF-8 文本，无法识别编码。');
}
