import type { Clinic } from '#shared/domain/clinics/clinic.ts';
import type { Place } from '#shared/domain/clinics/directory.ts';
import { checkNumber } from '#shared/domain/clinics/number-policy.ts';
import { areaOfZip } from '#shared/domain/clinics/zip-area.ts';
import { type NppesAddress, type NppesRecord, nppesRecord } from './nppes-reply.ts';
import { registryName } from './registry-name.ts';

const nameOf = ({ basic }: NppesRecord): string | undefined => {
  if (typeof basic.organization_name === 'string' && basic.organization_name !== '') {
    return registryName(basic.organization_name);
  }
  const person = [basic.first_name, basic.last_name].filter(
    (part) => typeof part === 'string' && part !== '',
  );
  if (person.length < 2) return undefined;
  const credential = basic.credential?.replace(/\./g, '').trim();
  return (
    registryName(person.join(' ')) + (credential === undefined || credential === '' ? '' : `, ${credential}`)
  );
};

/** "100011234" -> "10001-1234" */
const zipOf = (postal_code: string): string =>
  /^\d{9}$/.test(postal_code) ? `${postal_code.slice(0, 5)}-${postal_code.slice(5)}` : postal_code;

/** Where patients go: never the mailing address, whose telephone is a billing office. */
const practices = (record: NppesRecord): readonly NppesAddress[] => [
  ...(record.addresses ?? []).filter(({ address_purpose }) => address_purpose?.toUpperCase() !== 'MAILING'),
  ...(record.practiceLocations ?? []),
];

const taxonomiesOf = (record: NppesRecord): readonly string[] =>
  [...(record.taxonomies ?? [])]
    .sort((one, other) => Number(other.primary === true) - Number(one.primary === true))
    .map(({ code }) => code);

/** The doors of one registry record that are in the patient's metropolitan area and can be rung. */
export const nppesClinics = (row: unknown, place: Place): readonly Clinic[] => {
  const parsed = nppesRecord.safeParse(row);
  if (!parsed.success) return [];
  const record = parsed.data;
  const name = nameOf(record);
  const status = record.basic.status ?? 'A';
  if (name === undefined || status !== 'A') return [];
  return practices(record).flatMap((address, index) => {
    const { address_1, city, state, postal_code, telephone_number } = address;
    if (!address_1 || !city || !state || !postal_code || !telephone_number) return [];
    const area = areaOfZip(postal_code);
    const here = areaOfZip(place.zip_prefix);
    if (area === undefined || area.city !== here?.city) return [];
    const phone = checkNumber(telephone_number);
    if (!phone.ok) return [];
    const clinic: Clinic = {
      clinic_id: index === 0 ? `npi_${record.number}` : `npi_${record.number}_${index + 1}`,
      source: 'nppes',
      name,
      address: registryName(address_1),
      city: registryName(city),
      region: state,
      postal_code: zipOf(postal_code),
      phone: phone.e164,
      timezone: place.timezone,
      taxonomies: taxonomiesOf(record),
      languages: [],
      attribution: 'NPI Registry, Centers for Medicare & Medicaid Services',
      fictional: false,
    };
    return [clinic];
  });
};
