import { fold } from '../../triage/text/fold.ts';
import { plain, wordCount } from './plain.ts';

const stopWhole =
  /^(stop|cancel|abort|quit|hang up|enough|never ?mind|forget it|forget about it)( (it|this|that|everything|all|of it|now|please|right now|calling|the whole thing|request|por favor))*$/;
const stopWholeSpanish =
  /^((para|pare|paren|parar|alto|basta|detente|detener|detenga|cuelga|cuelgue|olvidalo|olvidelo|cancela|cancelar|cancele|cancelalo|cancelelo)( (ya|todo|por favor|las llamadas|de llamar))*|deja de llamar)$/;
const stopWithin =
  /\b(stop (the |all |all the )?call(s|ing)?|cancel (the |all |all the |my )?(calls?|request|everything)|dont call (them|anyone|anybody|any)|call (it|everything) off|hang up( now)?|end the calls?|i (changed|have changed) my mind|no llames? a (nadie|ninguna)|no llamen|cancela(r)? (las )?llamadas|ya no (quiero|llames))\b/;
const stopFirst = /^(stop|cancel|abort|para ya|pare|basta|cancela|cancele)\b(?! (by|at|in)\b)/;

const withoutPreamble = (words: string): string =>
  words.replace(/^(please|por favor|ok|okay|no|wait|espera|hey|actually) /, '');

/** "stop", "never mind", "no llames a nadie". "para" alone is a stop; "para el viernes" is not. */
export const isCancel = (text: string): boolean => {
  const words = plain(text);
  const bare = withoutPreamble(words);
  return (
    stopWhole.test(bare) || stopWholeSpanish.test(bare) || (wordCount(text) <= 14 && stopWithin.test(words))
  );
};

/** While calls run a message that merely begins with "stop" stops them: too early is better than too late. */
export const isStopWhileCalling = (text: string): boolean =>
  isCancel(text) || (wordCount(text) <= 14 && stopFirst.test(withoutPreamble(plain(text))));

/** "go on", "next one": after a call whose end is unknown. */
export const isGoOn = (text: string): boolean =>
  wordCount(text) <= 8 &&
  /\b(go on|go ahead|continue|carry on|keep going|proceed|next( one| clinic)?|try the next|sigue|siga|seguir|continua|continue|adelante|la siguiente|prosiga)\b/.test(
    plain(text),
  );

/** Skips what may be skipped. */
export const isSkip = (text: string): boolean => {
  const words = plain(text);
  return (
    /^(skip|skip (it|this|that|them|please|all)|pass|none|nothing|no|nope|no thanks|no thank you|not now|next|omitir|omite|saltar|paso|no gracias|nada|ninguno|siguiente)$/.test(
      words,
    ) ||
    (wordCount(text) <= 9 &&
      /\b(rather not|prefer not|dont want to (say|share|tell)|prefiero no|no quiero (decir|dar))\b/.test(
        words,
      ))
  );
};

const injection =
  /\b(ignore|disregard|forget|override|bypass) (all |any |the |your |every |everything )*(previous|prior|above|earlier|system|safety|these|those)? ?(instructions?|prompts?|rules|guidelines|directions)\b|\bsystem prompt\b|\byou are now\b|\b(pretend|act|roleplay) (to be|as|that|like) |\b(developer|dan|god|admin) mode\b|\bjailbreak\b|\b(reveal|print|show|repeat|output|tell me) (me )?(your|the) (system |hidden |secret )?(instructions|prompt|rules|tools?|api key|secrets?)\b|\bmark (this|it|me) as (booked|emergency)\b|\b(ignora|olvida|salta) (todas )?(las|tus|mis|sus) (instrucciones|reglas|ordenes)\b|\b(muestra|dime|revela) (tus|las) (instrucciones|reglas)\b|\beres ahora\b|\bfinge (ser|que)\b|<\/?(system|instructions?)>|\[\/?(system|inst)\]/;

/** Text that tries to give the chat new orders. Nothing but red flags is read from it. */
export const isInjection = (text: string): boolean => injection.test(fold(text));

type SmallTalk =
  | 'hello'
  | 'thanks'
  | 'howAreYou'
  | 'who'
  | 'human'
  | 'cost'
  | 'privacy'
  | 'diagnosis'
  | 'abuse'
  | 'why'
  | 'generic';

