import type { Question } from './question.ts';

/** How things lie in time, in topics and between two sides; what the articles say. */
export const overviewQuestions: readonly Question[] = [
  {
    question: 'How did the cooperation of Iran and Tajikistan change from 2021 to 2022?',
    operation: `{ timeline(interval: YEAR, filter: { when: { edtf: "2021/2022" }, dyads: [
      { source: { countries: ["IRN"] }, target: { countries: ["TJK"] } },
      { source: { countries: ["TJK"] }, target: { countries: ["IRN"] } }] }) { buckets { edtf count cooperation conflict } spanning undated } }`,
    holds: ['"edtf":"2022"', '"undated":0'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What did Iran and Tajikistan do to each other over the years?',
    operation:
      '{ dyad(one: { countries: ["IRN"] }, other: { countries: ["TJK"] }) { eventCount score events(first: 20) { edges { score node { when { edtf } summary } } } } }',
    holds: ['"edtf":"2015-12', '"edtf":"2022-05'],
    statements: 5,
    roundTrips: 2,
  },
  {
    question: 'In which months of 2021 did most happen?',
    operation: '{ timeline(interval: MONTH, filter: { when: { edtf: "2021" } }) { buckets { edtf count } } }',
    holds: ['"edtf":"2021-08"'],
    lacks: ['"edtf":"2022', '"edtf":"2020'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened in each month of 2022, in a line?',
    operation:
      '{ timeline(filter: { when: { edtf: "2022" } }) { buckets { edtf events(first: 2) { summary } } } }',
    holds: ['"edtf":"2022-05"'],
    statements: 4,
    roundTrips: 2,
  },
  {
    question: 'Who acts on whom in the news of 2022?',
    operation:
      '{ network(filter: { when: { edtf: "2022" } }, first: 15) { nodes { actor { slug } weight } edges { source { slug } target { slug } eventCount } } }',
    holds: ['"emomali-rahmon"', '"eventCount"'],
    statements: 4,
    roundTrips: 2,
  },
  {
    question: 'What are the articles about?',
    operation: '{ articleFacets { topics { label count } sections { value count } years { value count } } }',
    holds: ['Diplomacy', 'Security', '"value":"2022"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which kinds of events does Russia take part in?',
    operation:
      '{ facets(filter: { actors: { anyOf: ["russia"] } }) { eventTypes { value count } quadClasses { value count } } }',
    holds: ['CONSULT'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Which articles say something of drones?',
    operation:
      '{ search(query: "drone*", types: [ARTICLE]) { totalCount edges { highlights { field text } node { ... on Article { headline } } } } }',
    holds: ['drone'],
    statements: 4,
    roundTrips: 2,
  },
  {
    question: 'Where does the border between Tajikistan and Afghanistan come up, without the Taliban?',
    operation:
      '{ search(query: "border Tajikistan -Taliban", types: [EVENT, ARTICLE]) { edges { node { __typename ... on Article { headline } } } } }',
    holds: ['"edges"'],
    statements: 3,
    roundTrips: 2,
  },
  {
    question: 'What else should I read after the article on the Samarkand summit?',
    operation:
      '{ articles(filter: { text: "Samarkand summit" }, first: 1) { edges { node { headline related(first: 3) { edges { score node { headline } sharedActors { name } sharedEvents { summary } } } } } } }',
    holds: ['"score"', '"sharedActors"'],
    statements: 4,
    roundTrips: 2,
  },
  {
    question: 'Which articles of 2021 name both Russia and the Taliban?',
    operation:
      '{ articles(filter: { actors: { allOf: ["russia", "taliban"] }, published: { edtf: "2021" } }) { totalCount edges { node { headline published { edtf } } } } }',
    holds: ['"edtf":"2021-'],
    lacks: ['"edtf":"2022'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What does the latest article rest on, word for word?',
    operation:
      '{ articles(first: 1) { edges { node { headline body mentions { start end surface } events(first: 3) { edges { evidence { start end quote } } } } } } }',
    holds: ['"quote"', '"surface"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which dates does the article on the fall of Kabul name?',
    operation:
      '{ articles(filter: { published: { edtf: "2021-08" }, text: "Kabul Ghani" }) { edges { node { dates { text edtf } } } } }',
    holds: ['2021-08-15'],
    statements: 2,
    roundTrips: 1,
  },
];
