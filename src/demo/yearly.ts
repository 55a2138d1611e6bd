import {type Day, day} from "./calendar.ts";
import type {ProgramId} from "./programs.ts";
import {createRandom} from "./random.ts";

/** The survey of whoever is there in May, without names or ids: the MHSIP as it is printed, from 1 strongly agree. */

export interface YearlyForm {
  taken: Day;
  program: ProgramId;
  /** 36 answers; null where it does not apply, or nothing was ticked. */
  answers: readonly (number | null)[];
}

export interface YearlyWave {
  from: Day;
  to: Day;
  /** How many people were asked; null in the first year, when nobody counted. */
  asked: number | null;
  forms: readonly YearlyForm[];
}

const items = 36;
const waves = [
  {year: 2023, asked: null, returned: 128, level: 2.15},
  {year: 2024, asked: 290, returned: 151, level: 2.1},
  {year: 2025, asked: 310, returned: 168, level: 2.05}
] as const;
const programs = [
  {id: "peer-partners", until: 0.4},
  {id: "hope-circles", until: 0.75},
  {id: "welcome-house", until: 1}
] as const;
/** What people see less of than of the rest, in points: outcomes of services, from item 21 on. */
const harder = (item: number): number => (item > 20 ? 0.3 : 0) + ((item * 7) % 5) * 0.08;
const blank = 0.06;

/** Pure: the same seed gives the same forms. */
export function createYearly(seed: number): YearlyWave[] {
  const random = createRandom(seed, "yearly survey");
  return waves.map(({year, asked, returned, level}) => {
    const from = day(`${year}-05-06`);
    const to = day(`${year}-05-31`);
    const forms = Array.from({length: returned}, (): YearlyForm => {
      const where = random.uniform();
      const own = random.normal(level, 0.55);
      return {
        taken: random.integer(from, to),
        program: programs.find(({until}) => where < until)!.id,
        answers: Array.from({length: items}, (_, index) =>
          random.chance(blank)
            ? null
            : Math.min(5, Math.max(1, Math.round(own + harder(index + 1) + random.normal(0, 0.7))))
        )
      };
    });
    return {from, to, asked, forms: forms.toSorted((one, other) => one.taken - other.taken)};
  });
}
