import { setTimeout as sleep } from 'node:timers/promises';
import {
  ConfigurationError,
  coldStart,
  environmentOf,
  logOf,
  rotatingSecret,
  type Variables,
  type World,
} from '#functions/wiring.ts';
import type { Scheduler } from '../local/phone-world/time.ts';
import { offsetScheduler } from '../local/step-functions/scheduler.ts';
import { gatewayEvent, openSyntheticProvider, type ProviderSecrets } from './provider.ts';
import { walk } from './walk.ts';

/** A test brings its own time; in AWS it is the machine's. */
type SyntheticWorld = World & { readonly scheduler?: Scheduler };

/**
 * The synthetic patient and the phones that ring for it, where no phone rings for real. Two ways in: the provider's wire
 * format over HTTP, and the hour of the schedule, at which one patient walks through the whole product.
 */
export const create = async (variables: Variables, world: SyntheticWorld = {}) => {
  const environment = environmentOf(variables);
  const { PUBLIC_BASE_URL: base_url } = environment;
  if (base_url === undefined) throw new ConfigurationError('PUBLIC_BASE_URL: is missing.');
  if (environment.CALL_MODE === 'live') throw new ConfigurationError('CALL_MODE: live has a real provider.');
  const log = logOf(environment, world);
  const scheduler = world.scheduler ?? offsetScheduler(0);
  const provider = rotatingProvider(variables, { base_url, scheduler });

  return async (event: unknown) => {
    const asked = gatewayEvent.safeParse(event);
    if (asked.success) return (await provider()).answer(asked.data);
    const began = scheduler.now();
    const walked = await walk({
      base_url,
      now: () => new Date(scheduler.now()),
      pause: world.pause ?? ((milliseconds) => sleep(milliseconds)),
    });
    const milliseconds = scheduler.now() - began;
    switch (walked.kind) {
      case 'passed':
        log('info', 'SYNTHETIC_PASSED', { outcome: walked.outcome, milliseconds });
        return { passed: true, outcome: walked.outcome };
      case 'failed':
        // Counted by its absence: the alarm waits for SYNTHETIC_PASSED.
        log('error', 'SYNTHETIC_FAILED', { problem: walked.step, reason: walked.saw, milliseconds });
        return { passed: false, step: walked.step, saw: walked.saw };
    }
  };
};

/** The provider with the secrets of this moment: after a rotation another one, for which the old has to go. */
const rotatingProvider = (
  variables: Variables,
  { base_url, scheduler }: { readonly base_url: string; readonly scheduler: Scheduler },
) => {
  const newest = (name: Parameters<typeof rotatingSecret>[1]) => {
    const secret = rotatingSecret(variables, name);
    return async (): Promise<string> => (await secret.known())[0] ?? '';
  };
  const [apiKey, webhookSecret, toolSecret] = [
    newest('ELEVENLABS_API_KEY'),
    newest('ELEVENLABS_WEBHOOK_SECRET'),
    newest('TOOL_SECRET'),
  ];
  let opened:
    | { readonly mark: string; readonly provider: ReturnType<typeof openSyntheticProvider> }
    | undefined;
  return async () => {
    const secrets: ProviderSecrets = {
      apiKey: await apiKey(),
      webhookSecret: await webhookSecret(),
      toolSecret: await toolSecret(),
    };
    const empty = Object.values(secrets).includes('');
    if (empty) throw new ConfigurationError('A secret of the stack is still empty (README, deploy).');
    const mark = JSON.stringify(secrets);
    if (opened?.mark !== mark) {
      await (await opened?.provider)?.close();
      opened = { mark, provider: openSyntheticProvider({ secrets, publicBaseUrl: base_url, scheduler }) };
    }
    return opened.provider;
  };
};

export const handler = coldStart(create, process.env);
