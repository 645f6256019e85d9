import type { Reply, Route } from '../server.ts';
import type { Switchboard } from '../switchboard.ts';
import { eventOf, type World } from '../world.ts';

/** The carrier's own API, as far as a cancel needs it: `Status=completed` ends a live call. */
export function carrierRoutes(world: World, switchboard: Switchboard): Route[] {
  return [
    {
      method: 'POST',
      path: '/2010-04-01/Accounts/{account}/Calls/{sid}.json',
      guard: 'carrier',
      answer: ({ params, form }) => {
        const call = [...world.calls.values()].find(({ call_sid }) => call_sid === params.sid);
        if (call === undefined) return refusal(404, 20_404, 'The requested resource was not found');
        const status = form.get('Status');
        if (status !== 'completed' && status !== 'canceled') {
          return refusal(400, 21_218, 'Invalid call status');
        }
        if (!switchboard.hangUp(call)) {
          return refusal(400, 21_220, 'Unable to update record. Call is not in-progress.');
        }
        world.tell({ kind: 'hung_up', ...eventOf(world, call), was: call.status });
        return {
          status: 200,
          json: {
            sid: call.call_sid,
            account_sid: params.account ?? '',
            to: call.to_number,
            from: world.settings.fromNumber,
            status: 'completed',
            direction: 'outbound-api',
          },
        };
      },
    },
  ];
}

const refusal = (status: number, code: number, message: string): Reply => ({
  status,
  json: { code, message, more_info: '', status },
});
