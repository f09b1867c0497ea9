import { builder } from './builder.ts';

/** A GraphQL enum whose values and descriptions are a table of the vocabulary. */
export function describedEnum<const Value extends string>(
  name: string,
  description: string,
  meanings: Readonly<Record<Value, string>>,
) {
  const values = Object.entries(meanings) as [Value, string][];
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map(([value, meaning]) => [value, { value, description: meaning }]),
    ) as { [Key in Value]: { value: Key; description: string } },
  });
}
