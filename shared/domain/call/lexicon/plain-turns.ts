/**
 * The words a plain yes is made of. A closed list on purpose: agreement is believed only when nothing in the turn
 * is left unexplained, since what a front desk can say against a booking has no end ("held for you until noon",
 * "we will be in touch"). No condition, negation, waiting or calling word belongs here.
 */
export const plainWords = new Set(
  `yes yeah yep yup ok okay alright all right correct exactly perfect absolutely sure sounds good great fine wonderful
  lovely excellent nice awesome cool done got it that's that is this it's its works work you're you are you your we
  we'll we're i i've i'll have has had a an the on at in for with and of to set booked scheduled confirmed reserved down put
  see them him her them they then there here today tomorrow day time appointment visit booking slot spot doctor dr
  nurse thank thanks so much very welcome bye goodbye have day one well take care again course indeed just um uh
  mm hmm mhm mm-hmm mm-hm uh-huh huh let's please morning afternoon evening o'clock am pm patient their his our us be is
  it'll that'll will system schedule calendar books book as he she she's he's name names first last
  anything else else's i can help card insurance id good-bye sir ma'am madam miss mister both same definitely
  certainly for sure gotcha understood go office street location clinic alrighty so that look seeing you betcha bet sir señor senor senora number confirmation noted marked entered put in locked forward looking my pleasure tenga bien
  si claro correcto exacto perfecto bueno vale muy bien listo de acuerdo asi es eso esta bien la el los las lo le les
  para a por con y que nos vemos esperamos queda quedo ya agendado agendada reservado reservada confirmado confirmada
  anotado anotada apuntado apuntada programado programada apartado apartada cita hora dia su sus usted gracias adios
  hasta luego igualmente un una tengo tenemos entonces ahi aqui doctor doctora buen buena buenas buenos tarde tardes
  noche noches dias`.split(/\s+/),
);

/** Whole sentences that come after many a booking and change nothing about it. */
export const asides = [
  /(?:^|[.!?;,] ?)(?:and |y )?(?:just )?(?:please |por favor,? )?(?:arrive|come|be here|get here|bring|remember to bring|don't forget|make sure (?:to bring|they bring|you bring)|have (?:them|him|her|the patient) (?:bring|arrive|come)|ask (?:them|him|her) to (?:bring|arrive)|traiga|llegue|venga|no olvide)\b(?![^.!?;]*\b(?:confirm|call|book|until|if|unless|cancel|approv|deposit|pay|first|si|ver|see|try|maybe|hope|room|lugar|space|llam)\w*)[^.!?;]*/g,
  /(?:^|[.!?;,] ?)(?:and |y )?(?:you|we|they|the patient)(?:'ll| will)? (?:get|receive|send|text|email)(?: you| them| a)*[^.!?;]{0,20}\b(?:reminder|remind)\w*[^.!?;]*/g,
  /(?:^|[.!?;,] ?)(?:and )?(?:is there |can i help (?:you )?with |do you need )?anything else\b[^.!?;]*\??/g,
  /\bif (?:you|they|she|he|anything|the patient)(?:'d| would)? (?:need|needs|have|has|want|wants|comes? up|changes?|must|like)\b[^.!?;]*\b(?:cancel|reschedule|change)\w*[^.!?;]*/g,
  /\bsi (?:necesita|quiere|tiene que|desea) (?:cancelar|cambiar)[^.!?;]*/g,
  /\b(?:we're|we are|(?:our|the) (?:address|office) is|estamos|our address's) (?:located )?(?:at|on|en|across|next|\d+)\b[^.!?;]*/g,
  /\b(?:we're|we are|estamos) (?:open|abiertos) (?:from|until|till|de|hasta)\b[^.!?;]*/g,
  /\bno (?:problem|worries|trouble|hay problema)\b/g,
];

/** Words after which an agreed booking may no longer stand, when the turn is not plain. */
export const doubt =
  /\b(?:no|not|never|nothing|none|cannot|unable|sorry|oh|wait|hm+|oops|ah|actually|unfortunately|afraid|however|but|although|though|after all|too soon|wrong|mistake|error|issue|reject\w*|fail\w*|denied|declined|computer|call|calls|contact|touch|reach|hear|confirm|schedule|request\w*|check|approv\w*|pending|wait\w*|website|online|portal|try|different|other|another|later|earlier|instead|move\w*|chang\w*|cancel\w*|held|hold|keep|until|unless|if|once|when|as long|provided|pero|perdon|disculpe|espere|lamento|lastima|no se|forget|disregard|ignore|said|llam\w+|comunic\w+|confirmar|avis\w+|cambi\w+|cancel\w+|mejor|otro|otra)\b|n't\b/;

/** What is said of the appointment itself, of its time, or of what has to happen first. */
export const aboutBooking =
  /\b(?:it|that|this|those|one|ones|book\w*|appointment|visit|slot|spot|time|day|date|week|month|next|following|doctor|dr|nurse|available|open|full|closed?|closing|schedul\w*|you|your|patients?|take|taken|given|gone|left|leav\w*|first|have to|has to|need|needs|must|should|would|could|can|may|might|system|come|him|her|them|they|she|he|cita|hora|dia|semana|mes|doctora?|paciente|ese|esa|eso|cerr\w+|hay|tiene|tengo|puede|olvid\w+)\b/;

/** The front desk asks for what it needs to write down. */
export const asksDetail =
  /\b(?:name|spell|spelled|birth\w*|dob|phone|number|insur\w*|e-?mail|address|new patient|been here|reason|nombre|nacimiento|telefono|numero|seguro|correo)\b[^.!]*\?\s*$/;
