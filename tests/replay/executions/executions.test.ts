import { describe, expect, it } from 'vitest';
import { isDial } from './recorded-provider.ts';
import { type Recording, recordings } from './recording.ts';
import { replay, toldThen } from './replay.ts';

const kept = recordings();
const askedOfUs = ({ exchanges }: Recording, from: number) =>
  exchanges.slice(from).filter(({ to }) => to === 'product');

describe('a recorded execution', () => {
  it.each(kept)('%s: is decided, answered and ended today as it was then', async (_name, recording) => {
    expect(await replay(recording)).toEqual({
      decisions: recording.decisions,
      ended: recording.ended,
      answers: askedOfUs(recording, 0).map(toldThen),
    });
  });

  it.each(kept)(
    '%s: ends the same when taken over in the middle of its first call',
    async (_name, recording) => {
      const heard = recording.under_way?.heard ?? 0;
      const dialledBefore = recording.exchanges.slice(0, heard).filter(isDial).length;
      const today = await replay(recording, 'under way');
      expect(today.ended).toEqual({ ...recording.ended, dials: recording.ended.dials - dialledBefore });
      expect(today.answers).toEqual(askedOfUs(recording, heard).map(toldThen));
    },
  );

  it('is kept of more than one version', () => {
    expect(new Set(kept.map(([, { version }]) => version)).size).toBeGreaterThan(1);
  });
});
