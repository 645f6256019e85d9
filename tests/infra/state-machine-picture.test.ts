import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import machine from '#infra/cascade.asl.json' with { type: 'json' };
import { generatedFiles } from '#infra/page/generated.ts';
import { stateMachinePicture } from '#infra/page/state-machine-picture.ts';
import { stateMachinePage } from '#infra/page/write-diagram.ts';

describe('the picture of the state machine', () => {
  it('is the one of the file that is deployed; npm run diagram draws it anew', () => {
    expect(readFileSync(generatedFiles.stateMachine, 'utf8')).toBe(stateMachinePage());
  });

  it('shows every state and every way out of it', () => {
    const picture = stateMachinePicture(machine);
    for (const name of Object.keys(machine.States)) expect(picture).toMatch(new RegExp(`\\b${name} -->`));
    expect(picture).toContain('Route --> PlaceCall: CALL');
    expect(picture).toContain('PlaceCall --> ReconcileCall: any error');
    expect(picture).toContain('class PlaceCall waits');
  });
});
