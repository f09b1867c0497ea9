import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
  isUnionType,
  parse,
  validate,
} from 'graphql';
import { expect, test } from 'vitest';
import { openSchema } from '../../schema/index.ts';
import { query } from '../support/query.ts';
import { watchTraffic } from '../support/traffic.ts';

/** Something that can be told from anything the code writes itself. */
const mark = 'zqx7';

const hostile = [
  `${mark}' OR '1'='1`,
  `${mark}'; drop table article; --`,
  `${mark}") UNION SELECT sql FROM sqlite_schema --`,
  `${mark}\\' ; attach database '/tmp/x' as x; --`,
  `"${mark}`,
  `${mark}" OR headline : *`,
  `NEAR(${mark} x, 2) AND ^`,
  `${mark}\u0000'`,
  `${mark}\ud800`,
  `%${mark}_[`,
  `:${mark} $1 ?1 @${mark}`,
  `${mark}/*`,
];

interface Place {
  name: string;
  document: string;
  variables: (text: string) => Record<string, unknown>;
}

/** Every argument of the schema that takes a text, at any depth, each in an operation of its own. */
function findPlaces(): Place[] {
  const places: Place[] = [];
  for (const field of fieldsOf('Query')) addArguments(field, field.name, (inner) => inner);
  for (const root of ['article', 'actor', 'event']) {
    const found = fieldsOf('Query').find(({ name }) => name === root);
    for (const field of fieldsOf(getNamedType(found?.type as GraphQLOutputType).name)) {
      const slug = { article: '1997-peace-accord', actor: 'tajikistan', event: '' }[root] ?? '';
      const opening = root === 'event' ? 'events(first: 1) { edges { node' : `${root}(slug: "${slug}")`;
      const closing = root === 'event' ? '} }' : '';
      addArguments(field, `${root}.${field.name}`, (inner) => `${opening} { ${inner} } ${closing}`);
    }
  }

  function addArguments(field: Field, name: string, wrap: (inner: string) => string): void {
    for (const argument of field.args) {
      for (const { path, make } of textsOf(argument.type, 2)) {
        const variables = `(${argument.name}: $value${others(field, argument)})`;
        const below = isLeafType(getNamedType(field.type)) ? '' : `{ ${leavesOf(field.type)} }`;
        const document = `query ($value: ${argument.type}) { ${wrap(`${field.name}${variables} ${below}`)} }`;
        places.push({
          name: [name, argument.name, ...path].join('.'),
          document,
          variables: (text) => ({ value: make(text) }),
        });
      }
    }
  }
  return places;
}

type Field = ReturnType<typeof fieldsOf>[number];

function fieldsOf(type: string) {
  const found = openSchema().getType(type);
  return isObjectType(found) ? Object.values(found.getFields()) : [];
}

/** What else has to be passed, as little as will do. */
function others({ args }: Field, own: GraphQLArgument): string {
  const needed = args.filter((argument) => argument.name !== own.name && isRequiredArgument(argument));
  return needed
    .map(
      ({ name, type }) =>
        `, ${name}: ${isInputObjectType(getNamedType(type)) ? '{ slugs: ["iran"] }' : '"iran"'}`,
    )
    .join('');
}

function leavesOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isUnionType(named) || !('getFields' in named)) return '__typename';
  const names = Object.values(named.getFields()).map(({ name }) => name);
  if (names.includes('totalCount')) return 'totalCount edges { cursor }';
  return '__typename';
}

/** The ways to put a text into a value of a type, filters within filters to some depth. */
function textsOf(
  type: GraphQLInputType,
  depth: number,
): { path: string[]; make: (text: string) => unknown }[] {
  const bare = getNullableType(type);
  if (isListType(bare))
    return textsOf(bare.ofType, depth).map(({ path, make }) => ({ path, make: (text) => [make(text)] }));
  if (isScalarType(bare)) {
    return ['String', 'ID', 'Date'].includes(bare.name) ? [{ path: [], make: (text) => text }] : [];
  }
  if (isEnumType(bare) || !isInputObjectType(bare) || depth === 0) return [];
  const fields: GraphQLInputField[] = Object.values(bare.getFields());
  return fields.flatMap((field) => {
    const rest = Object.fromEntries(
      fields
        .filter(({ name, type: other }) => name !== field.name && String(other).endsWith('!'))
        .map(({ name }) => [name, {}]),
    );
    return textsOf(field.type, depth - 1).map(({ path, make }) => ({
      path: [field.name, ...path],
      make: (text: string) => ({ ...rest, [field.name]: make(text) }),
    }));
  });
}

const places = findPlaces();
const ours = new Set(['INTERNAL', 'UPSTREAM_UNAVAILABLE']);

test('every argument that takes a text is found', () => {
  const names = places.map(({ name }) => name);
  for (const known of ['article.slug', 'search.query', 'node.id', 'events.filter.text', 'actor.events.after'])
    expect(names).toContain(known);
  expect(names.length).toBeGreaterThan(100);
  const wrong = places.filter(({ document }) => validate(openSchema(), parse(document)).length > 0);
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

/** Each place meets one of the texts, and the plainest of each kind meet all. */
test.each(hostile)('%j is a value, never a part of a statement', async (text) => {
  const turn = hostile.indexOf(text);
  const chosen = places.filter(({ name }, index) => index % hostile.length === turn || everyText.has(name));
  expect(chosen.length).toBeGreaterThan(10);
  const { statements } = await watchTraffic(async () => {
    for (const { name, document, variables } of chosen) {
      const { errors } = await query(document, variables(text));
      const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
      expect(
        codes.filter((code) => ours.has(code)),
        `${name}: ${JSON.stringify(errors)}`,
      ).toEqual([]);
    }
  });
  expect(statements.filter((sql) => sql.includes(mark))).toEqual([]);
});

const everyText = new Set([
  'article.slug',
  'search.query',
  'suggestActors.typed',
  'node.id',
  'events.filter.text',
]);

test('the store is as it was', async () => {
  const { data } = await query('{ articles { totalCount } actors { totalCount } events { totalCount } }');
  for (const list of ['articles', 'actors', 'events']) expect(data[list].totalCount).toBeGreaterThan(0);
});
