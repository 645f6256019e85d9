import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { CallAdvice } from '../../domain/call/call-advice.ts';
import { readAdviceFor } from './read-advice.ts';
import type { Provider } from './voice-agent.ts';

/** The first byte and the last, both included, as in a Range header; a negative `from` counts from the end. */
export type ByteRange = { readonly from: number; readonly to?: number };

export type Recording =
  | { readonly kind: 'found'; readonly bytes: Buffer; readonly from: number; readonly total: number }
  | { readonly kind: 'absent' }
  /** Larger than one answer may be, and no range was asked for. */
  | { readonly kind: 'too_large'; readonly total: number }
  | { readonly kind: 'no_such_range'; readonly total: number }
  | ({ readonly kind: 'failed' } & CallAdvice)
  | { readonly kind: 'aborted' };

/** Ten minutes of the provider's MP3 are about five megabytes; this is far more than any call. */
const largestRecording = 64 * 1024 * 1024;
const deadlineMilliseconds = 20_000;

/**
 * The audio of a conversation, or a range of at most `most` bytes of it. The provider takes no ranges, so the whole is
 * read once and kept in memory only here.
 */
export const getConversationRecording = async (
  provider: Provider,
  conversation_id: string,
  options: { readonly range?: ByteRange | undefined; readonly most: number; readonly signal?: AbortSignal },
): Promise<Recording> => {
  const audio = await readAudio(provider, conversation_id, options.signal);
  if (audio.kind !== 'audio') return audio;
  const { bytes } = audio;
  const total = bytes.length;
  if (options.range === undefined) {
    return total > options.most ? { kind: 'too_large', total } : { kind: 'found', bytes, from: 0, total };
  }
  const { from: wanted, to = total - 1 } = options.range;
  const from = wanted < 0 ? Math.max(0, total + wanted) : wanted;
  if (from >= total || to < from) return { kind: 'no_such_range', total };
  const end = Math.min(to + 1, total, from + options.most);
  return { kind: 'found', bytes: bytes.subarray(from, end), from, total };
};

type Audio =
  | { readonly kind: 'audio'; readonly bytes: Buffer }
  | Exclude<Recording, { kind: 'found' | 'too_large' }>;

const readAudio = (
  { base_url, api_key }: Provider,
  conversation_id: string,
  signal: AbortSignal | undefined,
): Promise<Audio> =>
  new Promise((resolve) => {
    if (signal?.aborted) return resolve({ kind: 'aborted' });
    const url = new URL(`/v1/convai/conversations/${encodeURIComponent(conversation_id)}/audio`, base_url);
    const deadline = AbortSignal.timeout(deadlineMilliseconds);
    const failed = (code: string): Audio => ({ kind: 'failed', ...readAdviceFor(code) });
    const broken = (): void =>
      resolve(
        signal?.aborted
          ? { kind: 'aborted' }
          : failed(deadline.aborted ? 'provider_timeout' : 'provider_network'),
      );
    const request = (url.protocol === 'http:' ? httpRequest : httpsRequest)(url, {
      headers: { 'xi-api-key': api_key, accept: 'audio/mpeg' },
      signal: signal === undefined ? deadline : AbortSignal.any([signal, deadline]),
    });
    request.on('error', broken);
    request.on('response', (response) => {
      const status = response.statusCode ?? 0;
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('error', broken);
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        if (size <= largestRecording) chunks.push(chunk);
        else request.destroy(new Error('too large'));
      });
      response.on('end', () => {
        // The provider says 404 or 422 where a conversation has no audio, by its mood.
        if (status === 404 || status === 422 || (status === 200 && size === 0)) resolve({ kind: 'absent' });
        else
          resolve(
            status === 200 ? { kind: 'audio', bytes: Buffer.concat(chunks) } : failed(`provider_${status}`),
          );
      });
    });
    request.end();
  });
