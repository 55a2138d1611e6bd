import {describe, expect, it} from "vitest";
import {testWorkspace} from "../../helpers/workspace.ts";

async function warned(columns: string, csv: string): Promise<string> {
  const workspace = testWorkspace({
    "pipelines/form.yaml": `
feed: surveys
files: data/form.csv
id_space: casebook
export_date: 2025-06-01
columns: {${columns}}
survey: [{instrument: who5, items: "q{1..5}"}]
`,
    "data/form.csv": csv
  });
  try {
    return JSON.stringify(await workspace.intake());
  } finally {
    workspace.dispose();
  }
}

const rows = (answers: (person: number, wave: number) => string): string =>
  [
    "id,time,q1,q2,q3,q4,q5",
    ...[1, 2, 3, 4].flatMap((person) => [0, 1].map((wave) => `p${person},${wave},${answers(person, wave)}`))
  ].join("\n");

describe("forms that are in no change", () => {
  it("are said where nothing tells which of a person's came first, with the field that would", async () => {
    const csv = rows(() => "1,2,3,2,1");
    expect(await warned("id: person", csv)).toMatch(/8 forms say neither a day nor an occasion.*4 people/);
    expect(await warned("id: person, time: occasion", csv)).not.toMatch(/neither a day/);
  });

  it("are said with the number beyond the range that comes again and again, and nobody's slip", async () => {
    const code = rows((_, wave) => (wave === 1 ? "999,2,3,2,1" : "1,2,3,2,1"));
    expect(await warned("id: person, time: occasion", code)).toMatch(
      /4 of them are 999: where that means no answer/
    );
    const slip = rows((person, wave) => (person + wave === 1 ? "9,2,3,2,1" : "1,2,3,2,1"));
    expect(await warned("id: person, time: occasion", slip)).not.toMatch(/of them are/);
  });
});
