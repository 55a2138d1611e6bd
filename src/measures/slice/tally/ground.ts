import type {Warehouse} from "../../../warehouse/warehouse.ts";
import type {Period} from "../../cell.ts";
import type {Grain} from "../../measure.ts";
import type {Cut} from "../cuts.ts";
import {groupedCuts, type Membership, membershipsOf} from "../memberships.ts";
import type {Codes} from "../tables.ts";
import {type Months, monthsOfAll} from "./months.ts";
import {type People, readPeople} from "./people.ts";

/** What every measure's facts are laid over. */
export interface Ground {
  codes: Codes;
  periods: readonly Period[];
  months: Months;
  people: People;
  memberships: readonly Membership[];
  /** 1 for every place that is cut by characteristics too. */
  grouped: Uint8Array;
}

export async function readGround(
  warehouse: Warehouse,
  {
    periods,
    cuts,
    codes,
    grain = "month"
  }: {periods: readonly Period[]; cuts: readonly Cut[]; codes: Codes; grain?: Grain}
): Promise<Ground> {
  const memberships = membershipsOf(periods, cuts);
  const grouped = new Uint8Array(codes.count);
  const positions = (length: number, asked: boolean): number[] =>
    asked ? Array.from({length: length - 1}, (_, at) => at + 1) : [0];
  for (const {byProgram, bySite, period} of groupedCuts(periods, cuts))
    for (const program of positions(codes.programs.length, byProgram))
      for (const site of positions(codes.sites.length, bySite))
        grouped[codes.code(program, site, period)] = 1;
  return {
    codes,
    periods,
    months: monthsOfAll(memberships, codes, grain),
    people: await readPeople(warehouse),
    memberships,
    grouped
  };
}
