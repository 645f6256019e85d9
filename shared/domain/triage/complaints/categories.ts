/** Which kind of clinic a complaint goes to. NUCC codes: primary first, fallback when fewer than three are near. */
export type Category = { readonly label: string; readonly setting: string; readonly nucc: readonly string[] };

const family = '207Q00000X';
const urgent = '261QU0200X';

export const categories = {
  emergency: { label: 'emergency', setting: 'emergency room', nucc: ['282N00000X', '261QE0002X'] },
  minor_injury: { label: 'minor injury', setting: 'urgent care', nucc: [urgent, '207QS0010X', '207X00000X'] },
  respiratory: {
    label: 'cold, throat, ear or chest infection',
    setting: 'primary care or urgent care',
    nucc: [family, '261QP2300X', urgent, '207Y00000X'],
  },
  child: { label: 'child complaint', setting: 'pediatrics', nucc: ['208000000X', family, urgent] },
  urinary: {
    label: 'urinary complaint',
    setting: 'primary care or urgent care',
    nucc: [family, urgent, '208800000X'],
  },
  skin: { label: 'skin complaint', setting: 'dermatology or primary care', nucc: ['207N00000X', family] },
  dental: {
    label: 'dental complaint',
    setting: 'dentist',
    nucc: ['1223G0001X', '122300000X', '261QD0000X', '1223P0221X', '1223E0200X', '1223S0112X'],
  },
  eye: { label: 'eye complaint', setting: 'eye clinic', nucc: ['152W00000X', '207W00000X', urgent] },
  womens_health: {
    label: "women's health",
    setting: 'obstetrics and gynecology',
    nucc: ['207V00000X', '367A00000X', '261QF0050X'],
  },
  mens_health: { label: "men's health", setting: 'urology', nucc: ['208800000X', family] },
  mental_health: {
    label: 'mental health',
    setting: 'therapist or psychiatry',
    nucc: ['2084P0800X', '103TC0700X', '1041C0700X', '101YM0800X', '261QM0801X'],
  },
  substance_use: {
    label: 'substance use',
    setting: 'substance use clinic',
    nucc: ['261QR0405X', '2084P0800X'],
  },
  musculoskeletal: {
    label: 'muscle, joint or back complaint',
    setting: 'primary care, physical therapy or orthopedics',
    nucc: [family, '225100000X', '207X00000X'],
  },
  foot: { label: 'foot complaint', setting: 'podiatry', nucc: ['213E00000X', '207X00000X'] },
  heart: {
    label: 'heart or blood pressure complaint',
    setting: 'primary care or cardiology',
    nucc: ['207RC0000X', '207R00000X'],
  },
  digestive: {
    label: 'digestive complaint',
    setting: 'primary care or gastroenterology',
    nucc: ['207RG0100X', family],
  },
  lung: { label: 'lung complaint', setting: 'primary care or pulmonology', nucc: ['207RP1001X', family] },
  neuro: {
    label: 'headache or nerve complaint',
    setting: 'primary care or neurology',
    nucc: ['2084N0400X', family],
  },
  endocrine: {
    label: 'diabetes or hormone complaint',
    setting: 'primary care or endocrinology',
    nucc: ['207RE0101X', '207R00000X'],
  },
  allergy: { label: 'allergy', setting: 'allergist or primary care', nucc: ['207K00000X', family] },
  specialist: {
    label: 'joint, blood or kidney complaint',
    setting: 'internal medicine or a specialist',
    nucc: ['207RR0500X', '207RH0003X', '207RN0300X', '207RI0200X', '207R00000X'],
  },
  low_cost: {
    label: 'care without insurance',
    setting: 'community health center',
    nucc: ['261QF0400X', '261QC1500X', '261QR1300X', '261QP2300X'],
  },
  routine: {
    label: 'refill, form, vaccine or check-up',
    setting: 'primary care or pharmacy',
    nucc: [family, '363LF0000X', '3336C0003X', urgent],
  },
  unknown: {
    label: 'general complaint',
    setting: 'primary care',
    nucc: [family, '207R00000X', '261QP2300X', urgent],
  },
} as const satisfies Readonly<Record<string, Category>>;

export type CategoryId = keyof typeof categories;
