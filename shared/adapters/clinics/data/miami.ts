import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const miami: readonly ClinicRow[] = [
  ['10', 'family', 'Biscayne Lantern Family Practice', '1160 NW 14th St', '33136', 25.7895, -80.2145, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Calle Ocho Medicina Familiar', '1648 SW 8th St', '33135', 25.7658, -80.2215, 'weekday', 'es en', 'nm'],
  ['12', 'internal', 'Brickell Palm Internal Medicine', '1124 Brickell Ave', '33131', 25.7625, -80.1915, 'shortFriday', 'en es pt', 'n'],
  ['13', 'urgent', 'Bayfront Urgent Care', '270 SE 3rd Ave', '33131', 25.7715, -80.1900, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'South Beach Walk-In Care', '1138 Alton Rd', '33139', 25.7825, -80.1415, 'urgent', 'en es', 'n'],
  ['15', 'pediatrics', 'Manatee Pediatrics', '3120 SW 62nd Ave', '33155', 25.7405, -80.2950, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Coral Ear Nose and Throat', '3680 S Miami Ave', '33133', 25.7405, -80.2145, 'weekday', 'en es', 'n'],
  ['17', 'dental', 'Sea Grape Dental', '71 E Flagler St', '33131', 25.7742, -80.1925, 'late', 'es en', 'n'],
  ['18', 'skin', 'Palm Shade Dermatology', '4327 Alton Rd', '33140', 25.8145, -80.1400, 'early', 'en es', 'n'],
  ['19', 'women', "Orquidea Women's Clinic", '1638 NW 12th Ave', '33136', 25.7910, -80.2130, 'weekday', 'en es ht', 'nm'],
  ['20', 'bones', 'Sawgrass Orthopedics', '1180 Campo Sano Ave', '33146', 25.7235, -80.2720, 'earlyClose', 'en es', 'n'],
  ['21', 'eyes', 'Blue Bay Eye Care', '932 NW 17th St', '33136', 25.7925, -80.2095, 'late', 'en es', 'n'],
  ['22', 'mind', 'Mangrove Counseling', '2558 SW 27th Ave', '33133', 25.7480, -80.2380, 'afternoons', 'es en', 'n'],
  ['23', 'heart', 'Tropic Rhythm Cardiology', '4341 Alton Rd', '33140', 25.8148, -80.1402, 'weekday', 'en es', 'n'],
  ['24', 'community', 'Little Haiti Commons Health Center', '5644 NW 2nd Ave', '33127', 25.8265, -80.1990, 'community', 'ht en es', 'nm'],
  ['25', 'urinary', 'Still Water Urology', '1360 NW 14th St', '33125', 25.7890, -80.2175, 'shortFriday', 'en es', 'n'],
];
