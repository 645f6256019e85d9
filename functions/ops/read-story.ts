import type { Story } from '#shared/contracts/ops.ts';
import type { Call } from '#shared/domain/call/call.ts';
import type { Cascade } from '#shared/domain/cascade/cascade.ts';
import { openApiKey } from '#shared/lambda/api-key-access.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { countedRead } from '#shared/lambda/key-reads.ts';
import type { Dependencies } from './dependencies.ts';
import { openStory } from './open-story.ts';

const newest = 200;

const callOf = (call: Call): Story['calls'][number] => ({
  call_id: call.call_id,
  clinic_id: call.clinic_id ?? null,
  clinic_name: call.clinic_name ?? null,
  status: call.status,
  outcome: call.outcome ?? null,
  dial: call.dial.state,
  dial_code: 'code' in call.dial ? call.dial.code : null,
  conversation_id: call.conversation_id ?? null,
  dialled_at: call.dialled_at,
  ended_at: call.ended_at ?? null,
  learned_from: call.end?.source ?? null,
  duration_seconds: call.end?.duration_seconds ?? null,
  cost_credits: call.end?.cost_credits ?? null,
  slots_offered: call.tools.offers.length,
  confirmed: call.tools.confirmation !== undefined,
  disclosed: call.tools.disclosed.map(({ field }) => field),
  evidence: call.evidence.map(({ source, supports, at_seconds }) => ({
    source,
    supports,
    at_seconds: at_seconds ?? null,
  })),
});

/** The log of the cascade's session, as far as it is about this cascade; slots and quotes stay behind the reveal. */
const eventsOf = async (deps: Dependencies, cascade: Cascade): Promise<Story['events']> => {
  const entries = await deps.sessions.entries(cascade.session_id, { limit: newest });
  return entries.flatMap((entry) => {
    if (entry.kind !== 'event') return [];
    const { quote: _, slots: __, ...event } = entry.event;
    const own =
      event.cascade_id === cascade.cascade_id ||
      (event.call_id !== undefined && cascade.call_ids.includes(event.call_id));
    return own ? [{ seq: entry.seq, ...event }] : [];
  });
};

/** What happened, in order, without what anybody said. */
export const readStory = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const key = await openApiKey(deps, event, 'ops');
  const { cascade, calls } = await countedRead(deps, key, () =>
    openStory(deps, event.pathParameters?.id ?? ''),
  );
  const story: Story = {
    cascade_id: cascade?.cascade_id ?? null,
    status: cascade?.status ?? null,
    outcome: cascade?.outcome ?? null,
    started_at: cascade?.started_at ?? null,
    concluded_at: cascade?.concluded_at ?? null,
    error_code: cascade?.outbound_call_error?.code ?? null,
    consent:
      cascade === undefined
        ? null
        : {
            plan_hash: cascade.consent.plan_hash,
            fields: [...cascade.consent.fields],
            fallback: cascade.consent.fallback,
            given_at: cascade.consent.given_at,
            revoked_at: cascade.consent.revoked_at ?? null,
          },
    clinics: (cascade?.plan.clinics ?? []).map(({ clinic_id, name }, index) => ({
      position: index + 1,
      clinic_id,
      name,
    })),
    calls: calls.map(callOf),
    events: cascade === undefined ? [] : await eventsOf(deps, cascade),
  };
  return json(200, story);
};
