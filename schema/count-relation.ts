import { describedEnum } from './described-enum.ts';

export const CountRelation = describedEnum('CountRelation', 'How a count stands to what is counted.', {
  EXACT: 'It is the number.',
  AT_LEAST: 'There are more: counting stopped.',
});
