/** The date expressions of one sentence, not yet resolved: the longest where several overlap. */
import type { Span } from '../story.ts';
import { absoluteRules } from './absolute-rules.ts';
import { dayOfMonthRules } from './day-of-month-rules.ts';
import { deicticRules } from './deictic-rules.ts';
import { distanceRules } from './distance-rules.ts';
import { namedDayCue, namedRules } from './named-rules.ts';
import { neighbourRules } from './neighbour-rules.ts';
import { periodRules } from './period-rules.ts';
import { rangeRules } from './range-rules.ts';
import { reportRules } from './report-rules.ts';
import type { Parts, Rule } from './rule.ts';
import { seasonRules } from './season-rules.ts';
import { spelledYearCue, spelledYearRules } from './spelled-year-rules.ts';
import { weekNumberRules } from './week-number-rules.ts';
import { weekendRules } from './weekend-rules.ts';
import { yearlessRules } from './yearless-rules.ts';

/** Offsets are those of the sentence. */
export interface Candidate extends Span {
  rule: Rule;
  parts: Parts;
  /** Shorter expressions in its words, the longest first, for where it cannot be resolved. */
  within: Candidate[];
}

const rules: readonly Rule[] = [
  ...rangeRules,
  ...absoluteRules,
  ...namedRules,
  ...yearlessRules,
  ...dayOfMonthRules,
  ...seasonRules,
  ...deicticRules,
  ...distanceRules,
  ...neighbourRules,
  ...weekendRules,
  ...weekNumberRules,
  ...spelledYearRules,
  ...periodRules,
  ...reportRules,
];
const anyCue =
  /\d{2}|\dQ|day|hours|half|period|tomorrow|week|mid|month|quarter|year|decade|centur|night|morning|evening|noon|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|spring|summer|autumn|fall|winter|[qh]\d|ties\b/i;

export function selectExpressions(text: string): Candidate[] {
  if (!anyCue.test(text) && !namedDayCue.test(text) && !spelledYearCue.test(text)) return [];
  const chosen: Candidate[] = [];
  for (const candidate of matchRules(text).sort((a, b) => b.end - b.start - (a.end - a.start))) {
    const longer = chosen.find((other) => candidate.start < other.end && other.start < candidate.end);
    if (longer === undefined) chosen.push(candidate);
    else if (longer.start <= candidate.start && candidate.end <= longer.end) longer.within.push(candidate);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

function matchRules(text: string): Candidate[] {
  const cues = new Map<RegExp, boolean>();
  return rules.flatMap((rule) => {
    const cued = cues.get(rule.cue) ?? rule.cue.test(text);
    cues.set(rule.cue, cued);
    return cued ? matchRule(rule, text) : [];
  });
}

/** 'Every Monday' is no one day. */
const repeated = /\b(?:every|each)\s+(?:other\s+)?$/i;

function matchRule(rule: Rule, text: string): Candidate[] {
  return [...text.matchAll(rule.pattern)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const parts = match.groups ?? {};
    const sight = { text: match[0], before: text.slice(0, start), after: text.slice(end) };
    return repeated.test(sight.before) || rule.fits?.(parts, sight) === false
      ? []
      : [{ start, end, rule, parts, within: [] }];
  });
}
