import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's defaults (19 MiB, 2 passes), as OWASP recommends. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Whether the password belongs to the hash; a hash that cannot be read matches nothing. */
export async function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}

let decoy: Promise<string> | undefined;

/** The hash of a password that nobody has: verifying against it makes an unknown account as slow as a known one. */
export const decoyHash = (): Promise<string> => {
  decoy ??= hash(randomBytes(18).toString('base64url'));
  return decoy;
};
