/** Whether a country, capital or seat of government acts or only says where. */
import { measureDateline } from '../text/dateline.ts';
import { allDrafts, type Draft, draftAt, type Scene, wordsOf } from './scene.ts';
import { isPossessive } from './word.ts';

export function judgePlaces(scene: Scene): void {
  for (const draft of allDrafts(scene)) {
    if (draft.role === 'capital') draft.asPlace = isCapitalAsPlace(scene, draft);
    else if (draft.role === 'actor' && draft.actor?.kind === 'COUNTRY')
      draft.asPlace = isInDateline(scene, draft) || isLocated(scene, draft, static_);
    else if (draft.role === 'seat') draft.asPlace = isLocated(scene, draft, static_);
    if (!draft.asPlace && draft.role === 'capital') draft.asPlace = continuesPlaces(scene, draft);
  }
}

/** 'In Islamabad, Almaty and Bishkek': whatever goes on a list of places is one. */
function continuesPlaces(scene: Scene, { line, from, to }: Draft): boolean {
  const words = wordsOf(scene, line);
  const joined = words[from - 1]?.key === 'and' || words[from - 1]?.key === 'or';
  const gap = words[joined ? from - 1 : from]?.gap ?? '';
  const before = draftAt(scene, line, joined ? from - 2 : from - 1);
  if (before === undefined || isPossessive(words[to]) || !(joined ? /^,?\s$/ : /^,\s$/).test(gap))
    return false;
  return before.actor === null ? before.place !== null : before.asPlace && before.role === 'capital';
}

const static_ = new Set('in at inside near across within throughout outside around into through'.split(' '));
const locative = new Set([
  ...static_,
  'to',
  'from',
  'toward',
  'towards',
  'via',
  'over',
  'between',
  'leaving',
  'off',
  'of',
]);
const motion = new Set(
  (
    'visit leave reach enter bomb shell hit strike capture seize besiege attack rock tour flee ' +
    'surround evacuate occupy take encircle liberate storm'
  ).split(' '),
);
const movers = new Set(
  (
    'visit trip travel fly go come return arrive flight flights road journey move drive tour ' +
    'delegation send march bring take head bind back travels visits'
  ).split(' '),
);
const dealing = new Set(
  (
    'help message support aid threat ties close closer warning signal pressure offer propose appeal ' +
    'response letter belong loyal note assistance concession concessions ally answer protest order ' +
    'instruction instructions orders weapons aggression demand request approval independence'
  ).split(' '),
);

function isCapitalAsPlace(scene: Scene, draft: Draft): boolean {
  const words = wordsOf(scene, draft.line);
  if (isPossessive(words[draft.to])) return false;
  if (isDateline(scene, draft) || isInDateline(scene, draft)) return true;
  if (isSubject(scene, draft)) return false;
  const before = words[draft.from - 1];
  if (!before) return false;
  const lemma = lemmaAt(scene, draft, -1);
  if (locative.has(before.key)) {
    const governor = lemmaAt(scene, draft, -2);
    if (before.key === 'between') return false;
    if (before.key === 'of')
      return [
        'city',
        'capital',
        'suburb',
        'outskirts',
        'streets',
        'south',
        'north',
        'east',
        'west',
        'mayor',
        'centre',
        'center',
        'airport',
        'fall',
        'siege',
        'bombing',
      ].includes(words[draft.from - 2]?.key ?? '');
    if (before.key === 'to' || before.key === 'from') return !dealing.has(governor) || movers.has(governor);
    return true;
  }
  if (/^[a-z]+$/.test(words[draft.to]?.text ?? '') && placeNouns.has(words[draft.to]?.key ?? '')) return true;
  return (
    motion.has(lemma) ||
    [
      'central',
      'downtown',
      'capital',
      'city',
      'southern',
      'northern',
      'eastern',
      'western',
      'greater',
    ].includes(before.key)
  );
}

/** Where the sentence is parsed: whatever does something acts. */
function isSubject(scene: Scene, { line, to }: Draft): boolean {
  const word = wordsOf(scene, line)[to - 1];
  const tokens = scene.lines[line]?.tokens ?? [];
  const token = word && tokens[word.token];
  return token !== undefined && token.relation === 'nsubj' && tokens[token.head]?.upos === 'VERB';
}

const placeNouns = new Set(
  (
    'airport suburb suburbs street streets hotel hospital district area summit conference ' +
    'neighbourhood neighborhood university residents resident talks meeting agreement accord accords ' +
    'square stadium metro court prison'
  ).split(' '),
);

function lemmaAt(scene: Scene, draft: Draft, offset: number): string {
  const word = wordsOf(scene, draft.line)[draft.from + offset];
  const token = word && scene.lines[draft.line]?.tokens[word.token];
  return (token?.lemma ?? word?.key ?? '').toLowerCase();
}

/** 'KABUL, 3 Aug (Agency) —' at the head of a text. */
function isDateline(scene: Scene, draft: Draft): boolean {
  const words = wordsOf(scene, draft.line);
  const next = words[draft.to]?.gap ?? '';
  return (
    draft.from === 0 &&
    (/^\s?[([—–]/.test(next) ||
      /^\s-{1,2}\s/.test(next) ||
      namesItsState(scene, draft) ||
      (opensParagraph(scene, draft.line) &&
        /^,\s/.test(next) &&
        words
          .slice(draft.to, draft.to + 3)
          .some(({ key }) => /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(key))))
  );
}

/** 'SINGAPORE (Agency) -', 'TUNIS/LONDON -'. */
function isInDateline(scene: Scene, { line, to }: Draft): boolean {
  const texts = (scene.lines[line]?.tokens ?? []).map(({ text }) => text);
  const last = wordsOf(scene, line)[to - 1]?.token ?? texts.length;
  return opensParagraph(scene, line) && last < measureDateline(texts);
}

function opensParagraph(scene: Scene, line: number): boolean {
  return scene.lines[line]?.paragraph !== scene.lines[line - 1]?.paragraph;
}

/** 'LIMA, Peru (Agency) —'. */
function namesItsState(scene: Scene, { line, to, actor }: Draft): boolean {
  const words = wordsOf(scene, line);
  const state = draftAt(scene, line, to);
  return (
    words[to]?.gap === ', ' &&
    state?.actor?.slug === actor?.slug &&
    /^\s?(?:[([—–]|-{1,2}\s)/.test(words[state?.to ?? 0]?.gap ?? '')
  );
}

/** By a preposition of place in front, with an article or adjective between at most. */
function isLocated(scene: Scene, draft: Draft, prepositions: ReadonlySet<string>): boolean {
  const words = wordsOf(scene, draft.line);
  if (isPossessive(words[draft.to])) return false;
  for (let at = draft.from - 1, steps = 0; at >= 0 && steps < 3; at--, steps++) {
    const key = words[at]?.key ?? '';
    if (prepositions.has(key)) return true;
    if (!inFront.has(key)) return false;
  }
  return false;
}

const inFront = new Set(
  (
    'the neighboring neighbouring northern southern eastern western central war torn nearby post ' +
    'occupied mainland northeastern northwestern southeastern southwestern south north rural'
  ).split(' '),
);
