/** What to do when an alarm rings or a thing is due. Every alarm names one entry; the README prints them all. */
export type RunbookEntry = { readonly when: string; readonly steps: readonly string[] };

export const runbook = {
  'a-function-fails': {
    when: 'A function throws or is throttled.',
    steps: [
      'See when it began: at a deployment, roll back (`rollback`).',
      'Read the lines `REQUEST_FAILED` and `TASK_FAILED` of its log group: they name the error; the ids beside it lead to the call or cascade.',
      'Throttled: compare `ConcurrentExecutions` with the reserve in the settings table and with the account limit.',
      'Nothing is lost meanwhile: the sweeper repairs cascades, the provider sends webhooks again for about 40 minutes.',
    ],
  },
  'requests-fail': {
    when: 'The gateway answers 5xx.',
    steps: [
      'Find the route in the access log, then follow `a-function-fails` for its function.',
      'When all routes fail, look at the table alarms and at the AWS health page.',
    ],
  },
  'tools-slow': {
    when: 'The voice agent waits for its tools while a clinic is on the phone.',
    steps: [
      'Open one trace of `tools`: a cold start, the table, or our code.',
      'Many cold starts: raise the memory or the reserve of `tools`. The table: see `table-in-trouble`.',
    ],
  },
  'a-cascade-broke-off': {
    when: 'Executions failed, timed out or were stopped by hand.',
    steps: [
      'Look for `EXECUTION_FINALISED` with the execution name: the patient has a summary.',
      'Without it, send the event that waits in the queue of `finalise` again.',
      'The state it stopped in names the function to read.',
    ],
  },
  'work-was-given-up': {
    when: 'Events wait in a dead-letter queue.',
    steps: [
      'Mend the cause first; the log of the function tells it.',
      'Start a redrive of the queue to its source. The work is idempotent: twice is as once.',
    ],
  },
  'the-sweeper-is-silent': {
    when: 'Nobody looks for stuck work.',
    steps: [
      'See whether the rule of the schedule is enabled and whether `sweep` is throttled.',
      'Invoke `sweep` by hand with `{}`: it does a whole round.',
    ],
  },
  'webhooks-are-refused': {
    when: 'Posts with a bad signature arrive, or their events cannot be stored.',
    steps: [
      'Did somebody change a secret? Compare the names and dates at the provider and in Secrets Manager, never the values over chat.',
      'Rotate with overlap: `npm run rotate -- --env <env> --secret webhook`.',
      'Secrets agree: somebody else is knocking. The gateway throttles them; calls are looked up meanwhile.',
      'After ten failures the provider may switch the webhook off: see its console, and switch it on again.',
    ],
  },
  'nobody-is-phoned': {
    when: 'The breaker opened, the provider does not say whether it dialled, or cascades do not start.',
    steps: [
      '`npm run calling -- status --env <env>` shows the switch, the breaker and the day.',
      '`npm run doctor` checks key, agent, phone number and credit at the provider.',
      'After five minutes, and every five while there is no answer, the sweeper asks the provider for a list, never for a call. An answer lets dials out again on trial: one more fault stops everybody at once. Nothing is dialled twice.',
      'A long outage of the provider: `npm run calling -- off`, and tell people to phone clinics themselves.',
    ],
  },
  'a-budget-is-used-up': {
    when: 'A day has spent its turns, cascades, calls or money.',
    steps: [
      'Is it use or abuse? Compare `BudgetRefused` by reason with the number of callers in the access log.',
      'Abuse: `npm run calling -- off`, put the edge before the API (settings, `edge`), require a verified contact.',
      'Use: raise the figure in the settings table and deploy; the count goes on from where it is.',
    ],
  },
  'work-is-stuck': {
    when: 'The sweeper repairs again and again.',
    steps: [
      'Read the ids beside `SWEEP_REPAIRED`: calls mean webhooks that do not arrive, cascades mean starts that fail.',
      'Webhooks: `webhooks-are-refused`. Starts: the error name beside `CASCADE_START_FAILED` in the log of `chat`.',
    ],
  },
  'table-in-trouble': {
    when: 'The table throttles or fails.',
    steps: [
      'Throttled: one hot key, mostly a flood on one session. The budget of that caller ends it within a second.',
      'Failing: the AWS health page. Every write is conditional; when it is back, the sweeper takes up what stood still.',
    ],
  },
  'the-synthetic-patient-fails': {
    when: 'No made-up patient got through for two hours; never in production, which has none.',
    steps: [
      'Read `SYNTHETIC_FAILED` in the log of `synthetic`: `problem` is the step, `reason` what was seen there.',
      'Step `calls` with `switch`: calling is off, `npm run calling -- on --env <env>`. With `configuration`: a secret of the stack is empty.',
      'Step `summary`: the cascade ended without a booking; follow its execution, then `a-cascade-broke-off`.',
      'No line at all: the schedule is disabled, or `synthetic` does not start (`a-function-fails`).',
      'Began with a deployment: do not take that version further; `rollback`.',
    ],
  },
} as const satisfies Readonly<Record<string, RunbookEntry>>;

export type RunbookId = keyof typeof runbook;

