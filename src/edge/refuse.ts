import type { ErrorCode } from '../../schema/errors.ts';
import type { Visit } from '../visit.ts';
import { keepNowhere } from './headers.ts';
import type { MediaType } from './media-type.ts';

export interface Refusing {
  code: ErrorCode;
  message: string;
  status: number;
  headers?: Readonly<Record<string, string>>;
}

/** A GraphQL response made of one error, for what is refused before an operation is run. */
export function refuse(
  { code, message, status, headers }: Refusing,
  mediaType: MediaType,
  visit: Visit,
): Response {
  visit.notes.codes.push(code);
  const errors = [{ message, extensions: { code, requestId: visit.id } }];
  const contentType = `${mediaType}; charset=utf-8`;
  return keepNowhere(
    Response.json({ errors }, { status, headers: { ...headers, 'content-type': contentType } }),
    'BYPASS',
  );
}
