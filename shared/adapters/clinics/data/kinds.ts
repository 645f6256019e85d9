/** The kinds of embedded clinics as NUCC codes, the primary one first. */
export const kinds = {
  family: ['207Q00000X', '261QP2300X', '363LF0000X'],
  internal: ['207R00000X', '207Q00000X', '261QP2300X'],
  urgent: ['261QU0200X'],
  pediatrics: ['208000000X'],
  ent: ['207Y00000X'],
  dental: ['1223G0001X', '122300000X', '261QD0000X'],
  skin: ['207N00000X'],
  women: ['207V00000X', '367A00000X', '261QF0050X'],
  bones: ['207X00000X', '207QS0010X', '225100000X'],
  eyes: ['152W00000X', '207W00000X'],
  mind: ['101YM0800X', '103TC0700X', '1041C0700X', '2084P0800X'],
  heart: ['207RC0000X'],
  community: ['261QF0400X', '261QP2300X', '207Q00000X', '261QM0801X'],
  digestive: ['207RG0100X'],
  lungs: ['207RP1001X'],
  allergy: ['207K00000X'],
  kidneys: ['207RN0300X'],
  feet: ['213E00000X'],
  hormones: ['207RE0101X'],
  recovery: ['261QR0405X'],
  joints: ['225100000X'],
  nerves: ['2084N0400X'],
  urinary: ['208800000X'],
} as const;

export type Kind = keyof typeof kinds;
