import { resolvePhoneNumber } from '#shared/adapters/elevenlabs/phone-number.ts';
import { readAdviceFor } from '#shared/adapters/elevenlabs/read-advice.ts';
import { adviceFor } from '#shared/domain/call/call-advice.ts';
import { suppliedTo } from '../provision/agent-config.ts';
import { at, isObject, listAt, textAt, textsIn } from '../provision/json.ts';
import { type AgentName, variablesIn } from '../provision/texts.ts';
import { ProviderError, type WorkspaceApi } from '../provision/workspace-api.ts';
import { checkPrivacy } from './check-privacy.ts';
import { type Finding, fault, ok, unknown } from './finding.ts';

export type Patient = {
  readonly provider: { readonly base_url: string; readonly api_key: string };
  readonly agents: Readonly<Partial<Record<AgentName, string>>>;
  readonly phone_number_id: string | undefined;
  readonly from_number: string | undefined;
  readonly lines: number;
};

const refusal = (what: string, error: unknown): Finding => {
  if (!(error instanceof ProviderError)) throw error;
  return fault(what, error.advice.message, ...error.advice.check);
};

/** A read that any key can do, and a write that can do nothing: what it would delete has never been. */
export const checkKey = async (api: WorkspaceApi): Promise<readonly Finding[]> => {
  try {
    await api.ask('GET', '/v1/convai/agents?page_size=1');
  } catch (error) {
    return [refusal('key', error)];
  }
  const read = ok('key', 'The provider accepts the key.');
  try {
    await api.ask('DELETE', '/v1/convai/secrets/ringaround_doctor_no_such_secret');
    return [read];
  } catch (error) {
    const status = error instanceof ProviderError ? error.status : undefined;
    if (status === 404) return [read, ok('permission', 'The key may write (convai_write).')];
    if (status === 401 || status === 403) {
      const { message, check } = adviceFor('provider_forbidden');
      return [read, fault('permission', message, ...check)];
    }
    return [read, unknown('permission', 'Whether the key may write will show at the first call.')];
  }
};

/** The agent is there, hears what our dials send, allows what they override, can end a call, and keeps what it may. */
export const checkAgent = async (
  api: WorkspaceApi,
  name: AgentName,
  id: string | undefined,
  base_url: string | undefined,
): Promise<readonly Finding[]> => {
  const what = `agent ${name}`;
  const variable = name === 'clinic' ? 'ELEVENLABS_AGENT_ID' : 'ELEVENLABS_GENERAL_AGENT_ID';
  const provision = 'npm run provision -- --env local makes it and prints the line.';
  if (id === undefined) {
    return [
      name === 'clinic'
        ? fault(what, `${variable} is not set.`, provision)
        : unknown(what, `${variable} is not set; POST /calls uses the clinic agent.`, provision),
    ];
  }
  try {
    const agent = await api.ask('GET', `/v1/convai/agents/${encodeURIComponent(id)}`);
    const faults = agentFaults(agent, name);
    const fits =
      faults.length === 0
        ? ok(what, 'It is there, and fits what a dial sends.')
        : fault(
            what,
            'It is there, but a call with it would go wrong.',
            ...faults,
            'npm run provision repairs it.',
          );
    return [fits, ...checkPrivacy(name, agent, base_url)];
  } catch (error) {
    return [refusal(what, error)];
  }
};

const agentFaults = (agent: unknown, name: AgentName): readonly string[] => {
  const used = textsIn(at(agent, 'conversation_config')).flatMap(variablesIn);
  const missing = [...new Set(used)].filter((one) => !suppliedTo[name].includes(one));
  const builtIn = at(agent, 'conversation_config.agent.prompt.built_in_tools');
  const language = at(agent, 'platform_settings.overrides.conversation_config_override.agent.language');
  const events = listAt(agent, 'platform_settings.workspace_overrides.webhooks.events');
  return [
    ...missing.map(
      (one) => `Its prompt wants {{${one}}}, which no dial sends: every call dies after the 200.`,
    ),
    ...(textAt(agent, 'conversation_config.agent.first_message') === undefined
      ? ['It has no first message: it waits in silence for the other side to speak.']
      : []),
    ...(isObject(builtIn) && isObject(builtIn.end_call)
      ? []
      : ['It has no end_call tool: it cannot hang up.']),
    ...(language === true ? [] : ['Its language may not be overridden: a call with "language" stays mute.']),
    ...(events.includes('transcript')
      ? []
      : ['Its webhook does not send transcripts: ends are only looked up.']),
  ];
};

export const checkNumber = async (patient: Patient): Promise<Finding> => {
  const resolved = await resolvePhoneNumber(patient.provider, {
    agent_id: patient.agents.clinic ?? '',
    ...(patient.phone_number_id === undefined ? {} : { phone_number_id: patient.phone_number_id }),
    ...(patient.from_number === undefined ? {} : { from_number: patient.from_number }),
  });
  switch (resolved.kind) {
    case 'resolved':
      return ok('number', `Calls come from ${resolved.phone_number_id}.`);
    case 'ambiguous': {
      const { message, check } = adviceFor('phone_number_ambiguous');
      return fault('number', `${message} Choices: ${resolved.choices.join(', ')}.`, ...check);
    }
    case 'none': {
      const { message, check } = adviceFor('phone_number_none');
      return fault('number', message, ...check);
    }
    case 'failed': {
      const { message, check } = readAdviceFor(resolved.code);
      return fault('number', message, ...check);
    }
  }
};

/** An id given by hand is taken at its word by every dial; here it is looked at once. */
export const checkNumberId = async (
  api: WorkspaceApi,
  id: string | undefined,
): Promise<readonly Finding[]> => {
  if (id === undefined) return [];
  try {
    const number = await api.ask('GET', `/v1/convai/phone-numbers/${encodeURIComponent(id)}`);
    return at(number, 'supports_outbound') === false
      ? [fault('number id', `${id} cannot place calls.`, 'Import a number that can, from Twilio.')]
      : [ok('number id', 'The number is imported.')];
  } catch (error) {
    return [refusal('number id', error)];
  }
};

/** Calls at once by plan (elevenlabs.io/pricing, as of November 2026). */
const linesByPlan: Readonly<Record<string, number>> = {
  free: 4,
  starter: 6,
  creator: 10,
  pro: 20,
  scale: 30,
  business: 30,
};

export const checkLines = async (api: WorkspaceApi, lines: number): Promise<Finding> => {
  const tier = await api.ask('GET', '/v1/user/subscription').then(
    (json) => textAt(json, 'tier'),
    () => undefined,
  );
  const most = linesByPlan[tier ?? ''];
  if (most === undefined)
    return unknown('lines', `ELEVENLABS_CONCURRENCY is ${lines}; the plan's own limit could not be read.`);
  return lines > most
    ? fault(
        'lines',
        `The plan ${tier} allows ${most} calls at once.`,
        `Set ELEVENLABS_CONCURRENCY to ${most} or less.`,
      )
    : ok('lines', `${lines} calls at once, of ${most} in the plan ${tier}.`);
};
