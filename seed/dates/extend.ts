/** Words in front of a date that belong to it: 'late 2022', 'the end of March', '10 a.m. on Monday', 'about 1990'. */

const about =
  /\b(?:around|circa|c\.|roughly|approximately|(?:in|from|since|by|until|to)\s+about)\s+(?:the\s+)?$/iu;
const lead =
  /(?:\b(?:the\s+)?(?:(?:very\s+)?(?:beginning|start|middle|end|close|turn|rest|remainder|first half|second half|latter half|first part|latter part|first days|last days)\s+of\s+(?:the\s+)?|(?:very\s+)?(?:early|earlier|late|later|middle|mid)(?:\s+(?:in|on|of)\s+(?:the\s+)?|[\s-]+))|\b(?:around|(?<=\b(?:in|from|since|by|until|to)\s+)about|circa|c\.|roughly|approximately)\s+|\bmid[\s-]*)$/iu;
/** Only a day has these. */
const hour =
  /(?:\b(?:the|early|late)\s+)*\b(?:(?:morning|afternoon|evening|night|dawn|noon|midnight)\s+(?:of|on)\s+(?:the\s+)?|(?:\d{1,2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?|o['’]clock)|noon|midnight)(?:\s+(?:local time|[A-Z]{2,4}T?|\([A-Z]{3,4}\)))?,?\s+(?:on\s+)?)$/iu;

export interface Extension {
  /** Characters by which the expression begins earlier. */
  length: number;
  /** `~` where the words make the date approximate: 'about 1990' but not 'early 1990', which lies within 1990. */
  qualifier: '' | '~';
}

/** `before` is what stands in front of the expression, which means `edtf`, in its sentence. */
export function extendLeft(before: string, edtf: string): Extension {
  const words =
    (/^\d{4}-\d{2}-\d{2}.?$/.test(edtf) && hour.exec(before)?.[0]) || (lead.exec(before)?.[0] ?? '');
  return { length: words.length, qualifier: words !== '' && about.test(before) ? '~' : '' };
}
