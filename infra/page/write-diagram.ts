import { writeFileSync } from 'node:fs';
import machine from '../cascade.asl.json' with { type: 'json' };
import { generatedFiles } from './generated.ts';
import { stateMachinePicture } from './state-machine-picture.ts';

/** The page beside the state machine's file. */
export const stateMachinePage = (): string =>
  [
    '# The cascade as a picture',
    '',
    'Drawn from `cascade.asl.json` by `npm run diagram`; a test keeps it current. States with a thick border wait for',
    'a token: a clinic is on the phone, or something must change before the next call.',
    '',
    '```mermaid',
    stateMachinePicture(machine),
    '```',
    '',
  ].join('\n');

if (import.meta.main) writeFileSync(generatedFiles.stateMachine, stateMachinePage());
