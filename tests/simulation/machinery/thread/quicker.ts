import { registerHooks } from 'node:module';

/**
 * Loaded before all else in the threads of a run. A few pure functions read the same dozens of sentences, or ask for the
 * same hours, in every story; here each answers from memory what it was asked before. And what the store keeps is not
 * frozen: that nobody writes into what was read is held by the stories of the suite, in which it is. Nothing else
 * differs, and a test holds the stories of such a thread to be the same as without.
 */
const quicker: readonly { readonly file: string; readonly name: string; readonly by: string }[] = [
  { file: '/shared/domain/call/signals.ts', name: 'signalsOf', by: 'byText' },
  { file: '/shared/domain/dates/mentions.ts', name: 'mentionsIn', by: 'byText' },
  { file: '/shared/domain/triage/reading.ts', name: 'readText', by: 'byText' },
  { file: '/shared/domain/triage/red-flag-screen.ts', name: 'screen', by: 'byText' },
  { file: '/@date-fns/tz/tzOffset/index.js', name: 'tzOffset', by: 'byQuarter' },
  { file: '/tests/support/fake-store/frozen.ts', name: 'frozen', by: 'leftAsItIs' },
];

const replacements = JSON.stringify(new URL('./replacements.ts', import.meta.url).href);

registerHooks({
  load: (url, context, next) => {
    const found = quicker.find(({ file }) => url.endsWith(file));
    if (found === undefined) return next(url, context);
    const file = JSON.stringify(`${url}?whole`);
    const source = [
      `import { ${found.name} as whole } from ${file};`,
      `import { ${found.by} } from ${replacements};`,
      `export * from ${file};`,
      `export const ${found.name} = ${found.by}(whole);`,
    ].join('\n');
    return { format: 'module', shortCircuit: true, source };
  },
});
