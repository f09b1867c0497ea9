import { intervalMeanings } from '../drizzle/vocabulary/intervals.ts';
import { describedEnum } from './described-enum.ts';

export const Interval = describedEnum('Interval', 'How finely time is divided.', intervalMeanings);
