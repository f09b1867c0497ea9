import { expect, test } from 'vitest';
import { makeNewswire } from '../../../seed/models/make-newswire.ts';
import { toNamedDocument } from '../../../seed/models/name-document.ts';

const articles = makeNewswire(1);

test('every slot is filled, and the same articles are made every time', () => {
  for (const { body } of articles) expect(body).not.toMatch(/[{}#[\]]/);
  expect(makeNewswire(1)).toEqual(articles);
});

test('every name is a stretch of the text without white space at its ends', () => {
  const names = articles.flatMap(({ body, names }) => names.map(({ start, end }) => body.slice(start, end)));
  expect(names.length).toBeGreaterThan(500);
  for (const name of names) expect(name).toMatch(/^\S(?:.*\S)?$/);
});

test('next to all names can be learnt word by word', () => {
  const marked = articles.flatMap(({ names }) => names).length;
  const learnt = articles
    .flatMap(toNamedDocument)
    .flatMap(({ labels }) => labels)
    .filter((label) => label !== 0 && (label - 1) % 4 < 2).length;
  expect(learnt / marked).toBeGreaterThan(0.97);
});
