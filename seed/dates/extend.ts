/** Words in front of a date that belong to it: 'late 2022', 'the end of March', 'around 1990'. */

const loose = /(?:\b(?:around|circa|c\.|roughly|approximately)\s+|\bmid[\s-]*)$/iu;
const lead =
  /(?:\b(?:the\s+)?(?:(?:very\s+)?(?:beginning|start|middle|end|close|turn|rest|remainder|first half|second half|latter half|first days|last days)\s+of\s+(?:the\s+)?|(?:very\s+)?(?:early|earlier|late|later|middle|mid)(?:\s+(?:in|on|of)\s+(?:the\s+)?|[\s-]+))|\b(?:around|circa|c\.|roughly|approximately)\s+|\bmid[\s-]*)$/iu;

export interface Extension {
  /** Characters by which the expression begins earlier. */
  length: number;
  /** `~` where the words make the date approximate. */
  qualifier: '' | '~';
}

/** `before` is what stands in front of the expression in its sentence. */
export function extendLeft(before: string): Extension {
  const words = lead.exec(before)?.[0] ?? '';
  return { length: words.length, qualifier: loose.test(words) || /\bmiddle\b/i.test(words) ? '~' : '' };
}
