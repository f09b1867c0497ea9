import type { ErrorCode } from '../../schema/errors.ts';
import type { RequestHead } from '../visit.ts';

/** Largest request body, in bytes. */
export const bodyLimit = 256 * 1024;
/** Longest address of a request, in characters. */
export const addressLimit = 16 * 1024;

/** Why a request is refused at the door. */
export interface Refusal {
  code: ErrorCode;
  message: string;
  status: number;
  headers?: Readonly<Record<string, string>>;
}

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];

/**
 * Refuses what is no GraphQL request over HTTP before its body is read. A form or a text can be sent by any
 * page without the browser asking first, so only JSON is taken.
 */
export function checkRequest({ method, headers, url }: RequestHead): Refusal | null {
  if (!methods.includes(method)) {
    const message = `${method} is not answered here. Ask by GET, HEAD or POST.`;
    return { code: 'BAD_REQUEST', message, status: 405, headers: { allow: methods.join(', ') } };
  }
  if (url.length > addressLimit) {
    const message = `The address is longer than ${addressLimit} characters. Ask by POST.`;
    return { code: 'REQUEST_TOO_LARGE', message, status: 414 };
  }
  if (method !== 'POST') return null;
  if (!isJson(headers.get('content-type'))) {
    const message = 'The body is not JSON. Send it with "Content-Type: application/json".';
    return { code: 'UNSUPPORTED_MEDIA_TYPE', message, status: 415, headers: { accept: 'application/json' } };
  }
  return Number(headers.get('content-length') ?? 0) > bodyLimit ? tooLarge : null;
}

/** The refusal of a body that turns out too large while it is read. */
export const tooLarge: Refusal = {
  code: 'REQUEST_TOO_LARGE',
  message: `The body is larger than ${bodyLimit} bytes. Ask in several requests.`,
  status: 413,
};

function isJson(contentType: string | null): boolean {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().replace(/[\s"]/g, '').split(';');
  const charset = parameters.find((parameter) => parameter.startsWith('charset='));
  return type === 'application/json' && (charset ?? 'charset=utf-8') === 'charset=utf-8';
}
