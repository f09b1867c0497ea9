/** From a noun phrase to the actors it stands for. */
import type { ActorFinding, ActorProfile, LinkedMention } from '../actors/finding.ts';
import { openLexicon } from '../actors/lexicon.ts';
import type { ExtractedPlace, Sentence, Span } from '../story.ts';
import { isOnlyWhere } from './city-modifier.ts';
import { joinedWith } from './joined.ts';
import { casesOf, childrenBy, descend, lemmaAt, readTree, type Tree, withConjuncts } from './tree.ts';

/** An actor standing in some phrase. */
export interface Party extends Span {
  /** Slug. */
  actor: string;
  /** How surely the phrase stands for the actor, 0 … 1. */
  certainty: number;
  /** True where the words only say where. */
  place?: boolean;
  /** Given where the actor was inferred here and is not in the finding. */
  profile?: ActorProfile;
}

/** A sentence with its tree and who is named where. */
export interface Scene {
  tree: Tree;
  /** For each word the mentions that cover it, the shortest first. */
  named: readonly (readonly LinkedMention[])[];
  /** For each word the mentions whose whole phrase covers it. */
  reached: readonly (readonly LinkedMention[])[];
  profiles: ReadonlyMap<string, ActorProfile>;
  places: readonly ExtractedPlace[];
  /** Country where the text is at: that of the last place named before or in the sentence. */
  country: string | null;
  /** Country that the text names most. */
  home: string | null;
  /** Who the sentence before was about. */
  topic: readonly Party[];
}

/** Where the text stands when it comes to a sentence. */
export interface Setting {
  finding: ActorFinding;
  country: string | null;
  home: string | null;
  /** Who the sentence before was about: the parties of its subject. */
  topic: readonly Party[];
}

export function setScene(
  sentence: Sentence,
  index: number,
  { finding, country, home, topic }: Setting,
): Scene {
  const { start, end } = sentence;
  const places = finding.places.filter((place) => start <= place.start && place.end <= end);
  const here = finding.mentions.filter((mention) => mention.sentence === index);
  const all = [...here, ...places.flatMap((place) => standInFor(place, index, here))];
  const covering = (span: (mention: LinkedMention) => Span) =>
    sentence.tokens.map((token) =>
      all
        .filter((mention) => span(mention).start <= token.start && token.end <= span(mention).end)
        .sort(byLength),
    );
  return {
    tree: readTree(sentence),
    named: covering((mention) => mention),
    reached: covering((mention) => mention.reach),
    profiles: finding.profiles,
    places,
    country,
    home,
    topic,
  };
}

/** A city or region stands for the country it lies in. */
function standInFor(
  place: ExtractedPlace,
  sentence: number,
  mentions: readonly LinkedMention[],
): LinkedMention[] {
  const state = place.country === null ? undefined : openLexicon().countries.get(place.country);
  if (state === undefined || mentions.some(({ start, end }) => start < place.end && place.start < end))
    return [];
  const { start, end, name: text } = place;
  return [
    {
      start,
      end,
      text,
      actor: state.slug,
      others: [],
      sentence,
      basis: 'name',
      sector: null,
      asPlace: true,
      asModifier: false,
      reach: { start, end },
    },
  ];
}

function byLength(one: LinkedMention, other: LinkedMention): number {
  return one.end - one.start - (other.end - other.start);
}

/** The actors a phrase stands for, given its head; empty when it names none. */
export function findParties(scene: Scene, head: number): Party[] {
  const own = partiesAtHead(scene, head);
  if (own.length > 0) return own;
  const beyond = partiesBeyond(scene, head);
  if (beyond.length > 0) return beyond;
  return (
    partiesInModifiers(scene, head) ?? partiesInComplements(scene, head, 0) ?? partiesInClauses(scene, head)
  );
}

function partiesAtHead(scene: Scene, head: number): Party[] {
  const covering = scene.named[head]?.filter((mention) => !mention.asModifier) ?? [];
  const mention =
    covering[0] ??
    scene.reached[head]?.find((reaching) => !reaching.asModifier && endsPhrase(scene, reaching, head)) ??
    scene.named[head]?.[0];
  return mention === undefined
    ? []
    : uniqueParties([mention, ...joinedWith(scene, mention, head)].flatMap((each) => toParties(each, 1)));
}

/** 'Its border with Chad' is Chad's as much, whose ever it is in front. */
function partiesBeyond(scene: Scene, head: number): Party[] {
  if (!/^(?:borders?|frontiers?|boundary)$/i.test(scene.tree.tokens[head]?.text ?? '')) return [];
  const others = childrenBy(scene.tree, head, 'nmod').filter((child) =>
    casesOf(scene.tree, child).includes('with'),
  );
  return others.flatMap((child) => findParties(scene, child));
}

