import { describe, expect, test } from 'vitest';
import { assess } from '#shared/domain/triage/assess.ts';
import { atLeast } from '#shared/domain/triage/disposition.ts';

/** Everyday complaints told in the words of an emergency, each beside the emergency those words are kept for. */
const lookAlikes: readonly { when: string; ordinary: readonly string[]; grave: readonly string[] }[] = [
  {
    when: 'a finger finds the pain on the chest',
    ordinary: [
      'my chest hurts only when I press on the rib',
      'It only hurts when I press on one rib next to my breastbone, I am 28.',
      'chest is sore if I push on the ribs, nothing when I leave it alone',
      'There is one tender spot on my chest and it only hurts when touched.',
      'My ribs hurt when I poke them. Breathing is normal, no sweating.',
      'I can find the exact rib that hurts by pushing it with a finger',
      '31, chest pain only when I press here on the rib, since the gym',
      'my ribcage is tender when I press it, no pain otherwise',
      'when I press on my rib on the left it hurts',
      'poking my breastbone is painful, otherwise I feel fine, I am 25',
    ],
    grave: [
      'someone is pressing on my chest',
      "it feels like something pressed on my ribs and I can't shake it",
      'pressing on my chest like an elephant',
      'I have a pressing pain in my chest',
      'crushing pain in my chest',
      'pressing pain in the middle of my chest, it also hurts when I press on the rib',
      'I am 58 and my chest hurts, worse when I press on it, and I am sweating',
      'crushing chest pain, and the rib is sore to press too',
      'it feels like someone is pressing on my ribs from inside',
      'chest pain going down my left arm, the rib is tender when I press it',
      'like a weight pressing on my ribs',
    ],
  },
  {
    when: 'a speck lies on the eye',
    ordinary: [
      'something in my eye since I was sanding, scratchy',
      'while grinding I got something in my eye, it waters',
      'metal speck in my eye from grinding',
      'I was grinding metal and now there is a speck in my eye, it feels scratchy',
      'a bit of metal dust from the grinder got in my eye, my sight is fine',
      "think I've a tiny fleck of rust stuck on my eye after using the angle grinder yesterday",
      'got a little piece of metal in my eye at work, it waters',
      'small metal splinter in my eye since I was drilling, vision normal',
      'sawdust and a metal speck in the eye, scratches when I blink',
    ],
    grave: [
      'something flew into my eye while grinding steel',
      'something in my eye after hammering, and the sight is blurry',
      'grinding disc exploded and a shard is in my eye',
      "a shard of metal flew into my eye while hammering and I can't see well",
      'a nail went through my eye',
      'metal pierced my eyeball',
      'hammering steel, something hit my eye hard and it is bleeding',
      'a metal chip went into my eye while grinding and my vision is blurry now',
      'glass shard stuck in my eye',
      'metal speck in my eye from grinding and the pain is severe',
    ],
  },
  {
    when: 'blood pressure pills are to be refilled',
    ordinary: [
      'I need a refill of my blood pressure pills',
      'refill of blood pressure pills please',
      'I got no more blood pressure pills, can I have a refill',
      'ran out of my blood pressure medication and need a new prescription',
      'need my bp tablets renewed, I got two pills left',
      'I have got to get my blood pressure pills refilled',
      'my husband needs his blood pressure pills refilled',
      'I got my blood pressure pills from the pharmacy but need another repeat',
    ],
    grave: [
      'my toddler got into my blood pressure pills',
      "she got hold of grandma's blood pressure pills",
      'my son ate two of my blood pressure pills',
      'child got into the pills',
      'I took too many blood pressure pills',
      'he swallowed my blood pressure medicine, he is 3',
      'my 2 year old has got my blood pressure tablets in her hands and some are missing',
    ],
  },
  {
    when: 'green phlegm comes up with a cough',
    ordinary: [
      'green phlegm with a long cough',
      "I've been bringing up green phlegm with a cough for two weeks",
      'coughing up green stuff for ten days',
      'cough for three weeks bringing up thick green mucus',
      'my cough brings up yellow green gunk every morning',
      'been spitting green phlegm since my cold',
      'bring up green stuff when I cough',
    ],
    grave: [
      'my baby is throwing up green stuff',
      'bringing up green bile and my belly is swollen',
      'vomiting green',
      'she keeps being sick and it is bright green',
      'coughing and vomiting green liquid',
    ],
  },
  {
    when: 'an eye is pink',
    ordinary: [
      'pink eye',
      'I think I have pink eye',
      'my kid has pink eye, her eye is red and goopy this morning',
      'pink eye in both eyes since monday, sticky in the morning',
      "my daughter's school says she has pink eye, she is otherwise fine",
      'eye is pink and watery, no pain, sees normally',
      'woke up with my eyelids stuck together and a pink eye',
    ],
    grave: [
      "pink eye and I suddenly can't see out of it",
      'red painful eye with halos around lights and vomiting',
    ],
  },
  {
    when: 'a drink stands beside a trace of coughed-up blood',
    ordinary: [
      'coughing up blood streaks, drank a full glass of water',
      'small streak of blood when I cough, I drink about a glass of milk',
      'a streak of blood in my phlegm, had half a glass of wine last night',
      'coughed up a speck of blood once, had about a cup of tea and felt fine',
      'some blood in my spit after coughing, half a bowl of soup stayed down',
      'coughing up a little blood-tinged phlegm, then I had a full cup of coffee',
    ],
    grave: [
      'coughing up blood, about a glass',
      'coughed up half a cup of blood',
      'coughing blood, it filled a cup',
      'I cough up blood, about two tablespoons each time',
      'I have been coughing up blood and the bowl was full of it',
    ],
  },
];

