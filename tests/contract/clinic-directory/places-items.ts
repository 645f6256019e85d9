type Change = {
  readonly id?: string;
  readonly title?: string;
  readonly phone?: string;
  readonly number?: string;
  readonly categories?: readonly string[];
  readonly hours?: boolean;
};

/** One result of SearchNearby with contacts, hours and zone. */
export const placesItem = ({
  id = 'place-1',
  title = 'Riverbank Family Medicine',
  phone = '+12125550161',
  number = '100',
  categories = ['family-general_practice_physicians'],
  hours = true,
}: Change = {}) => ({
  PlaceId: id,
  PlaceType: 'PointOfInterest',
  Title: title,
  Address: {
    Label: `${title}, ${number} W 30th St, New York, NY 10001-1234, United States`,
    Country: { Code2: 'US', Code3: 'USA', Name: 'United States' },
    Region: { Code: 'NY', Name: 'New York' },
    SubRegion: { Name: 'New York' },
    Locality: 'New York',
    PostalCode: '10001-1234',
    Street: 'W 30th St',
    AddressNumber: number,
  },
  Position: [-73.9931, 40.7478],
  Distance: 400,
  Categories: categories.map((Id, at) => ({ Id, Name: Id, Primary: at === 0 })),
  Contacts: { Phones: [{ Label: 'Main', Value: phone }] },
  ...(hours
    ? {
        OpeningHours: [
          {
            Display: ['Mon-Fri: 08:00 - 17:00'],
            OpenNow: true,
            Components: [
              {
                OpenTime: 'T080000',
                OpenDuration: 'PT09H00M',
                Recurrence: 'FREQ:DAILY;BYDAY:MO,TU,WE,TH,FR',
              },
            ],
          },
        ],
      }
    : {}),
  TimeZone: { Name: 'America/New_York', Offset: '-05:00', OffsetSeconds: -18000 },
});

export const placesReply = (...items: readonly unknown[]) => ({
  PricingBucket: 'Stored',
  ResultItems: items,
});

export const threeItems = placesReply(
  placesItem(),
  placesItem({
    id: 'place-2',
    title: 'Canal Walk-In Care',
    phone: '+12125550162',
    number: '5',
    categories: ['medical_services-clinics'],
  }),
  placesItem({ id: 'place-3', title: 'High Line Health', phone: '+12125550163', number: '9' }),
);

export const geocoded = (locality: string, region: string, position: readonly [number, number]) => ({
  PlaceId: `geo-${locality}`,
  PlaceType: 'Locality',
  Title: `${locality}, ${region}, United States`,
  Address: {
    Country: { Code2: 'US', Code3: 'USA', Name: 'United States' },
    Region: { Code: region, Name: region },
    Locality: locality,
    PostalCode: '83702',
  },
  Position: position,
  TimeZone: { Name: 'America/Boise', Offset: '-07:00', OffsetSeconds: -25200 },
});
