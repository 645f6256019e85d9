import { createHash } from 'node:crypto';
import { unixSeconds } from '../conversation.ts';
import { unprocessable } from '../refusals.ts';
import type { Route } from '../server.ts';
import { isObject, type JsonObject, textAt } from '../workspace/json.ts';
import { isLoopback } from '../workspace/loopback.ts';
import type { Objects } from '../workspace/objects.ts';
import { missing, objectRoutes } from './provisioning.ts';

/** A webhook's secret is shown once, its address never changes, and retries are off until asked for. */
export function webhookRoutes(objects: Objects, now: () => number): Route[] {
  const shown = (webhook_id: string, webhook: JsonObject) => ({
    name: webhook.name,
    webhook_id,
    webhook_url: webhook.webhook_url,
    is_disabled: webhook.is_disabled,
    is_auto_disabled: false,
    created_at_unix: webhook.created_at_unix,
    auth_type: 'hmac',
    retry_enabled: webhook.retry_enabled,
    usage: usesWebhook(objects, webhook_id) ? [{ usage_type: 'ConvAI Settings' }] : [],
    most_recent_failure_error_code: null,
    most_recent_failure_timestamp: null,
  });
  const routes = objectRoutes(objects, 'webhook', {
    base: '/v1/workspace/webhooks',
    faults: (body) => {
      const url = textAt(body, 'settings.webhook_url') ?? textAt(body, 'webhook_url') ?? '';
      return [
        ...missing(isObject(body.settings) ? body.settings : body, 'name', 'webhook_url'),
        ...(url.startsWith('https://') || isLoopback(url)
          ? []
          : [{ loc: ['body', 'settings', 'webhook_url'], msg: 'URL scheme should be https' }]),
      ];
    },
    make: (body) => ({
      name: textAt(body, 'settings.name'),
      webhook_url: textAt(body, 'settings.webhook_url'),
      secret: `wsec_${createHash('sha256')
        .update(`${JSON.stringify(body)} ${now()}`)
        .digest('hex')}`,
      is_disabled: false,
      retry_enabled: false,
      created_at_unix: unixSeconds(now()),
      settings: undefined,
    }),
    created: (webhook_id, { secret }) => ({ webhook_id, webhook_secret: secret }),
    patched: () => ({ status: 'ok' }),
    shown,
    listed: (all) => ({ webhooks: all.map(([id, webhook]) => shown(id, webhook)) }),
    removed: { status: 'ok' },
  });
  // The provider has no route for a single webhook, and a patch must say the name and the switch again.
  return routes
    .filter(({ method, path }) => method !== 'GET' || !path.endsWith('{id}'))
    .map((route) =>
      route.method === 'PATCH' ? { ...route, answer: (asked) => patchWebhook(route, asked) } : route,
    );
}

const patchWebhook = (route: Route, asked: Parameters<Route['answer']>[0]) => {
  const body = isObject(asked.json) ? asked.json : {};
  const wrong = [
    ...missing(body, 'name'),
    ...(typeof body.is_disabled === 'boolean'
      ? []
      : [{ loc: ['body', 'is_disabled'], msg: 'Field required' }]),
  ];
  if (wrong.length > 0) return unprocessable(wrong);
  const { name, is_disabled, retry_enabled } = body;
  return route.answer({
    ...asked,
    json: { name, is_disabled, ...(retry_enabled === undefined ? {} : { retry_enabled }) },
  });
};

const usesWebhook = (objects: Objects, id: string): boolean =>
  textAt(objects.get('settings', 'settings'), 'webhooks.post_call_webhook_id') === id ||
  objects
    .all('agent')
    .some(
      ([, agent]) =>
        textAt(agent, 'platform_settings.workspace_overrides.webhooks.post_call_webhook_id') === id,
    );
