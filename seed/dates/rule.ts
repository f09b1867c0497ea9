/** What a rule for one way of writing a date is, and what it sees of the text around. */
import type { EdtfDate } from '../../drizzle/edtf.ts';
import { fragments } from './term.ts';

/** The date that an expression stands for. */
export interface Reading {
  edtf: string;
  /** EDTF that it was resolved against; null for an absolute date. */
  anchor: string | null;
  /** True for a period named only to compare with the one spoken of: 'a year earlier' is counted from the latter. */
  compared?: true;
}

export type Direction = 'past' | 'future' | 'open';

/** What an expression is resolved in. */
export interface Scene {
  /** When the text was published, as far as known. */
  published: EdtfDate | null;
  /** The dates told before in the text, the latest last. */
  told: readonly ToldDate[];
  /** Index of the paragraph. */
  paragraph: number;
  /** Index of the sentence. */
  sentence: number;
  /** Text of the sentence before and after the expression. */
  before: string;
  after: string;
  /** True when the text writes the day before the month in numbers; null when it does not show. */
  dayFirst: 'day' | 'month' | null;
  /** Whether the text speaks of what was or of what is to be. */
  direct(): Direction;
}

export interface ToldDate extends EdtfDate {
  sentence: number;
  paragraph: number;
  /** True where it names its year itself. */
  absolute: boolean;
  compared: boolean;
  /** True where it opens its sentence: 'In 2011, …'. */
  opening: boolean;
}

/** The named parts of a match. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** Where an expression stands, for rules that look left and right. */
export interface Sight {
  text: string;
  before: string;
  after: string;
}

export interface Rule {
  /** Only sentences that it occurs in are searched. */
  cue: RegExp;
  pattern: RegExp;
  /** False where the words are no date here. */
  fits?(parts: Parts, sight: Sight): boolean;
  /** Null where the date cannot be known. */
  resolve(parts: Parts, scene: Scene): Reading | null;
}

/**
 * A pattern with `{month}`, `{day2}` … for the named parts of `fragments`; a space stands for any
 * white space, ` ?` also for none. It matches whole words, in either case.
 */
export function compile(source: string): RegExp {
  const filled = source.replace(
    /\{([a-z]+)(\d?)\}/g,
    (_, name: string, digit: string) => `(?<${name}${digit}>${fragments[name]})`,
  );
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${filled.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')})(?![\\p{L}\\p{N}])`,
    'giu',
  );
}

/** A part that the pattern of the rule always has. */
export function need(parts: Parts, name: string): string {
  return parts[name] ?? '';
}

export const monthCue = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
export const twoMonthsCue = new RegExp(`(?:${monthCue.source})[^]+(?:${monthCue.source})`, 'i');
export const weekdayCue = /(?<![a-z])(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|\b)/i;
export const unitCue = /day|week|fortnight|month|quarter|year|decade|centur/i;
export const digitCue = /\d{2}/;
export const seasonCue = /spring|summer|autumn|fall|winter/i;

/** Words right behind a number of days, years or the like: 'two weeks ago'. */
export function behindUnits(words: string): RegExp {
  return new RegExp(`(?:${fragments.units})(?:\\s+and\\s+a\\s+half)?[\\s-]+(?:${words})`, 'i');
}

/** Words somewhere in front of days, years or the like: 'within the next two weeks'. */
export function aheadOfUnits(words: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${words})\\s[^]*(?:${unitCue.source})`, 'i');
}
