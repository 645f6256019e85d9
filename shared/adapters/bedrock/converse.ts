import type { ConverseCommandInput, ConverseCommandOutput } from '@aws-sdk/client-bedrock-runtime';

/** One request of the Converse operation; rejects with the SDK's errors. */
export type Converse = (
  input: ConverseCommandInput,
  abortSignal: AbortSignal,
) => Promise<ConverseCommandOutput>;

/**
 * Only the SDK is loaded late: were modules of ours loaded late with it, the bundler would keep every export of what
 * they import. One attempt, because a second one would cost the patient the rest of the deadline. Endpoint, region and
 * credentials as the SDK finds them (`AWS_ENDPOINT_URL_BEDROCK_RUNTIME` redirects it).
 */
export const openConverse = async (): Promise<Converse> => {
  const { BedrockRuntimeClient, ConverseCommand } = await import('@aws-sdk/client-bedrock-runtime');
  const client = new BedrockRuntimeClient({ maxAttempts: 1 });
  return (input, abortSignal) => client.send(new ConverseCommand(input), { abortSignal });
};
