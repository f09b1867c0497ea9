/** First step: what the lexicons know by name, the longest phrase first. */
import type { Name } from '../story.ts';
import type { Sense } from './lexicon.ts';
import { isNamesake } from './namesake.ts';
import { matchPhrase } from './phrase-tree.ts';
import { claim, draftAt, type Scene, wordsOf } from './scene.ts';
import { isAllUpper, isPossessive, startsUpper, type Word } from './word.ts';

export function matchLexicon(scene: Scene): void {
  for (const line of scene.lines.keys()) matchLine(scene, line);
}

function matchLine(scene: Scene, line: number): void {
  const words = wordsOf(scene, line);
  const names = namesOfLine(scene, words);
  for (let at = 0; at < words.length; at++) {
    const match =
      startsUpper(words[at]?.text ?? '') || startsDigit(words[at])
        ? (matchPhrase(scene.lexicon.phrases, words, at) ?? matchShared(scene, words, at))
        : null;
    if (!match) continue;
    const sense = chooseSense(scene, line, at, match.to, match.values);
    if (sense?.role === 'adjective' && isRegional(scene, words, at)) continue;
    if (!sense || belongsToLongerName(scene, words, at, match.to, sense, names)) continue;
    if (isHyphenedOn(scene, line, at)) continue;
    if (match.to - at === 1 && isNamesake(scene, words[at] as Word, sense.actor)) continue;
    claim(scene, {
      line,
      from: at,
      to: match.to,
      actor: sense.actor,
      role: sense.role,
      basis: sense.basis,
      place: sense.role === 'actor' && sense.actor ? null : { name: sense.name, country: sense.country },
      asModifier: sense.role === 'adjective',
    });
    at = match.to - 1;
  }
}

/** The 'Chad' of 'PNDS-Chad': behind letters that stand for nobody else it is the last part of a name. */
function isHyphenedOn(scene: Scene, line: number, at: number): boolean {
  const words = wordsOf(scene, line);
  const before = words[at - 1];
  return (
    before !== undefined &&
    /^[-‐]$/.test(words[at]?.gap ?? '') &&
    isAllUpper(before.text) &&
    before.text.length > 2 &&
    draftAt(scene, line, at - 1) === undefined
  );
}

/** The 'North' of 'North and South Korea', which shares the words behind the other's first. */
function matchShared(scene: Scene, words: readonly Word[], at: number) {
  if (!/^(?:and|or)$/.test(words[at + 1]?.key ?? '')) return null;
  const other = matchPhrase(scene.lexicon.phrases, words, at + 2);
  if (other === null || other.to < at + 4) return null;
  const whole = [words[at] as Word, ...words.slice(at + 3, other.to)];
  const match = matchPhrase(scene.lexicon.phrases, whole, 0);
  return match?.to === whole.length ? { to: at + 1, values: match.values } : null;
}

/** The second word of 'Latin American'. */
function isRegional(scene: Scene, words: readonly Word[], at: number): boolean {
  return scene.lexicon.regional.has(`${words[at - 1]?.key} ${words[at]?.key}`);
}

function startsDigit(word: Word | undefined): boolean {
  return word !== undefined && /^\d/.test(word.text);
}

function namesOfLine(scene: Scene, words: readonly Word[]): Name[] {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const inside = scene.names.filter((name) => name.start >= start && name.end <= end + 1);
  return inside.map((name) => trimFunctionWords(name, words));
}

/** Articles, prepositions and the like at the edges are no part of a name, whatever found it. */
function trimFunctionWords(name: Name, words: readonly Word[]): Name {
  const own = words.filter((word) => word.start >= name.start && word.end <= name.end);
  while (own.length > 1 && functionWords.has(own[0]?.key ?? '')) own.shift();
  while (own.length > 1 && (functionWords.has(own.at(-1)?.key ?? '') || isPossessive(own.at(-1)))) own.pop();
  return { ...name, start: own[0]?.start ?? name.start, end: own.at(-1)?.end ?? name.end };
}

const functionWords = new Set(
  (
    'the a an in on at to from for with by of and or but while when as after before if that this these those ' +
    'also even may is are was were has had have will would both because since monday tuesday wednesday thursday ' +
    'friday saturday sunday'
  ).split(' '),
);

function chooseSense(
  scene: Scene,
  line: number,
  from: number,
  to: number,
  senses: readonly Sense[],
): Sense | null {
  const words = wordsOf(scene, line);
  const best = senses.reduce((left, right) => (right.rank > left.rank ? right : left));
  if (best.actor?.slug === 'georgia' && best.role === 'actor' && isAmericanGeorgia(scene, words, from)) {
    return { ...best, role: 'place', actor: null, country: 'USA' };
  }
  const first = words[from] as Word;
  if (from === 0 && to === 1 && best.rank <= 5 && !isProperNoun(scene, line, first)) return null;
  const lowerAround =
    (words[from - 1] && !isAllUpper(words[from - 1]?.text ?? '')) ||
    (words[to] && !isAllUpper(words[to]?.text ?? ''));
  if (
    best.basis === 'acronym' &&
    to === from + 1 &&
    first.text.length <= 4 &&
    !lowerAround &&
    words.length > 2
  )
    return null;
  return best;
}

