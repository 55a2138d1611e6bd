/** The five processes of personal recovery in the CHIME framework: Leamy et al. 2011, Br. J. Psychiatry 199: 445-452. */
export const chime = ["connectedness", "hope", "identity", "meaning", "empowerment"] as const;
export type Chime = (typeof chime)[number];

export interface Construct {
  /** As a page names it. */
  name: string;
  /** `peer`: what peer support says it changes; `chime`: the rest of that framework; `outcome`: what else scales measure. */
  group: "peer" | "chime" | "outcome";
  /** Processes of CHIME it belongs to. */
  chime: readonly Chime[];
}

/**
 * What a scale may say that it measures, in the order a board shows it. A closed list, so that scales of one construct
 * are found under one name.
 */
export const constructs = {
  hope: {name: "Hope", group: "peer", chime: ["hope"]},
  empowerment: {name: "Empowerment", group: "peer", chime: ["empowerment"]},
  stigma: {name: "Internalized stigma", group: "peer", chime: ["identity"]},
  skills: {name: "Skills and coping", group: "peer", chime: ["empowerment"]},
  validation: {name: "Validation", group: "peer", chime: ["connectedness"]},
  trust: {name: "Trust", group: "peer", chime: ["connectedness"]},
  role_models: {name: "Role models", group: "peer", chime: ["hope"]},
  self_esteem: {name: "Self-esteem", group: "peer", chime: ["identity"]},
  resilience: {name: "Resilience", group: "peer", chime: ["empowerment"]},
  self_determination: {name: "Self-determination", group: "peer", chime: ["empowerment"]},
  connection: {name: "Connection", group: "peer", chime: ["connectedness"]},
  belonging: {name: "Community and belonging", group: "peer", chime: ["connectedness"]},
  identity: {name: "Identity", group: "chime", chime: ["identity"]},
  meaning: {name: "Meaning and purpose", group: "chime", chime: ["meaning"]},
  recovery: {name: "Personal recovery", group: "outcome", chime: []},
  recovery_capital: {name: "Recovery capital", group: "outcome", chime: []},
  wellbeing: {name: "Well-being", group: "outcome", chime: []},
  happiness: {name: "Happiness", group: "outcome", chime: []},
  self_efficacy: {name: "Self-efficacy", group: "outcome", chime: ["empowerment"]},
  social_connectedness: {name: "Social connectedness", group: "outcome", chime: ["connectedness"]},
  loneliness: {name: "Loneliness", group: "outcome", chime: ["connectedness"]},
  mood: {name: "Mood", group: "outcome", chime: []},
  depression: {name: "Depressive symptoms", group: "outcome", chime: []},
  anxiety: {name: "Anxiety", group: "outcome", chime: []},
  distress: {name: "Psychological distress", group: "outcome", chime: []},
  functioning: {name: "Everyday functioning", group: "outcome", chime: []},
  satisfaction: {name: "Satisfaction with services", group: "outcome", chime: []}
} as const satisfies Readonly<Record<string, Construct>>;

export type ConstructId = keyof typeof constructs;

export const constructIds = Object.keys(constructs) as [ConstructId, ...ConstructId[]];

/** Where its scales stand in the framework, when they do not say so themselves. */
export const chimeOf = (ids: readonly ConstructId[]): Chime[] => {
  const found = new Set<Chime>(ids.flatMap((id): readonly Chime[] => constructs[id].chime));
  return chime.filter((each) => found.has(each));
};
