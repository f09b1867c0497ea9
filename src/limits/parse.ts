import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql';
import type { ErrorCode } from '../../schema/errors.ts';

/** How long a document may be, before it is looked at more closely (document.ts). */
export const textLimits = {
  bytes: { most: 65_536, meaning: 'Bytes of the document in UTF-8.' },
  tokens: { most: 4_000, meaning: 'Words, marks and values of the document.' },
} as const;

const encoder = new TextEncoder();

/** Parses a document of bounded length, or throws an error that says what is wrong with it. */
export function parseBounded(source: string | Source, options: ParseOptions = {}): DocumentNode {
  const text = typeof source === 'string' ? source : source.body;
  if (text.length > textLimits.bytes.most || encoder.encode(text).length > textLimits.bytes.most) {
    throw tooLong('bytes');
  }
  try {
    return parse(source, { ...options, maxTokens: textLimits.tokens.most });
  } catch (error) {
    if (error instanceof RangeError) throw tooLong('tokens');
    if (error instanceof GraphQLError && error.message.includes('Parsing aborted')) throw tooLong('tokens');
    throw error;
  }
}

function tooLong(limit: keyof typeof textLimits): GraphQLError {
  const { most, meaning } = textLimits[limit];
  const code: ErrorCode = 'DOCUMENT_TOO_LARGE';
  return new GraphQLError(
    `The document has too many ${limit}. At most ${most} are allowed (${meaning.toLowerCase().replace(/\.$/, '')}). Ask in several operations, and pass long values as variables.`,
    { extensions: { code, limit, http: { status: 400, spec: true } } },
  );
}
