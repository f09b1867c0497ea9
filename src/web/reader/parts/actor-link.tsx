import type { KnownActorFragment } from '../../operations/answers.ts';
import { actorPath } from '../address.ts';

export function ActorLink({ actor }: { actor: Pick<KnownActorFragment, 'slug' | 'name'> }) {
  return <a href={actorPath(actor.slug)}>{actor.name}</a>;
}

/** Actors as a sentence would list them, each linked. */
export function ActorLinks({ actors }: { actors: readonly Pick<KnownActorFragment, 'slug' | 'name'>[] }) {
  return (
    <>
      {actors.map((actor, place) => (
        <span key={actor.slug}>
          {place === 0 ? '' : place === actors.length - 1 ? ' and ' : ', '}
          <ActorLink actor={actor} />
        </span>
      ))}
    </>
  );
}
