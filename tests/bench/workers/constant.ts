/** The ceiling: a Worker that answers with the same text of so many bytes, whatever is asked. */
let text: string | undefined;
const headers = { 'content-type': 'application/json; charset=utf-8' };

export default {
  fetch(_request: Request, { BYTES }: { BYTES: string }): Response {
    text ??= 'x'.repeat(Number(BYTES));
    return new Response(text, { headers });
  },
};
