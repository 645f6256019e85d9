import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const atlanta: readonly ClinicRow[] = [
  ['10', 'family', 'Peachtree Lantern Family Practice', '740 Peachtree St NE', '30308', 33.7745, -84.3850, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Home Park Family Medicine', '1032 Hemphill Ave NW', '30318', 33.7835, -84.4025, 'weekday', 'en', 'n'],
  ['12', 'internal', 'Techwood Internal Medicine', '364 Ferst Dr NW', '30332', 33.7752, -84.4030, 'shortFriday', 'en hi', 'n'],
  ['13', 'urgent', 'North Avenue Urgent Care', '136 North Ave NW', '30313', 33.7712, -84.3908, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'Ponce Walk-In Care', '692 Ponce de Leon Ave NE', '30308', 33.7725, -84.3655, 'urgent', 'en', 'n'],
  ['15', 'pediatrics', 'Firefly Pediatrics', '1424 Clifton Rd NE', '30322', 33.7940, -84.3215, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Dogwood Ear Nose and Throat', '572 Peachtree St NE', '30308', 33.7688, -84.3860, 'weekday', 'en', 'n'],
  ['17', 'dental', 'Magnolia Row Dental', '1124 Spring St NW', '30309', 33.7840, -84.3890, 'late', 'en es', 'n'],
  ['18', 'skin', 'Peach Blossom Dermatology', '396 E Paces Ferry Rd NE', '30305', 33.8395, -84.3755, 'early', 'en', 'n'],
  ['19', 'women', "Azalea Women's Health", '48 Linden Ave NE', '30308', 33.7695, -84.3855, 'weekday', 'en es', 'nm'],
  ['20', 'bones', 'Piedmont Stride Orthopedics', '2030 Peachtree Rd NE', '30309', 33.8095, -84.3925, 'earlyClose', 'en', 'n'],
  ['21', 'eyes', 'Honeysuckle Eye Care', '1396 Clifton Rd NE', '30322', 33.7925, -84.3225, 'late', 'en ko', 'n'],
  ['22', 'mind', 'Old Fourth Counseling', '514 John Wesley Dobbs Ave NE', '30312', 33.7575, -84.3705, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Southern Rhythm Cardiology', '130 Collier Rd NW', '30309', 33.8105, -84.3940, 'weekday', 'en', 'n'],
  ['24', 'community', 'Vine City Commons Health Center', '578 Magnolia St NW', '30314', 33.7605, -84.4055, 'community', 'en es', 'nm'],
  ['25', 'nerves', 'Chattahoochee Neurology', '51 Executive Park Dr NE', '30329', 33.8260, -84.3345, 'shortFriday', 'en', 'n'],
];
