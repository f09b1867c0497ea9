import { type GraphQLLeafType, isEnumType } from 'graphql';
import { notPlanned } from './not-planned.ts';

/** What writes a value of a scalar or enum as JSON. It knows plain values only, and leaves others alone. */
export function leafWriter(type: GraphQLLeafType): (value: unknown) => string {
  if (isEnumType(type)) {
    const names = new Map(
      type.getValues().map(({ name, value }) => [value as unknown, JSON.stringify(name)]),
    );
    return (value) => names.get(value) ?? notPlanned(`a value of ${type.name}`);
  }
  const isRight = plainValues[type.name] ?? notPlanned(`the scalar ${type.name}`);
  return (value) => (isRight(value) ? JSON.stringify(value) : notPlanned(`a value of ${type.name}`));
}

const isText = (value: unknown) => typeof value === 'string';

const plainValues: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: isText,
  String: isText,
  Date: isText,
  Boolean: (value) => typeof value === 'boolean',
  Float: Number.isFinite,
  Int: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
};
