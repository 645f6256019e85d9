import { brotliCompressSync, constants } from 'node:zlib';
import type { Plugin } from 'esbuild';
import { reviewed } from '#shared/domain/triage/lexicon/reviewed.ts';

/**
 * What is reviewed in the triage engine is a quarter of a megabyte of words, which every cold start would read though
 * most events hold no complaint: carried as the engine reads it and compressed, unpacked at the first text. Base64,
 * because a bundle of bare ASCII is kept with one byte a letter; Node's own zlib is loaded no sooner either.
 */
export const reviewedWordsPacked: Plugin = {
  name: 'reviewed-words-packed',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]shared[\\/]domain[\\/]triage[\\/]lexicon[\\/]reviewed\.ts$/ }, () => ({
      contents: `const packed = ${JSON.stringify(packed())};
        const unpacked = () =>
          process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from(packed, 'base64')).toString();
        let read;
        export const reviewed = () => (read ??= JSON.parse(unpacked()));`,
      loader: 'js',
    }));
  },
};

const packed = (): string =>
  brotliCompressSync(JSON.stringify(reviewed()), {
    params: { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
  }).toString('base64');
