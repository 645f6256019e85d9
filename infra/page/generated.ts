import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The version the contract carries: the product's own. */
export const productVersion = (): string => JSON.parse(readFileSync(`${root}package.json`, 'utf8')).version;

/** Files that are written by a command and kept under version control, so that a fresh clone needs no build. */
export const generatedFiles = {
  contract: `${root}functions/page/openapi.json`,
  client: `${root}functions/page/client/api/client.ts`,
  assets: `${root}functions/page/assets.json`,
  stateMachine: `${root}infra/cascade.md`,
} as const;

/** Writes a generated file the way the formatter wants it. */
export const writeGenerated = (file: string, text: string): void => {
  writeFileSync(file, text);
  execFileSync('npx', ['biome', 'format', '--write', file], { cwd: root, stdio: 'ignore' });
};
