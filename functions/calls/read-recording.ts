import type { ByteRange } from '#shared/adapters/elevenlabs/recording.ts';
import type { Call } from '#shared/domain/call/call.ts';
import { isLive } from '#shared/domain/call/call.ts';
import { header } from '#shared/lambda/body.ts';
import type { HttpEvent, HttpResult } from '#shared/lambda/http.ts';
import { RequestError } from '#shared/lambda/request-error.ts';
import type { Dependencies } from './dependencies.ts';
import { ownConversation } from './own-call.ts';

/** A Lambda answers with at most 6 MB, and base64 makes four bytes of three. */
export const mostBytes = 4 * 1024 * 1024;

/** The call as MP3: whole up to 4 MB, longer ones by Range, at most 4 MB a time. */
export const readRecording = async (deps: Dependencies, event: HttpEvent): Promise<HttpResult> => {
  const { call, conversation_id } = await ownConversation(deps, event);
  if (isLive(call)) throw noRecording('The call is not over; its recording comes with the end.');
  const range = rangeOf(header(event, 'range'));
  const recording = await deps.recording(conversation_id, { range, most: mostBytes });
  switch (recording.kind) {
    case 'found': {
      const { bytes, from, total } = recording;
      const partial = range !== undefined;
      return {
        statusCode: partial ? 206 : 200,
        headers: {
          'content-type': 'audio/mpeg',
          'content-disposition': 'inline; filename="recording.mp3"',
          'accept-ranges': 'bytes',
          'cache-control': 'no-store',
          'x-content-type-options': 'nosniff',
          ...(partial ? { 'content-range': `bytes ${from}-${from + bytes.length - 1}/${total}` } : {}),
        },
        isBase64Encoded: true,
        body: bytes.toString('base64'),
      };
    }
    case 'absent':
      throw noRecording(reasonOf(call));
    case 'too_large':
      throw new RequestError(
        'recording_too_large',
        {
          detail: `It has ${recording.total} bytes; ask for at most ${mostBytes}: Range: bytes=0-${mostBytes - 1}`,
        },
        { 'accept-ranges': 'bytes', 'content-range': `bytes */${recording.total}` },
      );
    case 'no_such_range':
      throw new RequestError('range_not_satisfiable', {}, { 'content-range': `bytes */${recording.total}` });
    case 'failed':
      throw new RequestError('unavailable', {
        reason: recording.code,
        detail: recording.message,
        check: recording.check,
      });
    case 'aborted':
      throw new RequestError('unavailable');
  }
};

const noRecording = (detail: string): RequestError => new RequestError('no_recording', { detail });

const reasonOf = ({ end, outcome }: Call): string => {
  if (end === undefined || !end.connected) return 'Nobody was reached, so nothing was recorded.';
  if (outcome === 'voicemail') return 'A machine answered, and nothing was recorded.';
  return end.has_audio
    ? 'The recording is announced but not there yet; try again in a minute.'
    : 'Recording is switched off for this agent, or the recording was deleted.';
};

/** One range of bytes (RFC 9110, 14.1.2). Several at once and other units are ignored, which the standard allows. */
export const rangeOf = (value: string | undefined): ByteRange | undefined => {
  const match = /^bytes=(?:(\d{1,12})-(\d{1,12})?|-(\d{1,12}))$/.exec(value?.trim() ?? '');
  if (match === null) return undefined;
  const [, from, to, last] = match;
  if (last !== undefined)
    return Number(last) === 0 ? { from: Number.MAX_SAFE_INTEGER } : { from: -Number(last) };
  return { from: Number(from), ...(to === undefined ? {} : { to: Number(to) }) };
};
