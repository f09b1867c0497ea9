import type { ArticleText, Problem, Source } from '../story.ts';
import { delimitedReader } from './delimited.ts';
import { feedReader } from './feed.ts';
import { htmlReader } from './html.ts';
import { jsonFeedReader } from './json-feed.ts';
import { markdownReader } from './markdown.ts';
import { newsMlG2Reader } from './newsml-g2.ts';
import { ninjsReader } from './ninjs.ts';
import { plainTextReader } from './plain-text.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { isExcerptOnly } from './redistribution.ts';

/** Every format that can be seeded: a new one is one file in this folder and one line here. */
export const readers: readonly Reader[] = [
  markdownReader,
  plainTextReader,
  ninjsReader,
  newsMlG2Reader,
  feedReader,
  jsonFeedReader,
  htmlReader,
  delimitedReader,
];

/** Reads a source with the one reader that recognises it. `format` is null when none does. */
export function readSource(source: Source): Reading & { format: string | null } {
  const fitting = readers.filter((reader) => reader.recognises(source));
  const [reader] = fitting;
  if (reader === undefined || fitting.length > 1) {
    const formats = (fitting.length > 1 ? fitting : readers).map(({ format }) => format).join(', ');
    const fault =
      fitting.length > 1 ? 'is ambiguous: it can be read as each of' : 'is in none of the known formats:';
    return { ...refuse(source, 1, `${fault} ${formats}`), format: null };
  }
  const { value, problems } = reader.read(source);
  return { value: value && heedRights(value), problems: place(problems, source), format: reader.format };
}

/** Of one article of a file of many only the line is known on which it begins. */
function place(problems: Problem[], { line }: Source): Problem[] {
  return line === undefined ? problems : problems.map((problem) => ({ ...problem, line }));
}

function heedRights(text: ArticleText): ArticleText {
  return text.excerptOnly || !isExcerptOnly(text.rights) ? text : { ...text, excerptOnly: true };
}