describe.each(lookAlikes)('when $when', ({ ordinary, grave }) => {
  test.each(ordinary)('"%s" can wait for a clinic', (text) => {
    expect(atLeast(assess({ text }).disposition, 'emergency')).toBe(false);
  });

  test.each(grave)('"%s" cannot', (text) => {
    expect(atLeast(assess({ text }).disposition, 'emergency')).toBe(true);
  });
});

test.each([
  'my ankle is purple and swollen and I can only hobble',
  "rolled my ankle yesterday, it's black and blue and puffed up, I can hobble a little",
  'twisted ankle, huge and purple, only limping on it',
  'swollen bruised ankle, I hobble on it',
  'sprained my ankle playing football, it swelled up and went purple, can barely put weight on it',
  'my 4 year old has pinworms',
  'pinworms in my daughter, she is 4',
  "I saw tiny white worms around my son's bottom at night, he is 4",
  "little threads like worms in my four year old's poop, she scratches her bum at night",
  'my child of 4 has threadworms, otherwise well',
  'itchy bottom at night, I saw worms, girl aged 6',
])('"%s" is not left at home', (text) => {
  expect(['appointment', 'same_day']).toContain(assess({ text }).disposition);
});

test('an ankle that was only turned a little is', () => {
  expect(
    assess({ text: 'rolled my ankle, a little sore, no swelling, walking fine on it' }).disposition,
  ).toBe('self_care');
});

test.each([
  'something is pressing on my chest, like an elephant',
  'it feels like somebody pressed on my ribs and will not let go',
  'a pressing pain in the middle of my chest',
])('"%s" stays a possible heart attack', (text) => {
  expect(assess({ text }).red_flags.map(({ id }) => id)).toContain('R02');
});

test.each(['my chest feels odd', 'I feel odd', 'it smells odd in here and I feel a bit off'])(
  '"%s" is no overdose',
  (text) => {
    expect(assess({ text }).red_flags.map(({ id }) => id)).not.toContain('R35');
  },
);

test.each(["my brother OD'd on pills", "she od'd last night", "I think he's ODing"])(
  '"%s" is one',
  (text) => {
    expect(assess({ text }).red_flags.map(({ id }) => id)).toContain('R35');
  },
);

test('a knee that feels odd is not broken, and a wrist that looks odd after a fall may be', () => {
  expect(assess({ text: 'my knee feels odd' }).red_flags.map(({ id }) => id)).not.toContain('R31');
  const fallen = 'I fell on my hand and my wrist looks odd and hurts';
  expect(assess({ text: fallen }).red_flags.map(({ id }) => id)).toContain('R31');
});