/** What an operator does by plan, in order; nothing here needs an alarm. */
export const procedures = {
  bootstrap: {
    when: 'An account is used for the first time.',
    steps: [
      'Sign what the compliance page asks for before any patient writes.',
      'Check quotas: Lambda concurrency above the sum of the reserves (settings table), Step Functions executions.',
      '`npx cdk bootstrap aws://<account>/<region>`',
      'Fill in agent, phone number, alarm address and domain in the settings table; keep secrets out of it.',
    ],
  },
  deploy: {
    when: 'A version goes to an environment.',
    steps: [
      '`npm run check`, then `npm run diff -- --env <env>`: nothing stateful is replaced or removed.',
      '`npx cdk deploy -c env=<env>`: traffic shifts a tenth for five minutes, and back at once on an alarm.',
      'First time: put the secrets under the names the stack prints, then `npm run provision`, then `npm run doctor`.',
      '`npm run smoke -- --url <base url>`',
      'Live environments only, when all is well: `npm run calling -- on --env <env>`.',
    ],
  },
  smoke: {
    when: 'A stack was deployed, restored or moved, or somebody doubts that it works.',
    steps: [
      '`npm run smoke -- --url <base url>` asks ten harmless questions: no call is placed, and one line of chat is made up. It ends with 1 when an answer is not what it must be.',
      'The health or the page fails: `requests-fail`. Chat or triage: `a-function-fails`. A door that must be shut is open: `rollback` at once.',
      '`npm run doctor` goes on from there: key, agents, number, webhook and tools at the provider.',
      'Where no patient is, the synthetic patient says within the hour whether a whole cascade goes through.',
    ],
  },
  rollback: {
    when: 'A version is worse than the one before.',
    steps: [
      'During the shift: stop the deployment in CodeDeploy; the alias goes back.',
      'After it: deploy the commit before. Running cascades keep the state machine they began with; both versions read the same items.',
      '`npm run smoke -- --url <base url>`',
    ],
  },
  restore: {
    when: 'Items were lost or spoiled.',
    steps: [
      '`npm run runbook -- restore --plan --env <env> --at <last good second>` prints every command of this entry with its names, and runs nothing.',
      '`npm run calling -- off --env <env>`: no call rests on doubtful records. It stays off for at least twenty minutes: by then every call that was dialled is in the list of the provider.',
      'Restore the table to the last good second under a second name, and wait until it stands.',
      '`npm run runbook -- restore --copy-back --env <env>` says what is missing, `--write` puts it back: never over a newer item, and nothing that a patient erased.',
      'Spoiled instead of lost: first delete the spoiled items by their keys, then copy back.',
      '`npm run runbook -- restore --take-back-dials --env <env> --at <last good second>` asks the provider which calls of open cascades were dialled since, `--write` writes them down, so that nobody dials them again. While one of them is unsure, calling stays off.',
      'What the table alone knew stays lost: bookings of those calls come back as claims without proof, and wishes not to be called again are to be read out of the log (`TOOL_ANSWERED`, tool `opt-out`). Tell API clients not to repeat calls of that time: their idempotency keys are gone.',
      '`npm run smoke`, then `npm run calling -- on`. The sweeper settles what was written down, and patients get their summaries. Delete the second table: it holds patient data.',
    ],
  },
  'region-loss': {
    when: 'The region is gone for longer than patients can wait.',
    steps: [
      'What is lost: running chats and cascades of the last day, keys of API clients, wishes not to be called again. What is not: bookings, which clinics have in their books, and conversations, which the provider keeps for 30 days.',
      'Calls that were running end by themselves within ten minutes; their webhooks and tools find nobody, and nobody dials again, because nothing is left that could.',
      'Set the other region in the settings table, `npx cdk bootstrap aws://<account>/<region>`, `npx cdk deploy -c env=<env>`, fill in the secrets.',
      'Move the name (DNS) to the new target: webhook and tools keep their address. Without a name of its own: `npm run provision` with the new base URL.',
      'Make keys for API clients anew (`npm run keys`). Who has been called today is in the list of the provider: wait a day, or leave those clinics out.',
      '`npm run smoke`, then `npm run calling -- on`. Expect two to four hours; nothing is phoned meanwhile.',
      'When the first region is back: `npm run calling -- off` there before anything else, for its cascades would go on.',
    ],
  },
  rotate: {
    when: 'Every 90 days, and when somebody who knew a secret leaves.',
    steps: [
      '`npm run rotate -- --env <env> --secret tool --dry-run` prints the steps; without `--dry-run` it takes the next one.',
      'Add the new value beside the old one (both are valid), wait for the secrets cache (5 minutes), switch the provider to the new one, wait an hour for retries, drop the old one.',
      'The key of ElevenLabs: make a new one there, `npm run rotate -- --env <env> --secret provider-key --step replace --value-from NAME`, delete the old one there a day later.',
      'API keys of clients: make a new one, hand it over, revoke the old one (`npm run keys`).',
    ],
  },
} as const satisfies Readonly<Record<string, RunbookEntry>>;

const printed = ([id, { when, steps }]: readonly [string, RunbookEntry]): string =>
  `#### ${id}\n\n${when}\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`;

/** Markdown; the headings are what alarms link to. */
export const runbookText = (): string =>
  [...Object.entries(runbook), ...Object.entries(procedures)].map(printed).join('\n\n');

/** `npm run runbook [-- restore …]`: the whole book, or the one entry that has commands of its own. */
const main = async (): Promise<void> => {
  const [entry, ...args] = process.argv.slice(2);
  if (entry === undefined) {
    process.stdout.write(`${runbookText()}\n`);
    return;
  }
  const known: Readonly<Record<string, RunbookEntry>> = { ...runbook, ...procedures };
  const found = known[entry];
  if (found === undefined) throw new Error(`There is no entry ${entry}: ${Object.keys(known).join(', ')}.`);
  if (entry === 'restore' && args.length > 0) {
    const { restore } = await import('./restore.ts');
    await restore(args);
    return;
  }
  process.stdout.write(`${printed([entry, found])}\n`);
};

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n`);
    process.exitCode = 1;
  });
}
