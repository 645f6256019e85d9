import { allBehindEdge } from '#shared/lambda/behind-edge.ts';
import { http } from '#shared/lambda/http.ts';
import type { Dependencies } from './dependencies.ts';
import { readCalendar } from './read-calendar.ts';
import { readConsent } from './read-consent.ts';
import { readExport } from './read-export.ts';
import { readSession } from './read-session.ts';

/** What a patient's client reads; long polls live here so that they can never starve a turn of the chat. */
export const createHandler = (deps: Dependencies) =>
  http(
    deps.log,
    allBehindEdge(deps.origin_secret, {
      'GET /sessions/{session_id}': (event) => readSession(deps, event),
      'GET /sessions/{session_id}/appointment.ics': (event) => readCalendar(deps, event),
      'GET /sessions/{session_id}/consent': (event) => readConsent(deps, event),
      'GET /sessions/{session_id}/export': (event) => readExport(deps, event),
    }),
  );
