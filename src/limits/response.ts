import type { ErrorCode } from '../../schema/errors.ts';

/** Largest answer to an operation, in characters. */
export const responseLimit = 8 * 1024 * 1024;

/** The answer, or an error in its place where it has grown out of all proportion. */
export async function boundResponse(response: Response): Promise<Response> {
  const text = await response.text();
  if (text.length <= responseLimit) return new Response(text, response);
  const code: ErrorCode = 'RESPONSE_TOO_LARGE';
  const message = `The answer has ${text.length} characters. At most ${responseLimit} are allowed. Ask for smaller pages.`;
  const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
  return new Response(body, { status: 400, headers: response.headers });
}
