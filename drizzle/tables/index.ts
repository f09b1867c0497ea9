export * from './actor.ts';
export * from './article.ts';
export * from './correction.ts';
export * from './event.ts';
export * from './place.ts';
export * from './publication.ts';
export * from './run.ts';
export * from './topic.ts';
