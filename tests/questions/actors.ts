import type { Question } from './question.ts';

/** Who is who, with whom, and since when. */
export const actorQuestions: readonly Question[] = [
  {
    question: 'Who was president of Iran in 2022?',
    operation:
      '{ actors(filter: { office: { titles: ["president"], countries: ["IRN"], at: { edtf: "2022-05" } } }) { edges { node { slug } } } }',
    holds: ['ebrahim-raisi'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which offices did Rahmon hold in 2015?',
    operation: '{ actor(slug: "emomali-rahmon") { offices(at: "2015") { title held { edtf } } } }',
    holds: ['president'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which states belong to the Shanghai Cooperation Organisation?',
    operation:
      '{ actors(filter: { kinds: [COUNTRY], memberOf: ["shanghai-cooperation-organisation"] }, first: 50) { edges { node { slug } } } }',
    holds: ['"tajikistan"', '"russia"', '"china"', '"india"'],
    lacks: ['"united-states"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Whose name begins with Ahmad Mas?',
    operation: '{ actors(filter: { namePrefix: "ahmad mas" }) { edges { node { name aliases } } } }',
    holds: ['Massoud'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Who speaks most often in this corpus?',
    operation:
      '{ actors(filter: { minArticleCount: 3, kinds: [PERSON] }) { edges { node { slug quotations(first: 1) { totalCount edges { node { text } } } } } } }',
    holds: ['emomali-rahmon'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What is Raisi quoted as saying?',
    operation:
      '{ actor(slug: "ebrahim-raisi") { quotations { totalCount edges { node { text article { headline } } } } } }',
    holds: ['"text"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which articles quote Raisi about outsiders or foreigners?',
    operation:
      '{ articles(filter: { quotes: { slugs: ["ebrahim-raisi"] }, text: "outsiders OR foreigners OR foreign" }) { edges { node { headline quotations { text speaker { slug } } } } } }',
    holds: ['ebrahim-raisi'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'With whom does Iran act most, and is it friendly?',
    operation:
      '{ actor(slug: "iran") { counterparts(first: 10) { edges { eventCount cooperation conflict latest { edtf } node { slug } } } } }',
    holds: ['"slug":"tajikistan"'],
    statements: 3,
    roundTrips: 2,
  },
  {
    question: 'Who is named together with Ahmad Massoud?',
    operation:
      '{ actor(slug: "ahmad-massoud") { coMentions(first: 20) { totalCount edges { articleCount node { slug } } } } }',
    holds: ['"slug":"taliban"'],
    statements: 3,
    roundTrips: 2,
  },
  {
    question: 'Which armed groups were active in 2021?',
    operation:
      '{ actors(filter: { kinds: [ARMED_GROUP], active: { edtf: "2021" } }, first: 50) { edges { node { slug } } } }',
    holds: ['"taliban"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What kinds of actors come from Tajikistan?',
    operation: '{ actorFacets(filter: { countries: ["TJK"] }) { kinds { value count } } }',
    holds: ['"value":"PERSON"', '"value":"COUNTRY"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Whom does the Taliban act on, and who on it?',
    operation:
      '{ actor(slug: "taliban") { events(first: 20, filter: { sources: { anyOf: ["taliban"] } }) { totalCount edges { roles node { summary } } } } }',
    holds: ['"SOURCE"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which people of the news meet Rahmon?',
    operation:
      '{ actor(slug: "emomali-rahmon") { counterparts(filter: { types: [CONSULT] }) { edges { eventCount node { slug kind } } } } }',
    holds: ['"eventCount"'],
    statements: 3,
    roundTrips: 2,
  },
];
