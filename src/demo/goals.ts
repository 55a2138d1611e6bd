import type {Day} from "./calendar.ts";
import {plan} from "./plan.ts";
import type {Random} from "./random.ts";
import type {Stay} from "./stays.ts";

/** Something that a person and their peer specialist set out to do. */
export interface Goal {
  stay: Stay;
  area: string;
  set: Day;
  due: Day;
  closed: Day | null;
  outcome: "met" | "given up" | null;
}

const areas = ["Housing", "Work", "Health", "Family", "Learning"] as const;

/** A goal or two of everybody who keeps coming to Peer Partners; some are met after their day. */
export function createGoals(random: Random, stays: readonly Stay[]): Goal[] {
  const {met, late, givenUp} = plan.goals;
  return stays
    .filter(({program, person, once}) => program === "peer-partners" && person.caseId !== null && !once)
    .flatMap((stay) =>
      Array.from({length: random.integer(1, 2)}, (): Goal => {
        const set = Math.max(stay.opened, plan.dataStart) + random.integer(5, 40);
        const due = set + random.pick([90, 180]);
        const inTime = set + random.integer(20, due - set);
        const afterwards = due + random.integer(5, 60);
        const area = random.pick(areas);
        const turn = random.uniform();
        if (turn < met) return {stay, area, set, due, closed: inTime, outcome: "met"};
        if (turn < met + late) return {stay, area, set, due, closed: afterwards, outcome: "met"};
        if (turn < met + late + givenUp) return {stay, area, set, due, closed: inTime, outcome: "given up"};
        return {stay, area, set, due, closed: null, outcome: null};
      })
    )
    .filter(({set, stay}) => set <= plan.dataEnd && set <= Math.max(stay.leaves, plan.dataStart + 45));
}
