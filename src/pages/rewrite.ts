import type { Head } from './head.ts';

/**
 * The static page with its head written, and its text for whoever runs no script. The question that the page
 * will ask is named, so that the browser need not run the script to know.
 */
export function rewriteShell(shell: Response, head: Head, preload: string | null): Response {
  return new HTMLRewriter()
    .on('title', { element: (element) => element.setInnerContent(head.title) })
    .on('meta[name="description"]', {
      element: (element) => element.setAttribute('content', head.description),
    })
    .on('head', { element: (element) => element.append(headMarkup(head, preload), { html: true }) })
    .on('main', { element: (element) => element.setInnerContent(textMarkup(head), { html: true }) })
    .transform(shell);
}

/** The picture that link previews show of every page. */
const card = {
  path: '/card.png',
  width: 1200,
  height: 630,
  alt: 'newsgraph: news whose every claim can be checked',
} as const;

function headMarkup(head: Head, preload: string | null): string {
  const properties = {
    'og:site_name': 'newsgraph',
    'og:type': head.type,
    'og:title': head.title.replace(/ · newsgraph$/, ''),
    'og:description': head.description,
    'og:url': head.url,
    'og:image': new URL(card.path, head.url).href,
    'og:image:type': 'image/png',
    'og:image:width': String(card.width),
    'og:image:height': String(card.height),
    'og:image:alt': card.alt,
    'article:published_time': head.published,
    'article:section': head.section,
  };
  const metas = Object.entries(properties).flatMap(([name, content]) =>
    content === undefined ? [] : [`<meta property="${name}" content="${escapeMarkup(content)}">`],
  );
  return [
    head.isMissing
      ? '<meta name="robots" content="noindex">'
      : `<link rel="canonical" href="${escapeMarkup(head.url)}">`,
    ...metas,
    // Whatever else it shows, it takes from the properties above.
    '<meta name="twitter:card" content="summary_large_image">',
    ...(preload === null || head.isMissing
      ? []
      : [`<link rel="preload" as="fetch" crossorigin="anonymous" href="${escapeMarkup(preload)}">`]),
    ...(head.linkedData === null ? [] : [dataMarkup(head.linkedData)]),
  ].join('\n');
}

/** A block of data, which no browser runs; no text in it can end it. */
function dataMarkup(data: object): string {
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

function textMarkup({ title, description, paragraphs }: Head): string {
  const shown = paragraphs.length > 0 ? paragraphs : [description];
  const text = shown.map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`).join('\n');
  return `<noscript><h1>${escapeMarkup(title.replace(/ · newsgraph$/, ''))}</h1>\n${text}</noscript>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
