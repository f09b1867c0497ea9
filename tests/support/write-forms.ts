import type { ArticleText } from '../../seed/story.ts';
import { escapeMarkup, toParagraphs } from '../../src/feeds/markup.ts';

/** What every form can say of an article: plain text, for one, has no place for topics. */
export type Told = Pick<ArticleText, 'headline' | 'body' | 'publication' | 'published'>;

/** The six forms in which newsrooms keep one article, by the ending of its file. */
export const forms: Readonly<Record<string, (article: Told) => string>> = {
  txt: writeText,
  md: writeMarkdown,
  json: writeNinjs,
  xml: writeNewsMl,
  rss: writeRss,
  html: writePage,
};

function writeText({ headline, body, publication, published }: Told): string {
  const date = published === null ? '' : `Published: ${inWords(published)}\n\n`;
  return `${headline}\n\n${date}${body}\n\n(This article first appeared in ${publication})\n`;
}

/** As printed, since plain text gives no date in figures but a day. */
function inWords(edtf: string): string {
  const [year, month, day] = edtf.split('-');
  const name = new Date(`${year}-${month}-01`).toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return [day === undefined ? null : Number(day), name, year].filter(Boolean).join(' ');
}

function writeMarkdown({ headline, body, publication, published }: Told): string {
  const front = { headline, publication, published };
  const lines = Object.entries(front).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${body}\n`;
}

function writeNinjs({ headline, body, publication, published }: Told): string {
  return JSON.stringify({
    type: 'text',
    headlines: [{ value: headline }],
    bodies: [{ contentType: 'text/html', value: toParagraphs(body) }],
    infoSources: [{ name: publication }],
    contentCreated: published,
  });
}

function writeNewsMl({ headline, body, publication, published }: Told): string {
  return `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><itemClass qcode="ninat:text"/><provider><name>${escapeMarkup(publication ?? '')}</name></provider></itemMeta>
<contentMeta><contentCreated>${published}</contentCreated><headline>${escapeMarkup(headline)}</headline></contentMeta>
<contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body>${toParagraphs(body)}</body></html></inlineXML></contentSet>
</newsItem>`;
}

function writeRss({ headline, body, publication, published }: Told): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>${escapeMarkup(publication ?? '')}</title><link>https://example.org/</link><description>News</description>
<item><title>${escapeMarkup(headline)}</title><description>What happened</description><dc:date>${published}</dc:date>
<content:encoded><![CDATA[${toParagraphs(body)}]]></content:encoded></item></channel></rss>`;
}

function writePage({ headline, body, publication, published }: Told): string {
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline,
    datePublished: published,
    publisher: { name: publication },
  };
  return `<!doctype html><html lang="en"><head><title>${escapeMarkup(headline)} | News</title>
<script type="application/ld+json">${JSON.stringify(linked).replaceAll('<', '\\u003c')}</script></head>
<body><nav><a href="/">Home</a></nav><article itemscope itemtype="https://schema.org/NewsArticle">
<h1>${escapeMarkup(headline)}</h1><div itemprop="articleBody">${toParagraphs(body)}
<p>Share this article</p></div></article><footer>Cookie policy</footer></body></html>`;
}
