import { describe, expect, test } from 'vitest';
import { clearFurniture } from '../../../seed/readers/furniture.ts';

const known = { headline: 'Harbour town reopens its lighthouse', authors: [] };
const opening = 'The council of Port Ellery switched on the lamp on Saturday.';
const ending = 'The lamp was built in Gdansk, and fishermen welcomed it.';

test.each([
  'We use cookies to improve your experience.',
  'Accept all cookies',
  'Advertisement',
  'Story continues below advertisement',
  'Share this article',
  'Share on Facebook Twitter WhatsApp',
  'Facebook Twitter Email',
  'Follow us on Google News',
  'Subscribe to our newsletter for more.',
  'Sign up for our daily briefing',
  'Read more',
  'Read full story.',
  '3 min read',
  'Our Standards: The Trust Principles.',
  '(This story has not been edited by our staff and is auto-generated from a syndicated feed.)',
  'Also Read: Why coastal towns are counting their lamps again',
])('%j belongs to the page and not to the article', (line) => {
  expect(clearFurniture([opening, line, ending], known).paragraphs).toEqual([opening, ending]);
});

test.each([
  'The commission said that cookies were found in the burnt bakery.',
  'Subscribers to the pension fund were told on Monday that they would be paid.',
  'Share prices fell in Moscow on Monday.',
  'Facebook said that it would leave Russia.',
  'Follow-up talks between Iran and Iraq are to be held in June.',
  'Correction of the border was agreed in 1998.',
  'This article of the treaty was amended by parliament.',
  'Reading more into it would be wrong, the mayor said.',
])('%j is the article’s own', (line) => {
  const { paragraphs, correctionNote } = clearFurniture([opening, line, ending], known);
  expect(paragraphs).toEqual([opening, line, ending]);
  expect(correctionNote).toBeNull();
});

test.each([
  'Correction: An earlier version misspelled the harbour.',
  'CORRECTION (June 3): The lamp is older than was said.',
  'Correction, June 3, 2022: The lamp is older than was said.',
  '(Corrects paragraph 2 to say that the lamp is older)',
  'This article was amended on 3 June 2022 to correct the name of the mayor.',
  'An earlier version of this story misspelled the harbour.',
  'Clarification: The council did not vote.',
])('%j is a note on a correction, and kept as one', (note) => {
  const { paragraphs, correctionNote } = clearFurniture([opening, ending, note], known);
  expect(paragraphs).toEqual([opening, ending]);
  expect(correctionNote).toBe(note);
});

describe('what stands above the text', () => {
  test('is a byline, the headline again and a dateline with its agency and day', () => {
    const { paragraphs, credits } = clearFurniture(
      ['By Mary Stone', `${known.headline}.`, `KABUL, June 3, 2022 (Reuters) — ${opening}`, ending],
      known,
    );
    expect(paragraphs).toEqual([opening, ending]);
    expect(credits).toMatchObject({
      authors: ['Mary Stone'],
      publication: 'Reuters',
      published: '2022-06-03',
    });
  });
});
