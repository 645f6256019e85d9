import { describe, expect, it } from 'vitest';
import { weeklyHoursOf } from '#shared/adapters/clinics/opening-hours.ts';

const hoursOf = (...components: readonly (readonly [time: string, duration: string, days: string])[]) =>
  weeklyHoursOf([
    {
      Components: components.map(([OpenTime, OpenDuration, Recurrence]) => ({
        OpenTime,
        OpenDuration,
        Recurrence,
      })),
    },
  ]);

describe('opening hours as Amazon Location writes them', () => {
  it('are read per weekday, with a lunch break', () => {
    const hours = hoursOf(
      ['T083000', 'PT03H30M', 'FREQ:DAILY;BYDAY:MO,TU'],
      ['T130000', 'PT04H00M', 'FREQ:DAILY;BYDAY:MO'],
    );
    expect(hours?.[1]).toEqual([
      { from: 510, to: 720 },
      { from: 780, to: 1020 },
    ]);
    expect(hours?.[2]).toEqual([{ from: 510, to: 720 }]);
    expect(hours?.[0]).toEqual([]);
  });

  it('go on after midnight on the next day', () => {
    const hours = hoursOf(['T200000', 'PT08H00M', 'FREQ:DAILY;BYDAY:SA']);
    expect(hours?.[6]).toEqual([{ from: 1200, to: 1440 }]);
    expect(hours?.[0]).toEqual([{ from: 0, to: 240 }]);
  });

  it('are every day when no day is named', () => {
    expect(hoursOf(['T000000', 'PT24H00M', 'FREQ:DAILY'])?.every((day) => day[0]?.to === 1440)).toBe(true);
  });

  it.each([
    [['8 am', 'PT08H00M', 'FREQ:DAILY']],
    [['T080000', 'all day', 'FREQ:DAILY']],
    [['T080000', 'PT08H00M', 'FREQ:YEARLY;BYDAY:MO']],
    [['T080000', 'PT08H00M', 'FREQ:DAILY;BYDAY:MO,XX']],
  ] as const)('are unknown rather than wrong when a part is not understood', (component) => {
    expect(hoursOf(['T090000', 'PT08H00M', 'FREQ:DAILY;BYDAY:MO'], component)).toBeUndefined();
    expect(weeklyHoursOf(undefined)).toBeUndefined();
  });
});
