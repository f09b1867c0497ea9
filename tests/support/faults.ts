/** How a database can fail its clients. */
export const faults = {
  away: 'Connections are closed before an answer.',
  slow: 'The answer never begins.',
  stalled: 'The answer stops halfway, and the connection stays open.',
  cut: 'The connection is closed halfway through the answer.',
  garbage: 'The answer is no JSON.',
  page: 'The answer is the error page of something in between.',
  'wrong shape': 'The answer is JSON of another kind.',
  empty: 'The answer is empty.',
  'bad gateway': 'Something in between cannot reach the database.',
  overloaded: 'The server takes no more.',
  refused: 'The token is no longer good.',
  full: 'The disk is full.',
  locked: 'Somebody else holds the lock.',
  unreadable: 'The disk cannot be read.',
  corrupt: 'The file is broken.',
} as const;

export type Fault = keyof typeof faults | 'none' | 'restart';
