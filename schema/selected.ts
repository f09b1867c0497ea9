/**
 * What a field's `select` may ask about the fields chosen below it. The Drizzle plugin passes this as a
 * fourth argument that its types leave out.
 */
export type Selected = (path: string[]) => unknown;

/** Whether the document asks a connection for `field` of its edges, or for `field` of itself. */
export function asksFor(selected: unknown, ...path: string[]): boolean {
  return Boolean((selected as Selected)(path));
}
