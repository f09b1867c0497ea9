import type { Question } from './question.ts';

const told = 'totalCount edges { node { summary participants { role actor { slug } } } }';

/** Who did what to whom, where and when. */
export const eventQuestions: readonly Question[] = [
  {
    question: 'Who met whom in May 2022?',
    operation: `{ events(filter: { types: [CONSULT], when: { edtf: "2022-05" } }, first: 50) { ${told} } }`,
    holds: ['emomali-rahmon', 'ebrahim-raisi'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which armed groups does Tajikistan act against, or they against it?',
    operation: `{ network(first: 100, filter: { maxIntensity: -0.1, participants: [{ actor: { countries: ["TJK"] } }, { actor: { kinds: [ARMED_GROUP] } }] }) {
      nodes { actor { slug kind } } edges { source { slug } target { slug } conflict } } }`,
    holds: ['"kind":"ARMED_GROUP"'],
    statements: 5,
    roundTrips: 2,
  },
  {
    question: 'What did Iran do together with Tajikistan in 2022?',
    operation: `{ events(filter: { actors: { allOf: ["iran", "tajikistan"] }, minIntensity: 0.1, when: { edtf: "2022" } }) { ${told} } }`,
    holds: ['"slug":"iran"', '"slug":"tajikistan"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'What happened in Tehran?',
    operation:
      '{ events(filter: { places: ["tehran-irn"] }, first: 50) { totalCount edges { node { summary place { name } } } } }',
    holds: ['Tehran'],
    lacks: ['"name":"Dushanbe"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: 'Whom was force used against in Afghanistan?',
    operation: `{ events(filter: { types: [ASSAULT], countries: ["AFG"] }, first: 50) { ${told} } }`,
    holds: ['"role":"TARGET"'],
    statements: 3,
    roundTrips: 1,
  },
  {
    question: "What is told on somebody's word only?",
    operation:
      '{ events(filter: { claimStatuses: [ATTRIBUTED] }, first: 50) { totalCount edges { node { claimStatus attributedTo { slug } } } } }',
    holds: ['ATTRIBUTED'],
    lacks: ['"claimStatus":"REPORTED"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What is said not to have happened, and where does it say so?',
    operation:
      '{ events(filter: { claimStatuses: [NEGATED] }) { edges { node { summary evidence { quote article { headline } } } } } }',
    holds: ['"quote"', '"headline"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Who protested in Khorog?',
    operation: `{ events(filter: { types: [PROTEST], text: "Khorog" }) { ${told} } }`,
    holds: ['tajikistan'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened on the very day that Kabul fell?',
    operation:
      '{ events(filter: { when: { edtf: "2021-08-15" } }) { edges { node { when { edtf } summary } } } }',
    holds: ['"edtf":"2021-08-15"'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What may have happened in 1998?',
    operation:
      '{ events(filter: { when: { edtf: "1998", relation: OVERLAPS } }) { edges { node { when { edtf start end } summary } } } }',
    holds: ['1998-08'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What happened before 2000, oldest first?',
    operation:
      '{ events(filter: { when: { edtf: "2000", relation: BEFORE } }, orderBy: [{ field: WHEN, direction: ASC }]) { edges { node { when { edtf } } } } }',
    holds: ['1997', '1998'],
    lacks: ['"edtf":"2001', '"edtf":"2021', '"edtf":"2022'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which events do several articles report, and how far do these agree?',
    operation:
      '{ events(filter: { minReportCount: 2 }, orderBy: [{ field: REPORT_COUNT }]) { edges { node { summary corroboration { articles publications stated denied } } } } }',
    holds: ['"articles":2'],
    lacks: ['"articles":1,', '"articles":0'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'Which ceasefires and withdrawals are told?',
    operation:
      '{ events(filter: { types: [RETREAT], modes: ["Ceasefire", "Withdraw"] }) { totalCount edges { node { mode summary } } } }',
    holds: ['"mode":'],
    statements: 2,
    roundTrips: 1,
  },
  {
    question: 'What did presidents do, as themselves?',
    operation: `{ events(filter: { participants: [{ roles: [SOURCE], actor: { office: { titles: ["president"] } } }] }, first: 40) { ${told} } }`,
    holds: ['emomali-rahmon'],
    statements: 2,
    roundTrips: 1,
  },
];
