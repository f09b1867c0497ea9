import '../styles/base.css';
import '../styles/masthead.css';
import '../styles/front.css';
import '../styles/article.css';
import '../styles/profile.css';
import '../styles/charts.css';
import '../styles/evidence.css';
import '../styles/print.css';
import { render } from 'preact';
import { ActorPage } from './actor/actor-page.tsx';
import { readAddress } from './address.ts';
import { ArticlePage } from './article/article-page.tsx';
import { EventPage } from './event/event-page.tsx';
import { FrontPage } from './front/front-page.tsx';
import { Missing } from './parts/missing.tsx';
import { SearchBox } from './parts/search-box.tsx';
import { SearchPage } from './search/search-page.tsx';

function Page() {
  const address = readAddress(location.pathname);
  switch (address.page) {
    case 'front':
      return <FrontPage />;
    case 'search':
      return <SearchPage />;
    case 'article':
      return <ArticlePage slug={address.slug} />;
    case 'actor':
      return <ActorPage slug={address.slug} />;
    case 'event':
      return <EventPage slug={address.slug} />;
    default:
      return <Missing what="page" />;
  }
}

function mount(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`The page has no element with the id "${id}".`);
  element.replaceChildren();
  return element;
}

render(<SearchBox initial={new URLSearchParams(location.search).get('q') ?? ''} />, mount('search'));
render(<Page />, mount('page'));
