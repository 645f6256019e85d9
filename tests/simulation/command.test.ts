import { describe, expect, it } from 'vitest';
import { progressTo } from './progress.ts';
import { readOptions, usage } from './read-options.ts';

const read = (...args: readonly string[]) => readOptions(args, ['intent', 'outbox']);

describe('npm run simulate', () => {
  it('plays a thousand stories from the first when nothing else is said', () => {
    expect(read()).toEqual({
      kind: 'options',
      options: { runs: 1000, seed: 1, points: false, listGuards: false, everyGuard: false, keep: false },
    });
  });

  it('takes every option its help names, and help itself', () => {
    const named = [...usage.matchAll(/^ {2}--([a-z-]+)( <\w+>)?/gm)].map(([, name, value]) => ({
      name,
      value,
    }));
    expect(named.length).toBe(11);
    for (const { name, value } of named) {
      const given = name === 'without' ? 'intent' : '7';
      const args = [`--${name}`, ...(value === undefined ? [] : [given])];
      const { kind } = read(...args, ...(name === 'keep' ? ['--every-guard'] : []));
      expect(`${name} ${kind}`).toBe(`${name} ${name === 'help' ? 'help' : 'options'}`);
    }
  });

  it.each([
    [['--runz', '7'], /Unknown option '--runz'/],
    [['--runs', 'many'], /^--runs takes a whole number from 1 on, and not "many"\.$/],
    [['--runs', '0'], /^--runs takes a whole number from 1 on/],
    [['--runs', '1.5'], /^--runs takes a whole number/],
    [['--seed=-1'], /^--seed takes a whole number from 0 on/],
    [['--waiting', '1e3'], /^--waiting takes a whole number/],
    [['--threads', '9007199254740993'], /^--threads takes a whole number/],
    [['--without', 'luck'], /^There is no guard "luck"\. They are: intent, outbox\.$/],
    [['--replay', '{"seed":'], /^--replay takes a seed, or a schedule as JSON/],
    [['--replay', '{"seed":1}'], /^--replay takes a seed, or a schedule as JSON/],
    [['--keep'], /^--keep belongs to --every-guard\.$/],
    [['more'], /Unexpected argument 'more'/],
    [['--runs'], /--runs/],
  ])('says in a sentence what is wrong with %j', (args, why) => {
    expect(read(...args)).toEqual({ kind: 'wrong', why: expect.stringMatching(why) });
  });

  it('says how far it is: on a terminal all the time, elsewhere once in half a minute on the other stream', () => {
    const said: { readonly out: string[]; readonly err: string[] } = { out: [], err: [] };
    let now = 0;
    const stream = (to: string[], isTTY: boolean) => ({ isTTY, write: (text: string) => to.push(text) });
    const quiet = progressTo(stream(said.out, false), stream(said.err, false), () => now);
    for (now = 0; now <= 60_000; now += 10_000) quiet(now, 5, 0);
    expect(said).toEqual({
      out: [],
      err: ['30000 stories, 5 a second, 0 violations\n', '60000 stories, 5 a second, 0 violations\n'],
    });
    progressTo(stream(said.out, true), stream(said.err, true))(7, 5.4, 1);
    expect(said.out).toEqual(['\r7 stories, 5 a second, 1 violations   ']);
  });
});
