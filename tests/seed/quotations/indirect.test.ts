import { expect, test } from 'vitest';
import { extract } from '../../../seed/extract.ts';

function readReported(body: string): string[] {
  return extract({ body, published: { edtf: '2022-06-10', basis: 'option' } })
    .quotations.filter(({ direct }) => !direct)
    .map(({ start, end, cue, speaker }) => `${body.slice(start, end)} | ${cue} | ${speaker?.actor ?? '?'}`);
}

test.each([
  ['Kenya said that the bridge would open in May.', 'the bridge would open in May | said | kenya'],
  ['The bridge would open in May, Kenya said.', 'The bridge would open in May | said | kenya'],
  ['According to Kenya, the bridge will open in May.', 'the bridge will open in May | according to | kenya'],
  ['Maria Lopez told reporters that the bridge was closed.', 'the bridge was closed | told | maria-lopez'],
  [
    'Maria Lopez, the mayor of Bor, warned that the bridge was unsafe.',
    'the bridge was unsafe | warned | maria-lopez',
  ],
  [
    'A spokesman for the World Bank said that the loan had been paid.',
    'the loan had been paid | said | world-bank',
  ],
  [
    'Islamic State fighters left. An army spokesman in Nairobi said that the bridge was open.',
    'the bridge was open | said | kenya',
  ],
])('%s', (body, reported) => {
  expect(readReported(body)).toEqual([reported]);
});

test.each([
  'Neither side said how many people had come.',
  'Kenya built the bridge in May.',
  'Kenya, which has closed the border with Uganda, did not comment.',
  '“They came by night,” a miller, Maria Lopez, recalled.',
  'Kenya called the plan “unworkable”; Uganda said nothing.',
  'Asked whether the bridge was safe, Maria Lopez replied: “Never.”',
  'The World Bank’s office, known as the Tower, claimed a prize.',
])('nothing is told as somebody’s words in: %s', (body) => {
  expect(readReported(body)).toEqual([]);
});

test('the pronoun of a reported clause’s speaker takes up the person just named', () => {
  const body = 'Maria Lopez met Peter Novak in May. She said that the bridge was closed.';
  expect(readReported(body)).toEqual(['the bridge was closed | said | maria-lopez']);
});

test.each([
  [
    'Chilean President Gabriel Boric spoke in Arica. “The safety of Peru is very important for the Republic of Chile,” he said, adding that Bolivia had been slow.',
    'Bolivia had been slow | adding | gabriel-boric',
  ],
  [
    'Kenya said that Somalia had closed the border, accusing Uganda of silence and adding that talks would go on.',
    'talks would go on | adding | kenya',
  ],
  [
    'Maria Lopez, who met the mayor of Bor, said the road was open, noting that two bridges had been mended.',
    'two bridges had been mended | noting | maria-lopez',
  ],
])('a participle of speech is the speaker’s of the verb it follows: %s', (body, reported) => {
  expect(readReported(body)).toContain(reported);
});

test('a participle behind a verb that says nothing is its subject’s', () => {
  const body = 'Mali has closed the border, saying that gangs had crossed it.';
  expect(readReported(body)).toEqual(['gangs had crossed it | saying | mali']);
});

test('what is quoted behind a colon is not of whoever speaks in the next sentence', () => {
  const body = 'Mr. Lopez warned: “If they cross the river, we shall respond.” He added that talks went on.';
  const [direct] = extract({ body, published: { edtf: '2022-06-10', basis: 'option' } }).quotations;
  expect([direct?.cue, direct?.speaker?.actor]).toEqual(['warned', 'lopez']);
});
