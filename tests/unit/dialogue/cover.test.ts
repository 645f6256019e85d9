import { describe, expect, it } from 'vitest';
import { readCover } from '#shared/domain/dialogue/reading/cover.ts';

const long = 'Mutual Health Plan of the Greater Metropolitan Northwest of Ohio';

describe('insurance and whether the clinic knows the patient', () => {
  it.each([
    ['soy paciente conocida', { patient_status: 'existing' }],
    ['Aetna, paciente conocido', { insurer: 'Aetna', patient_status: 'existing' }],
    ['Aetna, paciente nueva', { insurer: 'Aetna', patient_status: 'new' }],
    ['paciente nuevo', { patient_status: 'new' }],
    ['selfpay', { insurer: 'self-pay' }],
    ['I pay myself', { insurer: 'self-pay' }],
    ['I will pay it myself', { insurer: 'self-pay' }],
    ['yes Aetna', { insurer: 'Aetna' }],
    ['sí, Aetna', { insurer: 'Aetna' }],
    ['ok, Aetna.', { insurer: 'Aetna' }],
    ['insurer: Aetna', { insurer: 'Aetna' }],
    ['insurance Aetna', { insurer: 'Aetna' }],
    ['my insurance is Aetna', { insurer: 'Aetna' }],
    ['Blue Claro Health', { insurer: 'Blue Claro Health' }],
    ['Delphi Health', { insurer: 'Delphi Health' }],
    ['Blue  Cross', { insurer: 'Blue Cross' }],
    ['Blue/Cross', { insurer: 'Blue Cross' }],
    ['VSP', { insurer: 'VSP' }],
    ['ok', {}],
    ['', {}],
    [long, { insurer: long.slice(0, 60) }],
  ])('"%s"', (said, cover) => {
    expect(readCover(said)).toStrictEqual(cover);
  });
});
