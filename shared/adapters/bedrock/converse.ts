import type { ConverseCommandInput, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';

/** One request of the Converse operation; rejects with the SDK's errors. */
export type Converse = (
  input: ConverseCommandInput,
  abortSignal: AbortSignal,
) => Promise<ConverseCommandOutput>;

/** The SDK is loaded where it is configured and nowhere else: in a bundle it is a file of its own. */
export const openConverse = async (): Promise<Converse> => {
  const { converseRuntime } = await import('./converse-runtime.ts');
  return converseRuntime();
};
