import type { PatientDetails } from '../intake.ts';
import { plain } from './plain.ts';

/** Insurer or self-pay, new or existing patient. */
export const readCover = (text: string): PatientDetails => {
  const words = plain(text);
  const existing =
    /\b(existing|established|returning|been there|have been|ya (soy|he ido|fui)|conocid[oa]|existente)\b/.test(
      words,
    );
  const fresh = /\b(new|first time|never been|nuev[oa]|primera vez)\b/.test(words);
  const self =
    /\b(self ?pay|cash|no insurance|uninsured|pay (it )?myself|out of pocket|dont have insurance|pago yo|sin seguro|no tengo seguro|particular)\b/.test(
      words,
    );
  const name = text
    .replace(/^\s*(?:yes|yeah|yep|ok|okay|sure|hi|hello|s[ií]|vale|claro|hola)[\s,.!]+/i, '')
    .replace(
      /\b(?:i am|i'm|i have|my insur(?:ance|er) is|insurer(?: is)?|insurance(?: is)?|insured (?:with|by)|with|existing|established|returning|new|patient|a|an|and|soy|tengo|mi seguro es|seguro|paciente|nuev[oa]|conocid[oa]|ya|y|un|una)\b/gi,
      ' ',
    )
    .replace(/[^\p{L}\p{N}&' -]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 60);
  return {
    ...(self ? { insurer: 'self-pay' } : name.length >= 3 ? { insurer: name } : {}),
    ...(existing ? { patient_status: 'existing' as const } : fresh ? { patient_status: 'new' as const } : {}),
  };
};
