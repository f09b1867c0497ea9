import { expect, test } from 'vitest';
import { readSpeakerWords, readSpeech } from '../../support/read-speech.ts';

const flood = `Flood waters swept through the town of Kasenda on Tuesday, killing at least 14 people, officials said.

"The river rose in minutes. We ran for our lives," said Grace Namono, a market trader who lost her stall. "There was no warning at all."

District commissioner Peter Okello told AFP that rescue teams were searching for dozens of missing people. "We have six boats, but the current is too strong," he said.

"I have never seen anything like it," added Namono, 47.

The opposition politician Miriam Waya called the response "shamefully slow".

The World Food Programme said it was ready to deliver food. "Roads are our main problem," its country director, Marie Dupont, told reporters in Kampala.`;

test('a report with several speakers keeps them apart', () => {
  expect(readSpeech(flood)).toEqual([
    'The river rose in minutes. We ran for our lives, → grace-namono',
    'There was no warning at all. → grace-namono',
    'We have six boats, but the current is too strong, → peter-okello',
    'I have never seen anything like it, → grace-namono',
    'shamefully slow → miriam-waya',
    'Roads are our main problem, → marie-dupont',
  ]);
});

test('the range of a speaker holds the words that name it', () => {
  expect(readSpeakerWords(flood)).toEqual([
    'Grace Namono',
    'Grace Namono',
    'he',
    'Namono',
    'Miriam Waya',
    'Marie Dupont',
  ]);
});

const resignation = `Finance Minister Helen Crane resigned on Thursday over a dispute about taxes.

"It has been an honour to serve," Crane wrote in a letter to the prime minister. "But I cannot support a budget I do not believe in."

Opposition leader James Whitlock was less kind.

"This government is falling apart," he told parliament. "It has no plan, no money and now no finance minister.

"The country deserves better."

Asked whether she would challenge her old chief, Crane said: "Not today."

"What matters now is who comes next," said Olivia Brandt, an economist at Nordbank in Frankfurt.`;

test('a quotation over two paragraphs keeps its speaker, and a pronoun takes up the person just named', () => {
  expect(readSpeech(resignation)).toEqual([
    'It has been an honour to serve, → helen-crane',
    'But I cannot support a budget I do not believe in. → helen-crane',
    'This government is falling apart, → james-whitlock',
    'It has no plan, no money and now no finance minister. → james-whitlock',
    'The country deserves better. → james-whitlock',
    'Not today. → helen-crane',
    'What matters now is who comes next, → olivia-brandt',
  ]);
});

const find = `According to lead author Camila Rojas of the University of Chile, the find is "extraordinary".

The skull was discovered in 2019 by a miner, Luis Soto. «I thought it was a strange stone», he recalled. «My wife told me to call the museum.»

Mark Feldman, who was not involved in the study, cautioned: 'The dating is uncertain. I would like to see more samples.'

Rojas rejected the criticism. 'We checked the dates in three laboratories,' she said, 'and they all agree.'

The film "Whales of the Desert" will open in Santiago next month.`;

test('marks of several kinds may stand in one text', () => {
  expect(readSpeech(find)).toEqual([
    'extraordinary → camila-rojas',
    'I thought it was a strange stone → luis-soto',
    'My wife told me to call the museum. → luis-soto',
    'The dating is uncertain. I would like to see more samples. → mark-feldman',
    'We checked the dates in three laboratories, → camila-rojas',
    'and they all agree. → camila-rojas',
  ]);
});

test('a speaker whom no list knows becomes an actor', () => {
  expect(readSpeech('“We will be back,” said Oyunchimeg Batbayar on Friday.')).toEqual([
    'We will be back, → oyunchimeg-batbayar',
  ]);
  expect(readSpeech('“We will be back,” the Sunflower Alliance said.')).toEqual([
    'We will be back, → sunflower-alliance',
  ]);
});

test('the organs of a state and the spokesmen of a body speak for it', () => {
  expect(readSpeech('A bus fell into a river in Kenya. “Nobody is missing,” police said.')).toEqual([
    'Nobody is missing, → kenya',
  ]);
  expect(readSpeech('The World Bank denied the report. “It is false,” a spokeswoman said.')).toEqual([
    'It is false, → world-bank',
  ]);
});

test('where the text does not say who speaks, nobody is named', () => {
  expect(readSpeech('“Nobody told us anything at all,” a villager said.')).toEqual([
    'Nobody told us anything at all, → ?',
  ]);
  expect(readSpeech('The walls were covered with words: “Nobody told us anything at all.”')).toEqual([
    'Nobody told us anything at all. → ?',
  ]);
});
