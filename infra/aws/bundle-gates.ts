import { functions } from '../catalogue.ts';
import type { Bundle } from './bundle.ts';

/** Reviewed tables of facts (places, clinics, lexicon, red flags) are data: they may grow without being code. */
const isData = (path: string): boolean => /^shared\/.*\/(data|lexicon|red-flags)\//.test(path);

/** Engines that are asked for by settings and loaded only then. */
const isOptional = (path: string): boolean =>
  /node_modules\/@aws-sdk\/client-(bedrock-runtime|geo-places)\//.test(path);

const forbidden: readonly { readonly pattern: RegExp; readonly why: string }[] = [
  {
    pattern: /node_modules\/@elevenlabs\//,
    why: "the provider's SDK loads for half a second and retries the dial",
  },
  {
    pattern: /credential-provider-(sso|ini|process)/,
    why: 'interactive credentials have no place in a Lambda',
  },
  { pattern: /zod\/v4\/locales\//, why: 'forty languages of error messages nobody reads' },
];

/** Kilobytes that count against the cap: code of ours and of libraries, without data and optional engines. */
export const countedKb = ({ inputs, bytes }: Bundle): number => {
  const apart = Object.entries(inputs)
    .filter(([path]) => isData(path) || isOptional(path))
    .reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
  return (bytes - apart) / 1024;
};

/** What is wrong with a bundle, as sentences; empty is good. */
export const faultsOf = (bundle: Bundle): readonly string[] => {
  const cap = functions.find(({ name }) => name === bundle.name)?.bundleCapKb ?? 0;
  const size = countedKb(bundle);
  const heavy = size > cap ? [`${bundle.name}: ${size.toFixed(0)} KB, more than its cap of ${cap} KB`] : [];
  const unwanted = forbidden.flatMap(({ pattern, why }) => {
    const found = Object.keys(bundle.inputs).find((path) => pattern.test(path));
    return found === undefined ? [] : [`${bundle.name}: contains ${found} (${why})`];
  });
  return [...heavy, ...unwanted];
};
