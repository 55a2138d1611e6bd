import {expect, it} from "vitest";
import {scalesOf} from "../../src/instruments/registry.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {conformance} from "./helpers/conformance.ts";
import {inventedConfig, inventRecords} from "./helpers/invented.ts";
import {oneItem} from "./helpers/one-item.ts";
import {openStock} from "./helpers/stock.ts";

it("gives the same facts on PostgreSQL as on DuckDB, for every measure at every level", async () => {
  const stock = await openStock(inventedConfig, [oneItem]);
  try {
    await inventRecords(stock);
    const reading = await stock.read();
    const scales = scalesOf([oneItem]);
    const compared = await conformance(reading, {config: stock.config, scales});
    const ids = (await allMeasures({config: stock.config, scales})).map(({id}) => id);
    for (const id of ids) expect(compared.get(id), id).toBeGreaterThan(0);
  } finally {
    stock.close();
  }
}, 240_000);
