import { afterEach, describe, expect, it } from 'vitest';
import { clinicDirectory } from '#shared/adapters/clinics/directory.ts';
import { embeddedSearch } from '#shared/adapters/clinics/embedded.ts';
import type { ClinicDirectory } from '#shared/domain/clinics/directory.ts';
import { nppesReplyOf, nppesRow, threeRows } from '#tests/contract/clinic-directory/nppes-records.ts';
import {
  geocoded,
  placesItem,
  placesReply,
  threeItems,
} from '#tests/contract/clinic-directory/places-items.ts';
import { amazonAt, nppesAt } from '#tests/contract/clinic-directory/sources.ts';
import { type Answer, type StandIn, standIn } from '#tests/contract/clinic-directory/stand-in.ts';
import { aChat } from '#tests/support/a-chat.ts';
import { aPatient, type ChatAnswer } from '#tests/support/a-patient.ts';
import { startDesk } from '#tests/support/desk.ts';

const open: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const one of open.splice(0).reverse()) await one.close();
});

/** A patient whose chat is served over HTTP with this directory behind it. */
const patientOf = async (directory: ClinicDirectory) => {
  const desk = await startDesk({ personas: ['books'] });
  open.push(desk);
  const chat = await aChat(desk, { directory });
  open.push(chat);
  return aPatient({ ...desk, url: chat.url });
};

/** An ear ache, told so that only the place is left to settle; as far as the answer that comes of it. */
const looksNear = async (patient: ReturnType<typeof aPatient>, place: string): Promise<ChatAnswer> => {
  let answer = await patient.say('I am 34, male, my ear has hurt since Tuesday, about 5 out of 10, no fever');
  for (let turns = 0; answer.phase === 'screening' && turns < 6; turns += 1)
    answer = await patient.say('none');
  expect(answer.phase).toBe('locating');
  return patient.say(place);
};

const counted = (directory: ClinicDirectory) => {
  let times = 0;
  return {
    times: () => times,
    near: (query: Parameters<ClinicDirectory['near']>[0]) => {
      times += 1;
      return directory.near(query);
    },
  };
};

describe('a directory that never answers', () => {
  it.each([
    ['says that it failed', async () => ({ kind: 'failed', code: 'unavailable' }) as const],
    [
      'breaks',
      async () => {
        throw new Error('It cannot be opened.');
      },
    ],
  ] satisfies readonly (readonly [string, ClinicDirectory['near']])[])(
    'and %s is let go after the second try, with what to do instead',
    async (_what, near) => {
      const directory = counted({ near });
      const patient = await patientOf(directory);
      const first = await looksNear(patient, '10001');
      expect(first.assistant_reply).toContain('Say "try again"');
      expect(first).toMatchObject({ phase: 'locating', clinics: [], plan: null });
      const second = await patient.say('try again');
      expect(second.phase).toBe('done');
      expect(second.assistant_reply).toContain('cannot reach any clinic list');
      expect(second.assistant_reply).toContain('your own doctor');
      expect(second.assistant_reply).toContain('call 911');
      await patient.say('thanks');
      await patient.say('no');
      expect(directory.times()).toBe(2);
      const third = await patient.say('try again');
      expect(third.phase).toBe('done');
      expect(directory.times()).toBe(3);
    },
  );
});

/** A registry or a place service of our own, and the directory as it is made of it. */
const servedBy = async (
  source: 'nppes' | 'amazon-location',
  answer: Parameters<typeof standIn>[0],
): Promise<{ readonly directory: ClinicDirectory; readonly service: StandIn }> => {
  const service = await standIn(answer);
  open.push(service);
  const search = source === 'nppes' ? nppesAt(service.base_url) : amazonAt(service.base_url);
  return { directory: clinicDirectory([search], embeddedSearch()), service };
};
const always =
  (answer: Answer): (() => Answer) =>
  () =>
    answer;

describe.each([
  ['nppes', { json: threeRows }, { json: nppesReplyOf(nppesRow()) }],
  ['amazon-location', { json: threeItems }, { json: placesReply(placesItem()) }],
] satisfies readonly (readonly ['nppes' | 'amazon-location', Answer, Answer])[])(
  'a chat that looks in %s',
  (source, enough, tooFew) => {
    const shown = async (answer: Answer): Promise<ChatAnswer> => {
      const { directory, service } = await servedBy(source, always(answer));
      const said = await looksNear(await patientOf(directory), '10001');
      expect(service.asked.length).toBeGreaterThan(0);
      return said;
    };

    it('shows what it found, without a word about other lists', async () => {
      const said = await shown(enough);
      expect(said.clinics.map(({ clinic_id }) => clinic_id).join()).not.toContain('emb_');
      expect(said.clinics).toHaveLength(3);
      expect(said.assistant_reply).not.toContain('usual clinic list');
    });

    it.each([
      ['fails', { status: 500, json: {} }],
      ['is throttled', { status: 429, json: {} }],
      ['answers what nobody can read', { text: 'sorry' }],
    ] satisfies readonly (readonly [string, Answer])[])(
      'says that other clinics are shown when it %s',
      async (_what, answer) => {
        const said = await shown(answer);
        expect(said.assistant_reply).toContain('The usual clinic list did not serve');
        expect(said.assistant_reply).toContain('made-up examples');
        expect(said.clinics).toHaveLength(3);
        expect(said.clinics.every(({ clinic_id }) => clinic_id.startsWith('emb_'))).toBe(true);
      },
    );

    it('says so too when it knows fewer than three', async () => {
      const said = await shown(tooFew);
      expect(said.assistant_reply).toContain('The usual clinic list did not serve');
      expect(said.clinics).toHaveLength(3);
    });
  },
);

describe('a place that only Amazon Location covers', () => {
  const inBoise = (items: unknown) =>
    servedBy('amazon-location', ({ url }) =>
      url.pathname === '/v2/geocode'
        ? { json: placesReply(geocoded('Boise', 'ID', [-116.2, 43.6])) }
        : { json: items },
    );

  it('is served with the few that are there, and the patient hears how few', async () => {
    const { directory } = await inBoise(placesReply({ ...placesItem(), Position: [-116.21, 43.61] }));
    const said = await looksNear(await patientOf(directory), 'Boise');
    expect(said.clinics).toHaveLength(1);
    expect(said.assistant_reply).toContain('I found only one that fits.');
  });

  it('is never asked for without end while the service fails', async () => {
    const { directory, service } = await servedBy('amazon-location', always({ status: 500, json: {} }));
    const patient = await patientOf(directory);
    let said = await looksNear(patient, 'Boise');
    for (let turns = 0; said.phase === 'locating' && turns < 9; turns += 1) said = await patient.say('Boise');
    expect(said.phase).toBe('done');
    expect(said.assistant_reply).toContain('your own doctor');
    const before = service.asked.length;
    await patient.say('thanks');
    expect(service.asked.length).toBe(before);
  });
});
