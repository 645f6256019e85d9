import { describe, expect, it } from 'vitest';
import { sayWhy, type Why } from '#shared/domain/clinics/why.ts';

const friday = 5;

describe('why a clinic is proposed, as the patient reads it', () => {
  it.each<readonly [Why, string, string]>([
    [{ key: 'distance', km: 3, exact: true }, '1.9 miles', 'a 1.9 millas'],
    [{ key: 'distance', km: 3, exact: false }, 'about 1.9 miles', 'a unas 1.9 millas'],
    [{ key: 'distance', km: 0, exact: true }, '0.1 miles', 'a 0.1 millas'],
    [{ key: 'distance', km: 16, exact: true }, '9.9 miles', 'a 9.9 millas'],
    [{ key: 'distance', km: 16.1, exact: true }, '10 miles', 'a 10 millas'],
    [{ key: 'distance', km: 40, exact: true }, '25 miles', 'a 25 millas'],
    [{ key: 'specialty', nucc: '207N00000X' }, 'dermatology', 'dermatología'],
    [{ key: 'specialty', nucc: 'none' }, 'the kind of clinic you need', 'el tipo de clínica que necesita'],
    [{ key: 'open_until', minute: 1020 }, 'open until 5 PM', 'abierta hasta las 5 de la tarde'],
    [{ key: 'open_until', minute: 1439 }, 'open until 11:59 PM', 'abierta hasta las 11:59 de la noche'],
    [{ key: 'open_until', minute: 1440 }, 'open until midnight', 'abierta hasta la medianoche'],
    [
      { key: 'opens', days: 0, weekday: friday, minute: 780 },
      'opens today at 1 PM',
      'abre hoy a la 1 de la tarde',
    ],
    [
      { key: 'opens', days: 1, weekday: friday, minute: 540 },
      'opens tomorrow at 9 AM',
      'abre mañana a las 9 de la mañana',
    ],
    [
      { key: 'opens', days: 2, weekday: friday, minute: 510 },
      'opens on Friday at 8:30 AM',
      'abre el viernes a las 8:30 de la mañana',
    ],
    [{ key: 'open_when_wanted' }, 'open at times you can come', 'abierta a las horas en que puede ir'],
    [{ key: 'new_patients' }, 'takes new patients', 'acepta pacientes nuevos'],
    [{ key: 'speaks', language: 'es' }, 'speaks Spanish', 'habla español'],
    [{ key: 'speaks', language: 'en' }, 'speaks English', 'habla inglés'],
    [{ key: 'speaks', language: 'zh' }, 'speaks your language', 'habla su idioma'],
    [{ key: 'booked_before' }, 'has booked by phone before', 'ya ha dado citas por teléfono'],
  ])('%j is "%s" and "%s"', (why, english, spanish) => {
    expect(sayWhy(why, 'en')).toBe(english);
    expect(sayWhy(why, 'es')).toBe(spanish);
  });
});
