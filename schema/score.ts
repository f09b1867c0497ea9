/** What the two sums mean, wherever events are summed. */
export const cooperationMeaning =
  'Sum of the intensities above 0 of the events, what is said not to have happened left out.';
export const conflictMeaning =
  'Sum of the intensities below 0 of the events, as a number from 0 up, what is said not to have happened left out.';
