/**
 * Records stories on the local stack: `node tests/replay/executions/record.ts [name ...]` writes them to `recordings`
 * beside this file. To be run with the code of a version that is about to be replaced: `--as <version>` keeps the
 * recording under a name of its own, and it stays until nothing that version stored can be alive.
 */
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aConsent, start } from '#tests/support/a-consent.ts';
import { startDesk } from '#tests/support/desk.ts';
import { decisionsOf, endedAs, items } from './look.ts';
import { asText, fileOf, type Recording } from './recording.ts';
import { type RecordedStory, recordedStories } from './stories.ts';
import { tapServers } from './tap.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { as: { type: 'string' }, version: { type: 'string' } },
});
const version =
  values.version ?? execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();

const record = async ({ story, ...told }: RecordedStory): Promise<Recording> => {
  const desk = await startDesk({ personas: told.personas, faults: told.faults ?? [] });
  const tap = tapServers(
    new Map([
      [desk.port, 'product'],
      [desk.phoneWorld.port, 'provider'],
    ]),
    () => desk.scheduler.now(),
  );
  const starts_at = desk.scheduler.now();
  const consented = await aConsent(desk, {
    fallback: 'decline',
    ...(told.preferences === undefined ? {} : { preferences: told.preferences }),
  });
  const { cascade, session, token } = consented;
  const before = items(await desk.items());
  await start(desk, consented);
  let under_way: Recording['under_way'];
  let answered = false;
  for (let jumps = 0; jumps < 4_000; jumps += 1) {
    const present = await desk.cascades.get(cascade.cascade_id);
    if (present?.status === 'done') break;
    const isTalking = tap.exchanges().some(({ path }) => path === '/tools/begin-call');
    if (isTalking && under_way === undefined) {
      const heard = tap.exchanges().length;
      under_way = { at: desk.scheduler.now(), heard, items: [...items(await desk.items())] };
    }
    const question = present?.question;
    if (told.answers === true && !answered && question !== undefined && question.answer === undefined) {
      answered = true;
      const option_id = question.options[0]?.option_id;
      await fetch(`http://127.0.0.1:${desk.port}/chat`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({
          session_id: session.session_id,
          action: { type: 'answer', question_id: question.question_id, option_id },
        }),
      });
    }
    let turns = 0;
    await desk.scheduler.runUntilIdle({ until: () => turns++ > 0 });
  }
  const exchanges = [...tap.exchanges()];
  const recorded: Recording = {
    story,
    version,
    starts_at,
    cascade_id: cascade.cascade_id,
    items: [...before],
    ...(under_way === undefined ? {} : { under_way }),
    decisions: [...(await decisionsOf(desk, cascade.cascade_id))],
    ended: await endedAs(desk, cascade.cascade_id, exchanges),
    exchanges,
  };
  tap.close();
  await desk.close();
  return recorded;
};

for (const [name, story] of Object.entries(recordedStories)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const recorded = await record(story);
  const file = values.as === undefined ? name : `${name}.${values.as}`;
  writeFileSync(fileOf(file), asText(recorded));
  process.stdout.write(`${file}: ${recorded.exchanges.length} exchanges, ${recorded.ended.cascade}\n`);
}
