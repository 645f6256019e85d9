import { functions, syntheticFunction } from '../catalogue.ts';
import type { Bundle } from './bundle.ts';

/**
 * Reviewed facts and words (places, clinics, lexicon, red flags, complaints, the sentences patients read) are data: they
 * grow with what we know and in two languages, and are reviewed line by line, while a cap on code holds its logic small.
 */
const isReviewed = (path: string): boolean =>
  /^shared\/.*\/(data|lexicon|red-flags|complaints|catalogue)\//.test(path);

/** Every country's numbering plan, maintained by others: a table like ours, in a library. */
const isNumberingPlan = (path: string): boolean =>
  /node_modules\/libphonenumber-js\/metadata\.\w+\.json/.test(path);

const forbidden: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /node_modules\/@elevenlabs\//,
    why: "the provider's SDK loads for half a second and retries the dial",
  },
  {
    pattern: /credential-provider-(sso|ini|process)/,
    why: 'interactive credentials have no place in a Lambda',
  },
  {
    pattern: /@smithy\/core\/.*\/HttpBindingProtocol\.js$/,
    why: 'a client that speaks REST is loaded late, in a file of its own',
  },
  { pattern: /zod\/v4\/locales\//, why: 'forty languages of error messages nobody reads' },
];

/** Kilobytes that count against the cap: code of ours and of libraries, without reviewed data. What is loaded late is not part of it. */
export const countedKb = ({ inputs, bytes }: Bundle): number => {
  const apart = Object.entries(inputs)
    .filter(([path]) => isReviewed(path) || isNumberingPlan(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return (bytes - apart) / 1024;
};

/** Largest size in kilobytes; of a function nobody knows, nothing. */
export const capOf = ({ name }: Bundle): number =>
  [...functions, syntheticFunction].find((one) => one.name === name)?.bundleCapKb ?? 0;

/** What is wrong with a bundle, as sentences; empty is good. */
export const faultsOf = (bundle: Bundle): readonly string[] => {
  const cap = capOf(bundle);
  const size = countedKb(bundle);
  const heavy = size > cap ? [`${bundle.name}: ${size.toFixed(0)} KB, more than its cap of ${cap} KB`] : [];
  const unwanted = forbidden.flatMap(({ pattern, why }) => {
    const found = Object.keys(bundle.inputs).find((path) => pattern.test(path));
    return found === undefined ? [] : [`${bundle.name}: contains ${found} (${why})`];
  });
  return [...heavy, ...unwanted];
};
