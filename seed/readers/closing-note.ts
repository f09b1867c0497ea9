/**
 * Notes that close an article and speak of it rather than of its subject: who wrote it, where it first
 * appeared, whose views it holds, who owns it.
 */
import { type Credits, noCredits } from './byline.ts';
import { fullName, fullNames, isAgency, role, splitNames } from './printed-name.ts';
import { dayAndMonth, readStatedDate } from './stated-date.ts';

/** Credits of a closing paragraph, or null when it belongs to the article. `authors` are those known from its byline. */
export function readClosingNote(paragraph: string, authors: readonly string[]): Credits | null {
  if (endMark.test(paragraph)) return noCredits;
  const { text, bracketed } = strip(paragraph);
  if (bracketed && (isAgency(text) || capitals.test(text))) return { ...noCredits, publication: text };
  const described = bracketed ? describedWriters.exec(text)?.[1] : undefined;
  const isOnWriter = described !== undefined && role.test(text.slice(described.length));
  const isOnKnown = authors.some(
    (author) => text.startsWith(`${author} is `) || text.startsWith(`${author}, `),
  );
  if (!(isOnWriter || isOnKnown || noteOpening.test(text) || (bracketed && noteMark.test(text)))) return null;
  return {
    authors: isOnWriter ? splitNames(described) : findNamedWriters(text),
    publication: findPublication(text),
    published: findDay(text),
    rights: ownership.test(text) ? text : null,
  };
}

/** True of a line that points to other articles: 'Also Read: …'. */
export function isFurtherReading(paragraph: string): boolean {
  return paragraph.length <= 400 && furtherReading.test(paragraph);
}

/** True of such a line that has only its label, so that what it points to stands in the next paragraph. */
export function isFurtherReadingLabel(paragraph: string): boolean {
  return furtherReading.exec(paragraph)?.[0].length === paragraph.length;
}

/** Without the brackets, stars or dashes that set a note apart. */
function strip(paragraph: string): { text: string; bracketed: boolean } {
  const bare = paragraph.replace(/^[*_~–—\s-]+|[*_~\s]+$/g, '');
  const inner = /^[([]([\s\S]*?)[)\]]?\.?$/.exec(bare)?.[1];
  // '(A) said (B)' begins and ends with brackets and is not in brackets.
  const whole = inner !== undefined && isBalanced(inner);
  return { text: (whole ? inner : bare).replace(/^[*_\s]+|[*_\s]+$/g, ''), bracketed: whole };
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function findNamedWriters(text: string): string[] {
  const found = writerPatterns.flatMap((pattern) => splitNames(pattern.exec(text)?.[1] ?? ''));
  return [...new Set(found)];
}

function findPublication(text: string): string | null {
  for (const pattern of publicationPatterns) {
    const name = pattern.exec(text)?.[1]?.replace(/(?:['’]s)?(?:\s(?:of|the|and|&|for))*[.\s]*$/, '');
    if (name !== undefined && name !== '') return name;
  }
  return null;
}

function findDay(text: string): string | null {
  const day = firstPrinted.exec(text)?.[1];
  return day === undefined ? null : readStatedDate(day);
}

const endMark = /^(?:[-*#_=~•\s]{3,}|[-–—*\s]*(?:ends?|the end)[-–—*\s.]*)$/i;
const furtherReading =
  /^[*_[(>•\s-]*(?:also read|read also|read more|also see|see also|read next|more on this|related(?: (?:story|stories|articles?|news|reading))?|must read|recommended|you may also like|watch)\s*[:|–—]\s*[*_]*/i;
const capitals = /^[A-Z]{2,6}(?:\/[A-Z]{2,6})*$/;

const describedWriters = new RegExp(
  `^(${fullNames})(?:,| (?:is|are|was|were|has|have|teaches|teach|works|work|writes|write|covers|cover|heads|serves|specialises|specializes)\\b)`,
  'u',
);
const writerPatterns = [
  new RegExp(
    `^(?:[Tt]he )?(?:[Ww]riter|[Aa]uthor|[Cc]olumnist|[Cc]ontributor)s?(?:,|:| is| are)? (${fullNames})\\b`,
    'u',
  ),
  new RegExp(`\\b(?:[Rr]eport(?:ing|ed)|[Ww]rit(?:ing|ten)|[Ww]ords|[Bb]yline) by (${fullNames})`, 'u'),
  new RegExp(`; *(?:[Ww]riting|[Aa]dditional reporting) by (${fullName})`, 'u'),
  new RegExp(`^[Bb]y (${fullNames})`, 'u'),
];

const noteOpening =
  /^(?:the (?:writer|author|columnist)s?\b(?:, [^,]+,)? (?:is|are|was|were|has|have|teaches|works|writes|covers|heads)\b|(?:the )?(?:views?|opinions?)\b.{0,60}\b(?:are|is) (?:\w+ )?(?:personal|his|her|their|those of|the author|solely)|(?:this|the) (?:article|story|piece|report|essay|column|op-ed|analysis|commentary)\b.{0,40}\b(?:appeared|published|written|republished|produced|syndicated)\b|(?:first|originally) (?:appeared|published)|with (?:\w+ )?inputs?\b|(?:reporting|writing|editing) by\b|disclaimer\b|copyright\b|©)/i;
const noteMark =
  /\b(?:views?|opinions?)\b.{0,80}\b(?:personal|(?:his|her|their|author[’']?s?) own)\b|\bexclusive to\b|\b(?:first|originally) (?:appeared|published)\b|\ball rights reserved\b|\binputs from\b|^(?:by|via|source|courtesy|credit)\b[: ]/i;
const ownership = /©|\bcopyright\b|\ball rights reserved\b/i;

const capitalised = '(?:(?:\\p{Lu}\\.){2,}|\\p{Lu}(?:[^\\s,;:()]*[^\\s,;:().])?)';
const address = '[a-z\\d-]+(?:\\.[a-z]{2,})+';
const title = `((?:[Tt]he )?(?:${capitalised}|\\d+\\p{L}\\S*|${address})(?: (?:(?:of|the|and|&|for) )*${capitalised})*)`;
const publicationPatterns = [
  `\\bexclusive (?:to|for) ${title}`,
  `\\b(?:appeared|published|republished|produced|carried|syndicated)(?: \\w+ly)? (?:in|on|by|at|with|from)(?: the website of)? ${title}`,
  `\\b(?:reflect|represent)\\b.{0,60}\\bof ${title}`,
  `(?:^|\\b)(?:via|[Ss]ource|[Cc]ourtesy(?: of)?|[Cc]redit):? ${title}`,
  `(?:©|\\b[Cc]opyright)(?: ©)?(?:,? \\d{4})?(?: by)?,? ${title}`,
].map((source) => new RegExp(source, 'u'));
const firstPrinted = new RegExp(`\\b(?:appeared|published)\\b.{0,80}?\\bon (${dayAndMonth})`, 'u');
