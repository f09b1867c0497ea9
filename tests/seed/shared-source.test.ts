import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openFolder } from '../../drizzle/file-store.ts';
import { migrate } from '../../drizzle/migrate.ts';
import { seed } from '../../seed/run.ts';

const shared = '../shared/sources';

test.skipIf(!existsSync(shared))(
  'the first source file becomes an article with its actors and dated events',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'newsgraph-shared-'));
    const store = openFolder(folder);
    await migrate(store);
    const report = await seed(store, {
      paths: [shared],
      published: '2022-06',
      prune: false,
      dryRun: false,
      onProgress: () => {},
    });
    expect(report).toMatchObject({ problems: [], added: [expect.stringContaining('sources/')] });

    const article = await store.database.query.articles.findFirst({
      with: { publication: true, authors: true },
    });
    expect(article).toMatchObject({
      headline:
        'With Russia embroiled in Ukraine, Tajikistan taps Iran to counter terror radiating from Afghanistan',
      section: 'English News',
      publication: { name: 'India Narrative' },
      authors: [{ name: 'Aditi Bhaduri' }],
    });

    const actors = await store.database.query.actors.findMany({ columns: { slug: true } });
    expect(actors.map(({ slug }) => slug)).toEqual(
      expect.arrayContaining([
        ...['tajikistan', 'iran', 'afghanistan', 'taliban', 'russia', 'india', 'china'],
        ...['emomali-rahmon', 'ebrahim-raisi', 'northern-alliance', 'shanghai-cooperation-organisation'],
        'collective-security-treaty-organization',
        'national-resistance-front-of-afghanistan',
        'islamic-state-khorasan-province',
      ]),
    );

    const events = await store.database.query.events.findMany({ columns: { whenEdtf: true } });
    expect(events.map(({ whenEdtf }) => whenEdtf)).toEqual(
      expect.arrayContaining(['2022-05-17', '2022-05', '2021-09']),
    );

    const body = article?.body ?? '';
    const spans = [
      ...(await store.database.query.mentions.findMany()).map(({ start, end, surface }) => [
        body.slice(start, end),
        surface,
      ]),
      ...(await store.database.query.evidence.findMany()).map(({ start, end, quote }) => [
        body.slice(start, end),
        quote,
      ]),
      ...(await store.database.query.quotations.findMany()).map(({ start, end, text }) => [
        body.slice(start, end),
        text,
      ]),
    ];
    expect(spans.length).toBeGreaterThan(50);
    for (const [found, told] of spans) expect(found).toBe(told);
    store.client.close();
    rmSync(folder, { recursive: true });
  },
);
