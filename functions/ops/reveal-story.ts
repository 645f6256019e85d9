import { openApiKey } from '#shared/lambda/api-key-access.ts';
import { type HttpEvent, type HttpResult, json } from '#shared/lambda/http.ts';
import { countedRead } from '#shared/lambda/key-reads.ts';
import type { Dependencies } from './dependencies.ts';
import { openStory } from './open-story.ts';

/** Quotes and transcripts. Who looked at which story is in the log before anything is shown. */
export const revealStory = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const key = await openApiKey(deps, event, 'ops');
  const { api_key_id } = key;
  const { cascade, calls } = await countedRead(deps, key, () =>
    openStory(deps, event.pathParameters?.id ?? ''),
  );
  for (const { call_id } of calls) {
    deps.log('warn', 'STORY_REVEALED', {
      api_key_id,
      call_id,
      ...(cascade === undefined ? {} : { cascade_id: cascade.cascade_id }),
    });
  }
  const transcripts = await Promise.all(calls.map(({ call_id }) => deps.inbox.turnsOf(call_id)));
  return json(200, {
    calls: calls.map(({ call_id, evidence, end }, index) => ({
      call_id,
      quotes: evidence.map(({ source, supports, quote }) => ({ source, supports, quote })),
      transcript: transcripts[index] ?? end?.turns ?? [],
    })),
  });
};
