/** The two ways to send a GraphQL response; the mark tells their entity tags apart. */
export const mediaTypes = {
  'application/graphql-response+json': { mark: 'g' },
  'application/json': { mark: 'j' },
} as const;
export type MediaType = keyof typeof mediaTypes;

const covered: Readonly<Record<string, MediaType>> = {
  'application/graphql-response+json': 'application/graphql-response+json',
  'application/json': 'application/json',
  'application/*': 'application/json',
  '*/*': 'application/json',
};

/** What a client wants most of what a GraphQL response can be, or null where it wants something else. */
export function chooseMediaType(accept: string | null): MediaType | null {
  const wanted = (accept || '*/*').split(',').flatMap((part, place) => {
    const [range = '', ...parameters] = part.toLowerCase().replace(/\s/g, '').split(';');
    const type = covered[range];
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    const weight = Number(parameters.find((parameter) => parameter.startsWith('q='))?.slice(2) ?? 1);
    return type && weight > 0 && (charset ?? 'charset=utf-8') === 'charset=utf-8'
      ? [{ type, weight, place }]
      : [];
  });
  wanted.sort((one, other) => other.weight - one.weight || one.place - other.place);
  return wanted[0]?.type ?? null;
}
