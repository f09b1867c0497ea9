/** A text being read for who says what. */
import type { Sentence, Span } from '../story.ts';
import { type Gender, genderOf } from './gender.ts';
import { findQuotedSpans, type QuotedSpan } from './marks.ts';
import type { SpeakerMention } from './speaker.ts';

/** What is known of an actor apart from its mentions. */
export interface SpeakerProfile {
  name: string;
  kind: string;
}

export interface SpeechText {
  body: string;
  sentences: readonly Sentence[];
  mentions: readonly SpeakerMention[];
  profiles: ReadonlyMap<string, SpeakerProfile>;
  /** What stands in quotation marks. */
  spans: readonly QuotedSpan[];
  /** Whoever the author names in his own words, in text order. */
  figures: Figure[];
}

/** Somebody that the author's own words name, whom a pronoun may take up. */
export interface Figure extends Span {
  actor: string;
  name: string;
  kind: string;
  gender: Gender | null;
  /** Index of the sentence. */
  line: number;
  paragraph: number;
  /** True where it is the subject of a verb. */
  subject: boolean;
  /** The mention with what describes it, in small letters. */
  described: string;
}

export interface SpeechInput {
  body: string;
  sentences: readonly Sentence[];
  mentions: readonly SpeakerMention[];
  profiles?: ReadonlyMap<string, SpeakerProfile>;
}

export function openSpeech({ body, sentences, mentions, profiles = new Map() }: SpeechInput): SpeechText {
  const spans = findQuotedSpans(body, sentences);
  const text: SpeechText = { body, sentences, mentions, profiles, spans, figures: [] };
  text.figures = mentions.flatMap((mention) => toFigure(text, mention) ?? []);
  return text;
}

function toFigure(text: SpeechText, mention: SpeakerMention): Figure | null {
  const { body, sentences, spans, profiles } = text;
  const within = ({ start, end }: Span) => start <= mention.start && mention.end <= end;
  const line = sentences.findIndex(within);
  const sentence = sentences[line];
  const profile = profiles.get(mention.actor);
  const apart = mention.asModifier === true || mention.asPlace === true || (mention.others?.length ?? 0) > 0;
  if (sentence === undefined || profile === undefined || apart || spans.some(within)) return null;
  if (/^(?:he|she|his|her|him|they|it)$/i.test(body.slice(mention.start, mention.end))) return null;
  const reach = mention.reach ?? mention;
  const before = body.slice(Math.max(sentence.start, reach.start - 40), reach.start);
  const behind = body.slice(reach.end, Math.min(sentence.end, reach.end + 60));
  const person = profile.kind === 'PERSON';
  const apposition =
    (person && /^, (?:\d+, )?(?:the|a|an|his|her|their|\p{Ll}+)\s[^,]+/u.exec(behind)?.[0]) || '';
  const title = (person && /(?:[^\s,.;:]+\.?\s+){0,2}$/.exec(before)?.[0]) || '';
  return {
    start: mention.start,
    end: mention.end,
    actor: mention.actor,
    name: profile.name,
    kind: profile.kind,
    gender: person
      ? genderOf(profile.name, `${title} ${body.slice(reach.start, reach.end)}${apposition}`)
      : null,
    line,
    paragraph: sentence.paragraph,
    subject: sentence.tokens.some(
      ({ start, end, relation }) => start < reach.end && reach.start < end && relation.startsWith('nsubj'),
    ),
    described: `${title}${body.slice(reach.start, reach.end)}${apposition}`.toLowerCase(),
  };
}
