import { createHash } from 'node:crypto';

/** Eight hex digits that change whenever paths or schemas of the contract do; the changelog names them. */
export const contractMark = (document: Readonly<Record<string, unknown>>): string =>
  createHash('sha256')
    .update(JSON.stringify([document.paths, document.components]))
    .digest('hex')
    .slice(0, 8);
