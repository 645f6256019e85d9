import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const phoenix: readonly ClinicRow[] = [
  ['10', 'family', 'Saguaro Lantern Family Medicine', '1120 N Central Ave', '85004', 33.4610, -112.0735, 'dawn', 'en es', 'nm'],
  ['11', 'family', 'Ocotillo Family Practice', '2712 N 7th St', '85006', 33.4785, -112.0650, 'dawnLunch', 'en es', 'n'],
  ['12', 'internal', 'Copper Court Internal Medicine', '354 E Palm Ln', '85004', 33.4680, -112.0680, 'dawnShortFriday', 'en', 'n'],
  ['13', 'urgent', 'Roosevelt Row Urgent Care', '530 E Roosevelt St', '85004', 33.4588, -112.0665, 'dawnUrgent', 'en es', 'nm'],
  ['14', 'urgent', 'Camelback Walk-In Care', '1638 E Camelback Rd', '85016', 33.5096, -112.0470, 'dawnUrgent', 'en', 'n'],
  ['15', 'pediatrics', 'Roadrunner Pediatrics', '1938 E Thomas Rd', '85016', 33.4803, -112.0400, 'dawnSaturday', 'en es', 'nm'],
  ['16', 'ent', 'Mesa Verde Ear Nose and Throat', '2243 E Highland Ave', '85016', 33.5060, -112.0335, 'dawn', 'en', 'n'],
  ['17', 'dental', 'Desert Pearl Dental', '38 E Monroe St', '85004', 33.4500, -112.0735, 'late', 'en es', 'n'],
  ['18', 'skin', 'Shadebrush Dermatology', '3056 N Central Ave', '85012', 33.4835, -112.0740, 'dawnEarlyClose', 'en', 'n'],
  ['19', 'women', "Palo Verde Women's Health", '1328 N 12th St', '85006', 33.4635, -112.0565, 'dawn', 'en es', 'nm'],
  ['20', 'bones', 'Red Rock Orthopedics', '3230 E Camelback Rd', '85018', 33.5098, -112.0130, 'dawnLunch', 'en', 'n'],
  ['21', 'eyes', 'Clear Mesa Eye Care', '4582 N 51st Ave', '85031', 33.5050, -112.1690, 'late', 'en es', 'n'],
  ['22', 'mind', 'Stillpoint Counseling', '2434 N Central Ave', '85004', 33.4745, -112.0738, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Ironwood Heart Clinic', '790 E McDowell Rd', '85006', 33.4660, -112.0615, 'dawn', 'en', 'n'],
  ['24', 'community', 'Maryvale Puente Health Center', '4048 N 67th Ave', '85033', 33.4950, -112.2030, 'dawnCommunity', 'es en', 'nm'],
  ['25', 'hormones', 'Cactus Wren Endocrinology', '1480 N 12th St', '85006', 33.4650, -112.0568, 'dawnShortFriday', 'en', 'n'],
];
