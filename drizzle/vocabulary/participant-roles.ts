/** What part an actor plays in an event. */
export const participantRoleMeanings = {
  SOURCE: 'Does it. In a meeting or agreement every party is a source and a target.',
  TARGET: 'Is on the receiving end.',
} as const;
export type ParticipantRole = keyof typeof participantRoleMeanings;
export const participantRoles = Object.keys(participantRoleMeanings) as [
  ParticipantRole,
  ...ParticipantRole[],
];
