import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function meetingIn(body: string) {
  const { events } = extract({ body, published: { edtf: '2022-06-03', basis: 'option' } });
  const meeting = events.find(({ type, evidence }) => {
    return type === 'CONSULT' && body.slice(evidence.start, evidence.end).includes(' met ');
  });
  return `${meeting?.mode} in ${meeting?.place?.name ?? 'no place'}`;
}

const signed = 'Kenya and Norway signed a treaty on fish in Oslo on 1 June 2022.';

test.each([
  [
    `${signed}\n\nPrime Minister Jonas Gahr Støre of Norway met with Kenyan ministers on 1 June.`,
    'Visit in Oslo',
  ],
  [
    `${signed}\n\nPrime Minister Jonas Gahr Støre of Norway met with Kenyan ministers on 20 May.`,
    'null in no place',
  ],
  [
    `${signed}\n\nPrime Minister Jonas Gahr Støre of Norway met with Chilean ministers on 1 June.`,
    'null in no place',
  ],
])('a meeting is part of a visit of the same two states on the same day: %s', (body, meeting) => {
  expect(meetingIn(body)).toBe(meeting);
});
