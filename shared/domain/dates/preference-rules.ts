import { boundRules } from './preference-bounds.ts';
import { clock, fraction, half, hour, minuteOf } from './preference-clock.ts';
import { date, dayOf, inDays, nextWeek, weekOf } from './preference-dates.ts';
import { dates, dayName, part, type Rule, rule, window } from './preference-rule.ts';
import { dayMinutes, dayParts } from './preferences.ts';
import { addDays, weekdayOfDay } from './wall-clock.ts';
import { weekdayOf } from './words.ts';

const dayRange = (from: number, to: number): readonly number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, step) => (from + step) % 7);

/** At each place the first rule that fits is taken. */
export const preferenceRules: readonly Rule[] = [
  rule('any ?(?:time|day)s? (?:but|except)(?! (?:not|no|before|after)\\b)', () => ({ kind: 'not' })),
  rule(
    "(?:any ?time|(?<=^\\W*)any(?=\\W*$)|no preferences?|whenever|whatever|any(?:thing)? (?:time )?(?:is |works|goes)(?: fine)?|(?:i'm )?flexible|(?:it )?does(?:n't| not) matter|don't (?:care|mind)|cualquier (?:hora|momento|horario)|cuando sea|me da igual|no importa|sin preferencias?)\\b",
    () => ({ kind: 'any' }),
  ),
  rule(
    '(?:as soon as (?:possible|you can)|the sooner the better|soon|asap|a\\.s\\.a\\.p\\.?|(?:the )?(?:earliest|soonest|first(?! thing))(?: (?:possible|available|appointment|opening|slot|time|one|you can))*|as early as possible|right away|urgent\\w*|immediately|lo (?:antes|mas pronto) posible|cuanto antes|lo mas pronto|la primera(?: cita)?(?: disponible)?|lo antes que se pueda)(?!\\w)',
    () => ({ kind: 'earliest' }),
  ),
  ...boundRules,
  rule(
    `(?:(?:but |and )?(?:not|no|nothing|never) (?:before|earlier than|any earlier than|antes de)|no earlier than) (?<a>${clock})`,
    (g) => window(minuteOf(g.a), dayMinutes, true),
  ),
  rule(
    `(?:(?:but |and )?(?:not|no|nothing|never) (?:after|later than|past|despues de|mas tarde de)|no later than) (?<a>${clock})`,
    (g) => window(0, minuteOf(g.a), true),
  ),
  rule(`(?:on )?(?<a>${date})(?! ?(?:am|pm|a\\.m|p\\.m))\\b`, (g, today) => {
    const day = dayOf(g.a, today);
    return dates(day, day, false);
  }),
  rule(
    `(?:between|from|entre|desde|de)? ?(?<a>${clock}) ?(?:and|to|-|–|until|till|through|y|a|hasta) ?(?<b>${clock})(?!\\w)`,
    (g) => window(minuteOf(g.a), minuteOf(g.b)),
  ),
  part('(?:any ?time )?after work|despues del trabajo', 1_020, dayMinutes),
  part('(?:any ?time )?after school|despues de la escuela', 900, dayMinutes),
  part('before (?:work|school)|antes del trabajo|antes de la escuela', 0, 540),
  rule(
    `(?:any ?time )?(?:after|from|past|starting at|since|despues de|desde|a partir de) (?<a>${clock})(?: on(?:wards)?| en adelante)?(?!\\w)`,
    (g) => window(minuteOf(g.a), dayMinutes),
  ),
  rule(`(?<a>${clock}) (?:or|and|o) (?:later|after|mas tarde|despues)`, (g) =>
    window(minuteOf(g.a), dayMinutes),
  ),
  rule(`(?<a>${clock}) (?:or|and|o) (?:earlier|before|antes)`, (g) => window(0, minuteOf(g.a))),
  rule(`(?:any ?time )?(?:before|by|until|till|antes de|hasta) (?<a>${clock})(?!\\w)`, (g) =>
    window(0, minuteOf(g.a)),
  ),
  rule(
    `(?:(?:at|around|about|a|sobre|como a|cerca de) (?<a>${clock})|(?<b>(?:half|quarter) past (?:${hour})${half}?|(?:${hour})(?:${fraction}${half}?|${half})))(?!\\w)`,
    (g) => {
      const minute = minuteOf(g.a ?? g.b);
      return window(
        minute === undefined ? undefined : Math.max(0, minute - 30),
        minute === undefined ? undefined : Math.min(dayMinutes, minute + 30),
      );
    },
  ),
  rule(
    `(?:(?:next|the next|within|in|in the next|dentro de|en|en los proximos|los proximos) )(?:the )?(?<n>\\w+) (?<u>days?|weeks?|dias?|semanas?)\\b`,
    (g, today) => {
      const days = inDays(g.n, g.u);
      if (days === undefined) return undefined;
      const later = /^(?:in (?!the)|dentro|en (?!los))/.test(g[0] ?? '') && /week|semana/.test(g.u ?? '');
      return later
        ? dates(addDays(today, days), addDays(today, days + 6), true)
        : dates(today, addDays(today, days), true);
    },
  ),
  rule('(?:the )?day after tomorrow|pasado manana', (_, today) =>
    dates(addDays(today, 2), addDays(today, 2), false),
  ),
  rule('(?:the )?week after next', (_, today) => ({ kind: 'dates', ...weekOf(today, 2), whole: true })),
  rule(`the following week|${nextWeek}`, (_, today) => ({ kind: 'dates', ...weekOf(today, 1), whole: true })),
  rule('(?:later )?this week(?!end)|esta semana', (_, today) => ({
    kind: 'dates',
    ...weekOf(today, 0),
    whole: true,
  })),
  rule('this weekend|este fin de semana', (_, today) =>
    dates(
      addDays(today, (6 - weekdayOfDay(today) + 7) % 7),
      addDays(today, ((6 - weekdayOfDay(today) + 7) % 7) + 1),
      false,
    ),
  ),
  rule('next month|(?:el )?(?:proximo mes|mes que viene)', (_, today) => {
    const first = `${addDays(`${today.slice(0, 7)}-28`, 4).slice(0, 7)}-01`;
    return dates(first, addDays(`${addDays(`${first.slice(0, 7)}-28`, 4).slice(0, 7)}-01`, -1), true);
  }),
  rule('tomorrow\\b', (_, today) => dates(addDays(today, 1), addDays(today, 1), false)),
  rule('(?:today|hoy|tonight)\\b', (_, today) => dates(today, today, false)),
  rule('(?:this|esta) (?=morning|afternoon|evening|manana|tarde|noche)', (_, today) =>
    dates(today, today, false),
  ),
  part('early (?:in the )?mornings?|first thing(?: in the morning)?|(?:muy )?temprano|primera hora', 0, 600),
  part('late (?:in the )?mornings?', 600, 720),
  part('early (?:in the )?afternoons?', 720, 900),
  part('late (?:in the )?afternoons?|end of (?:the )?day', 900, 1_080),
  part('(?:in the |the )?mornings?|(?:por|en|de) las? mananas?|las mananas', ...dayParts.morning),
  part('(?:in the |the )?afternoons?|(?:por|en|de) las? tardes?|tardes?', ...dayParts.afternoon),
  part('(?:in the |at )?(?:evenings?|nights?)|(?:por|en|de) las? noches?|noches?', ...dayParts.evening),
  part('lunch(?: ?time| ?hour| break)?|hora de (?:comer|almuerzo)|al mediodia|midday', 690, 840),
  rule('manana\\b', (_, today) => dates(addDays(today, 1), addDays(today, 1), false)),
  rule(
    '(?:any |all |on )?(?:weekdays?|work(?:ing)? ?days?|business days?)\\b|entre semana|dias? (?:de semana|habil(?:es)?|laborables?)',
    () => ({ kind: 'days', weekdays: [1, 2, 3, 4, 5] }),
  ),
  rule('(?:on |any |the )?weekends?\\b|(?:los )?fin(?:es)? de semana', () => ({
    kind: 'days',
    weekdays: [0, 6],
  })),
  rule('(?:any|every|each) ?day\\b|all week|cualquier dia|todos los dias', () => ({
    kind: 'days',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
  })),
  rule(`(?<a>${dayName}) ?(?:-|–|to|through|thru|until|a|hasta)(?: el)? ?(?<b>${dayName})`, (g) => {
    const from = weekdayOf(g.a);
    const to = weekdayOf(g.b);
    return from === undefined || to === undefined
      ? undefined
      : { kind: 'days', weekdays: dayRange(from, to) };
  }),
  rule(`(?<a>${dayName})`, (g) => {
    const day = weekdayOf(g.a);
    return day === undefined ? undefined : { kind: 'days', weekdays: [day] };
  }),
  rule(
    "(?:do(?:es)?(?:n't| not)|won't|will not|can't|cannot|never) (?:really )?(?:work|suit|do|fit)s?(?: (?:for )?(?:me|us))?(?= *(?:[.,;!?]|$|but|and|or))|(?:is|are) (?:bad|out|no good|not (?:good|possible|great|ok|okay)|impossible|a no)|(?:is|are)n't (?:good|possible|great|ok|okay)|no (?:puedo|me (?:sirve|conviene|va|viene)n?|puede ser)(?= *(?:[.,;!?]|$|pero|y|o))|no(?= *(?:[.,;]|$))",
    () => ({ kind: 'bad' }),
  ),
  rule(
    "(?:but |and )?(?:not|no|except(?: for| on)?|never|other than|anything but|excluding|avoid(?:ing)?|without|besides|apart from|can(?:'t|not)(?: (?:do|make|come))?|don't (?:like|want)|nothing|no puedo|menos|excepto|salvo|nunca|ni|nor)\\b",
    () => ({ kind: 'not' }),
  ),
  // "Friday's no good": it begins within the word.
  {
    pattern: /'s (?:bad|out|no good|not (?:good|possible|great|ok|okay)|impossible|a no)/y,
    read: () => ({ kind: 'bad' }),
  },
  rule('(?:or|o|u)\\b', () => ({ kind: 'join', with: 'or' })),
  rule('(?:and|y|but|pero|also|plus|tambien)\\b', () => ({ kind: 'join', with: 'and' })),
  { pattern: /[,;.]/y, read: () => ({ kind: 'join', with: 'comma' }) },
  { pattern: /[/&]/y, read: () => ({ kind: 'join', with: 'or' }) },
];
