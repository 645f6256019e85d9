import { describe, expect, it } from 'vitest';
import { clinicDirectory } from '#shared/adapters/clinics/directory.ts';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import type { ClinicSearch } from '#shared/domain/clinics/directory.ts';

const query = { place_text: '10001', nucc: ['207Q00000X'], limit: 20 };
const embedded = embeddedSearch();

const failing: ClinicSearch = { source: 'nppes', near: async () => ({ kind: 'failed', code: 'timeout' }) };
const knowing = (count: number): ClinicSearch => ({
  source: 'amazon-location',
  near: async (asked) => {
    const answer = await embedded.near(asked);
    return answer.kind === 'found'
      ? { ...answer, source: 'amazon-location', clinics: answer.clinics.slice(0, count) }
      : answer;
  },
});

describe('the clinic directory', () => {
  it('serves from the first source that knows three clinics, without a word about others', async () => {
    const answer = await clinicDirectory([knowing(3), failing], embedded).near(query);
    expect(answer).toMatchObject({ kind: 'found', source: 'amazon-location' });
    expect(answer).not.toHaveProperty('passed_over');
  });

  it('says that a source failed and which one serves instead', async () => {
    const answer = await clinicDirectory([failing], embedded).near(query);
    expect(answer).toMatchObject({
      kind: 'found',
      source: 'embedded',
      passed_over: [{ source: 'nppes', reason: 'failed', code: 'timeout' }],
    });
  });

  it('says that a source knew too few', async () => {
    const answer = await clinicDirectory([failing, knowing(2)], embedded).near(query);
    expect(answer).toMatchObject({
      source: 'embedded',
      passed_over: [
        { source: 'nppes', reason: 'failed' },
        { source: 'amazon-location', reason: 'too_few', code: 'found_2' },
      ],
    });
  });

  it('keeps the few a source knew when no other knows more', async () => {
    const somewhere: ClinicSearch = {
      source: 'amazon-location',
      near: async () => knowing(2).near(query),
    };
    const answer = await clinicDirectory([somewhere], embedded).near({ ...query, place_text: 'Boise' });
    expect(answer).toMatchObject({ kind: 'found', source: 'amazon-location' });
    expect(answer.kind === 'found' ? answer.clinics.length : 0).toBe(2);
  });

  it('asks which place is meant instead of falling back', async () => {
    expect(
      await clinicDirectory([failing], embedded).near({ ...query, place_text: 'Glendale' }),
    ).toMatchObject({
      kind: 'ambiguous',
    });
  });

  it('does not call a place uncovered while the source that would know it fails', async () => {
    const nowhere = { ...query, place_text: 'Boise' };
    expect(await clinicDirectory([failing], embedded).near(nowhere)).toEqual({
      kind: 'failed',
      code: 'timeout',
    });
  });

  it('says what is covered when no source covers the place', async () => {
    expect(await clinicDirectory([], embedded).near({ ...query, place_text: 'Boise' })).toMatchObject({
      kind: 'not_covered',
      covered: expect.arrayContaining(['New York', 'Atlanta']),
    });
  });
});
