/** What totalCount means, in every connection. */
export const totalCountMeaning = 'Length of the whole list, counted only when asked for.';

type Selected = (path: string[]) => unknown;

/**
 * The number of rows linked to a row, counted only where the document asks for totalCount. The Drizzle
 * plugin hands a `select` that question as a fourth argument, which its types leave out: hence the list.
 */
export function linkCount<Count>([selected]: readonly unknown[], linkTotal: Count): { linkTotal: Count } {
  const asked = Boolean((selected as Selected)(['totalCount']));
  return (asked ? { linkTotal } : {}) as { linkTotal: Count };
}
