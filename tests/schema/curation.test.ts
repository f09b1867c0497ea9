import { describe, expect, test } from 'vitest';
import { ask, codeOf } from '../support/query.ts';

/** Articles of the corpus whose sidecars these tests know. */
const khorog = 'Crowd fills Khorog after Tajik security forces kill a local man';
const plant = 'Iran opens plant for Ababil-2 drones in Tajikistan';

interface Statement {
  method: string;
  standing: string;
  reason: string | null;
}

async function readArticle(headline: string, fields: string) {
  const filter = `{ text: ${JSON.stringify(`"${headline}"`)} }`;
  const { articles } = await ask(
    `{ articles(filter: ${filter}) { edges { node { headline body ${fields} } } } }`,
  );
  return articles.edges
    .map(({ node }: { node: { headline: string } }) => node)
    .find((article: { headline: string }) => article.headline === headline);
}

const stated = 'method standing editor reason';

/** Actors of the corpus that only overruled statements name. */
async function readHiddenActors(): Promise<{ slug: string; name: string }[]> {
  const { articles } = await ask(
    '{ articles(first: 100) { edges { node { mentions(view: ALL) { actor { slug name agreed } } } } } }',
  );
  return articles.edges
    .flatMap(({ node }: { node: { mentions: object[] } }) => node.mentions)
    .map(({ actor }: { actor: { agreed: boolean } }) => actor)
    .filter(({ agreed }: { agreed: boolean }) => !agreed);
}

describe('the agreed view, which is what is shown without asking', () => {
  test('has no statement that an editor overruled', async () => {
    const fields = `slug mentions { standing } quotations { standing } dates { standing } evidence { standing event { slug } }
      actors(first: 100) { edges { mentions { standing } } }
      events(first: 100) { edges { evidence { standing } node { evidence { standing } } } }`;
    const { articles } = await ask(`{ articles(first: 100) { edges { node { ${fields} } } } }`);
    const text = JSON.stringify(articles);
    expect(text).toContain('"standing":"AGREED"');
    expect(text).not.toMatch(/SUPERSEDED|REJECTED|"event":null/);
  });

  test('has what editors added, marked as curated, with full confidence and no extractor', async () => {
    const { dates, events } = await readArticle(
      khorog,
      `dates { text edtf ${stated} } events(first: 50) { edges { node { summary method confidence evidence { quote extractor confidence ${stated} } } } }`,
    );
    expect(dates.find(({ text }: { text: string }) => text === 'the first day')).toMatchObject({
      edtf: '2021-11-25',
      method: 'CURATED',
      editor: 'newsgraph desk',
    });
    const shooting = events.edges
      .map(({ node }: { node: { summary: string } }) => node)
      .find(({ summary }: { summary: string }) => summary.startsWith('Tajikistan → Gulbiddin Ziyobekov'));
    expect(shooting).toMatchObject({
      method: 'CURATED',
      confidence: 1,
      evidence: [{ method: 'CURATED', extractor: null, confidence: 1, standing: 'AGREED' }],
    });
    expect(shooting.evidence[0].reason).toContain('shooting');
  });

  test('has no actor that only overruled statements name, in any list, filter or search', async () => {
    const [hidden = { slug: '', name: '' }] = await readHiddenActors();
    const { actors, found } = await ask(
      `query ($name: String!, $quoted: String!) {
        actors(filter: { namePrefix: $name }) { edges { node { slug } } }
        found: search(query: $quoted, types: [ACTOR], first: 100) { edges { node { ... on Actor { slug } } } }
      }`,
      { name: hidden.name, quoted: `"${hidden.name}"` },
    );
    expect(JSON.stringify([actors, found])).not.toContain(`"${hidden.slug}"`);
    const naming = `{ articles(filter: { actors: { anyOf: ["${hidden.slug}"] } }) { totalCount } }`;
    expect(await codeOf(naming)).toBe('UNKNOWN_SLUG');
  });

  test('counts what it lists', async () => {
    const { dataset, actors, mirzo } = await ask(
      '{ dataset { actors } actors { totalCount } mirzo: actor(slug: "sherali-mirzo") { quotations { totalCount edges { node { text } } } } }',
    );
    expect(dataset.actors).toBe(actors.totalCount);
    expect(mirzo.quotations.totalCount).toBe(mirzo.quotations.edges.length);
  });
});

