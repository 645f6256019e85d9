/**
 * The process that durability.test.ts kills. Over the folder given first it writes one round after the other, each
 * a transaction that rewrites every item of the table, from the round given second, and says which are committed.
 * With a third argument it kills itself in that round, the moment the first write of it has reached the store.
 */
import { writeSync } from 'node:fs';
import { openEngine, perform } from '#infra/local/dynamodb/engine.ts';
import { roundOf } from './round.ts';

const [folder, first, fatal] = process.argv.slice(2);
if (folder === undefined) throw new Error('Which folder?');

const engine = await openEngine(folder, Date.now);
let round = Number(first);
engine.store.db.on('write', () => {
  if (round === Number(fatal)) process.kill(process.pid, 'SIGKILL');
});
for (; ; round++) {
  await perform(engine, 'TransactWriteItems', roundOf(round));
  writeSync(1, `${round}\n`);
}
