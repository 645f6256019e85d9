import { GetSecretValueCommand, type SecretsManagerClient } from '@aws-sdk/client-secrets-manager';

/** Reads secrets by name and keeps them for five minutes; `fresh` asks again at once, for a check that failed. One nobody has filled is ''. */
export type SecretStore = { read(name: string, options?: { readonly fresh?: boolean }): Promise<string> };

const keepMilliseconds = 5 * 60_000;

export const secretsManagerStore = (
  client: SecretsManagerClient,
  now: () => number = Date.now,
): SecretStore => {
  const kept = new Map<string, { readonly value: string; readonly until: number }>();
  return {
    async read(name, { fresh = false } = {}) {
      const known = kept.get(name);
      if (!fresh && known !== undefined && known.until > now()) return known.value;
      const { SecretString = '' } = await client.send(new GetSecretValueCommand({ SecretId: name }));
      kept.set(name, { value: SecretString, until: now() + keepMilliseconds });
      return SecretString;
    },
  };
};
