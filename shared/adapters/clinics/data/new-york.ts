import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const newYork: readonly ClinicRow[] = [
  ['10', 'family', 'Hudson Lantern Family Practice', '427 W 33rd St', '10001', 40.7529, -73.9989, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Chelsea Row Family Medicine', '248 W 24th St', '10011', 40.7452, -73.9961, 'weekday', 'en', 'n'],
  ['12', 'internal', 'Gramercy Lane Internal Medicine', '154 E 20th St', '10003', 40.7371, -73.9860, 'shortFriday', 'en fr', 'n'],
  ['13', 'urgent', 'Penn Corner Urgent Care', '320 W 36th St', '10018', 40.7541, -73.9927, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'Union Square Walk-In Care', '83 E 14th St', '10003', 40.7341, -73.9905, 'urgent', 'en', 'n'],
  ['15', 'pediatrics', 'Kite and Comet Pediatrics', '231 W 79th St', '10024', 40.7838, -73.9791, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Clearwater Ear Nose and Throat', '143 E 38th St', '10016', 40.7497, -73.9786, 'weekday', 'en', 'n'],
  ['17', 'dental', 'Brightbridge Dental Studio', '542 8th Ave', '10018', 40.7536, -73.9929, 'late', 'en es', 'n'],
  ['18', 'skin', 'Elmstone Dermatology', '69 E 67th St', '10065', 40.7681, -73.9673, 'early', 'en', 'x'],
  ['19', 'women', "Willow Court Women's Health", '358 W 58th St', '10019', 40.7682, -73.9838, 'weekday', 'en es', 'nm'],
  ['20', 'bones', 'Harbor Stride Orthopedics', '484 1st Ave', '10016', 40.7392, -73.9774, 'earlyClose', 'en', 'n'],
  ['21', 'eyes', 'Lamplight Eye Care', '192 W 26th St', '10001', 40.7454, -73.9939, 'late', 'en zh', 'n'],
  ['22', 'mind', 'Quiet Harbor Counseling', '61 W 44th St', '10036', 40.7553, -73.9812, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Steady Beat Cardiology', '560 E 70th St', '10021', 40.7655, -73.9546, 'weekday', 'en', 'n'],
  ['24', 'community', 'Riverside Commons Health Center', '2218 Adam Clayton Powell Jr Blvd', '10027', 40.8114, -73.9504, 'community', 'en es', 'nm'],
  ['25', 'family', 'Prospect Stoop Family Medicine', '420 7th Ave', '11215', 40.6664, -73.9823, 'saturday', 'en es', 'nm'],
  ['26', 'urgent', 'Flatbush Junction Urgent Care', '1482 Flatbush Ave', '11210', 40.6344, -73.9508, 'urgent', 'en ht', 'nm'],
  ['27', 'community', 'Sunnyside Door Community Health', '47-38 Queens Blvd', '11377', 40.7430, -73.9190, 'community', 'en es bn', 'nm'],
  ['28', 'digestive', 'Calm Tide Digestive Care', '680 Madison Ave', '10022', 40.7638, -73.9720, 'shortFriday', 'en', 'n'],
];
