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

it("gives the same facts of waves, where a scale has two follow-ups of a kind", async () => {
  const follow_ups = [
    ...inventedConfig.follow_ups,
    {id: "month-9", name: "9 months", after: 270, within: 60},
    {id: "wave-2", name: "Wave 2", occasion: 2}
  ];
  const stock = await openStock({...inventedConfig, follow_ups}, [oneItem]);
  try {
    await inventRecords(stock, {people: 80, contacts: 1500});
    const scales = scalesOf([oneItem]);
    const compared = await conformance(
      await stock.read(),
      {config: stock.config, scales},
      {isCompared: ({patterns}) => patterns !== undefined}
    );
    expect([...compared.keys()]).toEqual(["trajectory:mini.total:month-9", "trajectory:mini.total:wave-2"]);
    for (const [id, facts] of compared) expect(facts, id).toBeGreaterThan(0);
  } finally {
    stock.close();
  }
}, 240_000);
