import { agentConfig } from '../provision/agent-config.ts';
import { at } from '../provision/json.ts';
import type { AgentName } from '../provision/texts.ts';
import { type Finding, fault, ok, unknown } from './finding.ts';

const repair = 'npm run provision sets it back.';

/** What provisioning sets, read from the very object it sends, so that the two cannot drift apart. */
const wanted = (agent: AgentName) => {
  const config = agentConfig(agent, { name: '', owner: '', tool_ids: [], webhook_id: '' });
  return {
    records: at(config, 'platform_settings.privacy.record_voice') === true,
    days: Number(at(config, 'platform_settings.privacy.retention_days')),
  };
};

/** Absent means the provider's default, which is to record. */
const checkRecording = (agent: AgentName, privacy: unknown): Finding => {
  const what = `recording ${agent}`;
  const records = at(privacy, 'record_voice') !== false;
  const { records: mayRecord } = wanted(agent);
  if (records && !mayRecord)
    return fault(
      what,
      'Calls for patients are recorded, and in some states everybody on the line must agree to that.',
      repair,
      'Recordings made meanwhile stay: delete those conversations at the provider.',
      'The carrier can record on its own: see that Voice recording is off there too.',
    );
  if (!records && mayRecord)
    return unknown(
      what,
      'Calls are not recorded: GET /conversations/{id}/recording answers 404 for every call.',
      `If that is not meant: ${repair}`,
    );
  return ok(what, records ? 'On: who places these calls answers for the consent.' : 'Off, as for patients.');
};

/** The provider's own documents disagree about the default: without end, or two years. */
const checkRetention = (agent: AgentName, privacy: unknown): Finding => {
  const what = `retention ${agent}`;
  const days = at(privacy, 'retention_days');
  const { days: most } = wanted(agent);
  if (typeof days !== 'number' || days < 0)
    return fault(what, `Transcripts are kept without end; we promise ${most} days.`, repair);
  if (days > most)
    return fault(
      what,
      `Transcripts are kept ${days} days; we promise ${most}.`,
      repair,
      'Shorten it for conversations that exist as well: apply_to_existing_conversations.',
    );
  if (days === 0)
    return unknown(
      what,
      'Nothing is kept: a call whose report got lost can only be told by what its tools wrote down.',
      `If that is not meant: ${repair}`,
    );
  return ok(what, `${days} days, as the inventory says.`);
};

/** Required for a BAA (Enterprise). The transcript then reaches us in the report alone, and that is not sent twice. */
const checkZeroRetention = (agent: AgentName, privacy: unknown, base_url: string | undefined): Finding => {
  const what = `zero retention ${agent}`;
  if (at(privacy, 'zero_retention_mode') !== true)
    return ok(what, 'Off: calls can be looked up. A BAA with ElevenLabs needs it on (Enterprise).');
  const consequences = [
    'A lost report is a lost transcript: bookings then rest on the confirm tool alone (booked_unverified).',
    'Recordings and transcripts cannot be fetched later; ours are kept 30 days.',
    'Only some language models are allowed: provisioning may answer 400 for the model.',
  ];
  if (base_url === undefined)
    return fault(
      what,
      'On, and without PUBLIC_BASE_URL no report arrives: nothing that is said will ever be known.',
      'Set PUBLIC_BASE_URL and provision again.',
      ...consequences,
    );
  return unknown(what, 'On. What follows from it:', ...consequences);
};

const checkRedaction = (agent: AgentName, privacy: unknown): readonly Finding[] =>
  at(privacy, 'conversation_history_redaction.enabled') === true
    ? [
        unknown(
          `redaction ${agent}`,
          "On: quotes may be blackened, and a booking's words then prove less (needs_confirmation).",
          'Off, unless your lawyers ask for it: erasure and retention are ours.',
        ),
      ]
    : [];

/** What the provider keeps of a call, item by item against what provisioning sets. */
export const checkPrivacy = (
  agent: AgentName,
  config: unknown,
  base_url: string | undefined,
): readonly Finding[] => {
  const privacy = at(config, 'platform_settings.privacy');
  return [
    checkRecording(agent, privacy),
    checkRetention(agent, privacy),
    checkZeroRetention(agent, privacy, base_url),
    ...checkRedaction(agent, privacy),
    ...(at(config, 'platform_settings.auth.enable_auth') === true
      ? []
      : [fault(`auth ${agent}`, 'Whoever knows its id may talk to the agent at your expense.', repair)]),
  ];
};
