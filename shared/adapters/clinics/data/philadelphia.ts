import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const philadelphia: readonly ClinicRow[] = [
  ['10', 'family', 'Broad and Lantern Family Practice', '228 S Broad St', '19107', 39.9482, -75.1643, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Fairmount Steps Family Medicine', '2112 Fairmount Ave', '19130', 39.9672, -75.1720, 'weekday', 'en', 'n'],
  ['12', 'internal', 'Society Hill Internal Medicine', '740 Walnut St', '19106', 39.9480, -75.1535, 'shortFriday', 'en', 'n'],
  ['13', 'urgent', 'Rittenhouse Urgent Care', '1840 Chestnut St', '19103', 39.9520, -75.1712, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'Old City Walk-In Care', '245 Market St', '19106', 39.9498, -75.1447, 'urgent', 'en', 'n'],
  ['15', 'pediatrics', 'Paper Kite Pediatrics', '3420 Spruce St', '19104', 39.9505, -75.1935, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Liberty Ear Nose and Throat', '946 Chestnut St', '19107', 39.9500, -75.1570, 'weekday', 'en', 'n'],
  ['17', 'dental', 'Brick Row Dental', '1551 Walnut St', '19102', 39.9495, -75.1668, 'late', 'en', 'n'],
  ['18', 'skin', 'Schuylkill Dermatology', '1766 South St', '19146', 39.9450, -75.1715, 'early', 'en', 'n'],
  ['19', 'women', "Laurel Lane Women's Health", '828 Spruce St', '19107', 39.9455, -75.1555, 'weekday', 'en es', 'nm'],
  ['20', 'bones', 'Independence Orthopedics', '954 Walnut St', '19107', 39.9486, -75.1570, 'earlyClose', 'en', 'x'],
  ['21', 'eyes', 'Spring Garden Eye Care', '1632 Spring Garden St', '19130', 39.9625, -75.1645, 'late', 'en zh', 'n'],
  ['22', 'mind', 'Wissahickon Counseling', '1348 Walnut St', '19107', 39.9491, -75.1628, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Keystone Rhythm Cardiology', '3436 Civic Center Blvd', '19104', 39.9475, -75.1930, 'weekday', 'en', 'n'],
  ['24', 'community', 'Kensington Bridge Health Center', '2538 N 5th St', '19133', 39.9905, -75.1385, 'community', 'es en', 'nm'],
  ['25', 'recovery', 'New Porch Recovery Clinic', '1240 Callowhill St', '19123', 39.9588, -75.1590, 'early', 'en es', 'nm'],
  ['26', 'joints', 'Franklin Therapy and Motion', '2042 Market St', '19103', 39.9535, -75.1735, 'early', 'en', 'n'],
];
