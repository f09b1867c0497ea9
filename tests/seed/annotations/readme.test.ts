import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { curate } from '../../../seed/annotations/curate.ts';
import { entryForms } from '../../../seed/annotations/entry.ts';
import { readSidecar } from '../../../seed/annotations/sidecar.ts';
import { extract } from '../../../seed/extract.ts';
import { readSource } from '../../../seed/readers/index.ts';

const readme = readFileSync('seed/annotations/README.md', 'utf8');

function readExample(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
}

const yaml = readExample('yaml');
const article = readSource({ path: 'ferry-talks.md', text: readExample('markdown'), hash: '' }).value;
const body = article?.body ?? '';
const extraction = extract({ body, published: { edtf: article?.published ?? '', basis: 'source' } });
const sidecar = readSidecar({ path: 'ferry-talks.annotations.yaml', text: yaml });
const { curation, problems } = curate({ body, extraction, sidecar });

test('every entry of the example can be carried out', () => {
  expect(problems).toEqual([]);
});

test('the example has an entry of every kind and action', () => {
  for (const [kind, forms] of Object.entries(entryForms)) {
    const contents = sidecar.entries[kind as keyof typeof entryForms].map(
      ({ content }) => Object.keys(content)[0],
    );
    expect(contents.sort()).toEqual(Object.keys(forms).sort());
  }
});

test('the table names every field that an entry of a kind can have', () => {
  const fieldsOf = (kind: string) =>
    new RegExp(`\\| \`${kind}\` \\|([^|]*)\\|`).exec(readme)?.[1]?.match(/\w+/g)?.sort();
  for (const [kind, forms] of Object.entries(entryForms)) {
    expect(fieldsOf(kind)).toEqual(Object.keys(forms.add.entries.add.entries).sort());
  }
});

test('the example does what it says', () => {
  const standing = <Row extends { standing: string }>(ledger: Row[]) =>
    ledger.filter((row) => row.standing === 'AGREED');
  const named = standing(curation.mentions).map(({ statement: { actor, text } }) => `${text}: ${actor}`);
  expect(named).toEqual(
    expect.arrayContaining([
      'Mama Samia: samia-suluhu-hassan',
      'harbour union: harbour-union',
      'Uganda: uganda',
      'Uganda: harbour-union',
    ]),
  );
  expect(named.join()).not.toMatch(/grace-achieng|his:/);
  const [signing] = standing(curation.events).filter(({ statement }) => statement.salience === 1);
  expect(signing?.statement).toMatchObject({ place: { name: 'Kampala', country: 'UGA' }, when: null });
  expect(curation.dates.find(({ statement }) => statement.text === '4 March 2024')).toMatchObject({
    standing: 'REJECTED',
    editor: 'Sam Editor',
  });
  expect(standing(curation.quotations)).toHaveLength(2);
});
