/** What an editor can correct about an actor, whatever article it is named in. */
export const actorFieldMeanings = {
  NAME: 'Its usual name.',
  KIND: 'What it is: one of ActorKind.',
  COUNTRY: 'ISO 3166-1 alpha-3 code of the state it is or belongs to.',
  SECTOR: 'Its PLOVER sector.',
  WIKIDATA_ID: 'Its item in Wikidata.',
  DESCRIPTION: 'Who it is, in a few words.',
  ALIAS: 'One more name it goes by.',
} as const;
export type ActorField = keyof typeof actorFieldMeanings;
export const actorFields = Object.keys(actorFieldMeanings) as [ActorField, ...ActorField[]];
