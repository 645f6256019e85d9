/** How hours, days and months are said, English and Spanish, as alternatives of a pattern on plain text. */

export const hourWord = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
export const hourPalabra = 'una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce';
export const minuteWord =
  '(?:oh|o)[ -](?:one|two|three|four|five|six|seven|eight|nine)|ten|fifteen|twenty[ -]five|twenty|thirty[ -]five|thirty|forty[ -]five|forty|fifty[ -]five|fifty';
export const minutoPalabra =
  'media|cuarto|cinco|diez|quince|veinte|veinticinco|treinta y cinco|treinta|cuarenta y cinco|cuarenta|cincuenta y cinco|cincuenta|\\d{2}';
export const ordinal =
  'first|second|third|(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth';
export const laterOrdinal = ordinal.replace('first|second|third|', '');
export const numero =
  'primero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieciseis|diecisiete|dieciocho|diecinueve|veinte|veintiuno|veintidos|veintitres|veinticuatro|veinticinco|veintiseis|veintisiete|veintiocho|veintinueve|treinta y uno|treinta';
export const month =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre';
export const meridiem =
  '(?<mer>a\\.?\\s?m\\b\\.?|p\\.?\\s?m\\b\\.?|in the (?:morning|afternoon|evening)|at night|(?:de|por|en) la (?:manana|tarde|noche)|del? mediodia)';
export const mer = `(?:[ ,]*${meridiem})?`;
export const notAUnit =
  '(?! ?(?:%|percent|minutes?|mins?|hours?|dollars?|years?|days?|weeks?|people|street|st\\b|avenue|ave\\b|floor|suite|main|por ciento|minutos|horas|dias|anos))';
export const notAPlace =
  '(?! (?:one|ones|available|opening|appointment|floor|time|visit|option|choice|slot|street|st\\b|avenue|ave\\b|thing|person|of (?:those|these)))';
