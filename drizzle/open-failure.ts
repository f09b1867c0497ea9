/** Why a store could not be opened, migrated or written, in one sentence for whoever has to mend it. */
export function describeStoreFailure(error: unknown, place: string): string {
  const text = messagesOf(error).join(' · ');
  const known = failures.find(({ pattern }) => pattern.test(text));
  return `${place}: ${known ? known.sentence : `something failed (${text})`}`;
}

const failures: readonly { pattern: RegExp; sentence: string }[] = [
  {
    pattern: /not a database|malformed|SQLITE_CORRUPT|SQLITE_NOTADB/i,
    sentence:
      'the file is not a readable database. Move it away and run again; everything comes back from the sources.',
  },
  {
    pattern: /readonly|read-only|EACCES|EPERM|EROFS|SQLITE_READONLY|permission denied/i,
    sentence: 'the folder cannot be written to. Give write access or choose another place for it.',
  },
  {
    pattern: /unable to open|SQLITE_CANTOPEN|ENOTDIR|EEXIST/i,
    sentence: 'the database cannot be opened there. Choose another place for it.',
  },
  { pattern: /SQLITE_FULL|ENOSPC/i, sentence: 'the disk is full.' },
  {
    pattern: /SQLITE_BUSY|locked/i,
    sentence: 'another process is writing to the database. Wait for it to end and run again.',
  },
  {
    pattern: /401|unauthorized|AUTH_|JWT|token is missing/i,
    sentence: 'the server refused the token. Check --token or LIBSQL_AUTH_TOKEN.',
  },
  {
    pattern: /fetch failed|ECONNREFUSED|ENOTFOUND|network/i,
    sentence: 'no libSQL server answers there. Check the address, and that it runs.',
  },
];

function messagesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const code = (error as Error & { code?: unknown }).code;
  return [
    ...(typeof code === 'string' ? [code] : []),
    error.message.split('\n')[0] ?? '',
    ...(error.cause === undefined ? [] : messagesOf(error.cause)),
  ];
}
