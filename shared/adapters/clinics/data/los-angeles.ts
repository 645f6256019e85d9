import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const losAngeles: readonly ClinicRow[] = [
  ['10', 'family', 'Palm Gate Family Medicine', '1136 Wilshire Blvd', '90017', 34.0521, -118.2634, 'dawn', 'en es', 'nm'],
  ['11', 'family', 'Jacaranda Family Practice', '4322 W Sunset Blvd', '90029', 34.0983, -118.2870, 'dawnLunch', 'en es', 'n'],
  ['12', 'internal', 'Figueroa Court Internal Medicine', '814 S Figueroa St', '90017', 34.0478, -118.2612, 'dawnShortFriday', 'en ko', 'n'],
  ['13', 'urgent', 'Grand Park Urgent Care', '237 S Hill St', '90012', 34.0527, -118.2492, 'dawnUrgent', 'en es', 'nm'],
  ['14', 'urgent', 'Sunset Junction Walk-In Care', '3832 W Sunset Blvd', '90026', 34.0915, -118.2787, 'dawnUrgent', 'en es', 'n'],
  ['15', 'pediatrics', 'Hummingbird Pediatrics', '4680 Hollywood Blvd', '90027', 34.1018, -118.2893, 'dawnSaturday', 'en es', 'nm'],
  ['16', 'ent', 'Larkspur Ear Nose and Throat', '1266 Wilshire Blvd', '90017', 34.0533, -118.2655, 'dawn', 'en', 'n'],
  ['17', 'dental', 'Sea Glass Dental', '635 S Flower St', '90017', 34.0497, -118.2575, 'late', 'en es', 'n'],
  ['18', 'dental', 'Mariposa Family Dentistry', '2941 W Olympic Blvd', '90006', 34.0533, -118.2960, 'dawnSaturday', 'es en ko', 'nm'],
  ['19', 'skin', 'Golden Hour Dermatology', '8758 Alden Dr', '90048', 34.0751, -118.3819, 'dawnEarlyClose', 'en', 'n'],
  ['20', 'women', "Bougainvillea Women's Clinic", '1542 S Grand Ave', '90015', 34.0365, -118.2655, 'dawn', 'en es', 'nm'],
  ['21', 'bones', 'Canyon Stride Orthopedics', '6832 Park Ter', '90045', 33.9775, -118.3920, 'dawnLunch', 'en', 'n'],
  ['22', 'eyes', 'Clear Pacific Eye Center', '3940 W Pico Blvd', '90019', 34.0475, -118.3260, 'late', 'en es', 'n'],
  ['23', 'mind', 'Still Water Therapy Group', '5490 Wilshire Blvd', '90036', 34.0622, -118.3478, 'afternoons', 'en es', 'n'],
  ['24', 'heart', 'Evergreen Beat Heart Clinic', '2048 Zonal Ave', '90033', 34.0597, -118.2085, 'dawn', 'en es', 'x'],
  ['25', 'community', 'Boyle Plaza Community Health', '2170 E 1st St', '90033', 34.0455, -118.2110, 'dawnCommunity', 'es en', 'nm'],
  ['26', 'lungs', 'Open Sky Pulmonary Care', '1342 N Vermont Ave', '90027', 34.0967, -118.2905, 'dawnShortFriday', 'en', 'n'],
];
