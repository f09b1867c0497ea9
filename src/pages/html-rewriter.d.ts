/** What the pages use of the platform's rewriter of HTML streams. */
interface RewrittenElement {
  setInnerContent(content: string, options?: { html: boolean }): void;
  setAttribute(name: string, value: string): void;
  append(content: string, options?: { html: boolean }): void;
  remove(): void;
}

declare class HTMLRewriter {
  on(selector: string, handlers: { element(element: RewrittenElement): void }): HTMLRewriter;
  transform(response: Response): Response;
}
