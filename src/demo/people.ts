import {type Day, day} from "./calendar.ts";
import {plan} from "./plan.ts";
import type {CaseworkProgram} from "./programs.ts";
import type {Random} from "./random.ts";

export type Gender = "woman" | "man" | "nonbinary";
export type Race = "white" | "black" | "hispanic" | "asian" | "native";

/** A true person, whatever the systems call them. */
export interface Person {
  number: number;
  /** Id in the case system; null for those only the drop-in knows. */
  caseId: string | null;
  /** Id in the drop-in's own sign-in system; null for those who never signed in there. */
  doorId: string | null;
  programs: readonly CaseworkProgram[];
  rural: boolean;
  alreadyInService: boolean;
  born: Day;
  /** Null where nothing was recorded. */
  gender: Gender | null;
  races: readonly Race[];
  veteran: boolean | null;
  /** Standing on every latent scale, in SDs of the population, before service. */
  latent: number;
}

const genders: Record<Gender | "unknown", number> = {woman: 0.53, man: 0.38, nonbinary: 0.06, unknown: 0.03};
const races: Record<Race, number> = {white: 0.58, black: 0.2, hispanic: 0.13, asian: 0.05, native: 0.04};

function drawPrograms(random: Random, index: number): CaseworkProgram[] {
  const {rural, twoCaseworkPrograms} = plan.people;
  if (index < rural) return ["peer-partners"];
  if (index < rural + twoCaseworkPrograms) {
    return random.pick<CaseworkProgram[]>([
      ["peer-partners", "hope-circles"],
      ["peer-partners", "hope-circles"],
      ["hope-circles", "next-steps"],
      ["peer-partners", "next-steps"]
    ]);
  }
  return [random.weighted({"peer-partners": 0.47, "hope-circles": 0.36, "next-steps": 0.17})];
}

function drawRaces(random: Random): Race[] {
  if (random.chance(0.04)) return [];
  const first = random.weighted(races);
  if (!random.chance(0.08)) return [first];
  return [first, random.pick((Object.keys(races) as Race[]).filter((race) => race !== first))];
}

/** The organization's people, in the order of their numbers. */
export function createPeople(random: Random): Person[] {
  const {total, dropInOnly, inBothSystems, twoCaseworkPrograms, rural, alreadyInService} = plan.people;
  const casework = total - dropInOnly;
  const firstDual = rural + twoCaseworkPrograms;
  const caseNumbers = random.shuffled(Array.from({length: casework}, (_, index) => 20_000 + index * 3));
  const doorNumbers = random.shuffled(
    Array.from({length: dropInOnly + inBothSystems}, (_, index) => index + 1)
  );
  const people = Array.from({length: total}, (_, number): Person => {
    const atDoor = number >= casework || (number >= firstDual && number < firstDual + inBothSystems);
    const gender = random.weighted(genders);
    return {
      number,
      caseId: number < casework ? `C${caseNumbers[number]}` : null,
      doorId: atDoor ? `WH-${String(doorNumbers.pop()).padStart(4, "0")}` : null,
      programs: number < casework ? drawPrograms(random, number) : [],
      rural: number < rural,
      alreadyInService: false,
      born: day("2022-07-01") - random.integer(18 * 365 + 40, 78 * 365),
      gender: gender === "unknown" ? null : gender,
      races: drawRaces(random),
      veteran: random.chance(0.05) ? null : random.chance(0.11),
      latent: random.normal()
    };
  });
  const canBeThereAlready = people.filter((person) => person.programs[0] !== "next-steps");
  for (const person of random.shuffled(canBeThereAlready).slice(0, Math.round(total * alreadyInService))) {
    person.alreadyInService = true;
  }
  return people;
}
