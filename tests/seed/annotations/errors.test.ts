import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { describeSidecarFault } from '../../../seed/files/sidecar-file.ts';
import { curateExtraction } from '../../support/curate-text.ts';
import { fair, fairBody } from '../../support/fair.ts';

/** A sidecar, and what is wrong with it: line, key and the rest of the message. */
const faulty: [yaml: string, fault: string | RegExp][] = [
  ['events: [1\n', /^\d: is not valid YAML: /],
  ['editor: Jo\nnotes: []\n', "2: has an unknown key 'notes'"],
  ['editor: Jo\n\nmentions: x\n', '3: \'mentions\' must be a list of entries, not "x"'],
  ['dates:\n  - 5\n', "2: 'dates.0' must have exactly one of add, correct, reject, not none"],
  [
    'dates:\n  - add: {text: Oulu, edtf: 2023}\n    reject: {text: Oulu}\n',
    "2: 'dates.0' must have exactly one of add, correct, reject, not add and reject",
  ],
  ['dates:\n  - reject: {text: Oulu}\n    note: x\n', "3: has an unknown key 'dates.0.note'"],
  ['mentions:\n  - add:\n      text: Oulu\n', "3: 'mentions.0.add.actor' is missing"],
  [
    'mentions:\n  - add:\n      text: Oulu\n      actor: The Mayor\n',
    /^4: 'mentions.0.add.actor' must be a slug/,
  ],
  [
    'dates:\n  - correct: {text: last month}\n    to:\n      edtf: April\n',
    /^4: 'dates.0.to.edtf' must be an EDTF/,
  ],
  ['events:\n  - add: {quote: thanked, type: PRAISE}\n', /^2: 'events.0.add.type' must be .*, not "PRAISE"/],
  [
    'actors:\n  - correct: {slug: lapland}\n    to: {country: FI}\n',
    /^3: 'actors.0.to.country' must be an ISO 3166/,
  ],
  [
    'actors:\n  - correct: {slug: lapland}\n    to: {wikidataId: 7}\n',
    /^3: 'actors.0.to.wikidataId' must be/,
  ],
  [
    'mentions:\n  - reject: {text: lapland}\n',
    `2: 'mentions.0.reject.text' is not in the body, which has "Lapland"`,
  ],
  [
    'events:\n  - reject:\n      quote: Lapland and Samland closed a fair\n',
    /^3: 'events.0.reject.quote' is not in the body, which has "Lapland and Samland opened a fair.*…"$/,
  ],
  ['dates:\n  - reject: {text: in June}\n', "2: 'dates.0.reject.text' is not in the body"],
  [
    'mentions:\n  - reject: {text: Samland, nth: 4}\n',
    `2: 'mentions.0.reject.text' has nth: 4, but the body contains "Samland" 3 times`,
  ],
  [
    'mentions:\n  - add: {text: fair, actor: lapland}\n',
    "2: 'mentions.0.add.text' stands in the body 2 times: say which is meant with nth",
  ],
  [
    'events:\n  - add:\n      quote: Lapland thanked Samland\n      trigger: met\n      type: SUPPORT\n      source: [lapland]\n',
    "4: 'events.0.add.trigger' is not among the words of the quote",
  ],
  [
    'mentions:\n  - reject: {text: Oulu}\n',
    /^2: 'mentions.0.reject.text' means nothing that is extracted at "Oulu"; nearest are "Lapland" \(lapland\); /,
  ],
  [
    'events:\n  - reject: {quote: thanked, type: AID}\n',
    /^2: .* means nothing that is extracted at "thanked"; nearest are SUPPORT "thanked" \(lapland → samland\); /,
  ],
  [
    'mentions:\n  - correct: {text: Samland}\n    to: {actor: lapland}\n',
    `2: 'mentions.0.correct.text' means 3 extracted statements, and must mean one: "Samland" (samland); "Samland" (samland); "Samland" (samland)`,
  ],
  [
    'dates:\n  - reject: {text: last month}\n  - reject: {text: month}\n',
    "3: 'dates.1.reject.text' means what an entry above it corrects or rejects already",
  ],
  [
    'dates:\n  - add: {text: Oulu, edtf: 2023}\n  - add: {text: Oulu, edtf: 2022}\n',
    "3: 'dates.1.add' is stated by an entry above it already",
  ],
  [
    'actors:\n  - correct: {slug: lapland}\n    to: {country: FIN}\n  - correct: {slug: lapland}\n    to: {country: SWE}\n',
    "5: 'actors.1.to' is stated by an entry above it already",
  ],
  [
    'actors:\n  - reject: {slug: aino-stone}\n',
    "2: 'actors.0.reject.slug' means aino-stone, whom the extractor does not find in this article, or write aino-berg",
  ],
  [
    'actors:\n  - reject: {slug: lapland}\n  - correct: {slug: lapland}\n    to: {country: FIN}\n',
    "3: 'actors.1.correct.slug' means lapland, which this file says is rejected",
  ],
  [
    'mentions:\n  - add: {text: Oulu, actor: city-of-oulu}\n',
    "2: 'mentions.0.add.actor' names city-of-oulu, whom nobody knows: add it under actors",
  ],
  [
    'actors:\n  - merge: {slug: samland}\n    into: lapland\nmentions:\n  - add: {text: Oulu, actor: samland}\n',
    "5: 'mentions.0.add.actor' names samland, which this file says is merged into another",
  ],
  [
    'actors:\n  - add: {slug: oulu, name: Oulu, kind: GOVERNMENT}\n',
    "2: 'actors.0.add' adds oulu, whom nothing names: add a mention of it",
  ],
  [
    'events:\n  - correct: {quote: thanked}\n    to: {mode: Visit}\n',
    "3: 'events.0.to.mode' is Visit, which is no mode of SUPPORT: it has none",
  ],
  [
    'events:\n  - add: {quote: Lapland thanked Samland, type: AID}\n',
    "2: 'events.0.add' must name a source or a target",
  ],
  [
    'events:\n  - correct: {quote: thanked}\n    to: {source: [], target: []}\n',
    "3: 'events.0.to' leaves neither a source nor a target",
  ],
];

