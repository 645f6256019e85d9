import { parseArgs } from 'node:util';
import { dynamodbBudgets } from '#shared/adapters/dynamodb/budgets.ts';
import { dynamodbControl } from '#shared/adapters/dynamodb/control.ts';
import { placeOf } from '../keys/options.ts';
import { UsageError } from '../local/options.ts';
import { nameOf, openPlace } from './place.ts';

const usage = `npm run calling -- on|off|status [--port 3000 | --env dev|staging|prod]

off     no call is placed from now on, in any session and for any key; what is live goes on
on      calls may be placed; in a live environment nothing is dialled before somebody says so
status  whether calls may be placed, and what this day has used`;

/** `npm run calling`: the switch that every dial asks for in its own transaction, so it holds for the very next one. */
const main = async (): Promise<void> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string' }, env: { type: 'string' } },
  });
  const [word, ...rest] = positionals;
  if (rest.length > 0 || (word !== 'on' && word !== 'off' && word !== 'status')) throw new UsageError(usage);
  const place = placeOf(values);
  const { table, close } = openPlace(place);
  try {
    const control = dynamodbControl(table);
    if (word !== 'status') await control.switchCalling(word === 'on');
    const { calling, breaker } = await control.read();
    const budgets = dynamodbBudgets(table);
    const [turns, cascades, calls] = await Promise.all(
      ['turns', 'cascades', 'calls'].map((name) => budgets.spent(name)),
    );
    process.stdout.write(`Calling is ${calling ? 'on' : 'off'} for ${nameOf(place)}.\n`);
    if (breaker.open_until !== undefined && breaker.open_until > table.clock.now().toISOString())
      process.stdout.write(
        `The breaker is open until ${breaker.open_until}: the provider failed repeatedly.\n`,
      );
    process.stdout.write(`Today (UTC): ${turns} turns, ${cascades} cascades, ${calls} calls.\n`);
  } finally {
    close();
  }
};

main().catch((error: unknown) => {
  const known = error instanceof UsageError || (error instanceof TypeError && 'code' in error);
  process.stderr.write(
    known
      ? `${error.message}\n`
      : `The switch could not be reached: ${error instanceof Error ? error.name : 'unknown'}.\n`,
  );
  process.exitCode = 1;
});
