import { describe, expect, it } from 'vitest';
import { smoke } from '#infra/operations/smoke.ts';
import { startDesk } from '#tests/support/desk.ts';

describe('the smoke test after a deployment', () => {
  it('is content with a healthy stack and starts no call', async () => {
    const desk = await startDesk({ personas: ['books'] });
    try {
      const checks = await smoke(`http://127.0.0.1:${desk.port}`);
      expect(checks.filter(({ ok }) => !ok)).toEqual([]);
      expect(checks.length).toBeGreaterThan(8);
      expect(desk.phoneWorld.log()).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  it('says of everything that it does not answer when nobody is there', async () => {
    const checks = await smoke('http://127.0.0.1:9');
    expect(checks.every(({ ok }) => !ok)).toBe(true);
  });
});
