import { createKey } from '../keys/create-key.ts';
import { openKeysAt } from '../keys/keys-at.ts';
import { openKeys } from '../keys/place.ts';
import { continuedOffset } from '../local/desk-day.ts';
import { UsageError } from '../local/options.ts';
import { loadDotEnv, readSettings } from '../local/settings.ts';
import { startStack } from '../local/stack.ts';
import { offsetScheduler } from '../local/step-functions/scheduler.ts';
import { type Api, placeAndFollow } from './follow.ts';
import { type CallOptions, readCallOptions } from './options.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** `npm run call`: one call, followed to its end. The key it needs is made for it and revoked after it. */
const main = async (): Promise<void> => {
  loadDotEnv();
  const options = readCallOptions(process.argv.slice(2), process.env.OUTBOUND_CALL_TEST_PHONE || undefined);
  const product = await productFor(options);
  try {
    const answered = await placeAndFollow(product.api, options, say);
    process.exitCode = answered ? 0 : 1;
  } finally {
    await product.close();
  }
};

type Product = { readonly api: Api; readonly close: () => Promise<void> };

const productFor = (options: CallOptions): Promise<Product> =>
  options.port === undefined ? ownDesk(options) : runningDesk(options.port);

const name = 'npm run call';

const runningDesk = async (port: number): Promise<Product> => {
  const { apiKeys, close } = openKeys({ port });
  const { key, secret } = await createKey(apiKeys, { name }, new Date());
  return {
    api: { url: `http://127.0.0.1:${port}`, key: secret },
    close: async () => {
      await apiKeys.revoke(key.api_key_id, new Date());
      close();
    },
  };
};

/** A desk in memory for this call: nothing has to be running, and nothing is left behind. */
const ownDesk = async ({ speed }: CallOptions): Promise<Product> => {
  const settings = readSettings(process.env);
  if (settings.kind === 'faults')
    throw new UsageError(`Please set:\n${settings.sentences.map((one) => `  ${one}`).join('\n')}`);
  say(settings.live ? 'This call is LIVE: a telephone rings.' : 'This call is simulated: nobody is phoned.');
  for (const warning of settings.warnings) say(`Note: ${warning}`);
  const clockOffsetSeconds = settings.live ? 0 : continuedOffset(new Date(), undefined);
  const stack = await startStack({
    // Where a tunnel leads in live mode; in the simulation nobody comes from outside.
    port: settings.live ? Number(process.env.PORT || 3000) : 0,
    scheduler: offsetScheduler(clockOffsetSeconds * 1000),
    clockOffsetSeconds,
    variables: settings.variables,
    phoneWorld: { personas: ['answers'], seed: 1, speed },
    write: () => undefined,
  }).catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    const port = Number(process.env.PORT || 3000);
    throw new UsageError(
      `Port ${port} is taken. If that is npm start, call through it with --port ${port}; else set PORT to a free one.`,
    );
  });
  const { apiKeys, close } = openKeysAt(stack.dynamodb.endpoint);
  const { secret } = await createKey(apiKeys, { name }, new Date());
  return {
    api: { url: `http://127.0.0.1:${stack.port}`, key: secret },
    close: async () => {
      close();
      await stack.close();
    },
  };
};

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : 'It failed.'}\n`);
  // A desk that began and could not listen would keep the process alive.
  process.exit(1);
});
