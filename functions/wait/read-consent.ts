import { requestOf } from '#shared/flows/state-of.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';
import { openReader } from './open-reader.ts';

/** The receipt: what was consented to, under which hash, and whether it still stands. */
export const readConsent = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { session } = await openReader(deps, event);
  const cascade = session.cascade_id === undefined ? undefined : await deps.cascades.get(session.cascade_id);
  if (cascade === undefined)
    throw new RequestError('not_found', { detail: 'No consent was given in this session.' });
  const { plan, consent } = cascade;
  return json(200, {
    cascade_id: cascade.cascade_id,
    ...consent,
    request: requestOf(plan),
    revoked_at: session.consent?.revoked_at ?? null,
    clinics: plan.clinics.map(({ clinic_id, name, phone }) => ({ clinic_id, name, phone })),
    told_to_every_clinic: {
      complaint_phrase: plan.complaint_phrase,
      patient_first_name: plan.patient_first_name,
    },
    told_only_when_asked: plan.fields.filter(
      (field) => field !== 'first_name' && field !== 'complaint_phrase',
    ),
    preferences: plan.preferences,
    script_version: plan.script_version,
  });
};
