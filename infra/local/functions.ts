import type { Context } from 'aws-lambda';
import type { Variables, World } from '#functions/wiring.ts';

/** One Lambda as the desk sees it. */
export type LocalHandler = (event: unknown, context: Context) => Promise<unknown>;

type Create = (
  variables: Variables,
  world: World,
) => Promise<(event: never, context: Context) => Promise<unknown>>;

/** Every function of the catalogue, by name; the very modules that are bundled for AWS. */
export const creators: Readonly<Record<string, () => Promise<{ readonly create: Create }>>> = {
  chat: () => import('#functions/chat/index.ts'),
  wait: () => import('#functions/wait/index.ts'),
  calls: () => import('#functions/calls/index.ts'),
  tools: () => import('#functions/tools/index.ts'),
  'post-call-webhook': () => import('#functions/post-call-webhook/index.ts'),
  'messages-webhook': () => import('#functions/messages-webhook/index.ts'),
  'decide-next': () => import('#functions/decide-next/index.ts'),
  'place-call': () => import('#functions/place-call/index.ts'),
  'await-change': () => import('#functions/await-change/index.ts'),
  'reconcile-call': () => import('#functions/reconcile-call/index.ts'),
  conclude: () => import('#functions/conclude/index.ts'),
  finalise: () => import('#functions/finalise/index.ts'),
  sweep: () => import('#functions/sweep/index.ts'),
  ops: () => import('#functions/ops/index.ts'),
  page: () => import('#functions/page/index.ts'),
};

export const lambdaContext = (functionName: string, timeoutSeconds: number, now: () => number): Context => {
  const ends = now() + timeoutSeconds * 1000;
  return {
    callbackWaitsForEmptyEventLoop: false,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: functionArn(functionName),
    memoryLimitInMB: '1024',
    awsRequestId: crypto.randomUUID(),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, ends - now()),
    done: () => undefined,
    fail: () => undefined,
    succeed: () => undefined,
  };
};

export const functionArn = (name: string): string => `arn:aws:lambda:us-east-1:000000000000:function:${name}`;
export const functionName = (arn: string): string => arn.split(':').at(-1) ?? arn;