const talk: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'abuse',
    /\b(fuck (you|off|this)|shut up|you ?(are |re )?(so )?(stupid|useless|dumb|an idiot|idiot|moron|suck|worthless|garbage)|stupid (bot|machine|robot|thing)|idiot|moron|asshole|bitch|piece of (shit|crap)|idiota|estupid[oa]|inutil|imbecil|callate|vete a la mierda|pendej[oa]|maldit[oa])\b/,
  ],
  [
    'why',
    /^(but )?(why|what for|why do you (ask|need|want)|what does that matter|por que|para que)\b|\bwhy (do|are|would) you\b|\bpor que (pregunta|necesita|quiere)/,
  ],
  [
    'human',
    /\b(talk|speak|chat) (to|with) (a |an |some ?one |somebody )?(real |actual |live )?(human|person|nurse|doctor|agent|representative|someone|somebody)\b|\b(hablar|comunicar(me)?) con (una |un |algun[a]? )?(persona|humano|enfermer[oa]|doctor|medico|alguien)/,
  ],
  [
    'who',
    /\b(who|what) are you\b(?! \w*(calling|going|doing|saying|telling))|\bare you (a |an )?(real|human|robot|bot|doctor|nurse|person|ai|machine)\b|\bquien eres\b|\bquien es usted\b|\beres (un|una) (robot|persona|doctor|medico|maquina|humano)/,
  ],
  [
    'cost',
    /\b(how much|cost|price|free|charge|pay for this)\b.*\?|\bwhat does (it|this) cost\b|\bcuanto cuesta\b|\bes gratis\b/,
  ],
  [
    'privacy',
    /\b(private|privacy|confidential|hipaa|who (will )?(see|sees|hear|hears|know|knows)|share my|what (will|do|would) you (tell|say|share)|que (les )?(vas|va) a decir|my data|delete my)\b|\b(privado|privacidad|confidencial|mis datos|quien (lo )?(ve|vera|sabe|sabra))\b/,
  ],
  [
    'diagnosis',
    /\b(is (it|this|that) (serious|bad|dangerous|cancer|contagious|normal)|what (do i have|is it|could it be|is wrong with me)|am i (dying|ok|okay|going to die)|do i have|should i (worry|be worried)|es grave|que (tengo|puede ser|podria ser)|es peligroso|es normal)\b/,
  ],
  ['howAreYou', /\b(how are you|hows it going|how do you do|como estas|como esta usted|que tal)\b/],
  [
    'thanks',
    /^(ok |okay )?(many )?(thanks|thank you|thx|ty|cheers|great|perfect|awesome|good|cool|nice|muchas gracias|gracias|perfecto|genial|bien)\b/,
  ],
  [
    'hello',
    /^(hi|hello|hey|good (morning|afternoon|evening)|hola|buenas|buenos dias|buenas tardes|buenas noches|test)\b/,
  ],
];

/** What a message is when it carries no fact: a question back, small talk, abuse. */
export const smallTalkOf = (text: string): SmallTalk | undefined => {
  const folded = fold(text).replace(/'/g, '');
  const found = talk.find(([, pattern]) => pattern.test(folded))?.[0];
  // "hola, me duele el oído" begins with a greeting and is none.
  const courtesy = found === 'hello' || found === 'thanks';
  if (found !== undefined && !(courtesy && wordCount(text) > 4)) return found;
  return /\?\s*$/.test(text) ? 'generic' : undefined;
};

/** "actually", "I meant": the message changes something said before. */
export const isCorrection = (text: string): boolean =>
  /\b(actually|i mean|i meant|sorry|correction|no wait|wait|not me|rather|instead|i was wrong|made a mistake|let me correct|change (that|it|my)|en realidad|quise decir|perdon|digo|mejor dicho|me equivoque|corrijo|correccion)\b/.test(
    fold(text),
  );

/** Leave an idle chat, or begin again. */
export const isStartOver = (text: string): boolean =>
  wordCount(text) <= 10 &&
  /\b(start (over|again)|new request|something else|another (problem|issue|appointment|complaint)|begin again|restart|empezar de nuevo|otra (cosa|cita|consulta)|otro problema|de nuevo)\b/.test(
    plain(text),
  );

/** "I'm on my way", "ambulance is coming": heard after the emergency message. */
export const isOnTheWay = (text: string): boolean =>
  /\b(on (my|our|the) way|going (now|there)|heading (there|to)|called (911|them|an ambulance|it in)|ambulance is|driving|im (going|leaving)|ya voy|voy (en camino|para|a urgencias)|en camino|llame al 911|ambulancia)\b/.test(
    plain(text),
  );

/** After self-care advice: the patient wants to be seen all the same. */
export const wantsBooking = (text: string): boolean =>
  /\b(book|appointment|clinic|doctor|see (someone|somebody|a)|be seen|find (me )?(one|a)|still like|reservar?|cita|clinica|medico|doctora|que me (vean|atiendan))\b/.test(
    plain(text),
  );

const lookAgain =
  /^((ok|okay|yes|please|can you|could you) )*((try|look|search|check|ask)( it| that| for clinics| the list)? )?(again|once more|one more time|retry)( please| now)*$/;
const lookAgainSpanish =
  /^((ok|si|por favor|puedes|puede) )*((intent|prob|prueb|busc|busqu)\w* )?(otra vez|de nuevo|nuevamente|una vez mas)( por favor)?$|^reintent\w*( por favor)?$/;

/** "try again": the last look for clinics once more. */
export const isLookAgain = (text: string): boolean => {
  const words = plain(text);
  return lookAgain.test(words) || lookAgainSpanish.test(words);
};
