import { createHandler as awaitChange } from '#functions/await-change/handler.ts';
import { createHandler as chat } from '#functions/chat/handler.ts';
import { createHandler as conclude } from '#functions/conclude/handler.ts';
import { createHandler as decideNext } from '#functions/decide-next/handler.ts';
import { createHandler as finalise } from '#functions/finalise/handler.ts';
import { createHandler as placeCall } from '#functions/place-call/handler.ts';
import { createHandler as postCallWebhook } from '#functions/post-call-webhook/handler.ts';
import { createHandler as reconcileCall } from '#functions/reconcile-call/handler.ts';
import { createHandler as sweep } from '#functions/sweep/handler.ts';
import { createHandler as tools } from '#functions/tools/handler.ts';
import { createHandler as wait } from '#functions/wait/handler.ts';
import { usualBudgets } from '#shared/domain/budget/budgets.ts';
import type { HttpEvent, HttpHandler } from '#shared/lambda/http.ts';
import type {
  BudgetCounters,
  Carrier,
  Clock,
  ForgetConversation,
  Ids,
  Log,
  TriageEngine,
  VoiceAgent,
  Workflow,
} from '#shared/ports.ts';
import { toolSecret } from '../vendors/provider.ts';
import type { Handler, Process } from './lambda.ts';
import type { Store } from './ports.ts';

/** Everything one run of a function may reach. */
export type Reach = Store & {
  readonly voice: VoiceAgent;
  readonly budgets: BudgetCounters;
  readonly forget: ForgetConversation;
  readonly workflow: Workflow;
  readonly carrier: Carrier;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** What webhooks may be signed with. */
  readonly secrets: readonly string[];
};

/** The dialogue reads the rules itself; nobody else is asked in these stories. */
const noSecondOpinion: TriageEngine = {
  assess: async () => {
    throw new Error('Nobody asks for an assessment here.');
  },
  raise: async () => undefined,
};

/** Nobody in these stories has a number that proved itself. */
const noTexts = {
  contacts: {
    ofSession: async () => undefined,
    change: async () => undefined,
    byNumber: async () => ({ silent: false }),
    bind: async () => undefined,
    countCode: async () => false,
    release: async () => undefined,
  },
  notifier: { channels: [], send: async () => 'not_configured' as const },
  code: () => '000000',
};

const isHttpEvent = (event: unknown): event is HttpEvent =>
  event !== null && typeof event === 'object' && 'routeKey' in event;

const overHttp =
  (handler: HttpHandler): Handler =>
  (event, context) => {
    if (!isHttpEvent(event)) throw new Error('This function takes HTTP events.');
    return handler(event, context);
  };

/** The product's own handlers, made as their entry points make them, with the simulator's surroundings. */
export const handlerFor = (fn: Process['fn'], reach: Reach, lines: number): Handler => {
  const secrets = { secrets: async () => reach.secrets, freshSecrets: async () => reach.secrets };
  const toolSecrets = { secrets: async () => [toolSecret], freshSecrets: async () => [toolSecret] };
  const agentFor = () => 'agent-1';
  switch (fn) {
    case 'chat':
      return overHttp(
        chat({
          ...reach,
          ...noTexts,
          directory: { near: async () => ({ kind: 'not_covered', covered: [] }) },
          triage: noSecondOpinion,
          limits: usualBudgets,
          allowed_countries: ['US', 'CA'],
        }),
      );
    case 'wait':
      return overHttp(wait({ ...reach, limits: usualBudgets, pause: async () => undefined }));
    case 'tools':
      return overHttp(tools({ ...reach, ...noTexts, ...toolSecrets }));
    case 'post-call-webhook':
      return overHttp(postCallWebhook({ ...reach, ...secrets }));
    case 'decide-next':
      return decideNext(reach);
    case 'place-call':
      return placeCall({
        ...reach,
        agentFor,
        settings: {
          live: false,
          allowed_countries: ['US', 'CA'],
          agent_id: 'agent-1',
          lines,
          phoneNumber: async () => ({ kind: 'resolved', phone_number_id: 'phone-1' }),
        },
      });
    case 'await-change':
      return awaitChange({ ...reach, lineCount: lines });
    case 'reconcile-call':
      return reconcileCall({ ...reach, agentFor });
    case 'conclude':
      return conclude({ ...reach, ...noTexts });
    case 'finalise':
      return finalise({ ...reach, ...noTexts });
    case 'sweep':
      return sweep({
        ...reach,
        ...noTexts,
        cascadesByState: async () => new Map(),
        lineCount: lines,
        agentFor,
        probeAgent: agentFor(),
      });
  }
};
