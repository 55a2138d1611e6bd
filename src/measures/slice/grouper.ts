import type {Warehouse} from "../../warehouse/open.ts";
import {sliceKey} from "../cell.ts";
import {type Cut, cutsFor} from "./cuts.ts";
import {amongCuts, factsSql, writeUnits} from "./facts.ts";
import {groupUnits, type Row} from "./group.ts";
import type {LifeTable} from "./life-table.ts";
import {withPatterns} from "./patterns.ts";
import type {Prepared} from "./prepare.ts";
import type {SharedParts} from "./shared-parts.ts";
import type {Ground} from "./tally/ground.ts";
import {isTallied, tallyCurve, tallyMeasure} from "./tally/measure.ts";

interface Grouped {
  rows: ReadonlyMap<string, Row>;
  tables: ReadonlyMap<string, LifeTable>;
}

/**
 * Runs facts and grouping pass of a measure; measures of one life table share it. What only counts is added up in memory, when it
 * is asked for and the database has the next measure to do, and so are life tables; scores, whose sums need more digits than a double has, by SQL.
 */
export function grouper(
  warehouse: Warehouse,
  cuts: readonly Cut[],
  {ground, shared, delayedEntry}: {ground: Ground; shared: SharedParts; delayedEntry: boolean}
): (prepared: Prepared) => Promise<() => Grouped> {
  const {codes, people, periods} = ground;
  const lifeTables = new Map<string, () => ReadonlyMap<string, LifeTable>>();
  const byKey = (rows: readonly Row[]): Grouped => ({
    rows: new Map(rows.map((row) => [sliceKey(row), row])),
    tables: new Map()
  });
  return async (prepared) => {
    if (isTallied(prepared.measure)) {
      const rows = await tallyMeasure(warehouse, prepared, cuts, {ground, shared});
      return () => byKey(rows());
    }
    const facts = await factsSql(prepared, cuts, shared);
    if (prepared.measure.combine === "curve") {
      const known = lifeTables.get(facts) ?? once(await tallyCurve(warehouse, facts, {ground, delayedEntry}));
      lifeTables.set(facts, known);
      return () => ({rows: new Map(), tables: known()});
    }
    const {measure} = prepared;
    const own = cutsFor(measure, cuts);
    const characteristics = own.some((cut) => cut.characteristic);
    await writeUnits(warehouse, prepared, facts, {
      codes,
      among: own === cuts ? "true" : amongCuts(periods, own)
    });
    const rows = await groupUnits(warehouse, measure, {codes, spaces: people.spaces, characteristics});
    const whole = byKey(await withPatterns(rows, warehouse, measure, {codes, characteristics}));
    return () => whole;
  };
}

/** Works something out when it is first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: {it: Made} | undefined;
  return () => {
    made ??= {it: make()};
    return made.it;
  };
}
