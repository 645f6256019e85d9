import { unprocessable } from '../refusals.ts';
import type { Route } from '../server.ts';
import { isObject, type JsonObject, merged, textAt } from '../workspace/json.ts';
import type { Objects } from '../workspace/objects.ts';
import { ok } from './provisioning.ts';

export function settingsRoutes(objects: Objects): Route[] {
  const path = '/v1/convai/settings';
  const read = (): JsonObject =>
    objects.get('settings', 'settings') ?? { webhooks: { post_call_webhook_id: null, events: [] } };
  return [
    { method: 'GET', path, guard: 'key', answer: () => ok(read()) },
    {
      method: 'PATCH',
      path,
      guard: 'key',
      answer: ({ json }) => {
        const next = merged(read(), isObject(json) ? json : {});
        const id = textAt(next, 'webhooks.post_call_webhook_id');
        if (id !== undefined && objects.get('webhook', id) === undefined) {
          return unprocessable([
            { loc: ['body', 'webhooks', 'post_call_webhook_id'], msg: 'Webhook not found' },
          ]);
        }
        return ok(isObject(next) ? objects.put('settings', 'settings', next) : read());
      },
    },
  ];
}
