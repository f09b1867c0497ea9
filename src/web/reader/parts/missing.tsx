/** Said kindly, with ways on, where an address leads nowhere. */
export function Missing({ what }: { what: 'article' | 'actor' | 'event' | 'page' }) {
  return (
    <div class="kind-message">
      <h1>There is no such {what}</h1>
      <p>
        The address may be misspelt, or what stood here has been taken out. The search above finds what there
        is; the <a href="/">front page</a> shows the latest.
      </p>
    </div>
  );
}
