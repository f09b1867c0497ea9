/**
 * The sixteen PLOVER event classes, with their quad class, modes and conflict–cooperation scores
 * (−10 … +10). Source: PLOVER codebook and score table, Open Event Data Alliance, CC BY-SA 4.0
 * (see NOTICE). The published table gives ACCUSE without a mode as +3.0; every mode of ACCUSE is
 * negative, so the missing sign is restored here.
 */
export const quadClasses = [
  'VERBAL_COOPERATION',
  'MATERIAL_COOPERATION',
  'VERBAL_CONFLICT',
  'MATERIAL_CONFLICT',
] as const;
export type QuadClass = (typeof quadClasses)[number];

export const quadClassMeanings: Record<QuadClass, string> = {
  VERBAL_COOPERATION: 'Words that bring actors together: agreeing, consulting, supporting, conceding.',
  MATERIAL_COOPERATION: 'Deeds that bring actors together: working together, giving aid, standing down.',
  VERBAL_CONFLICT: 'Words that set actors apart: demanding, accusing, refusing, threatening.',
  MATERIAL_CONFLICT: 'Deeds that set actors apart: protest, sanctions, mobilisation, coercion, assault.',
};

export const eventTypes = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const;
export type EventType = (typeof eventTypes)[number];

interface EventClass {
  label: string;
  meaning: string;
  quadClass: QuadClass;
  /** Score of the class when no mode is known. */
  intensity: number;
  /** PLOVER mode → score. */
  modes: Readonly<Record<string, number>>;
}

export const eventClasses: Readonly<Record<EventType, EventClass>> = {
  AGREE: {
    label: 'Agree',
    meaning: 'Agrees to, offers, promises or otherwise commits to cooperate, aid or yield in future.',
    quadClass: 'VERBAL_COOPERATION',
    intensity: 2.5,
    modes: {},
  },
  CONSULT: {
    label: 'Consult',
    meaning: 'Meets, visits, negotiates or talks with another actor.',
    quadClass: 'VERBAL_COOPERATION',
    intensity: 2.5,
    modes: { Visit: 4, 'Third-party': 1, Multilateral: 4, Phone: 1.5 },
  },
  SUPPORT: {
    label: 'Support',
    meaning:
      'Starts, resumes, improves or expands diplomatic or non-material ties; praises, endorses or defends.',
    quadClass: 'VERBAL_COOPERATION',
    intensity: 5,
    modes: {},
  },
  CONCEDE: {
    label: 'Concede',
    meaning:
      'Expresses regret, apologises, or yields to demands in word: eases restrictions, agrees to step down.',
    quadClass: 'VERBAL_COOPERATION',
    intensity: 4.5,
    modes: {},
  },
  COOPERATE: {
    label: 'Cooperate',
    meaning:
      'Starts or expands material exchange: trade, joint projects, military or intelligence cooperation.',
    quadClass: 'MATERIAL_COOPERATION',
    intensity: 9.5,
    modes: {},
  },
  AID: {
    label: 'Aid',
    meaning: 'Gives material aid: economic, military, humanitarian, peacekeeping, asylum.',
    quadClass: 'MATERIAL_COOPERATION',
    intensity: 10,
    modes: {},
  },
  RETREAT: {
    label: 'Retreat',
    meaning: 'Yields in deed: withdraws, releases, disarms, ceases fire, grants access, resigns.',
    quadClass: 'MATERIAL_COOPERATION',
    intensity: 6.5,
    modes: { Withdraw: 8, Release: 6.5, Disarm: 10, Ceasefire: 7.5, Access: 6.5, Resign: 4.5 },
  },
  REQUEST: {
    label: 'Request',
    meaning: 'Asks, demands, appeals or orders that another actor do or stop something.',
    quadClass: 'VERBAL_CONFLICT',
    intensity: 0,
    modes: { Assist: 0.5, Change: -1, Yield: -1, Meet: 0 },
  },
  ACCUSE: {
    label: 'Accuse',
    meaning: 'Disapproves, blames, alleges wrongdoing, complains officially or investigates.',
    quadClass: 'VERBAL_CONFLICT',
    intensity: -3,
    modes: { Disapprove: -2, Investigate: -3.5, Allege: -3.5 },
  },
  REJECT: {
    label: 'Reject',
    meaning: 'Refuses a demand, proposal or meeting; declines to assist, change or yield.',
    quadClass: 'VERBAL_CONFLICT',
    intensity: -2,
    modes: { Assist: -1.5, Change: -2, Yield: -2, Meet: -2 },
  },
  THREATEN: {
    label: 'Threaten',
    meaning: 'Warns of or threatens sanctions, force, arrests or a break in relations.',
    quadClass: 'VERBAL_CONFLICT',
    intensity: -3.5,
    modes: { Restrict: -3, Arrest: -3.5, Relations: -3.5, Expel: -3.5, Territory: -4, Violence: -3.5 },
  },
  PROTEST: {
    label: 'Protest',
    meaning: 'Civilian demonstrations, strikes, boycotts, obstruction or riots to show dissent.',
    quadClass: 'MATERIAL_CONFLICT',
    intensity: -5,
    modes: { Demo: -5, Riot: -7, Strike: -5, Hunger: -4.5, Boycott: -4.5, Obstruct: -4.5 },
  },
  SANCTION: {
    label: 'Sanction',
    meaning: 'Reduces or ends normal relations or assistance: sanctions, embargo, expulsion, conviction.',
    quadClass: 'MATERIAL_CONFLICT',
    intensity: -6,
    modes: { Convict: -6, Expel: -5.5, Withdraw: -6, Discontinue: -6 },
  },
  MOBILIZE: {
    label: 'Mobilize',
    meaning: 'Shows or readies force without using it: alerts, deployments, exercises, weapons tests.',
    quadClass: 'MATERIAL_CONFLICT',
    intensity: -5.5,
    modes: { Troops: -6.5, Weapons: -6.5, Police: -5.5, Militia: -6 },
  },
  COERCE: {
    label: 'Coerce',
    meaning:
      'Represses or limits rights or property: seizure, arrest, curfew, censorship, deportation, cyber-attack.',
    quadClass: 'MATERIAL_CONFLICT',
    intensity: -7,
    modes: {
      Seize: -7,
      Restrict: -7,
      Censor: -6.5,
      Curfew: -6.5,
      'Martial-law': -7.5,
      Arrest: -7,
      Deport: -7,
      Withhold: -7,
      Misinformation: -6.5,
      Cyber: -7,
    },
  },
  ASSAULT: {
    label: 'Assault',
    meaning: 'Uses physical force against people or property, from beatings to war.',
    quadClass: 'MATERIAL_CONFLICT',
    intensity: -9,
    modes: {
      Abduct: -8.5,
      Beat: -7.5,
      Torture: -8.5,
      Sexual: -8.5,
      Targeted: -9.5,
      Destroy: -8.5,
      Primitive: -8,
      Firearms: -9,
      Explosives: -9,
      'Suicide-attack': -9.5,
      Aerial: -9.5,
      Drone: -9.5,
      'Heavy-weapons': -9.5,
      'Crowd-control': -7.5,
      Unconventional: -10,
    },
  },
};

/** Score of an event on the conflict (−10) to cooperation (+10) scale. */
export function intensityOf(type: EventType, mode: string | null): number {
  const { intensity, modes } = eventClasses[type];
  return mode === null ? intensity : (modes[mode] ?? intensity);
}

/** Every mode that some class has. */
export const modeNames: ReadonlySet<string> = new Set(
  Object.values(eventClasses).flatMap(({ modes }) => Object.keys(modes)),
);
