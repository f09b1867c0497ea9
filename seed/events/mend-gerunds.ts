/** Words in -ing that the parser takes for verbs: 'condemned lawlessness, killing and looting', 'growing attacks on villages'. */
import type { Token } from '../story.ts';

/** The tokens with such words as nouns of a list, or as adjectives; the same tokens where nothing is wrong. */
export function mendGerunds(parsed: readonly Token[]): readonly Token[] {
  const described = describeNouns(parsed);
  const listed = described.flatMap((_, at) => (isListed(described, at) ? [at] : []));
  if (listed.length === 0) return described;
  return described.map((token, at) => {
    if (listed.includes(at)) return { ...token, upos: 'NOUN', relation: 'conj', head: at - 2 };
    return listed.includes(token.head) && isJoined(described, at, token.head)
      ? { ...token, upos: 'NOUN' }
      : token;
  });
}

/** A bare gerund right behind 'NOUN,' that `and` joins to another: one more thing that the verb is about. */
function isListed(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const noun = tokens[at - 2];
  return (
    token?.tag === 'VBG' &&
    token.relation === 'advcl' &&
    tokens[at - 1]?.text === ',' &&
    noun?.upos === 'NOUN' &&
    noun.head === token.head &&
    noun.relation === 'obj' &&
    tokens[at + 1]?.text === 'and' &&
    isJoined(tokens, at + 2, at) &&
    !tokens.some(({ head, relation }) => head === at && /^(?:obj|xcomp|ccomp)$/.test(relation))
  );
}

function isJoined(tokens: readonly Token[], at: number, first: number): boolean {
  const token = tokens[at];
  return token?.head === first && token.relation === 'conj' && /^(?:VBG|NNS?)$/.test(token.tag);
}

/** 'But growing attacks on villages worried …': what grows is not a verb's object. */
function describeNouns(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some((_, at) => describes(tokens, at))) return tokens;
  return tokens.map((token, at) => {
    const noun = tokens[at + 1];
    if (describes(tokens, at) && noun !== undefined)
      return { ...token, upos: 'ADJ', relation: 'amod', head: at + 1 };
    if (describes(tokens, at - 1)) {
      const { head = -1, relation = '' } = tokens[at - 1] ?? {};
      return { ...token, head, relation };
    }
    return token.head >= 0 && token.head !== at && describes(tokens, token.head)
      ? { ...token, head: token.head + 1 }
      : token;
  });
}

function describes(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const next = tokens[at + 1];
  return (
    token?.tag === 'VBG' &&
    token.upos === 'VERB' &&
    growing.has(token.text.toLowerCase()) &&
    next?.tag === 'NNS' &&
    next.head === at &&
    next.relation === 'obj'
  );
}

const growing = new Set([
  'growing',
  'mounting',
  'rising',
  'increasing',
  'escalating',
  'continuing',
  'intensifying',
  'recurring',
]);
