/** The paragraphs that a reader of some HTML would read, without pictures, scripts and forms. */
import { Parser } from 'htmlparser2';
import { cleanProse } from './prose.ts';

/** Each on one line, in order. Works through any markup, however broken or deep. */
export function readMarkup(html: string): string[] {
  const paragraphs: string[] = [];
  let text = '';
  let hidden = 0;
  const close = () => {
    const clean = cleanProse(text);
    if (clean !== '') paragraphs.push(clean);
    text = '';
  };
  const parser = new Parser({
    onopentagname(name) {
      if (unread.has(name)) hidden += 1;
      else if (blocks.has(name)) close();
      else if (name === 'br') text += '\n';
      else if (cells.has(name) && text.trim() !== '') text += ' | ';
    },
    ontext(data) {
      // Two breaks end a paragraph, as old pages have it.
      if (hidden === 0) for (const [index, part] of partAtBreaks(text + data).entries()) take(part, index);
    },
    onclosetag(name) {
      if (unread.has(name)) hidden = Math.max(0, hidden - 1);
      else if (blocks.has(name)) close();
    },
  });
  const take = (part: string, index: number) => {
    if (index > 0) close();
    text = part;
  };
  parser.end(html);
  close();
  return paragraphs;
}

function partAtBreaks(text: string): string[] {
  return text.split(/\n[^\S\n]*\n\s*/);
}

const blocks = new Set(
  'address article aside blockquote body dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tr ul'.split(
    ' ',
  ),
);
const cells = new Set(['td', 'th']);
const unread = new Set(
  'audio button canvas figure form head iframe nav noscript object script select style svg template textarea title video'.split(
    ' ',
  ),
);
