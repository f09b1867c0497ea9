/**
 * Articles that nobody wrote, in the registers of a news agency: results, tables, fixtures, headlines, datelines.
 * The shapes are in `newswire-shapes.txt`; the names come from the lexicons.
 */
import { readFileSync } from 'node:fs';
import type { NameType } from '../story.ts';
import type { Cast, Casting } from './cast.ts';
import { joinTexts, type MarkedName, type MarkedText, nameTypes, type Spacing } from './marked-text.ts';
import { openCastings } from './newswire-casts.ts';
import { createDraw, type Draw, drawFrom } from './random.ts';

export function makeNewswire(times: number): MarkedText[] {
  const text = readFileSync(new URL('newswire-shapes.txt', import.meta.url), 'utf8');
  const castings = openCastings();
  return text
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').filter((line) => line !== '' && !line.startsWith('# ')))
    .filter((lines) => lines.length > 0)
    .flatMap((lines, shape) =>
      Array.from({ length: times }, (_, copy) =>
        makeArticle(lines, castings, createDraw(shape * 1000 + copy)),
      ),
    );
}

interface Stage {
  castings: ReadonlyMap<string, Casting>;
  draw: Draw;
  /** Who plays a slot for the whole article. */
  parts: Map<string, Cast>;
}

function makeArticle(
  lines: readonly string[],
  castings: ReadonlyMap<string, Casting>,
  draw: Draw,
): MarkedText {
  const stage = { castings, draw, parts: new Map<string, Cast>() };
  const spacing = draw(2) ? 'print' : 'column';
  const texts = lines.flatMap((line) => {
    const [, times = '1', shape = line] = /^\*(\d+) (.*)$/.exec(line) ?? [];
    return Array.from({ length: Number(times) }, () => fillLine(shape, stage, spacing));
  });
  return joinTexts(texts, '\n\n');
}

function fillLine(shape: string, stage: Stage, spacing: Spacing): MarkedText {
  const loud = shape.startsWith('^^');
  const line = loud ? shape.slice(2) : shape;
  let body = '';
  let last = 0;
  const names: MarkedName[] = [];
  for (const match of line.matchAll(slots)) {
    body += fillPlain(line.slice(last, match.index), stage.draw, loud);
    last = match.index + match[0].length;
    const [written, label, said, kind = '', part = 'x', form = ''] = match;
    const upper = loud || written.startsWith('^');
    const filling = label ? quote(label, said ?? '') : castPart(kind, part, stage);
    const text = filling.forms[form] ?? '';
    const start = body.length;
    body += upper ? text.toUpperCase() : text;
    if (form !== 'adj')
      names.push({ start, end: body.length, type: form === 'home' ? 'LOCATION' : filling.type });
  }
  body += fillPlain(line.slice(last), stage.draw, loud);
  return spacing === 'print' ? closeUp({ body, names }) : { body, names };
}

/** A name that stands there as it is, `[LOC White House]`, or a slot. */
const slots = /\[(PER|ORG|LOC) ([^\]]+)\]|\^?\{([a-z]+?)(\d|x)(?:\.([a-z]+))?\}/g;

function quote(label: string, text: string): Cast {
  return { type: nameTypes[label] as NameType, forms: { '': text } };
}

/** `x` is somebody new each time. */
function castPart(kind: string, part: string, stage: Stage): Cast {
  const key = kind + part;
  const known = part === 'x' ? undefined : stage.parts.get(key);
  if (known) return known;
  const casting = stage.castings.get(kind);
  if (!casting) throw new Error(`newswire-shapes.txt has a slot {${key}} that nobody can fill.`);
  const cast = casting(stage.draw);
  if (part !== 'x') stage.parts.set(key, cast);
  return cast;
}

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function fillPlain(text: string, draw: Draw, loud: boolean): string {
  const two = (limit: number) => String(1 + draw(limit)).padStart(2, '0');
  const filled = text
    .replaceAll('{day}', () => drawFrom(days, draw))
    .replaceAll('{month}', () => (draw(3) ? drawFrom(months, draw) : drawFrom(months, draw).slice(0, 3)))
    .replaceAll('{date}', () => `${1990 + draw(35)}-${two(12)}-${two(28)}`)
    .replace(/#/g, () => String(draw(10)));
  return loud ? filled.toUpperCase() : filled;
}

/** Takes out the spaces that print would not have. */
function closeUp({ body, names }: MarkedText): MarkedText {
  let text = '';
  const places: number[] = [];
  for (let at = 0; at < body.length; at++) {
    places.push(text.length);
    const spare =
      body[at] === ' ' && (/^ (?:[.,;:%)]|'s?\b|' )/.test(body.slice(at, at + 4)) || body[at - 1] === '(');
    if (!spare) text += body[at];
  }
  places.push(text.length);
  return {
    body: text,
    names: names.map(({ start, end, type }) => ({
      start: places[start] as number,
      end: places[end] as number,
      type,
    })),
  };
}
