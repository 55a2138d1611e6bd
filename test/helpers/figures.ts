import {type ExactCell, everything} from "../../src/measures/cell.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {buildReading, type Reading} from "../../src/warehouse/reading.ts";
import type {TestWorkspace} from "./workspace.ts";

/** The day of every test's intake. */
const today = "2026-01-15";

/** Does something with the reading of what is loaded. */
export const inReading = <T>(workspace: TestWorkspace, work: (reading: Reading) => Promise<T>): Promise<T> =>
  workspace.inWarehouse(async (warehouse) =>
    work(await buildReading(warehouse, await workspace.load(), {today}))
  );

/** One measure over everything there is, for the organization as a whole. */
export const wholeCell = (workspace: TestWorkspace, measure: string): Promise<ExactCell> =>
  inReading(workspace, async (reading) => {
    const loaded = await workspace.load();
    const measures = (await allMeasures(loaded)).filter(({id}) => id === measure);
    const {cells} = await computeCells(reading, loaded, measures);
    const cell = cells.find(
      ({period, program, site, characteristic}) =>
        period === "all" && program === everything && site === everything && characteristic === everything
    );
    if (cell === undefined) throw new Error(`no cell of ${measure}`);
    return cell;
  });
