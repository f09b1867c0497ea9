/** The project's own gold: articles of `seed/sources` annotated by hand (format in tests/gold/README.md). */
import { readdir, readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { readSource } from '../readers/index.ts';
import { decodeSource } from '../source.ts';
import type { ArticleText } from '../story.ts';

export interface GoldActor {
  slug: string;
  country?: string | null;
}

export interface GoldEvent {
  type: string;
  mode?: string | null;
  status?: string;
  background?: boolean;
  attributedTo?: string | null;
  /** EDTF. */
  when?: string | null;
  /** ISO 3166-1 alpha-3 of the place, or its name. */
  place?: string | null;
  source?: string[];
  target?: string[];
  /** Words of the sentence that tells of it. */
  quote: string;
  main?: boolean;
}

export interface GoldDate {
  text: string;
  edtf: string;
}

export interface GoldQuotation {
  text: string;
  direct: boolean;
  /** Slug. */
  speaker?: string | null;
}

export interface GoldArticle {
  /** Path within seed/sources. */
  source: string;
  published?: string | null;
  actors: GoldActor[];
  events: GoldEvent[];
  dates: GoldDate[];
  quotations: GoldQuotation[];
  article: ArticleText;
}

/** Every annotated article, by file name; throws with the file's name where one cannot be used. */
export async function readGold(folder: URL, sources: URL): Promise<GoldArticle[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return await Promise.all(files.map((name) => readArticle(new URL(name, folder), name, sources)));
}

async function readArticle(file: URL, name: string, sources: URL): Promise<GoldArticle> {
  const gold = parse(await readFile(file, 'utf8')) as Partial<GoldArticle>;
  if (typeof gold.source !== 'string') throw new Error(`${name}: "source" must name a file of seed/sources`);
  const { source } = decodeSource(gold.source, await readFile(new URL(gold.source, sources)));
  const article = source === null ? null : readSource(source).value;
  if (article === null) throw new Error(`${name}: ${gold.source} cannot be read`);
  const { actors = [], events = [], dates = [], quotations = [], published = null } = gold;
  const missing = [
    ...events.map(({ quote }) => quote),
    ...[...dates, ...quotations].map(({ text }) => text),
  ].find((text) => !article.body.includes(text));
  if (missing !== undefined)
    throw new Error(`${name}: the body of ${gold.source} does not contain "${missing}"`);
  return { source: gold.source, published, actors, events, dates, quotations, article };
}
