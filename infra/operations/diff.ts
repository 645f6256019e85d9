import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stageNames } from '../aws/settings.ts';
import { lostBy } from './stateful.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

const run = (command: string, args: readonly string[], cwd: string): string =>
  execFileSync(command, [...args], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/** The commit as it was, in a folder of its own; nothing of the working tree is touched. */
const checkOut = (commit: string): string => {
  const folder = mkdtempSync(join(tmpdir(), 'ringaround-diff-'));
  const archive = join(folder, 'commit.tar');
  run('git', ['archive', '--format=tar', `--output=${archive}`, commit], root);
  const tree = join(folder, 'tree');
  mkdirSync(tree);
  run('tar', ['-xf', archive, '-C', tree], root);
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
  return tree;
};

/** Absent in a clone that holds one commit only, and outside of git. */
const isKnown = (commit: string): boolean =>
  spawnSync('git', ['rev-parse', '--verify', '--quiet', `${commit}^{commit}`], { cwd: root, stdio: 'ignore' })
    .status === 0;

/** Sizes and reviews are for `npm run synth` to judge; here only the templates count, and that they were written. */
const synthesizes = (tree: string, stages: readonly string[]): boolean => {
  // Left from an earlier run they would be taken for what this tree makes.
  for (const stage of stages) rmSync(templateOf(tree, stage), { force: true });
  spawnSync(process.execPath, ['infra/aws/synth-all.ts'], { cwd: tree, stdio: 'ignore' });
  return stages.every((stage) => existsSync(templateOf(tree, stage)));
};

const previous = 'HEAD~1';

const templateOf = (tree: string, stage: string): string =>
  join(tree, 'cdk.out', stage, `ringaround-${stage}.template.json`);

/**
 * `npm run diff -- --against HEAD~1`: both commits are synthesized here, offline, and every environment is compared with
 * itself. Fails when something that holds data or a known address would be removed or replaced. Where there is no
 * previous commit, or it cannot be synthesized with the packages of today, it says so and has nothing to object.
 */
const main = (): void => {
  const { values } = parseArgs({
    options: { against: { type: 'string' }, env: { type: 'string' } },
  });
  const against = values.against ?? previous;
  const stages = stageNames.filter((stage) => values.env === undefined || stage === values.env);
  if (!isKnown(against)) {
    process.stdout.write(`There is no commit ${against} in this clone: nothing to compare.\n`);
    // Asked for by name it ought to be there.
    process.exitCode = values.against === undefined ? 0 : 1;
    return;
  }
  const before = checkOut(against);
  try {
    if (!synthesizes(before, stages)) {
      process.stdout.write(
        `${against} cannot be synthesized with the packages of today: nothing to compare.\n`,
      );
      return;
    }
    if (!synthesizes(root, stages)) throw new Error('No template was synthesized; npm run synth says why.');
    for (const stage of stages) {
      const [old, next] = [templateOf(before, stage), templateOf(root, stage)];
      process.stdout.write(`\n== ${stage}: ${against} → working tree\n`);
      const cdk = join(root, 'node_modules', '.bin', 'cdk');
      process.stdout.write(
        run(
          cdk,
          [
            'diff',
            `ringaround-${stage}`,
            '--template',
            old,
            '--app',
            join('cdk.out', stage),
            '--no-color',
            '--ci',
          ],
          root,
        ),
      );
      const lost = lostBy(JSON.parse(readFileSync(old, 'utf8')), JSON.parse(readFileSync(next, 'utf8')));
      for (const sentence of lost) process.stderr.write(`${stage}: ${sentence}\n`);
      if (lost.length > 0) process.exitCode = 1;
    }
  } finally {
    rmSync(join(before, '..'), { recursive: true, force: true });
  }
};

main();
