import { createHash, randomUUID } from 'node:crypto';
import jsonata from 'jsonata';

/**
 * What Step Functions adds to JSONata 2.0.6, and the clock, which must be the stack's and not the machine's.
 * Source: "Transforming data with JSONata in Step Functions", AWS developer guide. `$random(seed)` is left
 * out, because AWS does not publish its algorithm; `$eval` because AWS does not offer it.
 */
export function stepFunctionsLibrary(now: () => number): Record<string, unknown> {
  return {
    now: (picture?: string, timezone?: string) =>
      formatted.evaluate(undefined, { ms: now(), picture, timezone }),
    millis: now,
    parse: (text: string) => JSON.parse(text),
    uuid: () => randomUUID(),
    hash: (text: string, algorithm: string) => {
      const name = HASHES.get(algorithm);
      if (name === undefined) throw new Error(`$hash does not know the algorithm ${algorithm}`);
      return createHash(name).update(text).digest('hex');
    },
    range: (first: number, last: number, step: number) => {
      if (step === 0 || !Number.isFinite(first) || !Number.isFinite(last) || !Number.isFinite(step)) {
        throw new Error('$range wants three numbers and a step other than zero');
      }
      const length = Math.max(0, Math.floor((last - first) / step) + 1);
      if (length > LONGEST_RANGE) throw new Error(`$range gives at most ${LONGEST_RANGE} values`);
      return Array.from({ length }, (_, index) => first + index * step);
    },
    partition: (items: unknown, size: number) => {
      if (!Array.isArray(items) || !Number.isInteger(size) || size < 1) {
        throw new Error('$partition wants an array and a whole size above zero');
      }
      return Array.from({ length: Math.ceil(items.length / size) }, (_, chunk) =>
        items.slice(chunk * size, (chunk + 1) * size),
      );
    },
  };
}

const formatted = jsonata('$fromMillis($ms, $picture, $timezone)');
const LONGEST_RANGE = 1000;
const HASHES = new Map([
  ['MD5', 'md5'],
  ['SHA-1', 'sha1'],
  ['SHA-256', 'sha256'],
  ['SHA-384', 'sha384'],
  ['SHA-512', 'sha512'],
]);

export const libraryNames: ReadonlySet<string> = new Set(Object.keys(stepFunctionsLibrary(() => 0)));
