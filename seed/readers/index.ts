import type { ArticleText, Source } from '../story.ts';
import { markdownReader } from './markdown.ts';
import { plainTextReader } from './plain-text.ts';
import { type Reader, type Reading, refuse } from './reader.ts';
import { isExcerptOnly } from './redistribution.ts';

/** Every format that can be seeded: a new one is one file in this folder and one line here. */
export const readers: readonly Reader[] = [markdownReader, plainTextReader];

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
  return { value: value && heedRights(value), problems, format: reader.format };
}

function heedRights(text: ArticleText): ArticleText {
  return text.excerptOnly || !isExcerptOnly(text.rights) ? text : { ...text, excerptOnly: true };
}
