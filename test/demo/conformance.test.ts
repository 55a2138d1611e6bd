import {expect, test} from "vitest";
import {demoSeed} from "../../src/demo/write.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {conformance} from "../measures/helpers/conformance.ts";
import {demoTakenIn, setUpTimeout, today} from "./workspace.ts";

test("every measure's SQL gives the demo's facts on PostgreSQL as on DuckDB", {
  timeout: setUpTimeout
}, async () => {
  const {workspace, warehouse, remove} = await demoTakenIn(demoSeed);
  try {
    const compared = await conformance(await buildReading(warehouse, workspace, {today}), workspace);
    // Instruments that the demo does not use have no facts to compare.
    const told = [...compared].filter(([, facts]) => facts > 0).map(([id]) => id);
    const some = [
      "served",
      "hours",
      "retention:180",
      "survival:365",
      "calls_offered",
      "outcome_change:hhi12.total:month-6"
    ];
    expect(told).toEqual(expect.arrayContaining(some));
  } finally {
    await remove();
  }
});
