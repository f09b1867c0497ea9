import { expect, test } from 'vitest';
import { analyseText } from '../../../seed/text/analyse.ts';
import { findTopics } from '../../../seed/topics/find.ts';

const texts = {
  'medtop:15000000':
    'The striker scored twice as the home team won the final of the cup. The coach praised his players after the match, and the goal that settled the game sent the stadium wild. The club has won the league three times this century.',
  'medtop:07000000':
    'Doctors at the hospital have treated forty patients since the outbreak began. The virus spreads quickly, the health ministry said, and nurses will begin a vaccination campaign. No vaccine was in stock when the epidemic reached the clinic.',
  'medtop:16000000':
    'Rebels fired rockets at an army base and soldiers answered with artillery. The fighting went on until a ceasefire was declared at dawn. At least nine troops and several militants were killed in the clashes near the border.',
};

test.each(Object.entries(texts))('a text about %s is known by its words', (code, text) => {
  expect(findTopics(analyseText(text))[0]).toBe(code);
});

test('a text whose words say nothing of a topic has none', () => {
  expect(findTopics(analyseText('It was there, and then it was not. Nobody knew why.'))).toEqual([]);
});
