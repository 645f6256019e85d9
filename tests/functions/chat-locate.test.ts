import { beforeEach, describe, expect, it } from 'vitest';
import { locate } from '#functions/chat/locate.ts';
import { clinicDirectory } from '#shared/adapters/clinics/directory.ts';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import { randomIds } from '#shared/adapters/ids.ts';
import type { ClinicDirectory, ClinicQuery, Place } from '#shared/domain/clinics/directory.ts';
import { newSession } from '#shared/domain/dialogue/new-session.ts';
import type { ChatTurn, Effect } from '#shared/domain/dialogue/turn.ts';
import type { Session } from '#shared/domain/session/session.ts';
import { categories } from '#shared/domain/triage/complaints/categories.ts';
import { later, noon } from '#tests/support/a-cascade.ts';
import { fakeStore } from '#tests/support/fake-store/fake-store.ts';
import { aClinic } from '#tests/unit/clinics/a-clinic.ts';

const now = noon;
let store: ReturnType<typeof fakeStore>;
let asked: ClinicQuery[];
let directory: ClinicDirectory;
let logged: object[];
beforeEach(() => {
  store = fakeStore({ now: () => now });
  asked = [];
  logged = [];
  directory = embedded;
});

const newYork: Place = {
  city: 'New York',
  region: 'NY',
  label: 'New York, NY',
  latitude: 40.7506,
  longitude: -73.9972,
  timezone: 'America/New_York',
  zip_prefix: '100',
};
const embedded = clinicDirectory([], embeddedSearch());

const aTurn = (find: Partial<Extract<Effect, { type: 'find_clinics' }>> = {}, intake = {}): ChatTurn => {
  const session = newSession({ session_id: 'ses_1', token_hash: 'h', now });
  const { disposition = 'appointment', ...rest } = find;
  return {
    session: { ...session, disposition, intake: { ...session.intake, ...intake } },
    reply: 'One moment.',
    effects: [
      {
        type: 'find_clinics',
        place_text: '10001',
        nucc: categories.skin.nucc,
        language: 'en',
        disposition,
        ...rest,
      },
    ],
  };
};

const found = async (turn: ChatTurn): Promise<Session> => {
  const deps: Parameters<typeof locate>[0] = {
    directory: {
      near: (query) => {
        asked.push(query);
        return directory.near(query);
      },
    },
    memories: store.memories,
    optOuts: store.optOuts,
    allowed_countries: ['US', 'CA'],
    ids: randomIds,
    log: (_level, code, fields) => logged.push({ code, ...fields }),
  };
  return (await locate(deps, turn, now)).session;
};
const names = ({ clinics }: Session) => clinics.map(({ clinic_id }) => clinic_id);

const afterCalls = async (clinic_id: string, outcome: 'refuses_automated' | 'booked'): Promise<void> => {
  for (const day of [1, 2, 3]) {
    await store.memories.remember(
      { clinic_id, timezone: 'America/New_York' },
      { at: later(-day * 86_400), outcome },
    );
  }
};

describe('looking for clinics', () => {
  it('asks the directory for every kind that will do, and proposes three', async () => {
    const session = await found(aTurn());
    expect(asked).toMatchObject([{ place_text: '10001', nucc: categories.skin.nucc }]);
    expect(session.clinics).toHaveLength(3);
  });

  it('prefers the kind a complaint needs to the kind that will do, even a kilometre further', async () => {
    const [dermatology = '', family = ''] = categories.skin.nucc;
    directory = {
      near: async () => ({
        kind: 'found',
        place: newYork,
        source: 'embedded',
        clinics: [
          aClinic({ clinic_id: 'a-family', name: 'Elm Family Practice', taxonomies: [family] }),
          aClinic({
            clinic_id: 'b-skin',
            name: 'Oak Dermatology',
            address: '2 Test Street',
            phone: '+12125550102',
            latitude: newYork.latitude + 0.009,
            taxonomies: [dermatology],
          }),
        ],
      }),
    };
    expect(names(await found(aTurn()))).toEqual(['b-skin', 'a-family']);
  });

  it('moves a clinic down that does not speak with automated callers', async () => {
    const [first = '', ...others] = names(await found(aTurn()));
    await afterCalls(first, 'refuses_automated');
    const again = names(await found(aTurn()));
    expect(again[0]).not.toBe(first);
    expect(others).toContain(again[0]);
  });

  it('tells of a clinic that has booked by phone before', async () => {
    const [first = ''] = names(await found(aTurn()));
    await afterCalls(first, 'booked');
    const { clinics } = await found(aTurn());
    expect(clinics[0]).toMatchObject({ clinic_id: first });
    expect(clinics[0]?.why).toContain('has booked by phone before');
  });

  it('leaves out a clinic whose number asked not to be called, also as a replacement', async () => {
    const [first] = (await found(aTurn())).clinics;
    await store.numbers.optOut(first?.phone ?? '', now);
    const session = await found(aTurn());
    const all = [...session.clinics, ...session.intake.spares];
    expect(all.length).toBeGreaterThan(2);
    expect(all.map(({ clinic_id }) => clinic_id)).not.toContain(first?.clinic_id);
  });

  it('weighs the times the patient can come, when they are known', async () => {
    const sunday = { preferences: { text: 'Sunday morning', compact: 'Sun 08:00-12:00' } };
    const respiratory = { nucc: categories.respiratory.nucc };
    const { clinics } = await found(aTurn(respiratory, sunday));
    expect(clinics.some(({ why }) => why.includes('open at times you can come'))).toBe(true);
    const { clinics: anyTime } = await found(aTurn(respiratory));
    expect(anyTime.flatMap(({ why }) => why)).not.toContain('open at times you can come');
  });

  it('leaves a turn alone that looks for nothing', async () => {
    const turn = { ...aTurn(), effects: [] };
    expect(await found(turn)).toBe(turn.session);
    expect(asked).toEqual([]);
  });
});

describe('a directory that fails', () => {
  it('is seen by the operators, without the place the patient named', async () => {
    directory = { near: async () => ({ kind: 'failed', code: 'timeout' }) };
    await found(aTurn());
    expect(logged).toEqual([{ code: 'DIRECTORY_FAILED', reason: 'timeout' }]);
  });

  it('is seen by the kind of its fault alone, whatever the fault says', async () => {
    directory = { near: () => Promise.reject(new TypeError('fetch failed for 10001')) };
    const session = await found(aTurn());
    expect(session.clinics).toEqual([]);
    expect(logged).toEqual([{ code: 'DIRECTORY_FAILED', error_name: 'TypeError' }]);
  });

  it('is seen where another source served in its place', async () => {
    const live = {
      source: 'nppes' as const,
      near: async () => ({ kind: 'failed' as const, code: 'throttled' }),
    };
    directory = clinicDirectory([live], embeddedSearch());
    const { clinics } = await found(aTurn());
    expect(clinics).not.toEqual([]);
    expect(logged).toEqual([{ code: 'DIRECTORY_PASSED_OVER', clinic_source: 'nppes', reason: 'throttled' }]);
  });

  it('is not reported when it answers', async () => {
    await found(aTurn());
    expect(logged).toEqual([]);
  });
});
