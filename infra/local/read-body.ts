import type { IncomingMessage } from 'node:http';

/**
 * The whole body, or `too_large` as soon as it is longer than `most` bytes: what still comes is let go by. Listens
 * rather than iterates: every request of the desk comes through here, and an iterator over a stream costs more.
 */
export const readBody = (request: IncomingMessage, most: number): Promise<Buffer | 'too_large'> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= most) chunks.push(chunk);
      else resolve('too_large');
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => reject(new Error('The request ended early.')));
  });
