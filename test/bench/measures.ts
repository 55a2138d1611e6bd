import {loadWorkspace} from "../../src/config/read.ts";
import {readKeys} from "../../src/keys.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {openWarehouse} from "../../src/warehouse/open.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {report} from "./report.ts";

/** Every measure in every published slice of a workspace that intake has loaded. */
const [dir] = process.argv.slice(2) as [string];
const workspace = await loadWorkspace(dir);
const warehouse = await openWarehouse(dir, await readKeys(workspace), {memory: "3GB"});
const start = performance.now();
const reading = await buildReading(warehouse, workspace);
const {cells} = await computeCells(reading, workspace, await allMeasures(workspace));
const seconds = (performance.now() - start) / 1000;
warehouse.close();
report({seconds, cells: cells.length});
