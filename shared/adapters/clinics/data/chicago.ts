import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const chicago: readonly ClinicRow[] = [
  ['10', 'family', 'Lakeshore Lantern Family Practice', '242 E Erie St', '60611', 41.8940, -87.6205, 'lunch', 'en es', 'nm'],
  ['11', 'family', 'Printers Row Family Medicine', '722 S Dearborn St', '60605', 41.8725, -87.6290, 'weekday', 'en', 'n'],
  ['12', 'internal', 'Monroe Arcade Internal Medicine', '38 E Washington St', '60602', 41.8832, -87.6268, 'shortFriday', 'en pl', 'n'],
  ['13', 'urgent', 'River Loop Urgent Care', '196 N Wells St', '60606', 41.8855, -87.6338, 'urgentLate', 'en es', 'nm'],
  ['14', 'urgent', 'West Loop Walk-In Care', '1062 W Madison St', '60607', 41.8816, -87.6530, 'urgent', 'en', 'n'],
  ['15', 'pediatrics', 'Paper Boat Pediatrics', '2534 N Clark St', '60614', 41.9283, -87.6422, 'saturday', 'en es', 'nm'],
  ['16', 'ent', 'Prairie Ear Nose and Throat', '82 E Delaware Pl', '60611', 41.8990, -87.6265, 'weekday', 'en', 'n'],
  ['17', 'dental', 'Bluestem Dental', '124 N LaSalle St', '60602', 41.8830, -87.6325, 'late', 'en es', 'n'],
  ['18', 'skin', 'Windward Dermatology', '701 N St Clair St', '60611', 41.8948, -87.6228, 'early', 'en', 'n'],
  ['19', 'women', "Magnolia Women's Health", '1768 W Taylor St', '60612', 41.8690, -87.6706, 'weekday', 'en es', 'nm'],
  ['20', 'bones', 'Stockyard Stride Orthopedics', '1640 W Harrison St', '60612', 41.8738, -87.6680, 'earlyClose', 'en', 'n'],
  ['21', 'eyes', 'North Pier Eye Care', '466 E Illinois St', '60611', 41.8907, -87.6165, 'late', 'en', 'n'],
  ['22', 'mind', 'Gray Heron Counseling', '64 N Michigan Ave', '60602', 41.8834, -87.6248, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Lake Rhythm Cardiology', '1760 W Harrison St', '60612', 41.8740, -87.6705, 'weekday', 'en', 'x'],
  ['24', 'community', 'Pilsen Bridge Health Center', '1854 S Loomis St', '60608', 41.8574, -87.6613, 'community', 'es en', 'nm'],
  ['25', 'community', 'Bronze Door Community Health', '4740 S King Dr', '60615', 41.8096, -87.6163, 'community', 'en', 'nm'],
  ['26', 'allergy', 'Clear Meadow Allergy', '163 S Michigan Ave', '60603', 41.8798, -87.6246, 'closedWednesday', 'en', 'n'],
];
