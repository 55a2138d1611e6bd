import type {ConstructId} from "../../../../src/instruments/constructs.ts";

/**
 * What a scale asks about, in words that nobody needs a training for; `more of it` is good news or not. Where the same
 * word would hide which way is better, the scale's direction chooses.
 */
interface PublicWord {
  noun: string;
  /** Whether more of the noun is better. */
  good: boolean;
}

const good = (noun: string): PublicWord => ({noun, good: true});
const hard = (noun: string): PublicWord => ({noun, good: false});

const words: Readonly<Record<ConstructId, PublicWord>> = {
  hope: good("hope"),
  empowerment: good("power over their own lives"),
  stigma: hard("shame about their mental health"),
  skills: good("skill at coping"),
  validation: good("sense of being heard"),
  trust: good("trust"),
  role_models: good("faith in people who went before them"),
  self_esteem: good("respect for themselves"),
  resilience: good("strength to bounce back"),
  self_determination: good("say over their own choices"),
  connection: good("closeness to others"),
  belonging: good("sense of belonging"),
  identity: good("sense of who they are"),
  meaning: good("sense of purpose"),
  recovery: good("progress on their own path"),
  recovery_capital: good("support to build on"),
  wellbeing: good("well-being"),
  happiness: good("happiness"),
  self_efficacy: good("trust in what they can do"),
  social_connectedness: good("closeness to people around them"),
  loneliness: hard("loneliness"),
  mood: good("good mood"),
  depression: hard("low mood"),
  anxiety: hard("worry"),
  distress: hard("strain"),
  functioning: good("ease in daily life"),
  satisfaction: good("liking for what they got here")
};

/** The public word for the first construct of a scale that has one. */
export function publicWord(constructs: readonly string[]): PublicWord {
  const known = constructs.find((construct): construct is ConstructId => construct in words);
  return known === undefined ? good("what the questions ask about") : words[known];
}
