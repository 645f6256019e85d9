import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * One accented letter makes Node keep a whole bundle with two bytes a character and compile it slower. The bundler
 * escapes such letters everywhere but in regular expressions, so they are escaped before it reads our sources.
 */
export const asciiSources: Plugin = {
  name: 'ascii-sources',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/](shared|functions)[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replaceAll(/[^\0-\x7f]/g, escaped),
      loader: 'ts',
    }));
  },
};

const escaped = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
