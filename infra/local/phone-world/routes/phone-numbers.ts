import type { Route } from '../server.ts';
import { type JsonObject, textAt } from '../workspace/json.ts';
import type { Objects } from '../workspace/objects.ts';
import { missing, objectRoutes, ok, pageOf } from './provisioning.ts';

/** A number as it is shown: without the carrier's credentials. */
export function phoneNumberOf(objects: Objects, phone_number_id: string, number: JsonObject) {
  const agent_id = textAt(number, 'agent_id');
  const agent = agent_id === undefined ? undefined : objects.get('agent', agent_id);
  return {
    provider: 'twilio',
    phone_number: number.phone_number,
    label: number.label,
    phone_number_id,
    supports_inbound: true,
    supports_outbound: true,
    assigned_agent:
      agent_id === undefined || agent === undefined
        ? null
        : { agent_id, agent_name: agent.name ?? 'Unnamed' },
  };
}

export function phoneNumberRoutes(objects: Objects): Route[] {
  const shown = (id: string, number: JsonObject) => phoneNumberOf(objects, id, number);
  const matching = (all: readonly (readonly [string, JsonObject])[], query: URLSearchParams) =>
    all.filter(([, number]) => {
      const agent = query.get('agent_id');
      const search = query.get('search') ?? '';
      return (
        (agent === null || number.agent_id === agent) &&
        `${number.phone_number} ${number.label}`.includes(search)
      );
    });
  return [
    ...objectRoutes(objects, 'phone_number', {
      base: '/v1/convai/phone-numbers',
      faults: (body) => [
        ...missing(body, 'provider', 'phone_number', 'label', 'sid', 'token'),
        ...(textAt(body, 'sid')?.startsWith('SK') && textAt(body, 'account_auth_token') === undefined
          ? [{ loc: ['body', 'account_auth_token'], msg: 'Field required with an API key' }]
          : []),
        ...(typeof body.agent_id === 'string' && objects.get('agent', body.agent_id) === undefined
          ? [{ loc: ['body', 'agent_id'], msg: 'Agent not found' }]
          : []),
      ],
      created: (phone_number_id) => ({ phone_number_id }),
      shown,
      listed: (all, query) => matching(all, query).map(([id, number]) => shown(id, number)),
    }),
    {
      method: 'GET',
      path: '/v1/convai/v2/phone-numbers',
      guard: 'key',
      answer: ({ query }) => {
        const { items, has_more, next_cursor } = pageOf(matching(objects.all('phone_number'), query), query);
        return ok({ phone_numbers: items.map(([id, number]) => shown(id, number)), next_cursor, has_more });
      },
    },
  ];
}
