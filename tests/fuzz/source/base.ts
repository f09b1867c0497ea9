import { globSync, readFileSync } from 'node:fs';

/** What random sources are made from: the project's own corpus and the fixtures of each format. */
export interface Bases {
  /** Whole files of articles. */
  articles: string[];
  /** Paragraphs and lines out of them. */
  paragraphs: string[];
  sidecars: string[];
  /** Files of the formats that mark their parts: JSON, XML, HTML, tables. */
  structured: string[];
}

export function readBases(): Bases {
  const read = (pattern: string) =>
    globSync(pattern)
      .sort()
      .map((file) => readFileSync(file, 'utf8'));
  const articles = [
    ...read('seed/sources/*.md'),
    ...read('tests/fixtures/sources/{markdown,plain-text}/*.in.*'),
  ];
  const structured = read('tests/fixtures/sources/!(markdown|plain-text)/*.in.*');
  const readme = readFileSync('seed/annotations/README.md', 'utf8');
  const sidecars = [...readme.matchAll(/```yaml\n(.*?)```/gs)].map(([, yaml = '']) => yaml);
  return { articles, paragraphs: articles.flatMap((text) => text.split(/\n\n+/)), sidecars, structured };
}
