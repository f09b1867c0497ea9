/** The words that dates are written with, as sources of regular expressions and as numbers. */

const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ordinalWords = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
];
const cardinalWords = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];
const tensWords = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const ordinals = new Map<string, number>();
const cardinals = new Map<string, number>([
  ['a', 1],
  ['an', 1],
  ['a couple', 2],
  ['a couple of', 2],
  ['couple', 2],
  ['couple of', 2],
  ['a dozen', 12],
  ['half a dozen', 6],
  ['a hundred', 100],
  ['one hundred', 100],
]);
for (const [index, word] of ordinalWords.entries()) ordinals.set(word, index + 1);
for (const [index, word] of cardinalWords.entries()) cardinals.set(word, index + 1);
ordinals.set('thirtieth', 30);
for (const [index, ten] of tensWords.entries()) {
  cardinals.set(ten, 10 * (index + 2));
  for (let one = 1; one <= 9; one++) {
    for (const gap of ['-', ' ']) {
      cardinals.set(`${ten}${gap}${cardinalWords[one - 1]}`, 10 * (index + 2) + one);
      ordinals.set(`${ten}${gap}${ordinalWords[one - 1]}`, 10 * (index + 2) + one);
    }
  }
}

function anyOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

const daySource = `(?<!\\d:)(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,:]\\d)|${anyOf([...ordinals].filter(([, value]) => value <= 31).map(([word]) => word))}`;

/** A named group of each of these may stand in a pattern; a digit behind the name tells two of a kind apart. */
export const fragments: Readonly<Record<string, string>> = {
  month:
    'jan(?:uary|\\.)?|feb(?:ruary|\\.)?|mar(?:ch|\\.)?|apr(?:il|\\.)?|may|jun[e.]?|jul[y.]?|aug(?:ust|\\.)?|sep(?:t\\.?|tember|\\.)?|oct(?:ober|\\.)?|nov(?:ember|\\.)?|dec(?:ember|\\.)?',
  fullmonth: `${anyOf(monthNames)}|(?:jan|feb|apr|aug|sept?|oct|nov|dec)\\.`,
  weekday: anyOf(weekdayNames),
  anyweekday: '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thu|thurs?|fri|sat|sun)\\.?',
  day: daySource,
  year: "(?:1\\d|20)\\d{2}(?!\\d|[.,]\\d)|['’]\\d{2}(?!\\d|s)",
  longyear: '(?:1\\d|20)\\d{2}(?!\\d|[.,]\\d)',
  season: 'spring|summer|autumn|fall|winter',
  ordinal: `\\d{1,2}(?:st|nd|rd|th)|${anyOf(ordinals.keys())}`,
  count: `\\d{1,3}(?![\\d.,])|${anyOf(cardinals.keys())}`,
  unit: 'day|week|fortnight|month|quarter|year|decade|century',
  units: 'days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies)',
  part: 'mornings?|afternoons?|evenings?|nights?|noon|midnight',
};

/** A month by its whole name, with its capital. */
export function isMonthName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && monthNames.includes(text.toLowerCase());
}

export function readMonth(text: string): number {
  return monthNames.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
}

/** Monday is 1, Sunday 7. */
export function readWeekday(text: string): number {
  return weekdayNames.findIndex((name) => name.startsWith(text.toLowerCase().slice(0, 3))) + 1;
}

/** The number that an ordinal stands for, in digits or in words; NaN for anything else. */
export function readOrdinal(text: string): number {
  const word = text.toLowerCase().replace(/\s+/g, ' ');
  return ordinals.get(word) ?? Number.parseInt(word, 10);
}

export function readCount(text: string): number {
  const word = text.toLowerCase().replace(/\s+/g, ' ');
  return cardinals.get(word) ?? Number.parseInt(word, 10);
}

/** Two-digit years up to 40 are of this century. */
export function readYear(text: string): number {
  const digits = Number(text.replace(/\D/g, ''));
  if (text.length > 3) return digits;
  return digits <= 40 ? 2000 + digits : 1900 + digits;
}

/** `21` to `24` as in EDTF. */
export function readSeason(text: string): number {
  const seasons: Readonly<Record<string, number>> = {
    spring: 21,
    summer: 22,
    autumn: 23,
    fall: 23,
    winter: 24,
  };
  return seasons[text.toLowerCase()] ?? 0;
}

export type Unit = 'day' | 'week' | 'fortnight' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

export function readUnit(text: string): Unit {
  const word = text.toLowerCase();
  return word.startsWith('centur') ? 'century' : (word.replace(/s$/, '') as Unit);
}
