const files = import.meta.glob<string>('../examples/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The example operations, one for each tab, in the order of their file names. */
export function readExamples(): { query: string }[] {
  return Object.keys(files)
    .sort()
    .map((path) => ({ query: files[path] ?? '' }));
}
