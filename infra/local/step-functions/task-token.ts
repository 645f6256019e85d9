import { createHash, randomBytes } from 'node:crypto';

/**
 * A task token: 32 random bytes and a check over them, so that a text which never was a token can be told
 * (InvalidToken) from a true token of executions that are gone (TaskDoesNotExist).
 */
export function mintToken(): string {
  const secret = randomBytes(32);
  return Buffer.concat([secret, check(secret)]).toString('base64url');
}

export function isWellFormedToken(token: string): boolean {
  const bytes = Buffer.from(token, 'base64url');
  return (
    bytes.length === 40 &&
    bytes.toString('base64url') === token &&
    check(bytes.subarray(0, 32)).equals(bytes.subarray(32))
  );
}

const check = (secret: Buffer): Buffer => createHash('sha256').update(secret).digest().subarray(0, 8);
