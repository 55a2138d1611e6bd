import {expect, it} from "vitest";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {inReading} from "../helpers/figures.ts";
import {testWorkspace} from "../helpers/workspace.ts";

it("a wave that the job asks for and nobody answered is 0 of 40, and no wave of another form", async () => {
  const rows = Array.from(
    {length: 40},
    (_, person) =>
      `P${person},2025-01-06,${Array.from({length: 9}, (_, item) => (person + item) % 4)},,,,,,,,,`
  );
  const headers = [..."qr"].flatMap((letter) => Array.from({length: 9}, (_, item) => `${letter}${item + 1}`));
  const workspace = testWorkspace({
    "waymark.yaml": `
organization: {name: Small Peer Network}
time_zone: UTC
programs: [{id: groups, name: Evening groups, type: support_group}]
follow_ups: [{id: wave-2, name: Wave 2, occasion: 1}, {id: wave-3, name: Wave 3, occasion: 2}]
`,
    "pipelines/mood.yaml": `
feed: surveys
files: data/mood.csv
id_space: casebook
columns: {Client: person, Date: "taken:first"}
constants: {program: groups}
survey:
  - {instrument: phq9, occasion: 0, taken: first, items: "q{1..9}"}
  - {instrument: phq9, occasion: 1, items: "r{1..9}"}
`,
    "data/mood.csv": `Client,Date,${headers.join(",")}\n${rows.join("\n")}\n`
  });
  try {
    await workspace.intake();
    const cells = await inReading(workspace, async (reading) => {
      const loaded = await workspace.load();
      const rates = (await allMeasures(loaded)).filter(({id}) => id.startsWith("follow_up_rate:phq9.total:"));
      return (await computeCells(reading, loaded, rates)).cells.filter(
        ({period, program, site}) => period === "all" && program === "groups" && site === "*"
      );
    });
    const of = (wave: string) => cells.find(({measure}) => measure === `follow_up_rate:phq9.total:${wave}`);
    expect(of("wave-2")).toMatchObject({numerator: 0, denominator: 40});
    expect(of("wave-3")?.denominator ?? 0).toBe(0);
  } finally {
    workspace.dispose();
  }
});