describe('both views, on request', () => {
  test('a mention that an editor states himself keeps the extracted one, which says what stands in its place', async () => {
    const { mentions } = await readArticle(
      plant,
      `mentions(view: ALL) { surface ${stated} actor { slug } replacedBy { method actor { slug } } }`,
    );
    const named = mentions.filter(({ surface }: { surface: string }) => surface === 'Mohammad Bagheri');
    const same = { surface: 'Mohammad Bagheri', editor: 'newsgraph desk', reason: 'Checked by the desk.' };
    const actor = { slug: 'mohammad-bagheri' };
    const curated = { method: 'CURATED', actor };
    expect(named).toHaveLength(2);
    expect(named).toContainEqual({
      ...same,
      method: 'EXTRACTED',
      standing: 'SUPERSEDED',
      actor,
      replacedBy: curated,
    });
    expect(named).toContainEqual({ ...same, ...curated, standing: 'AGREED', replacedBy: null });
  });

  test('a rejected actor is reached from what was extracted, and says that it is in no agreed view', async () => {
    const hidden = await readHiddenActors();
    expect(hidden.length).toBeGreaterThan(0);
    const { actor } = await ask(`{ actor(slug: "${hidden[0]?.slug}") { agreed articleCount eventCount } }`);
    expect(actor).toEqual({ agreed: false, articleCount: 0, eventCount: 0 });
  });

  test('a corrected event shows the claim that was extracted beside the curated one', async () => {
    const { events } = await readArticle(
      plant,
      `events(first: 50) { edges { node { summary evidence(view: ALL) { ${stated} replacedBy { event { summary } } claim { participants { role actor { slug } } } } } } }`,
    );
    const agreement = events.edges
      .map(({ node }: { node: { summary: string } }) => node)
      .find(({ summary }: { summary: string }) => summary.startsWith('Iran and Tajikistan: Agree'));
    const [curated, extracted] = agreement.evidence;
    expect([curated.method, curated.standing]).toEqual(['CURATED', 'AGREED']);
    expect([extracted.method, extracted.standing]).toEqual(['EXTRACTED', 'SUPERSEDED']);
    expect(extracted.replacedBy.event.summary).toBe(agreement.summary);
    expect(curated.claim.participants).toHaveLength(4);
    expect(extracted.claim.participants.length).toBeLessThan(4);
  });

  test('a rejected event is reached through its article, with its claim and the reason', async () => {
    const { articles } = await ask(
      `{ articles(first: 100) { edges { node { evidence(view: ALL) { ${stated} event { slug } replacedBy { quote }
        claim { type participants { actor { slug } } } } } } } }`,
    );
    const rejected = articles.edges
      .flatMap(({ node }: { node: { evidence: Statement[] } }) => node.evidence)
      .filter(({ standing }: Statement) => standing === 'REJECTED');
    expect(rejected.length).toBeGreaterThan(0);
    for (const { claim, ...one } of rejected) {
      expect(one).toMatchObject({
        method: 'EXTRACTED',
        editor: 'newsgraph desk',
        event: null,
        replacedBy: null,
      });
      expect(one.reason).toMatch(/\w/);
      expect(claim.participants[0].actor.slug).toMatch(/\w/);
    }
  });

  test('two views of one list in one operation stay apart', async () => {
    const article = await readArticle(
      plant,
      `agreed: quotations { standing } all: quotations(view: ALL) { standing }
       plain: evidence { standing } every: evidence(view: ALL) { standing }`,
    );
    expect(article.all.length).toBe(article.agreed.length + 1);
    expect(article.every.length).toBeGreaterThan(article.plain.length);
  });

  test('every range gives back its words in both views', async () => {
    const fields = `mentions(view: ALL) { start end text: surface } quotations(view: ALL) { start end text }
      dates(view: ALL) { start end text } evidence(view: ALL) { start end text: quote }`;
    const { articles } = await ask(`{ articles(first: 100) { edges { node { body ${fields} } } } }`);
    for (const { node } of articles.edges) {
      const lists = [node.mentions, node.quotations, node.dates, node.evidence];
      for (const { start, end, text } of lists.flat()) expect(node.body.slice(start, end)).toBe(text);
    }
  });

  test('a statement is a Statement, whatever its kind', async () => {
    const fragment = `fragment Who on Statement { ${stated} }`;
    const { articles } = await ask(
      `${fragment} { articles(first: 1) { edges { node { mentions(view: ALL) { ...Who } evidence(view: ALL) { ...Who } } } } }`,
    );
    expect(articles.edges[0].node.mentions[0]).toMatchObject({ method: 'EXTRACTED', standing: 'AGREED' });
  });
});

describe('what editors say of actors', () => {
  test('stands, and shows what it changed and where it is said', async () => {
    const { actor } = await ask(
      `{ actor(slug: "mohammad-bagheri") { country description agreed corrections { field value extracted standing editor article { headline } } } }`,
    );
    expect(actor).toMatchObject({ country: 'IRN', agreed: true });
    expect(actor.description).toContain('general staff');
    expect(actor.corrections).toContainEqual({
      field: 'COUNTRY',
      value: 'IRN',
      extracted: null,
      standing: 'AGREED',
      editor: 'newsgraph desk',
      article: { headline: plant },
    });
  });

  test('holds for filters too', async () => {
    const { actors } = await ask(
      `{ actors(filter: { countries: ["IRN"], slugs: ["mohammad-bagheri"] }) { totalCount } }`,
    );
    expect(actors.totalCount).toBe(1);
  });
});

test('the curated events of an article can be asked for', async () => {
  const { events } = await ask(
    `{ events(filter: { methods: [CURATED], actors: { anyOf: ["emomali-rahmon"] } }) { totalCount edges { node { method } } } }`,
  );
  expect(events.totalCount).toBeGreaterThan(0);
  expect(new Set(events.edges.map(({ node }: { node: Statement }) => node.method))).toEqual(
    new Set(['CURATED']),
  );
});
