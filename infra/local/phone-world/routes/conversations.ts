import { silence } from '../audio.ts';
import type { PhoneCall } from '../call.ts';
import { conversationOf, hasRecording, listItemOf, unixSeconds } from '../conversation.ts';
import { faultOf } from '../faults.ts';
import { notFound, unprocessable } from '../refusals.ts';
import type { Asked, Reply, Route } from '../server.ts';
import { liveCalls, scaled, type World } from '../world.ts';

/** The provider's conversations: list, one, its audio, its removal, and how many are live. */
export function conversationRoutes(world: World): Route[] {
  const line = { from_number: world.settings.fromNumber };
  const known = ({ params }: Asked): PhoneCall | undefined => {
    const call = world.calls.get(params.id ?? '');
    return call === undefined || call.deleted ? undefined : call;
  };
  const withCall =
    (answer: (call: PhoneCall) => Reply) =>
    (asked: Asked): Reply => {
      const call = known(asked);
      return call === undefined ? notFound('conversation') : answer(call);
    };
  const base = '/v1/convai/conversations';
  return [
    { method: 'GET', path: base, guard: 'key', answer: ({ query }) => list(world, query) },
    {
      method: 'GET',
      path: `${base}/{id}`,
      guard: 'key',
      answer: withCall((call) => ({ status: 200, json: conversationOf(call, line) })),
    },
    {
      method: 'GET',
      path: `${base}/{id}/audio`,
      guard: 'key',
      answer: withCall((call) =>
        hasRecording(call)
          ? { status: 200, bytes: silence(call.second), type: 'audio/mpeg' }
          : notFound('conversation_audio'),
      ),
    },
    {
      method: 'DELETE',
      path: `${base}/{id}`,
      guard: 'key',
      answer: withCall((call) => {
        world.keep({ ...call, deleted: true });
        return { status: 200, json: {} };
      }),
    },
    {
      method: 'GET',
      path: '/v1/convai/analytics/live-count',
      guard: 'key',
      answer: () => ({ status: 200, json: { count: liveCalls(world).length } }),
    },
  ];
}

const defaultPage = 30;
const largestPage = 100;

function list(world: World, query: URLSearchParams): Reply {
  const size = Number(query.get('page_size') ?? defaultPage);
  if (!Number.isInteger(size) || size < 1 || size > largestPage) {
    return unprocessable([
      {
        loc: ['query', 'page_size'],
        msg: `Input should be from 1 to ${largestPage}`,
        type: 'less_than_equal',
      },
    ]);
  }
  const cursor = query.get('cursor');
  const found = [...world.calls.values()]
    .filter((call) => !call.deleted && isListed(world, call) && matches(call, query))
    .reverse();
  const from = cursor === null ? 0 : found.findIndex(({ conversation_id }) => conversation_id === cursor) + 1;
  const page = found.slice(from, from + size);
  const has_more = from + size < found.length;
  return {
    status: 200,
    json: {
      conversations: page.map(listItemOf),
      next_cursor: has_more ? (page.at(-1)?.conversation_id ?? null) : null,
      has_more,
    },
  };
}

/** The provider's index lags behind its calls. */
function isListed({ settings }: World, call: PhoneCall): boolean {
  const lag = faultOf(call, 'list_lag')?.seconds ?? settings.listLagSeconds;
  return settings.scheduler.now() >= call.placedAt + scaled(settings, lag);
}

function matches(call: PhoneCall, query: URLSearchParams): boolean {
  const is = (name: string, value: string | undefined): boolean => {
    const wanted = query.get(name);
    return wanted === null || wanted === '' || wanted === value;
  };
  const after = query.get('call_start_after_unix');
  const before = query.get('call_start_before_unix');
  const started = unixSeconds(call.placedAt);
  return (
    is('user_id', call.user_id) &&
    is('agent_id', call.agent_id) &&
    (after === null || started >= Number(after)) &&
    (before === null || started <= Number(before)) &&
    !query.getAll('exclude_statuses').includes(call.status) &&
    query.getAll('dynamic_variable_params').every((param) => variableMatches(call, param))
  );
}

/** `name:op:value`; `in` takes values separated by bars. A secret cannot be searched for. */
function variableMatches(call: PhoneCall, param: string): boolean {
  const [name = '', op = '', ...rest] = param.split(':');
  if (name.startsWith('secret__')) return false;
  const wanted = rest.join(':');
  const value = call.variables[name];
  const text = value === undefined || value === null ? undefined : String(value);
  switch (op) {
    case 'eq':
      return text === wanted;
    case 'neq':
      return text !== wanted;
    case 'in':
      return text !== undefined && wanted.split('|').includes(text);
    case 'gt':
      return Number(text) > Number(wanted);
    case 'gte':
      return Number(text) >= Number(wanted);
    case 'lt':
      return Number(text) < Number(wanted);
    case 'lte':
      return Number(text) <= Number(wanted);
    default:
      return false;
  }
}
