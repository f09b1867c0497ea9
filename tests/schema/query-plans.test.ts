import { describe, expect, test } from 'vitest';
import { ask } from '../support/query.ts';
import { explainStatement, isFullScan, watchTraffic } from '../support/traffic.ts';

const operations: Record<string, string> = {
  'articles with everything below them': `{ articles(first: 5) { totalCount edges { node {
    headline publication { name } authors { name } topics { label } mentions { actor { name } }
    quotations { speaker { name } } dates { text }
    actors(first: 3) { totalCount edges { mentions { start } node { name aliases offices { title } memberships { organization { name } } } } }
    events(first: 3) { totalCount edges { evidence { quote } node { summary place { name } participants { actor { name } } } } } } } } }`,
  'actors with everything below them': `{ actors(first: 5) { totalCount edges { node {
    name articles(first: 3) { edges { node { headline } } } events(first: 3) { edges { roles node { summary } } }
    quotations(first: 2) { edges { node { text } } } } } } }`,
  'events with everything below them': `{ events(first: 5) { totalCount edges { node {
    summary attributedTo { name } articles(first: 3) { edges { node { headline } } } evidence { quote article { headline } } } } } }`,
  'events by source, class and date':
    '{ events(first: 5, filter: { sources: { anyOf: ["tajikistan"] }, types: [CONSULT], when: { edtf: "2022" } }) { totalCount edges { node { summary } } } }',
  'articles by actor, topic and words':
    '{ articles(first: 5, filter: { actors: { anyOf: ["tajikistan"] }, topics: ["medtop:11000000"], text: "drone" }) { totalCount edges { node { headline } } } }',
  'actors by kind and name':
    '{ actors(first: 5, filter: { kinds: [PERSON] }, orderBy: [{ field: NAME }]) { edges { node { name } } } }',
  'both views of everything an article says': `{ articles(first: 5) { edges { node {
    mentions(view: ALL) { replacedBy { surface } actor { name } } quotations(view: ALL) { replacedBy { text } } dates(view: ALL) { replacedBy { edtf } }
    evidence(view: ALL) { event { summary } replacedBy { quote } claim { participants { actor { name } } } }
    events(first: 3) { edges { node { evidence(view: ALL) { standing } } } } } } } }`,
  'what editors say of actors':
    '{ actors(first: 5) { totalCount edges { node { agreed corrections { field article { headline } } } } } }',
  'the last page': '{ events(last: 5) { edges { node { summary } } } }',
  search:
    '{ search(query: "tajik") { totalCount edges { node { ... on Article { headline } ... on Event { summary } ... on Actor { name } } } } }',
  'a search with filters and what was meant':
    '{ search(query: "tajikk OR Massoud", filter: { articles: { sections: ["Diplomacy"] }, events: { types: [CONSULT] } }) { totalCount didYouMean edges { score } } }',
  'a search that finds nothing': '{ search(query: "tajikk") { totalCount } }',
  'a search of events that finds nothing': '{ search(query: "tajikk", types: [EVENT]) { totalCount } }',
  'a list that is empty, and why':
    '{ events(filter: { text: "tajikk", participants: [{ actor: { names: ["Massoud"] } }] }) { totalCount } }',
  'lists below that are empty, and why':
    '{ actors(first: 3) { edges { node { events(filter: { types: [CONSULT], when: { edtf: "1850" } }) { totalCount } } } } }',
  'names that begin alike': '{ actors(filter: { namePrefix: "ahmad" }) { totalCount } }',
  'slugs of nothing': '{ actor(slug: "massoud") { id } article(slug: "x") { id } event(slug: "x") { id } }',
  'what articles said before': `query { articles(first: 5) { edges { node { revisions(first: 3) { totalCount edges { node {
    headline replacedIn bodyChanges { before } } } } asOf(version: "VERSION") { body } } } } }`,
  'near duplicates, and articles without reprints':
    '{ articles(first: 5, filter: { reprint: false }) { totalCount edges { node { duplicates(first: 3) { totalCount edges { similarity node { headline } } } none: duplicates(filter: { reprint: true }) { nodes { slug } } } } } }',
  'events by their independent sources': `{ events(first: 5, filter: { minIndependentSourceCount: 2 }, orderBy: [{ field: INDEPENDENT_SOURCE_COUNT }]) {
    totalCount edges { node { independentSourceCount articles(filter: { reprint: false }) { nodes { publication { name } } } } } } }`,
  'what changed since a version':
    '{ changes(since: "VERSION", types: [ARTICLE]) { totalCount edges { node { slug version article { slug } actor { slug } event { slug } counterpart { slug } } } } }',
  'all that changed': '{ changes(first: 5) { totalCount edges { node { kind } } } }',
  'a network with what its actors and edges are':
    '{ network(filter: { when: { edtf: "2022" } }) { nodes { mentionCount actor { name } } edges { mentionCount source { name } target { name } } } }',
  'a timeline with events':
    '{ timeline(filter: { actors: { anyOf: ["tajikistan"] } }) { buckets { count events(first: 2) { summary participants { actor { name } } } } } }',
  'facets of all events':
    '{ facets { eventTypes { value } modes { value } quadClasses { value } claimStatuses { value } precisions { value } years { value } actors { value } actorKinds { value } actorCountries { value } places { value } countries { value } sections { value } publications { value } } }',
  'facets of some articles':
    '{ articleFacets(filter: { actors: { anyOf: ["tajikistan"] } }) { sections { value } languages { value } years { value } publications { value } authors { value } topics { value } actors { value } actorKinds { value } actorCountries { value } eventTypes { value } } }',
  'facets of actors':
    '{ actorFacets { kinds { value } sectors { value } countries { value } organizations { value } } }',
  'a dyad with its history':
    '{ dyad(one: { slugs: ["tajikistan"] }, other: { slugs: ["iran"] }) { eventCount score events(first: 3) { totalCount edges { node { summary } } } } }',
  'whom actors act with and are named with':
    '{ actors(first: 3) { edges { node { counterparts(first: 3) { totalCount edges { node { name } } } coMentions(first: 3) { totalCount edges { node { name } } } } } } }',
  'the same among some events and articles':
    '{ actor(slug: "tajikistan") { counterparts(filter: { types: [CONSULT] }) { totalCount edges { node { name } } } coMentions(filter: { published: { edtf: "2022" } }) { totalCount edges { node { name } } } } }',
  'single things':
    '{ article(slug: "x") { id } actor(slug: "iran") { id name } event(slug: "x") { id } dataset { version } }',
};

describe('every statement finds its rows by an index', () => {
  test.each(Object.entries(operations))('%s', async (_name, operation) => {
    const { dataset } = await ask('{ dataset { version } }');
    const { sent } = await watchTraffic(() => ask(operation.replace('VERSION', dataset.version)));
    expect(sent.length).toBeGreaterThan(0);
    for (const statement of sent) {
      const plan = await explainStatement(statement);
      expect(plan.length).toBeGreaterThan(0);
      // The dataset is a single row.
      const ofDataset = statement.statement.sql.includes('from "dataset"');
      expect(ofDataset ? [] : plan.filter(isFullScan)).toEqual([]);
    }
  });
});
