import { calendarQuery } from '#shared/contracts/chat.ts';
import { appointmentsOf, standing } from '#shared/domain/consent/appointment.ts';
import { calendarOf } from '#shared/domain/consent/calendar.ts';
import { type HttpEvent, type HttpResult, text } from '#shared/lambda/http.ts';
import { parseInput } from '#shared/lambda/parse.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';
import { openReader } from './open-reader.ts';

/** The booked appointment as an iCalendar file (RFC 5545); nothing clinical stands in it. */
export const readCalendar = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { session } = await openReader(deps, event);
  const asked = parseInput(calendarQuery, event.queryStringParameters ?? {}, 'invalid_query');
  const cascade = session.cascade_id === undefined ? undefined : await deps.cascades.get(session.cascade_id);
  const calls = cascade === undefined ? [] : await deps.calls.many(cascade.call_ids);
  const appointments = appointmentsOf(cascade, calls);
  // One that stands first; where none does, the file that takes the cancelled one out of the calendar.
  const { call_id } = asked;
  const appointment =
    call_id === undefined
      ? (standing(appointments)[0] ?? appointments[0])
      : appointments.find((one) => one.call_id === call_id);
  if (appointment === undefined)
    throw new RequestError('not_found', { detail: 'No appointment is booked in this session.' });
  const method = appointment.status === 'cancelled' ? 'CANCEL' : 'PUBLISH';
  return {
    ...text(200, calendarOf(appointment, session.language, deps.clock.now())),
    headers: {
      'content-type': `text/calendar; charset=utf-8; method=${method}`,
      'content-disposition': 'attachment; filename="appointment.ics"',
      'cache-control': 'no-store',
    },
  };
};