/** At the head of a sentence the capital says nothing: 'Shell' or 'shell'? */
function isProperNoun(scene: Scene, line: number, word: Word): boolean {
  return scene.lines[line]?.tokens[word.token]?.upos === 'PROPN';
}

/** The state of the Union: the text names its places or neighbours and nothing of the Caucasus. */
function isAmericanGeorgia(scene: Scene, words: readonly Word[], from: number): boolean {
  const next = words[from + 1]?.key;
  if (next === 'tech' || next === 'bulldogs') return true;
  return americanSouth.test(scene.body) && !caucasus.test(scene.body);
}

const americanSouth =
  /\b(?:Atlanta|Savannah|Alabama|Florida|Tennessee|South Carolina|North Carolina|U\.S\. (?:state|Senate|House)|Republican|Democrat)/;
const caucasus =
  /\b(?:Tbilisi|Georgians?\b|Abkhazia|Ossetia|Saakashvili|Shevardnadze|Caucasus|Moscow|Russian?|Armenia|Azerbaijan|Batumi)/;

/** A place inside a person's or an organisation's name is not mentioned by itself. */
function belongsToLongerName(
  scene: Scene,
  words: readonly Word[],
  from: number,
  to: number,
  sense: Sense,
  names: readonly Name[],
): boolean {
  const start = (words[from] as Word).start;
  const end = (words[to - 1] as Word).end;
  const name = names.find(
    (each) => each.start <= start && each.end >= end && each.end - each.start > end - start + 2,
  );
  if (name && covers(name, scene, words, from, to, sense)) return true;
  if (name || sense.role === 'adjective' || sense.role === 'people' || to - from > 1) return false;
  const next = words[to];
  if (sense.actor?.kind === 'PERSON') return followsGivenName(scene, words, from);
  const looksPersonal = scene.lexicon.givenNames.has((words[from] as Word).key) && sense.country !== null;
  return (
    looksPersonal &&
    next !== undefined &&
    next.gap === ' ' &&
    startsUpper(next.text) &&
    !isPossessive(next) &&
    !matchPhrase(scene.lexicon.phrases, words, to) &&
    !matchPhrase(scene.lexicon.titles, words, to)
  );
}

/** 'Castro' behind another given name is somebody else. */
function followsGivenName(scene: Scene, words: readonly Word[], from: number): boolean {
  const before = words[from - 1];
  return (
    before !== undefined &&
    words[from]?.gap === ' ' &&
    startsUpper(before.text) &&
    scene.lexicon.givenNames.has(before.key)
  );
}

function covers(
  name: Name,
  scene: Scene,
  words: readonly Word[],
  from: number,
  to: number,
  sense: Sense,
): boolean {
  const leads = (words[from] as Word).start === name.start;
  if (name.type === 'PERSON') {
    if (sense.actor?.kind === 'PERSON') return !onlyTitlesBefore(scene, words, name, from);
    if (isPossessive(words[to])) return false;
    return !(leads && sense.role === 'adjective') && !titleFollows(scene, words, to, name);
  }
  if (name.type === 'LOCATION') return sense.role === 'place' && !/[,/–-]/.test(name.text);
  if (/[-–/]/.test(name.text) && !/\s/.test(name.text)) return false;
  const head = words.find((word) => word.end === name.end);
  const known = head !== undefined && scene.lexicon.heads.has(head.key);
  const ofName = words[from - 1]?.key === 'of' || words[from - 1]?.key === 'for';
  return (
    (known && head?.end !== words[to - 1]?.end && head !== undefined) ||
    (ofName && hasHead(scene, words, name)) ||
    (leads && sense.role === 'actor' && headsOf(scene, words, to, name))
  );
}

/** Whether a name reaches a word over titles and demonyms only: no given name stands between. */
function onlyTitlesBefore(scene: Scene, words: readonly Word[], name: Name, from: number): boolean {
  let at = words.findIndex((word) => word.start >= name.start);
  while (at < from) {
    if (isPossessive(words[at])) {
      at++;
      continue;
    }
    const title =
      matchPhrase(scene.lexicon.titles, words, at) ?? matchPhrase(scene.lexicon.phrases, words, at);
    if (!title || title.to > from) return false;
    at = title.to;
  }
  return true;
}

function titleFollows(scene: Scene, words: readonly Word[], at: number, name: Name): boolean {
  const match = matchPhrase(scene.lexicon.titles, words, at);
  return match !== null && (words[match.to - 1]?.end ?? 0) < name.end;
}

/** 'U.S. Department of Agriculture': the noun that tells the kind stands in front of 'of'. */
function headsOf(scene: Scene, words: readonly Word[], from: number, name: Name): boolean {
  const of = words.findIndex((word, at) => at > from && word.end < name.end && word.key === 'of');
  return of > from && !isPossessive(words[from]) && scene.lexicon.heads.has(words[of - 1]?.key ?? '');
}

function hasHead(scene: Scene, words: readonly Word[], name: Name): boolean {
  return words.some(
    (word) => word.start >= name.start && word.end <= name.end && scene.lexicon.heads.has(word.key),
  );
}
