import { hash, randomBytes } from 'node:crypto';
import type { Ids } from '../ports.ts';

/** 128 random bits; nobody can guess a neighbour's id, and the token is the credential anyway. */
const random = (prefix: string): string => `${prefix}_${randomBytes(16).toString('hex')}`;

export const randomIds: Ids = {
  session: () => random('ses'),
  cascade: () => random('cas'),
  call: () => random('call'),
  question: () => random('que'),
  message: () => random('msg'),
  secret: () => randomBytes(32).toString('base64url'),
  sha256: (text) => hash('sha256', text),
};
