import { createHmac } from 'node:crypto';
import { at, listAt, textAt } from '../provision/json.ts';
import type { WorkspaceApi } from '../provision/workspace-api.ts';
import { type Finding, fault, ok, unknown } from './finding.ts';

const webhookPath = '/webhooks/elevenlabs/post-call';
const deadlineMilliseconds = 10_000;

const tunnel =
  'On a desk: start a tunnel (README, "webhooks on your desk") and set PUBLIC_BASE_URL to its https address.';

/** The product answers under its public address: without that no tool and no report of a call arrives. */
export const checkReachable = async (base_url: string | undefined): Promise<Finding> => {
  if (base_url === undefined)
    return unknown(
      'address',
      'PUBLIC_BASE_URL is not set: calls are looked up, and the agent has no tools.',
      tunnel,
    );
  const reply = await fetch(`${base_url}/health`, {
    signal: AbortSignal.timeout(deadlineMilliseconds),
  }).catch(() => undefined);
  if (reply?.ok === true) return ok('address', `${base_url} answers.`);
  const said = reply === undefined ? 'does not answer' : `answers ${reply.status}`;
  return fault('address', `${base_url} ${said}.`, 'Is the product running there (npm start)?', tunnel);
};

const post = async (base_url: string, body: string, signature: string): Promise<number | undefined> => {
  const reply = await fetch(`${base_url}${webhookPath}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'elevenlabs-signature': signature },
    body,
    signal: AbortSignal.timeout(deadlineMilliseconds),
  }).catch(() => undefined);
  return reply?.status;
};

/** A report signed as the provider signs, and the same with a wrong signature: 200 and 401, or the secrets differ. */
export const checkSignature = async (
  base_url: string | undefined,
  secrets: readonly string[],
  now: Date,
): Promise<Finding> => {
  const [secret] = secrets;
  if (base_url === undefined) return unknown('signature', 'Needs PUBLIC_BASE_URL.');
  if (secret === undefined)
    return fault('signature', 'ELEVENLABS_WEBHOOK_SECRET is not set.', 'npm run provision prints it, once.');
  const t = Math.floor(now.getTime() / 1000);
  const body = JSON.stringify({
    type: 'ringaround_doctor',
    event_timestamp: t,
    data: { conversation_id: 'doctor' },
  });
  const v0 = createHmac('sha256', secret).update(`${t}.${body}`).digest('hex');
  const [good, bad] = [
    await post(base_url, body, `t=${t},v0=${v0}`),
    await post(base_url, body, `t=${t},v0=${'0'.repeat(64)}`),
  ];
  if (good === 200 && bad === 401) return ok('signature', 'A signed report is taken, a forged one refused.');
  if (good === 401)
    return fault(
      'signature',
      'The product refuses a report signed with ELEVENLABS_WEBHOOK_SECRET.',
      'Is the running product started with the same secret?',
      'Is the clock of this machine right?',
    );
  if (bad === 200) return fault('signature', 'A forged report is taken.', 'Is this really Ringaround?');
  return fault('signature', `The webhook answers ${good ?? 'nothing'}.`, 'Is the product running there?');
};

/** The provider knows the address, may use it, and tries again when it fails. */
export const checkWebhook = async (api: WorkspaceApi, base_url: string | undefined): Promise<Finding> => {
  const provision = 'npm run provision makes it and switches retries on.';
  if (base_url === undefined) return unknown('webhook', 'Needs PUBLIC_BASE_URL.');
  const all = await api.ask('GET', '/v1/workspace/webhooks').catch(() => undefined);
  if (all === undefined)
    return unknown('webhook', 'The key may not read webhooks; look at them in the dashboard.', provision);
  const webhook = listAt(all, 'webhooks').find(
    (one) => textAt(one, 'webhook_url') === `${base_url}${webhookPath}`,
  );
  if (webhook === undefined)
    return fault('webhook', `No webhook of the workspace goes to ${base_url}${webhookPath}.`, provision);
  if (at(webhook, 'is_disabled') === true || at(webhook, 'is_auto_disabled') === true)
    return fault(
      'webhook',
      'It is switched off, perhaps after too many failures.',
      'Switch it on in the dashboard.',
    );
  if (at(webhook, 'retry_enabled') === false)
    return fault('webhook', 'It does not try again: one lost report stays lost.', provision);
  const failure = at(webhook, 'most_recent_failure_error_code');
  return failure === null || failure === undefined
    ? ok('webhook', 'The provider reports here, and tries again.')
    : unknown('webhook', `It works, but its last failure was ${String(failure)}.`);
};
