import type { NameType } from '../story.ts';
import type { Draw } from './random.ts';

/** One that fills a slot of `newswire-shapes.txt`: its forms by the slot's ending, such as `last` or `nick`; the plain one under ''. */
export interface Cast {
  type: NameType;
  forms: Readonly<Record<string, string>>;
}

export type Casting = (draw: Draw) => Cast;
