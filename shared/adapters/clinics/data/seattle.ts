import type { ClinicRow } from '../clinic-row.ts';

/** Fictional clinics. */
// biome-ignore format: one clinic a line can be reviewed
export const seattle: readonly ClinicRow[] = [
  ['10', 'family', 'Emerald Lantern Family Practice', '1110 Madison St', '98104', 47.6095, -122.3245, 'dawn', 'en es', 'nm'],
  ['11', 'family', 'Pike Steps Family Medicine', '1532 Pike Pl', '98101', 47.6090, -122.3405, 'dawnLunch', 'en', 'n'],
  ['12', 'internal', 'Yesler Row Internal Medicine', '338 9th Ave', '98104', 47.6040, -122.3235, 'dawnShortFriday', 'en zh', 'n'],
  ['13', 'urgent', 'Westlake Urgent Care', '416 Pine St', '98101', 47.6115, -122.3375, 'dawnUrgent', 'en es', 'nm'],
  ['14', 'urgent', 'Ballard Locks Walk-In Care', '2282 NW Market St', '98107', 47.6685, -122.3850, 'dawnUrgent', 'en', 'n'],
  ['15', 'pediatrics', 'Otter Pediatrics', '4560 Sand Point Way NE', '98105', 47.6625, -122.2835, 'dawnSaturday', 'en es', 'nm'],
  ['16', 'ent', 'Rainier Ear Nose and Throat', '622 Broadway', '98122', 47.6080, -122.3205, 'dawn', 'en', 'n'],
  ['17', 'dental', 'Driftwood Dental', '532 Olive Way', '98101', 47.6130, -122.3365, 'late', 'en vi', 'n'],
  ['18', 'skin', 'Soft Rain Dermatology', '1170 Broadway', '98122', 47.6122, -122.3208, 'dawnEarlyClose', 'en', 'n'],
  ['19', 'women', "Rosehip Women's Health", '774 Broadway', '98122', 47.6090, -122.3210, 'dawn', 'en es', 'nm'],
  ['20', 'bones', 'Cascade Stride Orthopedics', '1630 E Jefferson St', '98122', 47.6065, -122.3110, 'dawnLunch', 'en', 'n'],
  ['21', 'eyes', 'Clear Sound Eye Care', '1260 Madison St', '98104', 47.6105, -122.3225, 'late', 'en', 'n'],
  ['22', 'mind', 'Tidal Counseling', '2048 Terry Ave', '98121', 47.6165, -122.3380, 'afternoons', 'en es', 'n'],
  ['23', 'heart', 'Puget Rhythm Cardiology', '586 17th Ave', '98122', 47.6070, -122.3095, 'dawn', 'en', 'n'],
  ['24', 'community', 'Beacon Hill Commons Health Center', '2561 16th Ave S', '98144', 47.5800, -122.3115, 'dawnCommunity', 'en es zh vi', 'nm'],
  ['25', 'feet', 'Cedar Step Foot Clinic', '2448 N 45th St', '98103', 47.6612, -122.3310, 'closedWednesday', 'en', 'n'],
];
