import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const houston: readonly ClinicRow[] = [
  ['10', 'family', 'Bayou Lantern Family Medicine', '1324 St Joseph Pkwy', '77002', 29.7493, -95.3686, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Heights Porch Family Practice', '1212 Heights Blvd', '77008', 29.7928, -95.3980, 'weekday', 'en es', 'n'],
  ['12', 'internal', 'Main Street Internal Medicine', '1214 McKinney St', '77010', 29.7550, -95.3630, 'shortFriday', 'en vi', 'n'],
  ['13', 'urgent', 'Buffalo Bend Urgent Care', '1530 Dallas St', '77010', 29.7537, -95.3600, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'Montrose Walk-In Care', '2072 Westheimer Rd', '77098', 29.7436, -95.4090, 'urgent', 'en', 'n'],
  ['15', 'pediatrics', 'Bluebonnet Pediatrics', '6430 Fannin St', '77030', 29.7123, -95.3975, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Magnolia Ear Nose and Throat', '6572 Main St', '77030', 29.7110, -95.4005, 'weekday', 'en', 'n'],
  ['17', 'dental', 'Lone Pine Dental', '932 Fannin St', '77010', 29.7566, -95.3643, 'late', 'en es', 'n'],
  ['18', 'skin', 'Prairie Glow Dermatology', '2526 Fondren Rd', '77063', 29.7365, -95.5210, 'early', 'en', 'n'],
  ['19', 'women', "Gardenia Women's Clinic", '7928 Fannin St', '77054', 29.6905, -95.4030, 'weekday', 'en es', 'nm'],
  ['20', 'bones', 'Gulf Stride Orthopedics', '5450 West Loop S', '77401', 29.7235, -95.4600, 'earlyClose', 'en', 'n'],
  ['21', 'eyes', 'Clear Lantern Eye Clinic', '2648 Bissonnet St', '77005', 29.7275, -95.4160, 'late', 'en vi', 'n'],
  ['22', 'mind', 'Live Oak Counseling', '3134 Richmond Ave', '77098', 29.7345, -95.4250, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Texas Rhythm Heart Clinic', '6659 Fannin St', '77030', 29.7095, -95.3980, 'weekday', 'en', 'n'],
  ['24', 'community', 'East End Puente Health Center', '7074 Capitol St', '77011', 29.7360, -95.3060, 'community', 'es en', 'nm'],
  ['25', 'kidneys', 'Silver Spring Kidney Care', '1454 La Concha Ln', '77054', 29.6850, -95.4010, 'shortFriday', 'en', 'n'],
  ['26', 'feet', 'Firm Step Foot Clinic', '4167 Southwest Fwy', '77027', 29.7315, -95.4420, 'closedWednesday', 'en es', 'n'],
];
