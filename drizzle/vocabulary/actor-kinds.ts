/** What an actor is. Each actor has exactly one kind. */
export const actorKindMeanings = {
  PERSON: 'A human being.',
  COUNTRY: 'A state, also when named by its capital, its demonym or its government as a whole.',
  GOVERNMENT: 'A government that is not a whole state: regional, local, de facto or in exile.',
  INTERNATIONAL_ORGANIZATION: 'An organisation whose members are states.',
  AGENCY: 'A ministry, army, police force, court or other body of a state.',
  PARTY: 'A political party or movement that seeks office.',
  ARMED_GROUP: 'An armed organisation that is not an arm of a recognised state.',
  COMPANY: 'A business.',
  ETHNIC_GROUP: 'A people or ethnic community.',
  RELIGIOUS_GROUP: 'A religious community or body.',
  MEDIA: 'A newspaper, broadcaster, news agency or other publisher.',
  ORGANIZATION: 'Any other organisation: charity, university, union, think tank.',
} as const;
export type ActorKind = keyof typeof actorKindMeanings;
export const actorKinds = Object.keys(actorKindMeanings) as [ActorKind, ...ActorKind[]];
