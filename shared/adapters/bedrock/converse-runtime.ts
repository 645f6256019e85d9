import { BedrockRuntimeClient, ConverseCommand } from '@aws-sdk/client-bedrock-runtime';
import type { Converse } from './converse.ts';

/**
 * One attempt, because a second one would cost the patient the rest of the deadline. Endpoint, region and credentials
 * as the SDK finds them (`AWS_ENDPOINT_URL_BEDROCK_RUNTIME` redirects it).
 */
export const converseRuntime = (): Converse => {
  const client = new BedrockRuntimeClient({ maxAttempts: 1 });
  return (input, abortSignal) => client.send(new ConverseCommand(input), { abortSignal });
};
