import { useEffect, useId, useState } from 'preact/hooks';
import type { KnownActorFragment } from '../../operations/answers.ts';
import { actorPath } from '../address.ts';
import { ask } from '../ask.ts';
import { kindInWords } from '../words.ts';

/** Time without typing after which actors are looked up. */
const pauseMs = 150;

/** Searches everything; while a name is typed, it offers the actors that bear it. */
export function SearchBox({ initial }: { initial: string }) {
  const [typed, setTyped] = useState(initial);
  const [active, setActive] = useState(-1);
  const [isOpen, setOpen] = useState(false);
  const offers = useOffers(typed, isOpen);
  const list = useId();
  const isShown = isOpen && offers.length > 0;
  return (
    <search>
      <form action="/search" class="search-box">
        <input
          type="search"
          name="q"
          value={typed}
          placeholder="Search actors, events, articles"
          aria-label="Search"
          autocomplete="off"
          spellcheck={false}
          list={undefined}
          // biome-ignore lint/a11y/noRedundantRoles: without a list attribute it would be a search box only.
          role="combobox"
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={isShown && active >= 0 ? `${list}-${active}` : undefined}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setOpen(true);
            setActive(-1);
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (event.key === 'Escape') setOpen(false);
            if (step !== undefined && isShown) {
              event.preventDefault();
              setActive(((active + step + offers.length + 2) % (offers.length + 1)) - 1);
            }
            const meant = isShown && event.key === 'Enter' ? offers[active] : undefined;
            if (meant === undefined) return;
            event.preventDefault();
            location.assign(actorPath(meant.slug));
          }}
        />
        <button type="submit">Search</button>
        <div role="listbox" id={list} aria-label="Actors" hidden={!isShown} class="offers">
          {offers.map((actor, place) => (
            <Offer key={actor.slug} actor={actor} id={`${list}-${place}`} isActive={place === active} />
          ))}
        </div>
      </form>
    </search>
  );
}

function Offer({ actor, id, isActive }: { actor: KnownActorFragment; id: string; isActive: boolean }) {
  return (
    <a
      role="option"
      id={id}
      aria-selected={isActive}
      tabIndex={-1}
      href={actorPath(actor.slug)}
      // The box must not lose the focus before the click has come.
      onMouseDown={(event) => event.preventDefault()}
    >
      {actor.name} <span class="kind">{kindInWords(actor.kind)}</span>
    </a>
  );
}

function useOffers(typed: string, isWanted: boolean): readonly KnownActorFragment[] {
  const [offers, setOffers] = useState<{ typed: string; actors: readonly KnownActorFragment[] }>(none);
  const text = typed.trim();
  useEffect(() => {
    if (!isWanted || text.length < 2) return;
    let current = true;
    const timer = setTimeout(async () => {
      // Without offers the box still searches.
      const answer = await ask({ name: 'suggest', variables: { typed: text } }).catch(() => null);
      if (current) setOffers({ typed: text, actors: answer?.suggestActors ?? [] });
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [text, isWanted]);
  return text.length < 2 ? none.actors : offers.actors;
}

const none = { typed: '', actors: [] as readonly KnownActorFragment[] };
