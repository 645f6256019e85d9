/** Past tenses and plurals that no suffix rule reaches; left the form met, right the stem it joins. */
const irregular = new Map(
  (
    'fell:fall fallen:fall bled:bleed bitten:bite bit:abit biting:bite burnt:burn broke:break broken:break ' +
    'swollen:swell swole:swell threw:throw thrown:throw felt:feel woke:wake woken:wake took:take taken:take ' +
    'ate:eat eaten:eat stung:sting feet:foot teeth:tooth children:child kids:kid began:begin begun:begin lost:lose ' +
    'losing:lose dies:die died:die dying:die aching:ache tore:tear torn:tear bitte:bite men:man women:woman ' +
    'got:get gotten:get drank:drink drunk:drunk stuck:stuck worse:worse worst:worst shaky:shaki froze:frozen ' +
    'caught:catch choking:chok chokes:chok choke:chok passed:pass was:was has:has does:does his:his this:this ' +
    'its:its us:us gas:gas bus:bus pus:pus yes:yes sinus:sinus pelvis:pelvis penis:penis is:is as:as ' +
    'tickly:tickl tickle:tickl plane:plane planes:plane testes:testis severed:severed hung:hang hurting:hurt tested:test'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const [form = '', stem = ''] = pair.split(':');
      return [form, stem];
    }),
);

const hasVowel = (part: string): boolean => /[aeiouy]/.test(part);

const doubled = 'bdgmnprt';

const withoutDouble = (part: string): string =>
  part.length > 3 && part.at(-1) === part.at(-2) && doubled.includes(part.at(-1) ?? ' ')
    ? part.slice(0, -1)
    : part;

const hissing = ['sses', 'shes', 'ches', 'xes'];

/** Plain comparisons: thousands of rule words come by here before the first message is answered. */
const withoutPlural = (word: string): string => {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (hissing.some((ending) => word.endsWith(ending))) return word.slice(0, -2);
  return 'sui'.includes(word.at(-2) ?? ' ') ? word : word.slice(0, -1);
};

const withoutInflection = (word: string): string => {
  for (const suffix of ['ing', 'ed']) {
    const rest = word.slice(0, -suffix.length);
    if (!word.endsWith(suffix) || word.endsWith('eed') || rest.length < 3 || !hasVowel(rest)) continue;
    return /^[^aeiou][aeiou][^aeiouwxy]$/.test(rest) ? `${rest}e` : withoutDouble(rest);
  }
  return word;
};

/**
 * A light stem, enough to join "breathe", "breathes" and "breathing". It is applied to rules and to text alike,
 * so it need not be a word; it must only never join two words whose difference matters.
 */
export const stem = (word: string): string => {
  const known = irregular.get(word);
  if (known !== undefined) return known;
  if (word.length <= 3) return word;
  let part = withoutPlural(word);
  if (part.endsWith('ness') && part.length > 6) part = part.slice(0, -4);
  if (part.endsWith('ful') && part.length > 6) part = part.slice(0, -3);
  if (part.endsWith('ly') && part.length > 5) part = part.slice(0, -2);
  part = withoutInflection(part);
  if (part.endsWith('e') && part.length > 4) part = part.slice(0, -1);
  if (part.endsWith('y') && part.length > 3) part = `${part.slice(0, -1)}i`;
  return part;
};

/** The two letters a word's stem begins with: known without stemming it, as no suffix rule reaches them. */
export const stemStart = (word: string): string => (irregular.get(word) ?? word).slice(0, 2);