/** A phrase's mention counts for its head only where the head is not inside somebody else's name. */
function endsPhrase(scene: Scene, mention: LinkedMention, head: number): boolean {
  const token = scene.tree.tokens[head];
  return token !== undefined && token.upos !== 'PROPN'
    ? true
    : (scene.named[head] ?? []).every((other) => other === mention);
}

function partiesInModifiers(scene: Scene, head: number): Party[] | null {
  for (const relation of ['flat', 'appos', 'nmod:poss', 'compound', 'amod', 'nmod:desc']) {
    for (const child of childrenBy(scene.tree, head, relation)) {
      if (scene.tree.tokens[child]?.relation === 'compound:prt' || isOnlyWhere(scene, child, head)) continue;
      const parties = relation === 'nmod:poss' ? findParties(scene, child) : partiesInside(scene, child);
      if (parties.length > 0)
        return parties.map((party) => ({ ...party, certainty: 0.92 * party.certainty }));
    }
  }
  return null;
}

/** Names in a modifier or in what modifies it: 'South African government' hangs 'South' on 'African'. */
function partiesInside(scene: Scene, child: number): Party[] {
  for (const index of descend(scene.tree, child, ['acl', 'nmod', 'conj'])) {
    const mention = scene.named[index]?.[0];
    if (mention !== undefined) return toParties(mention, 1);
  }
  return [];
}

const homely = [
  'of',
  'from',
  'in',
  'within',
  'at',
  'inside',
  'for',
  'on',
  'near',
  'against',
  'to',
  'between',
  'by',
  'with',
  'among',
  'outside',
  'across',
  'throughout',
  'around',
  'under',
  'over',
];

function partiesInComplements(scene: Scene, head: number, depth: number): Party[] | null {
  if (depth > 3) return null;
  const complements = childrenBy(scene.tree, head, 'nmod').filter(
    (child) => scene.tree.tokens[child]?.relation !== 'nmod:poss' && !isReason(scene, child),
  );
  const rank = (child: number) => {
    const at = homely.indexOf(casesOf(scene.tree, child)[0] ?? '');
    return at < 0 ? homely.length : at;
  };
  for (const child of complements.sort((a, b) => rank(a) - rank(b))) {
    const parties = withConjuncts(scene.tree, child).flatMap((each) => findParties(scene, each));
    if (parties.length > 0) return parties.map((party) => ({ ...party, certainty: 0.85 * party.certainty }));
  }
  return null;
}

/** 'Aid to Chad in protest against Mali' is not Mali's. */
function isReason({ tree }: Scene, index: number): boolean {
  return reasons.has(lemmaAt(tree, index)) && casesOf(tree, index).includes('in');
}

const reasons = new Set(['protest', 'response', 'retaliation', 'reaction', 'revenge', 'reprisal', 'reply']);

/** Last: 'refugees fleeing the war in Liberia'. */
function partiesInClauses(scene: Scene, head: number): Party[] {
  if (scene.tree.tokens[head]?.upos !== 'NOUN') return [];
  const clauses = childrenBy(scene.tree, head, 'acl').filter(
    (child) => scene.tree.tokens[child]?.relation !== 'acl:relcl',
  );
  const parties = clauses.flatMap((child) => partiesBelow(scene, child));
  return parties.slice(0, 1).map((party) => ({ ...party, certainty: 0.5 }));
}

function toParties(mention: LinkedMention, certainty: number): Party[] {
  const { start, end } = mention;
  const place = mention.asPlace ? { place: true } : {};
  return [mention.actor, ...mention.others].map((actor) => ({ actor, start, end, certainty, ...place }));
}

/** Every party named below a word, nearest to it in the tree first. */
export function partiesBelow(scene: Scene, head: number, except: readonly string[] = []): Party[] {
  const seen = new Set<LinkedMention>();
  const parties: Party[] = [];
  for (const index of descend(scene.tree, head, except)) {
    const mention = scene.named[index]?.find((each) => !each.asModifier) ?? scene.named[index]?.[0];
    if (mention === undefined || seen.has(mention)) continue;
    seen.add(mention);
    parties.push(...toParties(mention, 0.6));
  }
  return parties;
}

export function withoutActors(parties: readonly Party[], others: readonly Party[]): Party[] {
  const known = new Set(others.map(({ actor }) => actor));
  return parties.filter(({ actor }) => !known.has(actor));
}

/** The same actor once, its first phrase kept. */
export function uniqueParties(parties: readonly Party[]): Party[] {
  return parties.filter(({ actor }, index) => parties.findIndex((other) => other.actor === actor) === index);
}
