/** Lines above an article's text that say who wrote it, where and when. */
import { isAgency, role, splitNames } from './printed-name.ts';
import { dayAndMonth, readStatedDate } from './stated-date.ts';

/** What a line or note says about the article, for the record and not for the body. */
export interface Credits {
  authors: string[];
  publication: string | null;
  /** EDTF. */
  published: string | null;
  rights: string | null;
}

export const noCredits: Credits = { authors: [], publication: null, published: null, rights: null };

/** Credits of a byline or date line: 'By A B and C D', 'Author: A B | 3 June 2022', 'Published: 3 June 2022'. */
export function readByline(line: string): Credits | null {
  if (line.length > 160) return null;
  const alone = readStatedDate(line);
  if (alone !== null) return { ...noCredits, published: alone };
  if (updated.test(line)) return noCredits;
  const signed = byline.exec(line)?.[1];
  if (signed === undefined) return null;
  const [names = '', ...rest] = signed.split(/\s*[|•·]\s*|\s+[–—]\s+|\s+-\s+/);
  const people = isList(names) ? splitNames(names) : [];
  if (people.length === 0) return null;
  const published = rest.map(readStatedDate).find((date) => date !== null) ?? null;
  const publication = [...people, ...rest].find(isAgency) ?? null;
  const authors = people.filter((name) => !isAgency(name));
  return { ...noCredits, authors: authors.length > 0 ? authors : people, publication, published };
}

/** Joins two credits; what the first says stands, and authors add up. */
export function joinCredits(first: Credits, second: Credits): Credits {
  return {
    authors: [...new Set([...first.authors, ...second.authors])],
    publication: first.publication ?? second.publication,
    published: first.published ?? second.published,
    rights: first.rights ?? second.rights,
  };
}

/**
 * Parts a dateline that names its agency or day, 'KABUL, June 3 (Reuters) - ', from the paragraph that it
 * opens. A place alone stays, for 'NATO — the alliance — said' looks no different; so does 'The Arab League
 * (AL) said', since only a day, capitals or a known agency make such brackets a dateline.
 */
export function splitDateline(paragraph: string): { credits: Credits; rest: string } {
  const match = dateline.exec(paragraph);
  const { place = '', date, agency, mark } = match?.groups ?? {};
  const dated = date !== undefined && (mark !== undefined || agency !== undefined);
  const sent =
    agency !== undefined && mark !== undefined && (isAgency(agency) || place === place.toUpperCase());
  if (match === null || !(dated || sent)) return { credits: noCredits, rest: paragraph };
  const published = date === undefined ? null : readStatedDate(date);
  return {
    credits: { ...noCredits, publication: agency ?? null, published },
    rest: paragraph.slice(match[0].length),
  };
}

/** True when a text holds names, roles and small words only, as a sentence that begins with 'By' does not. */
function isList(text: string): boolean {
  return (
    !/\p{L}{2}[.!?]$/u.test(text) &&
    text.split(/[\s,/]+/).every((word) => listWord.test(word) || role.test(word))
  );
}

const listWord = /^(?:\p{Lu}.*|and|&|in|of|for|at|al|bin|de|del|der|van|von|ul|la|el|du|da|)$/u;
const byline =
  /^(?:(?:(?:written|reported|words|story|text|report|reporting|analysis|opinion|commentary) )?by:?|author:|writer:)\s+(\p{Lu}.*)$/iu;
const updated = /^(?:last )?(?:updated|modified)(?: on| at)?\s*:?\s.*\d{4}/i;
const place = "[\\p{Lu}][\\p{L}'’.-]*(?: [\\p{Lu}][\\p{L}'’.-]*){0,3}";
const dateline = new RegExp(
  `^(?<place>${place}(?:[,/] ?${place}){0,2}?)(?:,? (?<date>${dayAndMonth}))?(?: ?[([](?<agency>\\p{Lu}[\\p{L} .&-]{1,40})[)\\]])?(?: ?(?<mark>[–—:]|--?) ?| )(?=\\S)`,
  'u',
);
