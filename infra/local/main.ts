import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder, keepOffset, keptOffset, leaveFolder, takeFolder } from './data-folder.ts';
import { continuedOffset } from './desk-day.ts';
import { startDynamodbThread } from './dynamodb/dynamodb-thread.ts';
import { readOptions, UsageError, usage } from './options.ts';
import { personaTable } from './persona-table.ts';
import { loadDotEnv, readSettings } from './settings.ts';
import { startStackOn, tasksAtOnce } from './stack.ts';
import { offsetScheduler } from './step-functions/scheduler.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};
const stop = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** `npm start`: the whole product, listening until Ctrl-C. */
const main = async (): Promise<void> => {
  loadDotEnv();
  const options = readOptions(process.argv.slice(2), {
    port: Number(process.env.PORT || 3000),
    speed: 1,
    personas: ['no_answer', 'full', 'books'],
  });
  if (options.help) return say(usage);
  if (options.list) return say(personaTable());
  const settings = readSettings(process.env);
  if (settings.kind === 'faults') {
    return stop(
      `Ringaround cannot start; please set:\n${settings.sentences.map((each) => `  ${each}`).join('\n')}`,
    );
  }
  const folder = dataFolder(options.port);
  const seat = takeFolder(folder, options.fresh);
  if (seat.kind === 'in_use')
    return stop(`Port ${options.port} is served by process ${seat.pid} already; choose another with --port.`);
  const clockOffsetSeconds = settings.live ? 0 : continuedOffset(new Date(), keptOffset(folder));
  keepOffset(folder, clockOffsetSeconds);
  const log = join(folder, 'lambda.log');
  const stack = await startStackOn(
    {
      port: options.port,
      folder,
      scheduler: offsetScheduler(clockOffsetSeconds * 1000),
      clockOffsetSeconds,
      variables: settings.variables,
      phoneWorld: { personas: options.personas, seed: options.seed, speed: options.speed },
      write: (line) => appendFileSync(log, `${line}\n`),
      tasksAtOnce,
    },
    startDynamodbThread,
  ).catch((error: unknown) => {
    leaveFolder(folder);
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      return stop(`Port ${options.port} is taken by another program; choose another with --port.`);
    }
    throw error;
  });
  say(`Ringaround listens on ${stack.url}`);
  say(
    settings.live
      ? 'Calls are LIVE: a consent rings real telephones.'
      : `Calls are simulated: nobody is phoned. The clinics' day began at 11:30 in New York; personas ${options.personas.join(', ')}.`,
  );
  for (const warning of settings.warnings) say(`Note: ${warning}`);
  say('\nTry it:\n');
  say(`  curl -s ${stack.url}/chat -H 'content-type: application/json' \\`);
  say(`    -d '{"message":"my ear has hurt since Tuesday, about 5 out of 10, I am in New York 10001"}'\n`);
  say('Ctrl-C stops; what is running goes on at the next start.');

  let stopping = false;
  const end = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    say('\nStopping…');
    stack.close().then(
      () => {
        leaveFolder(folder);
        process.exit(0);
      },
      () => process.exit(1),
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
};

main().catch((error: unknown) => {
  if (error instanceof UsageError) stop(error.message);
  throw error;
});
