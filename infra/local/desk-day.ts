const day = 86_400_000;

const inNewYork = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/New_York',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** A day once begun goes on over a restart while its clinics are open; the desk's clock never runs backwards. */
export const continuedOffset = (now: Date, before: number | undefined): number => {
  if (before === undefined) return deskDayOffset(now);
  const desk = new Date(now.getTime() + before * 1000);
  const parts = inNewYork.formatToParts(desk);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const working =
    !['Sat', 'Sun'].includes(part('weekday')) && Number(part('hour')) >= 11 && Number(part('hour')) < 16;
  return working ? before : before + deskDayOffset(desk);
};

/**
 * Seconds by which the desk's clock is moved forward, so that its day begins on the next weekday at half past eleven in
 * New York: a working morning from there to the Pacific, with clinics that answer. Never backwards.
 */
export const deskDayOffset = (now: Date): number => {
  const startsAt = 11 * 60 + 30;
  for (let ahead = 0; ahead < 8; ahead += 1) {
    const parts = inNewYork.formatToParts(new Date(now.getTime() + ahead * day));
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    const minutes = Number(part('hour')) * 60 + Number(part('minute'));
    const weekend = ['Sat', 'Sun'].includes(part('weekday'));
    const offset = ahead * 86_400 + (startsAt - minutes) * 60;
    if (!weekend && offset >= 0) return offset;
  }
  return 0;
};
