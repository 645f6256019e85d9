import { readFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { assess } from '#shared/domain/triage/assess.ts';
import { bench, main } from '#tests/bench/triage-bench.ts';
import { type Case, labelOf, readJsonl, readKtas } from '#tests/bench/triage-cases.ts';
import { type Answer, figures, report } from '#tests/bench/triage-score.ts';

const file = (name: string): string => new URL(`./vignettes/${name}.jsonl`, import.meta.url).pathname;

const answers = (name: string): readonly Answer[] =>
  readJsonl(readFileSync(file(name), 'utf8')).map((patient) => ({
    case: patient,
    disposition: assess({ text: patient.text, now: new Date('2026-03-04T15:00:00Z') }).disposition,
    turns: 1,
    ms: 0,
  }));

/** All these sets have been seen by now: they hold what was reached and do not measure unseen text. */
describe.each(['tuning', 'held-back', 'second-held-back', 'third-held-back'])('the %s vignettes', (name) => {
  const { count, correct, emergencies, caught, safe } = figures(answers(name));
  test('at least 95 % are right', () => {
    expect(correct.length / count).toBeGreaterThanOrEqual(0.95);
  });
  test('every emergency is caught', () => {
    expect(caught.length).toBe(emergencies.length);
  });
  test('none is left below its urgency', () => {
    expect(safe.length).toBe(count);
  });
});

/** Rounds of one evening: each was unseen when first scored (the README has those figures), then learned from. */
describe.each(
  ['fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth']
    .map((name) => `${name}-tuning`)
    .concat('fourth-held-back', 'tenth-held-back', 'twelfth-held-back'),
)('the %s vignettes', (name) => {
  const { count, correct, emergencies, caught, safe } = figures(answers(name));
  test('at least 85 % are right', () => {
    expect(correct.length / count).toBeGreaterThanOrEqual(0.85);
  });
  test('at least 97 % of the emergencies are caught', () => {
    expect(caught.length / emergencies.length).toBeGreaterThanOrEqual(0.97);
  });
  test('at least 97 % are not left below their urgency', () => {
    expect(safe.length / count).toBeGreaterThanOrEqual(0.97);
  });
});

test('at least 200 vignettes, about a third of each label', () => {
  const all = ['tuning', 'held-back'].flatMap((name) => readJsonl(readFileSync(file(name), 'utf8')));
  expect(all.length).toBeGreaterThanOrEqual(200);
  for (const label of ['em', 'ne', 'sc'] as const) {
    expect(all.filter((patient) => patient.right[0] === label).length).toBeGreaterThanOrEqual(70);
  }
});

describe('the bench', () => {
  const answer = (right: Case['right'], disposition: Answer['disposition']): Answer => ({
    case: { id: 'x', text: 't', right },
    disposition,
    turns: 1,
    ms: 1,
  });

  test('counts right, missed, unsafe and too high', () => {
    const result = figures([
      answer(['em'], 'call_911'),
      answer(['em'], 'same_day'),
      answer(['ne'], 'emergency'),
      answer(['sc'], 'self_care'),
      answer(['em', 'ne'], 'appointment'),
    ]);
    expect([result.correct.length, result.caught.length, result.safe.length, result.over.length]).toEqual([
      3, 1, 4, 1,
    ]);
  });

  test('shows the misses with what they should be', () => {
    expect(report([answer(['em'], 'self_care')]).at(-1)).toBe('  x: should be em, was self_care: t');
  });

  test('reads both kinds of label and refuses a line without', () => {
    expect(
      readJsonl('{"text":"a","label":"A"}\n{"id":"2","text":"b","label":"sc"}').map((one) => [
        one.id,
        one.right[0],
      ]),
    ).toEqual([
      ['line 1', 'em'],
      ['2', 'sc'],
    ]);
    expect(() => readJsonl('{"text":"a"}')).toThrow('line 1');
  });

  test('reads a register of complaints with its levels', () => {
    const table =
      'id,age,sex,chief_complain,mental,nrs_pain,sbp,dbp,hr,rr,bt,saturation,ktas_expert,complaint_readable\n7,71,2,"arm pain, Lt",1,2,160,100,84,18,36.6,,3,1\n8,50,1,??,1,,,,,,,,4,0';
    const rows = readKtas(table);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      complaint: 'arm pain, Lt',
      right: ['em', 'ne'],
      age_years: 71,
      sex: 'male',
    });
  });

  test('says so when the data are not there', () => {
    expect(bench('/nowhere.jsonl')).toEqual(['no such file: /nowhere.jsonl; nothing scored']);
  });

  test.each([
    [['--nope'], "Unknown option '--nope'"],
    [['--data', '/nowhere.jsonl'], 'no such file: /nowhere.jsonl'],
    [['--data', file('twelfth-tuning'), '--mode', 'loud'], 'no such mode: loud'],
    [['--data', new URL(import.meta.url).pathname], 'line 1: is not JSON'],
    [[], 'no file was given'],
  ])('refuses %j in one sentence and ends with 2', (args, sentence) => {
    const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const said = [main(args), error.mock.calls.length, String(error.mock.calls[0]?.[0]).includes(sentence)];
    error.mockRestore();
    expect(said).toEqual([2, 1, true]);
  });

  test('every disposition has a label', () => {
    expect(['call_911', 'emergency', 'same_day', 'appointment', 'self_care'] as const).toHaveLength(5);
    expect(labelOf('same_day')).toBe('ne');
  });
});
