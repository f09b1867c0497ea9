/** Markdown below YAML front matter: the project's own sources, and what most publishing tools export. */
import type { Source } from '../story.ts';
import { readFrontMatter } from './front-matter.ts';
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
  const yaml = lines.slice(1, end).join('\n');
  const { fields, problems } = readFrontMatter(source.path, yaml, 2);
  if (fields === null) return { value: null, problems };
  const body = readMarkdownBody(lines.slice(end + 1).join('\n'), fields.headline);
  if (body === null) problems.push({ path: source.path, line: end + 1, message: nestedTooDeeply });
  else if (body === '')
    problems.push({ path: source.path, line: end + 1, message: 'has no text below the front matter' });
  return { value: body ? { ...fields, body } : null, problems };
}

const opening = /^---[^\S\n]*(?:\n|$)/;
const bareHeading = /^\s*#{1,6}[^\S\n]+\S/;
const fence = /^(?:---|\.\.\.)[^\S\n]*$/;
const nestedTooDeeply = 'the text below this line is nested too deeply to be read';
