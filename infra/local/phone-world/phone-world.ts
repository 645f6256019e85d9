import type { IncomingMessage } from 'node:http';
import type { VendorEvent, VendorEventListener } from './events.ts';
import { createFaults, type FaultRequest, type Faults } from './faults.ts';
import type { PersonaName } from './personas.ts';
import type { RequiredVariables } from './place-call.ts';
import { invalidKey, missingKey, notFound } from './refusals.ts';
import { carrierRoutes } from './routes/carrier.ts';
import { controlRoutes } from './routes/control.ts';
import { conversationRoutes } from './routes/conversations.ts';
import { dialRoutes } from './routes/dial.ts';
import { messageRoutes } from './routes/messages.ts';
import { workspaceRoutes } from './routes/workspace.ts';
import { type Guard, type Reply, serve } from './server.ts';
import { openStore } from './store.ts';
import { createSwitchboard } from './switchboard.ts';
import type { Scheduler } from './time.ts';
import { createWorld, type Settings } from './world.ts';

export type PhoneWorld = {
  readonly endpoint: string;
  readonly port: number;
  /** The vendor's truth so far, oldest first. */
  log(): readonly VendorEvent[];
  readonly faults: Pick<Faults, 'add' | 'list' | 'clear'>;
  close(): Promise<void>;
};

export type PhoneWorldOptions = {
  readonly port?: number;
  readonly scheduler: Scheduler;
  /** Divides all durations of the phone world but the wait for a patient. */
  readonly speed: number;
  /** Who answers in each cascade, in the order of dialling; the last repeats. */
  readonly personas: readonly PersonaName[];
  readonly seed: number;
  /** Where the product listens; empty while that is not known yet. */
  readonly publicBaseUrl: () => string;
  readonly apiKey: string;
  readonly webhookSecret: string;
  readonly toolSecret: string;
  readonly folder?: string;
  readonly onEvent?: VendorEventListener;
  readonly faults?: readonly FaultRequest[];
  /** The number the product calls from. */
  readonly fromNumber?: string;
  /** The carrier's token, with which it signs inbound messages; the desk's own by default. */
  readonly carrierToken?: string;
  /** Calls at once that the plan allows; no limit by default. */
  readonly concurrency?: number;
  /** How long a placed call is missing from the list, divided by `speed`; 0 by default. */
  readonly listLagSeconds?: number;
  /** How long a dial takes to be answered, divided by `speed`; 50 by default. */
  readonly answerDelayMs?: number;
  /** Dynamic variables without which a call dies once it is picked up, for agents not provisioned here. */
  readonly requiredVariables?: RequiredVariables;
};

/**
 * A voice provider and the people who answer phones, on this desk: the provider's wire format over HTTP on the
 * loopback interface, calls that live on the given scheduler, tool requests and signed webhooks to the product.
 * With a folder calls, webhooks and the log survive the process; without one they live in memory. What an earlier
 * process left goes on as soon as the product's address is known.
 */
export async function startPhoneWorld(options: PhoneWorldOptions): Promise<PhoneWorld> {
  const settings: Settings = {
    scheduler: options.scheduler,
    speed: options.speed,
    personas: options.personas,
    seed: options.seed,
    publicBaseUrl: options.publicBaseUrl,
    apiKey: options.apiKey,
    webhookSecret: options.webhookSecret,
    toolSecret: options.toolSecret,
    fromNumber: options.fromNumber ?? '+12025550100',
    concurrency: options.concurrency ?? Number.POSITIVE_INFINITY,
    listLagSeconds: options.listLagSeconds ?? 0,
    answerDelayMs: options.answerDelayMs ?? 50,
  };
  const { scheduler } = options;
  const closing = new AbortController();
  const store = openStore(options.folder);
  const world = createWorld(settings, store, closing.signal, options.onEvent ?? (() => undefined));
  const faults = createFaults([...store.faults(), ...(options.faults ?? [])], store.keepFaults);
  const switchboard = createSwitchboard(world);
  try {
    const served = await serve({
      scheduler: options.scheduler,
      port: options.port ?? 0,
      refusal: (guard, headers) => refusalOf(settings, guard, headers),
      unknown: notFound('route'),
      routes: [
        ...dialRoutes(world, switchboard, faults, options.requiredVariables ?? usuallyRequired),
        ...conversationRoutes(world),
        ...carrierRoutes(world, switchboard),
        ...messageRoutes(world, options.carrierToken ?? 'simulated-token'),
        ...workspaceRoutes(world.objects, scheduler.now),
        ...controlRoutes(world, faults),
      ],
    });
    const resume = (): void => {
      if (closing.signal.aborted) return;
      if (options.publicBaseUrl() === '') scheduler.at(scheduler.now() + askAgainMs, resume);
      else switchboard.resume();
    };
    if (world.calls.size > 0) resume();
    return {
      endpoint: `http://127.0.0.1:${served.port}`,
      port: served.port,
      log: () => world.log,
      faults,
      close: async () => {
        closing.abort();
        switchboard.close();
        await served.close();
        store.close();
      },
    };
  } catch (error) {
    store.close();
    throw error;
  }
}

/** How soon to look again whether the product listens. */
const askAgainMs = 100;

/** What the clinic agent's prompt refers to, for agents nobody has described here. */
const clinicVariables = [
  'clinic_name',
  'clinic_timezone',
  'chief_complaint',
  'patient_first_name',
  'patient_preferences',
  'call_id',
  'secret__call_token',
] as const;

const usuallyRequired: RequiredVariables = (_agentId, variables) =>
  variables.cascade_id === undefined ? [] : clinicVariables;

function refusalOf(settings: Settings, guard: Guard, headers: IncomingMessage['headers']): Reply | undefined {
  switch (guard) {
    case 'open':
      return undefined;
    case 'carrier':
      return headers.authorization?.startsWith('Basic ')
        ? undefined
        : { status: 401, json: { code: 20_003, message: 'Authenticate', status: 401 } };
    case 'key': {
      const key = headers['xi-api-key'];
      if (key === undefined) return missingKey('The header xi-api-key is missing.');
      return key === settings.apiKey ? undefined : invalidKey('Invalid API key', 'invalid_api_key');
    }
  }
}
