import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeSource } from '../../../seed/files/decode-source.ts';
import { readers, readSource } from '../../../seed/readers/index.ts';

const fixtures = globSync(`${import.meta.dirname}/../../fixtures/sources/*/*.in.*`).sort();

function read(bytes: Uint8Array) {
  const { source, problems } = decodeSource('fixture', bytes);
  return source === null ? { value: null, problems, format: null } : readSource(source);
}

test('every format has a fixture', () => {
  const formats = new Set(fixtures.map((file) => basename(dirname(file))));
  expect([...formats].sort()).toEqual(readers.map(({ format }) => format).sort());
});

describe.each(fixtures)('%s', (file) => {
  const bytes = readFileSync(file);

  test('exactly one reader recognises it, the one its folder is named after', () => {
    const { source } = decodeSource('fixture', bytes);
    const fitting = readers.filter((reader) => source !== null && reader.recognises(source));
    expect(fitting.map(({ format }) => format)).toEqual([basename(dirname(file))]);
  });

  test('it reads as expected, the same each time, without problems', () => {
    const expected = JSON.parse(readFileSync(file.replace(/\.in\.\w+$/, '.expected.json'), 'utf8'));
    const first = read(bytes);
    expect(first.problems).toEqual([]);
    expect(first.value).toEqual(expected);
    expect(read(bytes)).toEqual(first);
  });

  test('line endings and a byte order mark change nothing', () => {
    const dressed = `\ufeff${bytes.toString('utf8').replaceAll('\n', '\r\n')}`;
    expect(read(Buffer.from(dressed))).toEqual(read(bytes));
  });

  test('cut or overwritten anywhere, it gives an article or a problem, and no throw', () => {
    const damage = fc.record({
      at: fc.nat(bytes.length),
      bytes: fc.uint8Array({ maxLength: 8 }),
      cut: fc.boolean(),
    });
    fc.assert(
      fc.property(damage, (damaged) => {
        const broken = Buffer.concat([
          bytes.subarray(0, damaged.at),
          damaged.bytes,
          damaged.cut ? Buffer.alloc(0) : bytes.subarray(damaged.at + damaged.bytes.length),
        ]);
        expectSound(read(broken));
      }),
      { numRuns: 200 },
    );
  });
});

test('any bytes give an article or a problem, and no throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(read(bytes))),
    { numRuns: 500 },
  );
});

test('any text gives an article or a problem, and no throw', () => {
  const pieces = [
    '---',
    '\n',
    '\n\n',
    'By ',
    '(',
    ')',
    '# ',
    '> ',
    '- ',
    '<p>',
    '&amp;',
    '*',
    '`',
    ': ',
    'headline: a',
    '[',
    '&x ',
    '*x',
  ];
  const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 20 })));
  fc.assert(
    fc.property(text, fc.boolean(), (parts, hasFrontMatter) => {
      const prefix = hasFrontMatter ? '---\nheadline: Port\n' : '';
      expectSound(read(Buffer.from(prefix + parts.join('').toWellFormed())));
    }),
    { numRuns: 500 },
  );
});

function expectSound({ value, problems }: ReturnType<typeof read>): void {
  if (value === null) expect(problems).not.toEqual([]);
  for (const problem of problems) {
    expect(problem.path).toBe('fixture');
    expect(problem.message).toMatch(/\S/);
    expect(problem.line ?? 1).toBeGreaterThanOrEqual(1);
  }
  if (value === null) return;
  expect(value.headline).toMatch(/\S/);
  expect(value.body).toMatch(/\S/);
  // Paragraphs are parted by exactly one blank line, and hold no other line break.
  expect(value.body).toBe(
    value.body
      .split(/\s*\n\s*/)
      .join('\n\n')
      .trim(),
  );
}
