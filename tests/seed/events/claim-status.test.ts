import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function claimOf(body: string, type: string): string {
  const event = extract({ body, published: null }).events.find((each) => each.type === type);
  return `${event?.claimStatus} ${event?.attributedTo ?? '-'}`;
}

test.each([
  ['The friendship of both states has begun delivering: on 4 May Kenya attacked Somalia.', 'REPORTED -'],
  ['The quarrel has, however, begun showing at the border: in May Kenya attacked Somalia.', 'REPORTED -'],
  ['Tensions continued: Kenya attacked Somalia in May.', 'REPORTED -'],
  ['Chad told the court: Kenya attacked Somalia in May.', 'ATTRIBUTED chad'],
  ['Chad began by saying: Kenya had attacked Somalia.', 'ATTRIBUTED chad'],
  ['Chad delivered a statement: Kenya had attacked Somalia.', 'ATTRIBUTED chad'],
])(
  'what stands behind a colon is somebody’s claim only where a word of speech is in front: %s',
  (body, claim) => {
    expect(claimOf(body, 'ASSAULT')).toBe(claim);
  },
);

test.each([
  ['Kenya fears attacks by militants from Somalia.', 'ASSAULT', 'POSSIBLE -'],
  ['Poland plans talks with Ukraine.', 'CONSULT', 'PLANNED -'],
  ['Kenya and Somalia met in Oslo. The two sides did not reach an agreement.', 'AGREE', 'NEGATED -'],
])('what is feared, planned or not come to is no deed: %s', (body, type, claim) => {
  expect(claimOf(body, type)).toBe(claim);
});

test('what somebody said stands behind a long sentence is their claim', () => {
  const body =
    'Chad and Niger agreed on Monday to end a long dispute over a well in the desert of Tibesti, Kenyan President William Ruto said after hosting talks in Nairobi.';
  expect(claimOf(body, 'AGREE')).toBe('ATTRIBUTED william-ruto');
});

test('what is told behind what was long ago is of then, until a date says otherwise', () => {
  const body =
    'In 1978 Chad attacked Libya. Libya expelled the Chadian envoy. On 2 May 2022 Chad expelled one too.';
  const { events } = extract({ body, published: { edtf: '2022-05-03', basis: 'option' } });
  const expulsions = events.filter(({ type }) => type === 'SANCTION');
  expect(
    expulsions.map(({ participants, background }) => [participants[0]?.actor, background]).sort(),
  ).toEqual([
    ['chad', false],
    ['libya', true],
  ]);
});

test('what a clause about the speaker tells of long before is background, whatever the speaker says', () => {
  const body = 'Niger, which had accused Chad of theft, said it was watching the talks.';
  const [event] = extract({ body, published: null }).events.filter(({ type }) => type === 'ACCUSE');
  expect(event?.background).toBe(true);
});
