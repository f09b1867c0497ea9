/** What the tests inside workerd use of the platform. */
declare module 'cloudflare:workers' {
  export const env: object;
  export const exports: {
    default: { fetch(request: Request | string, init?: RequestInit): Promise<Response> };
  };
}
