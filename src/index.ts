import type { Bindings } from './env.ts';
import { answer, type Execution } from './routes.ts';

export default { fetch: answer } satisfies ExportedHandler;

interface ExportedHandler {
  fetch(request: Request, bindings: Bindings, execution: Execution): Promise<Response>;
}
