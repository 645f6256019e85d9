import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const denver: readonly ClinicRow[] = [
  ['10', 'family', 'Front Range Lantern Family Practice', '1660 Broadway', '80202', 39.7425, -104.9875, 'dawn', 'en es', 'nm'],
  ['11', 'family', 'Capitol Porch Family Medicine', '1232 N Pennsylvania St', '80203', 39.7355, -104.9810, 'dawnLunch', 'en', 'n'],
  ['12', 'internal', 'Larimer Internal Medicine', '1457 Wazee St', '80202', 39.7500, -104.9995, 'dawnShortFriday', 'en', 'n'],
  ['13', 'urgent', 'Union Station Urgent Care', '1766 Wewatta St', '80202', 39.7545, -105.0015, 'dawnUrgent', 'en es', 'nm'],
  ['14', 'urgent', 'Cherry Creek Walk-In Care', '168 Steele St', '80206', 39.7185, -104.9500, 'dawnUrgent', 'en', 'n'],
  ['15', 'pediatrics', 'Chickadee Pediatrics', '1620 E 19th Ave', '80218', 39.7465, -104.9685, 'dawnSaturday', 'en es', 'nm'],
  ['16', 'ent', 'Aspen Ear Nose and Throat', '1622 Lowell Blvd', '80204', 39.7415, -105.0340, 'dawn', 'en', 'n'],
  ['17', 'dental', 'Blue Spruce Dental', '1824 California St', '80202', 39.7475, -104.9900, 'late', 'en es', 'n'],
  ['18', 'skin', 'Alpenglow Dermatology', '3798 Cherry Creek North Dr', '80209', 39.7120, -104.9430, 'dawnEarlyClose', 'en', 'n'],
  ['19', 'women', "Columbine Women's Health", '1988 Ogden St', '80218', 39.7470, -104.9755, 'dawn', 'en es', 'nm'],
  ['20', 'bones', 'Mile Marker Orthopedics', '2564 S Downing St', '80210', 39.6710, -104.9735, 'dawnLunch', 'en', 'n'],
  ['21', 'eyes', 'Clear Summit Eye Care', '1697 S University Blvd', '80210', 39.6865, -104.9595, 'late', 'en', 'n'],
  ['22', 'mind', 'Quiet Pines Counseling', '2760 Bryant St', '80211', 39.7565, -105.0185, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'High Plains Heart Clinic', '1866 Franklin St', '80218', 39.7450, -104.9685, 'dawn', 'en', 'n'],
  ['24', 'community', 'Westside Puente Health Center', '1138 Federal Blvd', '80204', 39.7335, -105.0250, 'dawnCommunity', 'es en vi', 'nm'],
  ['25', 'allergy', 'Juniper Allergy and Asthma', '1440 Jackson St', '80206', 39.7390, -104.9420, 'dawnEarlyClose', 'en', 'n'],
];
