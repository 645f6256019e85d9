/**
 * Where the synthetic patient is at this hour, and whether a clinic there must answer. Hours are UTC and hold in summer
 * and winter time; outside them and on weekends whoever is open may book, and a cascade that waits for the morning is
 * as good. Two cities, so that no number comes to its six calls a day.
 */
export const surroundingsAt = (now: Date): { readonly place: string; readonly mustBook: boolean } => {
  const hour = now.getUTCHours();
  const weekday = now.getUTCDay() > 0 && now.getUTCDay() < 6;
  const eastern = hour >= 15 && hour < 20;
  const pacific = hour >= 20 && hour < 23;
  return {
    place: hour >= 12 && hour < 20 ? 'New York, 10001' : 'Los Angeles, 90012',
    mustBook: weekday && (eastern || pacific),
  };
};