const read = (yaml: string) => curateExtraction({ body: fairBody, extraction: fair }, yaml).problems;

describe('what is wrong with an entry is named with line and key', () => {
  test.each(faulty)('%j', (yaml, fault) => {
    const problems = read(yaml);
    expect(problems).toHaveLength(1);
    if (typeof fault === 'string') expect(problems[0]).toBe(fault);
    else expect(problems[0]).toMatch(fault);
  });
});

test('the other entries go in', () => {
  const { curation, problems } = curateExtraction(
    { body: fairBody, extraction: fair },
    'editor: [Jo]\nnotes: 1\nevents: 7\ndates:\n  - reject: {text: never}\n  - {}\n  - reject: {text: last month}\n',
  );
  expect(problems).toHaveLength(5);
  expect(curation.dates.map(({ standing }) => standing)).toEqual(['AGREED', 'REJECTED']);
});

test('a sidecar belongs to one source', () => {
  const fault = (...names: string[]) => describeSidecarFault('a.annotations.yaml', names);
  expect(fault('a.md', 'b.md', 'a.annotations.yaml')).toBeNull();
  expect(fault('a.txt')).toBeNull();
  expect(fault('b.md')).toBe('stands beside no source: there is neither a.md nor a.txt');
  expect(fault('a.md', 'a.txt')).toContain('a.md and a.txt, and can belong to one only');
});

test('the README lists every message, and no other', () => {
  const readme = readFileSync('seed/annotations/README.md', 'utf8');
  const rows = [...readme.matchAll(/^\| `([^`]+)` \|/gm)]
    .map(([, row = '']) => row)
    .filter((row) => row.includes(' '));
  const patterns = rows.filter((row) => !row.startsWith('gives')).map(toPattern);
  const messages = [
    ...faulty.flatMap(([yaml]) => read(yaml)),
    ...[['b.md'], ['a.md', 'a.txt']].map(
      (names) => `1: ${describeSidecarFault('a.annotations.yaml', names)}`,
    ),
  ];
  for (const pattern of patterns)
    expect(
      messages.some((message) => pattern.test(message)),
      `${pattern}`,
    ).toBe(true);
  for (const message of messages)
    expect(
      patterns.some((pattern) => pattern.test(message)),
      message,
    ).toBe(true);
  expect(patterns.length).toBeGreaterThan(20);
});

function toPattern(row: string): RegExp {
  const escaped = row.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^\\d+: ${escaped.join('.*')}$`);
}
