/**
 * What a turn does, read from its words, English and Spanish. The words are ours and err on one side: a signal
 * that speaks for a booking is narrow, one that speaks against it is wide, because a missed booking is asked
 * about and a false one sends a patient to a closed door.
 */
export const signalPatterns = {
  /** The clinic says that the booking is made. */
  commits: [
    /\byou(?:'re|'ll be| are)? (?:all set|booked|scheduled|confirmed|good to go|on the (?:books?|schedule|calendar))\b/,
    /\b(?:i|we)(?:'ve|'ll| have| will)? (?:just )?(?:got|get|have|put|mark(?:ed)?) (?!(?:nothing|noone|nobody|no|any|everything|all)\b)\w+(?: \w+)? (?:down|in for|in on|in at|booked|scheduled|on the (?:books?|schedule|calendar))\b/,
    /\b(?:i|we)(?:'ve| have| just|'ve just| have just) (?:booked|scheduled|reserved|confirmed)\b(?! (?:up|solid|out))/,
    /\b(?:your|her|his|their|the) (?:appointment|booking|visit)(?:'s| is)? (?:booked|confirmed|scheduled|set|made|for|on)\b/,
    /\b(?:that|it)(?:'s| is) (?:all )?(?:confirmed|locked in|in the (?:system|book|calendar))\b/,
    /\b(?:we(?:'ll| will) |i(?:'ll| will) )?(?<!(?:can|could|to|would|able|might|may|not|n't|doctor|can't|we|will|then) )see (?:you|him|her|them) (?:then|on|at|there|tomorrow|next|this|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/,
    /\bwe(?:'ll| will) see \w+ (?:then|on|at|there|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b/,
    /(?<!\bno )\b(?:queda|quedo|quedaria|esta|ya esta|ya quedo)(?: \w+)? (?:agendad|reservad|confirmad|programad|apartad|anotad|apuntad)[oa]\b/,
    /(?<!\bno )\b(?:lo|la|le|te|los) (?:agende|anote|apunte|reserve|aparte|(?:tengo|tenemos|dejo|dejamos) (?:anotad|agendad|apuntad|apartad|reservad)[oa])\b/,
    /\bi(?:'ve)? (?:have|got) (?:you|him|her|them) (?:for|at|on)\b/,
    /\bquedamos? (?:para|el)\b|\bqueda (?:para|el)\b/,
    /\b(?:lo|la|le|los|te) esperamos\b/,
    /\bnos vemos (?:el|manana|entonces|ese)\b/,
    /\bcita (?:confirmada|reservada|agendada)\b/,
  ],
  /** "Yes", "correct", "perfect": enough even with a goodbye in the same breath. */
  affirms: [
    /^\W*(?:(?:ok|okay|um|uh|oh|well|and|great|alright|mhm|mm-?hm+)\W+)*(?:yes|yeah|yep|yup|correct|that's correct|exactly|that's (?:right|it|the one|perfect|great|fine)|that is (?:right|correct)|right|you got it|perfect|confirmed|absolutely|sounds (?:good|great|right)|that works|works for us|sure(?: thing)?|of course|you bet(?:cha)?|si|asi es|correcto|exacto|exactamente|claro|perfecto|de acuerdo|eso es)\b/,
    /\b(?:that's|that is) (?:right|correct)\b/,
    /,? (?:yes|yeah|correct|si|correcto)\W*$/,
  ],
  /** Polite noises: an answer to a read-back, but nothing when they come with a goodbye. */
  murmurs: [
    /^\W*(?:ok|okay|alright|all right|mm-?hm+|uh-?huh|great|got it|fine|good|done|thank you|thanks|vale|bueno|muy bien|listo|gracias|esta bien)\b/,
  ],
  goodbye: [
    /\b(?:bye|goodbye|have a (?:good|nice|great)|take care|adios|hasta luego|que (?:tenga|le vaya))\b/,
  ],
  question: [
    /\?\s*$/,
    /^\W*(?:shall|should|do|would|can|could|want me|how about|what about|is|are|does|will) (?:i|you|we|he|she|it|that|they|the)\b/,
  ],
  /** Asking whether there is a time is not yet asking for it. */
  asksAvailability: [
    /\b(?:do|would|did) you (?:happen to )?have\b/,
    /\b(?:is|are|was|would|will) (?:there|that|it|you|\w+day|the \w+)\b[^.?!]*\b(?:available|open|free|possible|any|work|an opening)\b/,
    /\bany (?:chance|openings?|availability|slots?|appointments?)\b/,
    /\b(?:can|could) (?:you|they|the doctor|she|he|we|i) (?:do|see|fit|check|offer|get|come|have)\b/,
    /\b(?:what|how) about\b/,
    /\b(?:tiene|tendria|tienen|hay|habria|podria|seria posible|puede)\b[^.!]*\?/,
  ],
  /** Not now, not sure, somebody else decides. */
  defers: [
    /\bcall(?:ing)? (?:\w+ ){0,4}back\b/,
    /\b(?:be|get|stay|keep) in touch\b|\bhear (?:back )?from (?:us|me|our|the)\b|\b(?:reach|follow) (?:out|up)\b/,
    /\b(?:get|come|be) back to (?:you|him|her|them|the patient)\b/,
    /\b(?:we|i|she|he|they|someone|somebody|the \w+|dr\.? \w+)(?:'ll| will| can|'d| would)? (?:need to |have to )?(?:call|phone|text|contact|let) (?:you|him|her|them|the patient)\b(?!.{0,24}\bremind)/,
    /\bgive (?:you|him|her|them|the patient) a (?:call|ring)\b(?!.{0,24}\bremind)/,
    /\b(?:wait(?:ing)?[- ]?list|tentativ\w*|pencil(?:l?ed)?|pending|subject to|provisional\w*|on hold for|placeholder)\b/,
    /\b(?:have|has|need|needs|got|want|going|'ll|will|must)(?: to)? (?:first )?(?:check|ask|verify|run|clear|talk|speak|confirm)(?: (?:it|that|this))? (?:with|by|whether|if|past|to the)\b/,
    /\b(?:need|needs|require|requires|wait for|waiting (?:for|on)|until we (?:get|have|hear))\b[^.]{0,30}\b(?:approv\w+|authoriz\w+|referral|confirm\w*|sign[- ]?off|deposit|okay)\b/,
    /\b(?:once|when|until|unless|as long as|provided|assuming|if) (?:the|we|they|she|he|your|dr|doctor|insurance|that|i|you'?(?:ve)? (?:send|sent|fax|call|bring|pay|get|fill\w*|sign\w*|have))\b/,
    /\brequest(?:ed)? (?:has been|is|was|will be|for)?\b[^.]{0,20}\b(?:received|noted|sent|submitted|forwarded|recorded|in)\b/,
    /\b(?:put in|send|sent|submit|submitted|take|took|noted|note|forward|pass(?:ed)?|record(?:ed)?) (?:in |along |on )?(?:a|the|your|this|that) (?:request|message|note|preference)\b/,
    /\b(?:leave|take) (?:a|your) (?:message|name|number)\b/,
    /\b(?:not|isn't|nothing(?:'s| is)) (?:yet )?(?:confirmed|final|guaranteed|official|booked|definite|a promise|promised|certain)\b/,
    /\b(?:can't|cannot|can not|couldn't|don't|not able to|unable to) (?:\w+ )?(?:confirm|guarantee|promise|book|schedule)\b/,
    /\b(?:maybe|might|probably|perhaps|possibly|i think|i guess|should be (?:fine|ok|okay|able|good|possible)|not sure|let's see|try again|no promises)\b/,
    /\b(?:call|calls|online|portal|website|app) (?:to|and) (?:confirm|book|finish|complete)\b/,
    /\b(?:le|lo|la|les|te|los) (?:llamo|llamamos|llamaremos|llamara|llamaran|devuelvo|devolvemos|devolveremos|avisamos|avisaremos|aviso|confirmamos|confirmaremos|marcamos)\b/,
    /\b(?:vuelva a llamar|llame (?:mas tarde|despues|otra vez)|lista de espera|tentativ\w*|provisional\w*|pendiente|por confirmar|tengo que (?:preguntar|consultar|revisar|confirmar|verificar)|hay que (?:preguntar|consultar|confirmar)|tal vez|quiza\w*|a lo mejor|no (?:estoy segur|le puedo|puedo|podemos))\w*\b/,
    /\b(?:nos comunic(?:amos|aremos)|en contacto)\b/,
    /\bsolicitud (?:recibida|registrada|enviada)\b|\b(?:recibimos|registre|anote|tome) (?:su|la) (?:solicitud|mensaje|peticion)\b/,
  ],
  /** "One moment": neither for nor against. */
  holds: [
    /\b(?:one|just a|a) (?:moment|second|sec|minute|minutito)\b|\bhold on\b|\bplease hold\b|\blet me (?:check|see|look|pull|ask|find|confirm|verify)\b|\bbear with me\b|\bchecking\b/,
    /\b(?:un (?:momento|momentito|segundo)|dejeme (?:ver|revisar|checar|preguntar)|permitame|espere|no cuelgue)\b/,
  ],
  /** The answer to a read-back is no. */
  denies: [
    /^\W*(?:(?:oh|um|uh|sorry|wait|hm+|actually|well)\W+)*(?:no|nope|nah)\b(?!\W+(?:problem|worries|trouble|that's (?:right|correct|all|it)|(?:you're|it's) (?:all set|fine|good)|thank))/,
    /\b(?:that's|that is|it's|it is|that isn't|that's) (?:not|wrong|incorrect)\b/,
    /\bnot (?:quite|exactly|right|correct)\b|\b(?:incorrect|wrong (?:day|date|time|month|week|doctor))\b/,
    /\bdon't think so\b|\bnot at all\b|^\W*negative\b|\bcan't be right\b|\bclosed (?:then|that day)\b/,
    /\b(?:absolutely|certainly|definitely|of course|sure|hell|claro que|por supuesto que)\W+(?:not|no)\b(?!\W+(?:problem|worries|trouble))/,
    /^\W*(?:ok|okay|yes|yeah|right|sure|perfect|si|perfecto)\W+(?:and |but |pero |y )?(?:no|not)\b(?!\W+(?:problem|worries|trouble|hay problema|that's (?:right|correct|all|it)|(?:you're|it's) (?:all set|fine|good)|thank))/,
    /\byou(?:'re not| are not| aren't) (?:all set|booked|scheduled|confirmed|on|down)\b/,
    /\b(?:(?:don't|do not|didn't|haven't|have not|did not) (?:have|got|get|book|booked|put) (?:you|her|him|them|it|that)|(?:nobody|no one) down)\b/,
    /\bno (?:esta|queda|quedo|lo tengo|la tengo)\b/,
    /\b(?:i|we) (?:said|meant|mean)\b|\bi thought you said\b|\byou (?:mis|said)\w*\b/,
    /\b(?:no es (?:asi|correcto|ese|esa|el|la|a)|incorrecto|me equivoque|quise decir|yo dije|le dije|dije)\b/,
  ],
  /** What was on the table no longer is. */
  takesBack: [
    /\b(?:that|it|this|one|slot|time|appointment|spot|opening|day|\d|o'clock|am|pm|morning|afternoon)(?:'s| is| was| has| just| got| been| already| actually|'ve)* (?:just |already |actually |now )?(?:gone|taken|filled|unavailable|not available|no longer|blocked|full|booked already|already booked)\b/,
    /\b(?:that|it|this|slot|time|spot)(?:'s| is| was| got| just got| has been| has just been) (?:just |already |actually )?(?:been )?(?:given|snapped|snatched|grabbed|removed|deleted|cancell?ed)\b/,
    /\b(?:slot|time|spot|one)(?:'s| is| was| got| has been)(?: just| already| actually)* booked\b|\b(?:it|that)(?:'s| is| was| got| has)(?: been)? (?:just|already|actually) (?:been )?booked\b/,
    /\b(?:someone|somebody|another (?:patient|person)|a colleague|my colleague) (?:else )?(?:has |had |just |already )*(?:took|taken|booked|grabbed|got|filled)\b/,
    /\b(?:no longer|not anymore|any longer)\b/,
    /\b(?:have|had|need|needed|going|got|want|like) to (?:cancel|move|change|switch|push|reschedule|take (?:that|it) back|bump|undo)\b/,
    /\b(?:i'll|we'll|i will|we will|let me|please|i'm|we're|i|we)(?: just| now)? (?:cancel|canceling|cancelling|remove|removing|delete|take (?:that|it) (?:off|back|out)|took (?:that|it) (?:off|back|out)|undo|move|moved|changed?|switch(?:ed)?|push(?:ed)?|bump(?:ed)?|cancell?ed|removed|deleted)\b/,
    /\bcancel (?:that|it|this|the|your|her|his)\b|\b(?:is|been|was|it's|that's) cancell?ed\b/,
    /\b(?:scratch|strike|forget) (?:that|it)\b|\bnever ?mind\b|\bhang on\b|\boops\b|\bmy (?:mistake|bad|apologies)\b|\bmade a mistake\b|\bi was (?:wrong|looking at)\b|\bdouble[- ]?book\w*\b|\bwrong (?:screen|calendar|doctor|day|week|month)\b/,
    /\b(?:can't|cannot|can not|won't|couldn't|not able to|unable to) (?:do|fit|see|get|make|take|honor|keep|accommodate|offer|give)\b/,
    /\b(?:won't|doesn't|isn't going to|not going to|does not|will not) (?:work|be (?:possible|available|able|in|here))\b/,
    /\binstead\b|\brather than\b|\breschedul\w+\b(?! (?:fee|policy))/,
    /\b(?:dr\.? \w+|the doctor|doctor \w+|she|he|the provider) (?:is|'s|will be|won't be|isn't)(?: actually| not)? (?:out|away|off|on (?:vacation|leave)|in|here|unavailable|not (?:in|available|here)|booked|full)\b/,
    /\bactually\b[^.]{0,40}\b(?:no|not|n't|only|closed|wrong|later|earlier)\b/,
    /\b(?:ya no|se (?:ocupo|lleno|acaba de (?:ocupar|llenar|ir))|ya (?:se|esta|la|lo) (?:ocupad|tomad|tomaron|lleno|reserv)\w*|cancel(?:o|e|amos|ada|ado|ar|aron)|tengo que (?:cancelar|cambiar|mover)|mejor (?:el|a las|la)|en (?:vez|lugar) de|olvidelo|me equivoque|perdon,? (?:no|ya|era)|la cambio|lo cambio|cambiar(?:la|lo)|no se va a poder|no va a poder|no esta disponible)\b/,
  ],
  /** No time to give, in words that are not about "anything earlier". */
  noAvailability: [
    /\b(?:nothing|not anything|don't have anything|do not have anything)\b(?! (?:earlier|sooner|before|else|further|more|to (?:bring|pay|worry)))/,
    /\bno (?:openings?|availability|appointments?|slots?|times?|space|spots?)\b/,
    /\bdon't have (?:any|an) (?:openings?|availability|appointments?|slots?|times?|opening|appointment|space|spots?)\b/,
    /\b(?:fully|completely|totally) (?:booked|full)|\bwe(?:'re| are) all (?:booked|full)\b|\bbooked (?:up|solid|out|full)\b|\bwe're (?:just )?(?:full|booked)\b|\bnext (?:opening|available) is (?:in|not until)\b.*\b(?:months?|year)\b/,
    /\b(?:no (?:tenemos|hay|tengo)(?: \w+)? (?:citas?|espacios?|disponibilidad|nada|cupo|lugar|horas?)|todo (?:lleno|ocupado)|estamos (?:llenos|completos)|agenda (?:llena|completa))\b/,
  ],
  refusesAutomated: [
    /\b(?:do(?:n't| not)|won't|can't|cannot|never|not (?:allowed|able) to|refuse to|policy not to)\b[^.?!]{0,50}\b(?:robots?|bots?|machines?|automated|ai|a\.i\.|computers?|recordings?|virtual assistants?|robocalls?)\b/,
    /\bno (?:robots?|bots?|ai|automated|machines?|robocalls?)\b/,
    /\b(?:stop|don't|do not|never|quit) call(?:ing)? (?:us|here|this|me|again|back)\b|\b(?:take|remove) (?:us|me|this number) (?:off|from)\b/,
    /\b(?:only|rather|need to|have to|want to|prefer to) (?:speak|talk|deal) (?:to|with) (?:a |an |the )?(?:real |actual |live )?(?:person|human|people|patient)\b/,
    /\bno (?:hablamos|aceptamos|atendemos|tratamos|recibimos)[^.?!]{0,30}\b(?:robots?|maquinas?|automat\w*|grabaciones)\b|\bno (?:vuelvan a llamar|llamen)\b|\bcon una persona\b/,
  ],
  wrongNumber: [
    /\bwrong number\b|\bno (?:clinic|doctor|doctor's office|one by that name) here\b|\bprivate (?:residence|home|number|line)\b|\bthis (?:isn't|is not) (?:a|an|the) (?:\w+ )?(?:clinic|doctor|doctor's|medical|office|hospital|practice)\b/,
    /\bnumero equivocado\b|\bse equivoco de numero\b|\bcasa particular\b|\baqui no es\b/,
  ],
  declines: [
    /\b(?:not|aren't|isn't|no longer|stopped) (?:currently )?(?:accepting|taking|seeing) (?:any )?new patients?\b/,
    /\b(?:don't|do not|no longer|can't|doesn't) (?:accept|take) (?:that|your|their|this|his|her|medicaid|medicare|any)\b/,
    /\b(?:don't|do not|can't) (?:see|treat|do|handle) (?:that|those|children|kids|adults|new|walk)\b/,
    /\bneeds? a referral\b|\bmust (?:call|come) (?:in )?(?:himself|herself|themselves|themself|in person)\b/,
    /\b(?:have|ask|tell|get) (?:the patient|them|him|her) (?:to )?(?:call|phone|ring|come|go)\b(?![^.!?]{0,30}\b(?:early|earlier|ahead)\b)|\bthe patient (?:has|needs) to (?:call|come)\b|\bpatients? (?:must|have to|need to) (?:call|book|register)\b/,
    /\bno (?:aceptamos|estamos aceptando|recibimos|atendemos) (?:pacientes nuevos|ese seguro|su seguro|ninos|adultos)\b|\bque (?:llame|venga) (?:el|la) paciente\b/,
  ],
  mailbox: [
    /\b(?:leave|record) (?:a|your|me a|us a)(?: \w+){0,3} message\b|\bafter the (?:tone|beep)\b|\bat the (?:tone|beep)\b|\b(?:voice ?mail(?:box)?|mailbox)\b/,
    /\b(?:deje|deja|grabe) (?:su|un|tu)(?: \w+)? mensaje\b|\bdespues (?:del tono|de la senal)\b|\bbuzon de voz\b/,
  ],
} as const satisfies Readonly<Record<string, readonly RegExp[]>>;

/** Housekeeping that would read like a cancellation or a deferral: how to cancel, reminders, being early. */
export const housekeeping =
  /\b(?:if|in case|should|when) (?:you|she|he|they|anything|something|the patient)(?:'d| would)? (?:need|needs|have|has|want|wants|must|like|comes? up|changes?|can't|cannot)\b[^.;!?]*|\b(?:24|48)[- ]hour\b[^.;!?]*|\bcancellation (?:policy|fee)\b|\bto cancel or (?:reschedule|change)\b|\b(?:we|you)(?:'ll| will)? (?:send|text|call|get|email|receive)\b[^.;!?]{0,30}\bremind\w*[^.;!?]*|\bsi (?:necesita|quiere|tiene que|desea) (?:cancelar|cambiar)\b[^.;!?]*|\b(?:is there )?anything else\b[^.;!?]*\??/g;
