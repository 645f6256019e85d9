type Change = {
  readonly number?: string;
  readonly name?: string;
  readonly phone?: string;
  readonly address?: string;
  readonly zip?: string;
  readonly state?: string;
  readonly status?: string;
  readonly code?: string;
};

/** One row in the shape the registry's version 2.1 sends: a mailing address beside the practice's, ZIP+4 without a hyphen. */
export const nppesRow = ({
  number = '1000000001',
  name = 'RIVERBANK FAMILY MEDICINE PLLC',
  phone = '212-555-0151',
  address = '100 W 30TH ST',
  zip = '100011234',
  state = 'NY',
  status = 'A',
  code = '207Q00000X',
}: Change = {}) => ({
  created_epoch: '1200000000000',
  enumeration_type: 'NPI-2',
  last_updated_epoch: '1700000000000',
  number,
  addresses: [
    {
      country_code: 'US',
      country_name: 'United States',
      address_purpose: 'LOCATION',
      address_type: 'DOM',
      address_1: address,
      city: 'NEW YORK',
      state,
      postal_code: zip,
      telephone_number: phone,
      fax_number: '212-555-0199',
    },
    {
      country_code: 'US',
      country_name: 'United States',
      address_purpose: 'MAILING',
      address_type: 'DOM',
      address_1: 'PO BOX 1',
      city: 'NEW YORK',
      state: 'NY',
      postal_code: '100010001',
      telephone_number: '212-555-0198',
    },
  ],
  practiceLocations: [],
  basic: {
    organization_name: name,
    status,
    enumeration_date: '2008-01-01',
    authorized_official_last_name: 'DOE',
  },
  taxonomies: [
    {
      code: '261QP2300X',
      taxonomy_group: '',
      desc: 'Clinic/Center, Primary Care',
      state: '',
      license: '',
      primary: false,
    },
    { code, taxonomy_group: '', desc: 'Family Medicine', state: 'NY', license: '', primary: true },
  ],
  identifiers: [],
  endpoints: [],
  other_names: [],
});

/** A single clinician: `basic` holds a person. */
export const nppesPerson = (number: string, phone: string, address: string) => ({
  ...nppesRow({ number, phone, address }),
  enumeration_type: 'NPI-1',
  basic: { first_name: 'ALEX', last_name: 'RIVER', credential: 'M.D.', status: 'A', sole_proprietor: 'NO' },
});

export const nppesReplyOf = (...results: readonly unknown[]) => ({ result_count: results.length, results });

export const threeRows = nppesReplyOf(
  nppesRow(),
  nppesRow({
    number: '1000000002',
    name: 'CANAL WALK-IN CARE INC',
    phone: '212-555-0152',
    address: '5 CANAL ST',
    zip: '100020000',
  }),
  nppesRow({
    number: '1000000003',
    name: 'HIGH LINE HEALTH',
    phone: '212-555-0153',
    address: '9 10TH AVE',
    zip: '10011',
  }),
);
