import {groupBy} from "../group.ts";
import type {Service} from "../model.ts";
import type {ScaleId} from "../scales.ts";
import {pairsIn, type Scope} from "./outcomes.ts";
import type {Recorded} from "./recorded.ts";

/** Bins of contacts, as waymark.yaml declares them. */
export const doseBins = ["0-3", "4-11", "12-up"] as const;

type Bin = (typeof doseBins)[number];

const binOf = (contacts: number): Bin => (contacts <= 3 ? "0-3" : contacts <= 11 ? "4-11" : "12-up");

/** Change of those who answered in time, by contacts between their forms. No effect of contact is planted. */
export interface Dose {
  bins: Record<Bin, {pairs: number; change: number | null}>;
  /** Points for one bin more, over people; null where all are in one bin. */
  slope: number | null;
  slopeError: number | null;
}

/** Contacts that a person attended between the days of both forms, in the program of the scope or in any. */
export function doseOf(
  service: Pick<Service, "panels">,
  contacts: readonly Recorded[],
  id: ScaleId,
  scope: Scope = {}
): Dose {
  const attended = groupBy(
    contacts.filter(({program}) => scope.program === undefined || program === scope.program),
    ({person}) => person
  );
  const people = pairsIn(service, id, scope).answered.map(
    ({panel: {stay, baseline, followUp}, before, after}) => {
      const between = (attended.get(stay.person.number) ?? []).filter(
        ({day}) => day > baseline.taken && day < followUp.taken
      );
      return {bin: binOf(between.length), change: after! - before};
    }
  );
  const changes = (bin: Bin): number[] => people.flatMap((one) => (one.bin === bin ? [one.change] : []));
  return {
    bins: Object.fromEntries(
      doseBins.map((bin) => [bin, {pairs: changes(bin).length, change: mean(changes(bin))}])
    ) as Dose["bins"],
    ...lineThrough(people.map(({bin, change}) => [doseBins.indexOf(bin), change]))
  };
}

const mean = (values: readonly number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

/** Least squares person by person: covariance over variance, and what is left of the changes around the line. */
function lineThrough(
  points: readonly (readonly [x: number, y: number])[]
): Pick<Dose, "slope" | "slopeError"> {
  const [centerX, centerY] = [mean(points.map(([x]) => x)) ?? 0, mean(points.map(([, y]) => y)) ?? 0];
  const sum = (of: (x: number, y: number) => number): number =>
    points.reduce((total, [x, y]) => total + of(x - centerX, y - centerY), 0);
  const spread = sum((x) => x * x);
  if (spread === 0 || points.length < 3) return {slope: null, slopeError: null};
  const slope = sum((x, y) => x * y) / spread;
  return {slope, slopeError: Math.sqrt(sum((x, y) => (y - slope * x) ** 2) / (points.length - 2) / spread)};
}
