/** The actor that the subject of a verb of speech stands for. */
import { openLexicon } from '../actors/lexicon.ts';
import type { Token } from '../story.ts';
import { findBody, findDescribed, findPerson, findTopic, type Said } from './antecedent.ts';
import { isPersonNoun, isVoice } from './cue.ts';
import type { Introduction } from './direct.ts';
import { type Speaker, type SpeakerMention, speakerAt } from './speaker.ts';
import type { SpeechText } from './speech-text.ts';
import { compoundStart } from './subject.ts';

/** Null where the text does not say who it is. */
export function nameSpeaker(text: SpeechText, cue: Introduction, said: readonly Said[]): Speaker | null {
  const { words, subject } = cue;
  const word = words[subject];
  if (word === undefined) return null;
  return (
    takeUp(text, word, said) ??
    named(text, word) ??
    named(text, words[compoundStart(words, subject)] ?? word) ??
    apposed(text, cue) ??
    speakerAt(words, subject, text.mentions) ??
    represented(text, cue) ??
    described(text, cue, said) ??
    unnamed(text, cue)
  );
}

const personal = { he: 'he', she: 'she' } as const;

function takeUp(text: SpeechText, { text: word, start, end }: Token, said: readonly Said[]): Speaker | null {
  const key = word.toLowerCase();
  const gender = key in personal ? personal[key as keyof typeof personal] : null;
  const actor =
    gender !== null
      ? findPerson(text, start, gender, said)
      : /^(?:it|they)$/.test(key)
        ? bodyAt(text, start, said)
        : null;
  return actor === null ? null : { actor, start, end };
}

/** `it` and `they` go on from the last speaker if that was no person. */
function bodyAt(text: SpeechText, at: number, said: readonly Said[]): string | null {
  const last = said.findLast((one) => one.at < at);
  const near = findTopic(text, at);
  const profile = text.profiles.get(last?.actor ?? '');
  const figure = text.figures.findLast(({ actor, start }) => actor === near && start < at);
  if (last && profile && profile.kind !== 'PERSON' && last.at > (figure?.start ?? -1)) return last.actor;
  return near;
}

/** A mention whose own words hold the subject. */
function named({ mentions }: SpeechText, word: Token): Speaker | null {
  const holding = mentions.filter(
    ({ start, end, asModifier }) => asModifier !== true && start < word.end && word.start < end,
  );
  const [first] = holding.sort((a, b) => a.end - a.start - (b.end - b.start));
  return first === undefined ? null : toSpeaker(first);
}

/** 'the head of the council, Ann Lee, said'; 'council head Ann Lee said'; 'the teacher for maths Mr Lee said'. */
function apposed(text: SpeechText, { words, subject, index }: Introduction): Speaker | null {
  const { mentions, profiles } = text;
  const head = words[subject] as Token;
  const stop = (subject < index ? words[index]?.start : words.at(-1)?.end) ?? 0;
  const person = mentions.find(
    ({ start, actor, asModifier }) =>
      start >= head.end && start < stop && asModifier !== true && profiles.get(actor)?.kind === 'PERSON',
  );
  return person !== undefined && joins(text, words, head, person) ? toSpeaker(person) : null;
}

