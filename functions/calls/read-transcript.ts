import { transcriptText } from '#shared/adapters/elevenlabs/conversations.ts';
import { header } from '#shared/lambda/body.ts';
import { type HttpEvent, type HttpResult, json, text } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';
import { ownConversation } from './own-call.ts';
import { knownConversation, turnsView } from './read-conversation.ts';

/** What was said, as text to read or as JSON, by the Accept header; text where both will do. */
export const readTranscript = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { call, conversation_id } = await ownConversation(deps, event);
  const form = formOf(header(event, 'accept') ?? '*/*');
  if (form === undefined) throw new RequestError('not_acceptable');
  const { status, turns } = await knownConversation(deps, call, conversation_id);
  return form === 'text'
    ? text(200, transcriptText(turns), { vary: 'accept' })
    : json(200, { conversation_id, status, transcript: turnsView(turns) }, { vary: 'accept' });
};

/** The wanted of two (RFC 9110, 12.5.1): the higher quality, then the more exact, then text. */
export const formOf = (accept: string): 'text' | 'json' | undefined => {
  const ranges = accept.split(',').map((part) => {
    const [type = '', ...parameters] = part.split(';').map((one) => one.trim().toLowerCase());
    const quality = parameters.find((one) => one.startsWith('q='))?.slice(2);
    return { type, quality: quality === undefined ? 1 : Number(quality) || 0 };
  });
  const wish = (type: string): number => {
    const names = [type, `${type.split('/')[0]}/*`, '*/*'];
    const [found] = names.flatMap((name, index) =>
      ranges.filter((range) => range.type === name).map(({ quality }) => ({ quality, index })),
    );
    // A tie of quality goes to the one that was named.
    return found === undefined || found.quality === 0 ? 0 : found.quality - found.index / 1_000;
  };
  const [plain, structured] = [wish('text/plain'), wish('application/json')];
  if (plain === 0 && structured === 0) return undefined;
  return structured > plain ? 'json' : 'text';
};
