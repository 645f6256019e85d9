import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import type { Bundle } from '#infra/aws/bundle.ts';
import { firstEvent, surroundingsOf } from './first-event.ts';
import type { TlsStub } from './tls-stub.ts';

const firstCall = fileURLToPath(new URL('first-call.cjs', import.meta.url));
const reportSchema = z.object({ outcome: z.string(), modules: z.array(z.string()) });

export type ColdStart = z.infer<typeof reportSchema> & {
  /** Everything the process wrote, its report included. */
  readonly said: string;
};

/** Loads the bundle in a fresh process as Lambda would and sends one event against the stub. */
export const coldStart = (
  bundle: Bundle,
  stub: TlsStub,
  variables: Readonly<Record<string, string>> = {},
): Promise<ColdStart> =>
  new Promise((resolve, reject) => {
    const certificate = join(bundle.folder, '../../certificate.pem');
    writeFileSync(certificate, stub.certificate);
    const child = spawn(process.execPath, [firstCall, join(bundle.folder, 'index.js')], {
      env: { ...surroundingsOf(stub.url), NODE_EXTRA_CA_CERTS: certificate, ...variables },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    let errors = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = output.trim().split('\n').at(-1) ?? '';
      if (last.startsWith('{'))
        resolve({ ...reportSchema.parse(JSON.parse(last)), said: `${output}\n${errors}` });
      else reject(new Error(`${bundle.name} did not start: ${errors.slice(0, 2_000)}`));
    });
    child.stdin.end(JSON.stringify(firstEvent(bundle.name)));
  });
