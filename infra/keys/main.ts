import type { ApiKey } from '#shared/contracts/api-key-item.ts';
import { UsageError } from '../local/options.ts';
import { createKey } from './create-key.ts';
import { readKeysCommand } from './options.ts';
import { openKeys } from './place.ts';

/** `npm run keys`: makes, lists and revokes the keys of API clients. */
const main = async (): Promise<void> => {
  const command = readKeysCommand(process.argv.slice(2));
  const { apiKeys, close } = openKeys(command.place);
  try {
    switch (command.do) {
      case 'create': {
        const { key, secret } = await createKey(apiKeys, command, new Date());
        // The key alone on standard output, for KEY=$(…); the rest is for people.
        process.stdout.write(`${secret}\n`);
        process.stderr.write(`${key.api_key_id} "${key.name}" is made. It is shown this once.\n`);
        return;
      }
      case 'list': {
        const keys = await apiKeys.list();
        process.stdout.write(keys.length === 0 ? 'There are no keys.\n' : `${keys.map(line).join('\n')}\n`);
        return;
      }
      case 'revoke':
        if (!(await apiKeys.revoke(command.api_key_id, new Date())))
          throw new UsageError(`There is no key ${command.api_key_id} that could be revoked.`);
        process.stdout.write(`${command.api_key_id} is revoked.\n`);
    }
  } finally {
    close();
  }
};

const line = ({ api_key_id, name, scopes, limits, created_at, revoked_at }: ApiKey): string =>
  [
    api_key_id,
    name.padEnd(16),
    scopes.join(',').padEnd(9),
    `${limits.calls_per_day}/day ${limits.calls_at_once} at once`,
    created_at.slice(0, 10),
    revoked_at === undefined ? 'valid' : `revoked ${revoked_at.slice(0, 10)}`,
  ].join('  ');

main().catch((error: unknown) => {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n`);
  else
    process.stderr.write(
      `The keys could not be reached: ${error instanceof Error ? error.name : 'unknown'}.\n`,
    );
  process.exitCode = 1;
});
