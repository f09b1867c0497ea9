import { days, dayText } from './calendar.ts';
import { insertEvents } from './event.ts';
import { type Chance, openChance, scatteredId } from './random.ts';
import { type Article, type Insert, kinds, nextId, type Row, sentence, type World } from './world.ts';

const actorKinds = ['PERSON', 'COUNTRY', 'AGENCY', 'COMPANY', 'ORGANIZATION', 'ARMED_GROUP'] as const;
const countries = [
  'TJK',
  'AFG',
  'IRN',
  'RUS',
  'USA',
  'CHN',
  'IND',
  'PAK',
  'UZB',
  'KAZ',
  'DEU',
  'TUR',
] as const;
const sections = ['World', 'Politics', 'Economy', 'Security', 'Society'] as const;
const charactersPerBody = 3_000;
const paragraphWords = 60;

/**
 * Makes `count` articles in the shape of real news, oldest first, and everything that is read out of them: few
 * actors and words are named all the time and most hardly ever; a story is told by several articles in a row.
 */
export function makeNews(count: number, insert: Insert, onProgress: (done: number) => void = () => {}): void {
  const chance = openChance(20_240_305);
  const words = Array.from({ length: 8_000 }, () => makeWord(chance));
  const names = Array.from({ length: Math.max(200, Math.round(count / 20)) }, (_, rank) =>
    nameOf(words, rank),
  );
  const world: World = { chance, insert, words, names, links: 0, events: [], eventCount: 0 };
  insertKnown(world);
  for (let number = 0; number < count; number++) {
    insertArticle(world, number, count);
    if ((number + 1) % 10_000 === 0) onProgress(number + 1);
  }
}

const syllables = 'ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu an er is on ul'.split(' ');

function makeWord(chance: Chance): string {
  return Array.from({ length: 1 + chance.below(4) }, () => chance.pick(syllables)).join('');
}

function nameOf(words: readonly string[], rank: number): string {
  const [first, last] = [words[(rank * 7) % words.length], words[(rank * 13 + 5) % words.length]];
  return [first, last].map((word = '') => word[0]?.toUpperCase() + word.slice(1)).join(' ');
}

/** Who and what the articles speak of. */
function insertKnown({ chance, insert, words, names }: World): void {
  for (const [rank, name] of names.entries()) {
    insert('actor', {
      number: rank + 1,
      id: scatteredId(kinds.actor, rank),
      slug: `actor-${rank}`,
      name,
      kind: chance.pick(actorKinds),
      country: chance.pick(countries),
      description: `${name}, ${chance.pick(words)} ${chance.pick(words)}`,
      alias_text: name.split(' ')[1] ?? '',
      agreed: 1,
    });
  }
  insert('publication', {
    id: scatteredId(kinds.publication, 0),
    slug: 'example-post',
    name: 'Example Post',
  });
  for (let number = 0; number < 50; number++) {
    const name = nameOf(words, number + 900);
    const slug = `${number}`;
    insert('author', { id: scatteredId(kinds.author, number), slug: `author-${slug}`, name });
    insert('place', {
      id: scatteredId(kinds.place, number),
      slug: `place-${slug}`,
      name,
      country: chance.pick(countries),
    });
  }
  for (let number = 0; number < 17; number++) {
    const code = `medtop:${String(number + 1).padStart(2, '0')}000000`;
    insert('topic', { id: scatteredId(kinds.topic, number), code, label: nameOf(words, number) });
  }
}

function insertArticle(world: World, number: number, count: number): void {
  const { chance, insert } = world;
  const dayNumber = Math.floor((number / count) * days);
  const actors = [
    ...new Set(Array.from({ length: 4 + chance.below(5) }, () => chance.rank(world.names.length))),
  ];
  const article: Article = {
    id: scatteredId(kinds.article, number),
    day: dayText(dayNumber),
    ...writeBody(world, actors),
  };
  insert('article', {
    number: number + 1,
    ...articleColumns(world, article, number),
  });
  insertMentions(world, article, actors);
  insertEvents(world, article, { actors, dayNumber });
  insertSayings(world, article);
  insert('byline', {
    id: nextId(world),
    article_id: article.id,
    author_id: scatteredId(kinds.author, chance.rank(50)),
    position: 0,
  });
  insert('article_topic', {
    id: nextId(world),
    article_id: article.id,
    topic_id: scatteredId(kinds.topic, chance.rank(17)),
  });
}

function articleColumns({ chance, words }: World, { id, day, body }: Article, number: number): Row {
  const headline = sentence(words, chance, 8);
  return {
    id,
    slug: `article-${number}`,
    headline,
    standfirst: sentence(words, chance, 20),
    body,
    language: 'en',
    section: chance.pick(sections),
    word_count: countWords(body),
    publication_id: scatteredId(kinds.publication, 0),
    published_edtf: day,
    published_start: day,
    published_end: day,
    published_precision: 'DAY',
    published_basis: 'source',
    day,
    source_path: `generated/${number}.md`,
    format: 'markdown',
    url: null,
    rights: 'generated',
    basis: null,
    content_hash: id,
  };
}

/** Of a text that neither begins nor ends with white space. */
function countWords(text: string): number {
  let count = 1;
  let isBetween = false;
  for (let at = 0; at < text.length; at++) {
    const isSpace = text.charCodeAt(at) <= space;
    if (isSpace && !isBetween) count += 1;
    isBetween = isSpace;
  }
  return count;
}

const space = 0x20;

/** Words by Zipf's law in paragraphs, the actors strewn among them. */
function writeBody(
  { chance, words, names }: World,
  actors: readonly number[],
): Pick<Article, 'body' | 'mentions'> {
  const mentions: { actor: number; start: number; end: number }[] = [];
  let body = '';
  for (let place = 1; body.length < charactersPerBody; place++) {
    if (place % 12 === 0) {
      const actor = actors[chance.rank(actors.length)] ?? 0;
      const name = names[actor] ?? '';
      mentions.push({ actor, start: body.length, end: body.length + name.length });
      body += name;
    } else body += words[chance.rank(words.length)];
    body += place % paragraphWords === 0 ? '.\n\n' : place % 15 === 0 ? '. ' : ' ';
  }
  return { body: body.trimEnd(), mentions };
}

function insertMentions(world: World, { id, day, body, mentions }: Article, actors: readonly number[]): void {
  const { insert } = world;
  for (const { actor, start, end } of mentions) {
    insert('mention', {
      id: nextId(world),
      article_id: id,
      actor_id: scatteredId(kinds.actor, actor),
      start,
      end,
      surface: body.slice(start, end),
    });
  }
  for (const actor of actors) {
    const count = mentions.filter((mention) => mention.actor === actor).length;
    insert('appearance', {
      id: nextId(world),
      article_id: id,
      actor_id: scatteredId(kinds.actor, actor),
      mention_count: count,
      salience: count / mentions.length,
      day,
    });
  }
}

function insertSayings(world: World, { id, day, body, mentions }: Article): void {
  const { chance, insert } = world;
  for (let place = 0; place < 2; place++) {
    const start = chance.below(body.length - 200);
    insert('quotation', {
      id: nextId(world),
      article_id: id,
      speaker_id: scatteredId(kinds.actor, chance.pick(mentions).actor),
      start,
      end: start + 120,
      text: body.slice(start, start + 120),
      direct: place,
      cue: 'said',
      day,
    });
    insert('date_expression', {
      id: nextId(world),
      article_id: id,
      start,
      end: start + 8,
      text: body.slice(start, start + 8),
      edtf: day,
    });
  }
}