/** True where a person's name stands in one phrase with the head, or behind a comma in its place. */
function joins(
  { body }: SpeechText,
  words: readonly Token[],
  head: Token,
  { start, reach }: SpeakerMention,
): boolean {
  const between = words.filter((word) => word.start >= head.end && word.end <= start);
  if (
    between.every(
      ({ upos, text }) => /^(?:NOUN|PROPN|ADJ|CCONJ|PART|NUM)$/.test(upos) || /^[.’'-]/.test(text),
    )
  )
    return true;
  if (between.some(({ upos }) => /^(?:VERB|AUX)$/.test(upos))) return false;
  const lead = body.slice(head.end, Math.max(head.end, Math.min(start, reach?.start ?? start)));
  return (
    /,\s*(?:\p{L}+\s){0,4}$/u.test(lead) ||
    /\b(?:Mr|Mrs|Ms|Dr|Prof|Sir)\.?\s$/.test(body.slice(head.end, start))
  );
}

/** 'a spokesman for the bank', 'a statement by the ministry', 'a bank spokesman', 'the bank’s branch in Rome'. */
function represented(text: SpeechText, { words, subject }: Introduction): Speaker | null {
  const { mentions, body, profiles } = text;
  const head = words[subject] as Token;
  if (head.upos !== 'NOUN') return null;
  const free = mentions.filter(({ asPlace }) => asPlace !== true);
  const behind = free.find(
    ({ start }) =>
      start > head.end &&
      /^(?:,?\s+(?:by|from)|\s+(?:for|of|at|with|in))\s+(?:[\p{L}’'-]+\s+){0,3}$/u.test(
        body.slice(head.end, start),
      ),
  );
  const before = free.findLast(
    ({ end }) => end < head.start && /^(?:['’]s?\s(?:\p{L}+\s){0,2}|\s)$/u.test(body.slice(end, head.start)),
  );
  if (isVoice(head)) {
    const mention = behind ?? before;
    if (mention !== undefined) return toSpeaker(mention);
    const noun =
      /^\s+(?:for|of|from|at|by)\s+the\s+(\p{L}+)/u.exec(body.slice(head.end, head.end + 40))?.[1] ?? '';
    const actor = bodyNoun.test(noun) ? findBody(text, head.start) : null;
    return actor === null ? null : { actor, start: head.start, end: head.end };
  }
  return before !== undefined && profiles.get(before.actor)?.kind !== 'PERSON' ? toSpeaker(before) : null;
}

/** 'the minister said': who has been called so before, else the person who spoke last. */
function described(
  text: SpeechText,
  { words, subject }: Introduction,
  said: readonly Said[],
): Speaker | null {
  const head = words[subject] as Token;
  if (head.upos !== 'NOUN' && !/^\p{Ll}/u.test(head.text)) return null;
  const article = words.findLastIndex(
    ({ text: word }, at) => at < subject && at >= subject - 3 && /^the$/i.test(word),
  );
  if (article < 0) return null;
  const actor =
    findDescribed(text, head, isPersonNoun(head) ? isPerson : isAny) ??
    (bodyNoun.test(head.text) ? findBody(text, head.start) : null) ??
    lastVoice(text, head, said);
  return actor === null ? null : { actor, start: words[article]?.start ?? head.start, end: head.end };
}

const bodyNoun =
  /^(?:group|organi[sz]ation|company|firm|ministry|agency|movement|bank|party|alliance|bloc|union|commission|council|court|institute|association|charity|newspaper|watchdog|regulator|airline|university)$/i;

const isAny = (): boolean => true;
const isPerson = ({ kind }: { kind: string }): boolean => kind === 'PERSON';

function lastVoice({ profiles, sentences }: SpeechText, head: Token, said: readonly Said[]): string | null {
  if (!isVoice(head)) return null;
  const last = said.findLast(({ at, actor }) => at < head.start && profiles.get(actor)?.kind === 'PERSON');
  const paragraph = (at: number) =>
    sentences.find(({ start, end }) => start <= at && at < end)?.paragraph ?? -9;
  return last !== undefined && paragraph(head.start) - paragraph(last.at) <= 1 ? last.actor : null;
}

/** 'a spokeswoman said': for the body named last; 'police said': the state named last, whose organ they are. */
function unnamed(text: SpeechText, { words, subject }: Introduction): Speaker | null {
  const head = words[subject] as Token;
  const span = { start: head.start, end: head.end };
  if (/^(?:spokes\w+|statement|communiqu[eé])$/i.test(head.text)) {
    const state = ofState(words, subject) ? stateAt(text, head) : null;
    if (state !== null) return { actor: state, ...span };
    const actor = findBody(text, head.start);
    return actor === null ? null : { actor, ...span };
  }
  if (head.upos === 'PROPN' || openLexicon().groups.get(head.text.toLowerCase())?.of !== 'state') return null;
  const actor = stateAt(text, head);
  return actor === null ? null : { actor, ...span };
}

/** 'A police spokesman', 'an army statement'. */
function ofState(words: readonly Token[], subject: number): boolean {
  const { groups } = openLexicon();
  return words.some(
    ({ head, relation, text }) =>
      head === subject &&
      relation === 'compound' &&
      (groups.get(text.toLowerCase())?.of === 'state' ||
        /^(?:defen[cs]e|interior|presidential)$/i.test(text)),
  );
}

/** The state whose seat stands behind a noun, 'in Pretoria', else that named last. */
function stateAt({ mentions, profiles, body }: SpeechText, head: Token): string | null {
  const states = mentions.filter(({ actor }) => profiles.get(actor)?.kind === 'COUNTRY');
  const seat = states.find(({ start }) => start > head.end && /^\s+in\s+$/.test(body.slice(head.end, start)));
  return (seat ?? states.findLast(({ start }) => start < head.start) ?? states[0])?.actor ?? null;
}

function toSpeaker({ actor, start, end }: SpeakerMention): Speaker {
  return { actor, start, end };
}
