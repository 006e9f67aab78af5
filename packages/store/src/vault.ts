import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Reporter's identity and the unmasked text. Kept apart from the ticket and only ever stored sealed. */
export interface PrivateData {
  readonly name: string | null;
  readonly phone: string | null;
  readonly confidential: boolean;
  /** Title, text and address as they came in, before masking. */
  readonly title: string | null;
  readonly text: string;
  readonly address: string | null;
}

export interface Sealed {
  /** Which key sealed it: the first 8 hex digits of the key's SHA-256. */
  readonly keyId: string;
  readonly bytes: Buffer;
}

/** AES-256-GCM with the ticket id as associated data, so that a row moved to another ticket doesn't open. */
export interface Vault {
  seal(ticketId: string, data: PrivateData): Sealed;
  /** Throws when the key is unknown or the bytes were changed. */
  open(ticketId: string, sealed: Sealed): PrivateData;
}

/** `key` seals; `former` keys (32 bytes each) still open what they sealed, so that keys can be changed. */
export function createVault(key: Buffer, former: readonly Buffer[] = []): Vault {
  for (const each of [key, ...former]) {
    if (each.length !== 32) throw new Error('PAIDAN_KEY：密钥应为 32 字节 / keys must be 32 bytes');
  }
  const idOf = (each: Buffer): string => createHash('sha256').update(each).digest('hex').slice(0, 8);
  const ring = new Map([...former, key].map((each) => [idOf(each), each]));
  return {
    seal(ticketId, data) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(ticketId));
      const body = Buffer.concat([cipher.update(JSON.stringify(data), 'utf8'), cipher.final()]);
      return { keyId: idOf(key), bytes: Buffer.concat([nonce, cipher.getAuthTag(), body]) };
    },
    open(ticketId, { keyId, bytes }) {
      const found = ring.get(keyId);
      if (found === undefined) throw new Error(`PAIDAN_KEY：没有编号为 ${keyId} 的密钥 / key ${keyId} is missing`);
      const decipher = createDecipheriv('aes-256-gcm', found, bytes.subarray(0, 12))
        .setAAD(Buffer.from(ticketId))
        .setAuthTag(bytes.subarray(12, 28));
      const data: PrivateData = JSON.parse(
        Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8'),
      );
      return data;
    },
  };
}

/** The store's vault, or a refusal that says what is missing. */
export function vaultOf(store: { readonly vault: Vault | null }): Vault {
  if (store.vault === null) throw new Error('openDatabase needs a vault for reporters’ data / 缺少密钥 PAIDAN_KEY');
  return store.vault;
}

/**
 * The 32-byte key in a file (64 hex digits, mode 0600), made on first use. Lose it and reporters' data can't be read
 * again: back it up apart from the database.
 */
export function keyFromFile(path: string): Buffer {
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text)) throw new Error(`${path}：密钥文件已损坏 / key file is damaged`);
  return Buffer.from(text, 'hex');
}
