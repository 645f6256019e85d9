import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import * as z from 'zod/mini';

const table = z.record(z.string(), z.unknown());

/**
 * The numbering plans of all countries are a hundred kilobytes of object literals, which every cold start would compile
 * though most events hold no number: carried as text, read at the first number.
 *
 * Throws when the library's file is no longer one exported object.
 */
export const numberingPlansAsText: Plugin = {
  name: 'numbering-plans-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]libphonenumber-js[\\/]metadata\.\w+\.json\.js$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      const text = source.slice(source.indexOf('export default ') + 'export default '.length).trim();
      const parsed = table.parse(JSON.parse(text.replace(/;$/, '')));
      const parts = Object.keys(parsed).map(
        (name) => `get ${name}() { return (read ??= JSON.parse(text)).${name}; }`,
      );
      return {
        contents: `const text = ${JSON.stringify(JSON.stringify(parsed))}; let read; export default { ${parts.join(', ')} };`,
      };
    });
  },
};
