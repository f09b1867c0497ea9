import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSource } from '../../../seed/readers/index.ts';

function read(frontMatter: string, body = 'The lamp is lit.') {
  return readSource({ path: 'a.md', text: `---\n${frontMatter}\n---\n${body}\n`, hash: '' });
}

function bodyOf(markdown: string) {
  return read('headline: Port', markdown).value?.body;
}

test('the example of the README is read whole', () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, text = ''] = /```markdown\n([\s\S]*?)```/.exec(readme) ?? [];
  const { value, problems } = readSource({ path: 'a.md', text, hash: '' });
  expect(problems).toEqual([]);
  expect(Object.entries(value ?? {}).flatMap(([name, part]) => (part === null ? [name] : []))).toEqual([
    'standfirst',
    'url',
    'basis',
  ]);
});

describe('front matter', () => {
  test.each([
    ['headline: [a]', 2, 'headline must be text, not a list'],
    ['headline: 42', 2, 'headline must be text, not the number 42'],
    ['section: World', 2, 'no headline'],
    ["headline: ''", 2, 'no headline'],
    ['- headline', 2, "lines of the form 'key: value'"],
    ['', 2, "lines of the form 'key: value'"],
    ['headline: Port\nsection: "World', 3, 'not valid YAML'],
    ['headline: Port\nheadline: Ship', 3, 'not valid YAML'],
    [`headline: ${'['.repeat(20000)}`, 2, 'not valid YAML'],
  ])('refused as a whole: %j', (yaml, line, message) => {
    const { value, problems, format } = read(yaml);
    expect(format).toBe('markdown');
    expect(value).toBeNull();
    expect(problems[0]).toEqual({ path: 'a.md', line, message: expect.stringContaining(message) });
  });

  test.each([
    ['mood: sunny', "no key 'mood'"],
    ['__proto__: x', "no key '__proto__'"],
    ['published: last May', 'examples: 2022-06-03'],
    ['published: 2022-13', 'EDTF'],
    ['published: [May]', 'published must be a date, not a list'],
    ['language: english', 'BCP 47'],
    ['language: en_GB', 'BCP 47'],
    ['url: example.org/a', 'web address'],
    ['url: javascript:alert(1)', 'web address'],
    ['authors: {name: Ana}', 'authors must be a list of texts, not a map'],
    ['authors: [[Ana]]', 'authors must be a list'],
    ['topics: [medtop:11]', 'IPTC'],
    ['section: true', 'section must be text, not the boolean true'],
    ['section: *nowhere', 'not'],
  ])('a bad field costs itself alone: %s', (yaml, message) => {
    const { value, problems } = read(`headline: Port\n\n${yaml}`);
    expect(problems).toEqual([{ path: 'a.md', line: 4, message: expect.stringContaining(message) }]);
    expect(value).toMatchObject({
      headline: 'Port',
      section: null,
      published: null,
      url: null,
      language: 'en',
    });
  });

  test('a good topic is kept beside a bad one', () => {
    expect(read('headline: Port\ntopics: [medtop:11, ships]').value?.topics).toEqual(['ships']);
  });

  test.each([
    ['published: 2022', { published: '2022' }],
    ['published: 2022-06/2022-08', { published: '2022-06/2022-08' }],
    ['authors: Ana Ruiz', { authors: ['Ana Ruiz'] }],
    ['authors: [Ana, Ana]', { authors: ['Ana'] }],
    ['language: tg-Cyrl', { language: 'tg-Cyrl' }],
    ['standfirst:', { standfirst: null }],
    ['basis: >\n  one\n  two', { basis: 'one two' }],
    ['section: &s World\npublication: *s', { section: 'World', publication: 'World' }],
  ])('%j is read', (yaml, fields) => {
    const { value, problems } = read(`headline: Port\n${yaml}`);
    expect(problems).toEqual([]);
    expect(value).toMatchObject(fields);
  });

  test.each([
    ['# Port\n\nThe lamp is lit.', 'front matter'],
    ['---\nheadline: Port\n', 'not closed'],
    ['---', 'not closed'],
  ])('%j is Markdown, and refused for lack of it', (text, message) => {
    const { value, problems, format } = readSource({ path: 'a.md', text, hash: '' });
    expect(format).toBe('markdown');
    expect(value).toBeNull();
    expect(problems).toEqual([{ path: 'a.md', line: 1, message: expect.stringContaining(message) }]);
  });
});

describe('the body', () => {
  test.each([
    ['one\ntwo', 'one two'],
    ['one\\\ntwo', 'one two'],
    ['one<br>two', 'one two'],
    ['a *b* **c** ~~d~~ `e` [f](g "h") <https://i.org>', 'a b c d e f https://i.org'],
    ['a <!-- b --> c', 'a c'],
    ['<!--\n\nb\n\n-->\n\nc', 'c'],
    ['<script>\nlet a;\n</script>\n\nc', 'c'],
    ['<p>a &lt; b</p>\n<p>c</p>', 'a < b\n\nc'],
    ['- a\n  - b\n\n- c', 'a\n\nb\n\nc'],
    ['> a\n>\n> > b', 'a\n\nb'],
    ['a[^1]\n\n[^1]: b', 'a\n\nb'],
    ['a\n\n---\n\nb', 'a\n\nb'],
    ['[a]: http://b.org\n\nc', 'c'],
    ['![a](b.jpg) c', 'c'],
    ['a\u00a0b\u200b c\u00adut', 'a b cut'],
    ['Cafe\u0301', 'Café'],
    ['# Port\n\na', 'a'],
    ['# Port again\n\na', 'Port again\n\na'],
  ])('%j becomes %j', (markdown, body) => {
    expect(bodyOf(markdown)).toBe(body);
  });

  test.each(['', '<!-- a -->', '---', '# Port'])('without text it is refused: %j', (markdown) => {
    const { value, problems } = read('headline: Port', markdown);
    expect(value).toBeNull();
    expect(problems).toEqual([{ path: 'a.md', line: 3, message: 'has no text below the front matter' }]);
  });

  test('a paragraph of absurd length is refused with its line', () => {
    const { value, problems } = read('headline: Port', `one\n\n${'_a*'.repeat(7_000)}`);
    expect(value).toBeNull();
    expect(problems).toEqual([
      { path: 'a.md', line: 6, message: expect.stringContaining('21000 characters') },
    ]);
  });

  test('a text longer than any article is refused before it takes the memory of the seeder', () => {
    const { value, problems } = read('headline: Port', 'The port is shut.\n\n'.repeat(60_000));
    expect(value).toBeNull();
    expect(problems).toEqual([
      { path: 'a.md', line: 4, message: expect.stringContaining('the limit is 1000000') },
    ]);
  });

  test('nested beyond all reason it is refused, not crashed on', () => {
    const { value, problems } = read('headline: Port', '>'.repeat(16_000));
    expect(value).toBeNull();
    expect(problems[0]?.message).toMatch(/nested too deeply/);
  });
});
