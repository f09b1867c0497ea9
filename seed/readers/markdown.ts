/** Markdown below YAML front matter: the project's own sources, and what most publishing tools export. */
import type { ArticleText, Source } from '../story.ts';
import { findParagraphs } from '../text/paragraphs.ts';
import { readFrontMatter } from './front-matter.ts';
import { clearFurniture, withCorrection } from './furniture.ts';
import { readMarkdownBody } from './markdown-body.ts';
import { type Reader, type Reading, refuse } from './reader.ts';

export const markdownReader: Reader = {
  format: 'markdown',
  recognises: ({ text }) => opening.test(text) || bareHeading.test(text),
  read: readMarkdown,
};

function readMarkdown(source: Source): Reading {
  if (!opening.test(source.text)) {
    return refuse(
      source,
      1,
      "has no front matter: begin with '---', 'headline: …' and '---', each on its own line",
    );
  }
  const lines = source.text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && fence.test(line));
  if (end < 0) return refuse(source, 1, "front matter is not closed: end it with a line '---'");
  const { fields, problems } = readFrontMatter(source.path, lines.slice(1, end).join('\n'), 2);
  if (fields === null) return { value: null, problems };
  // What is withdrawn is not read: often its text is gone already.
  if (fields.pubStatus !== undefined && fields.pubStatus !== 'usable')
    return { value: { ...fields, body: '' }, problems };
  const markdown = lines.slice(end + 1).join('\n');
  const fault = findOverlong(markdown, end + 2);
  const body = fault === undefined ? readMarkdownBody(markdown, fields.headline) : '';
  if (fault !== undefined) problems.push({ path: source.path, ...fault });
  else if (body === null) problems.push({ path: source.path, line: end + 2, message: tooDeep });
  else if (body === '')
    problems.push({ path: source.path, line: end + 1, message: 'has no text below the front matter' });
  return { value: body ? clear({ ...fields, body }) : null, problems };
}

/** Without what is no text of the article; what the front matter says stands. */
function clear(text: ArticleText): ArticleText {
  const { paragraphs, credits, correctionNote } = clearFurniture(text.body.split('\n\n'), text);
  if (paragraphs.length === 0) return text;
  const stated = {
    ...text,
    body: paragraphs.join('\n\n'),
    publication: text.publication ?? credits.publication,
    authors: text.authors.length > 0 ? text.authors : credits.authors,
    published: text.published ?? credits.published,
    rights: text.rights ?? credits.rights,
  };
  return withCorrection(stated, correctionNote);
}

/** The parser's time grows with the square of a paragraph's length and its memory with the text's, and no writer's are that long. */
function findOverlong(markdown: string, firstLine: number): { line: number; message: string } | undefined {
  if (markdown.length > longestText) {
    const message = `a text of ${markdown.length} characters: part it into several files, the limit is ${longestText}`;
    return { line: firstLine, message };
  }
  const found = findParagraphs(markdown).find(({ start, end }) => end - start > longestParagraph);
  if (found === undefined) return undefined;
  const line = firstLine + markdown.slice(0, found.start).split('\n').length - 1;
  const message = `a paragraph of ${found.end - found.start} characters: part it by blank lines, the limit is ${longestParagraph}`;
  return { line, message };
}

const opening = /^---[^\S\n]*(?:\n|$)/;
const bareHeading = /^\s*#{1,6}[^\S\n]+\S/;
const fence = /^(?:---|\.\.\.)[^\S\n]*$/;
const longestParagraph = 20_000;
const longestText = 1_000_000;
const tooDeep = 'the text from this line on is nested too deeply to be read';
