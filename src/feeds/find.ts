import { articleJsonLd } from './article-json-ld.ts';
import type { Refusal } from './ask.ts';
import { type FeedForm, feedFile } from './feed-file.ts';
import type { FileText, Wanted } from './file.ts';
import { findOembed } from './oembed.ts';
import { writeRobots } from './robots.ts';

/** What an address stands for: a file of the store, a fixed text, or a question that was put wrongly. */
export type Found = { use: Wanted } | FileText | Refusal;

type Find = (parts: Readonly<Record<string, string>>, url: URL) => Found;

const form = String.raw`(?<form>feed\.xml|atom\.xml|feed\.json)`;

/** Every address of a file, by the form of its path. */
const files: readonly (readonly [RegExp, Find])[] = [
  [
    new RegExp(`^(?:/sections/(?<section>[^/]+)|/actors/(?<actor>[^/]+))?/${form}$`),
    ({ form, section, actor }) => ({ use: feedFile(form as FeedForm, { section, actor }) }),
  ],
  [/^\/articles\/(?<slug>[^/]+)\.jsonld$/, ({ slug = '' }) => ({ use: articleJsonLd(slug) })],
  [/^\/oembed$/, (_parts, url) => findOembed(url)],
  [/^\/robots\.txt$/, (_parts, { origin }) => writeRobots(origin)],
];

/** What an address of this Worker stands for, or null where it is no file. */
export function findFile(url: URL): Found | null {
  for (const [path, find] of files) {
    const match = path.exec(url.pathname);
    if (match) return find(decodeParts(match.groups ?? {}), url);
  }
  return null;
}

function decodeParts(groups: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(groups).flatMap(([name, part]) => (part === undefined ? [] : [[name, decode(part)]])),
  );
}

/** A part of a path as it is meant; as it is written where that cannot be told. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
