import type { Bindings } from './env.ts';
import { answer } from './routes.ts';

export default { fetch: answer } satisfies ExportedHandler;

interface ExportedHandler {
  fetch(request: Request, bindings: Bindings): Promise<Response>;
}
