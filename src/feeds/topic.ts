/** A subject of the IPTC Media Topics, or one that a publication names itself. */
export interface Topic {
  code: string;
  label: string;
}

/** The vocabulary of the IPTC Media Topics, as linked data names it. */
export const mediaTopics = 'http://cv.iptc.org/newscodes/mediatopic/';

/** What linked data calls a topic; null where it is none of the IPTC's. */
export function topicUri({ code }: Topic): string | null {
  const number = /^medtop:(\d{8})$/.exec(code)?.[1];
  return number === undefined ? null : `${mediaTopics}${number}`;
}
