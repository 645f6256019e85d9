import { aPatient } from '#tests/support/a-patient.ts';
import { startDesk } from '#tests/support/desk.ts';
import { median, ratio, timed } from './figures.ts';

/** A turn must cost the same at message 5 and at message 200: nothing may be read that grows with the chat. */
export const longChat = async (say: (line: string) => void): Promise<void> => {
  const desk = await startDesk({ personas: ['books'] });
  const chats: { trips: number; milliseconds: number }[][] = [];
  for (let chat = 0; chat < 4; chat += 1) {
    const patient = aPatient(desk);
    const turns: { trips: number; milliseconds: number }[] = [];
    for (let turn = 1; turn <= 105; turn += 1) {
      const before = desk.dynamodb.counters.requests();
      const milliseconds = await timed(() => patient.say(turn % 2 === 0 ? 'what did you say?' : 'hello'));
      turns.push({ milliseconds, trips: desk.dynamodb.counters.requests() - before });
    }
    chats.push(turns);
  }
  // Every turn is two messages: turns 2 to 6 are around message 5 to 12, turns 98 to 102 around message 200.
  const around = (from: number, to: number) => chats.flatMap((turns) => turns.slice(from, to));
  const early = around(2, 8);
  const late = around(97, 103);
  const trips = (runs: typeof early) => median(runs.map((run) => run.trips));
  const time = (runs: typeof early) => median(runs.map((run) => run.milliseconds));
  say(`round trips of a turn at message 5: ${trips(early)}, at message 200: ${trips(late)}`);
  say(`time of a turn at message 200 against message 5: ${ratio(time(late), time(early))}`);
  await desk.close();
};
