import {afterEach, expect, test} from "vitest";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = (forms: string, columns = "Before: taken:start, After: taken:end") => `
feed: surveys
files: data/wide.csv
id_space: casebook
export_date: 2025-12-31
max_quarantined: 100%
columns: {Client: person, ${columns}}
survey:
${forms}
`;
const both = `  - {instrument: who5, items: "pre{1..5}", occasion: 0, taken: start}
  - {instrument: who5, items: "post{1..5}", occasion: 1, taken: end}`;
const header = "Client,Before,After,pre1,pre2,pre3,pre4,pre5,post1,post2,post3,post4,post5\n";

test("a record that holds the start and the end of a course is two forms, each with its own day", async () => {
  workspace = testWorkspace({
    "pipelines/wide.yaml": job(both),
    "data/wide.csv": `${header}A,2025-01-07,2025-06-30,1,1,1,1,1,3,3,3,3,3
B,2025-01-07,,2,2,2,2,2,,,,,
C,2025-01-07,2026-02-30,2,2,2,2,2,3,3,3,3,3
D,2025-01-07,2031-06-30,2,2,2,2,2,3,3,3,3,3
`
  });
  const {files} = await workspace.intake();
  const [file] = files as [LoadedFile];
  expect(file).toMatchObject({records: 4, accepted: 2, quarantined: 2});
  expect(file.problems).toEqual([
    expect.objectContaining({field: "After", code: "date_in_future", records: 1}),
    expect.objectContaining({field: "After", code: "no_such_day", records: 1})
  ]);
  expect(file.coverage).toMatchObject({from: "2025-01-07", to: "2025-12-31"});
  expect(
    await workspace.query(`
      select a.record, a.occasion, cast(a.taken as varchar) as taken, cast(sum(r.value) as integer) as total
      from stored.assessment a join stored.response r using (assessment) group by all order by 1, 2`)
  ).toEqual([
    {record: 1n, occasion: 0, taken: "2025-01-07", total: 5},
    {record: 1n, occasion: 1, taken: "2025-06-30", total: 15},
    {record: 2n, occasion: 0, taken: "2025-01-07", total: 10}
  ]);
});

test("what is told afterwards of before is a form of its own, of no occasion, and no second one of the person's", async () => {
  workspace = testWorkspace({
    "pipelines/wide.yaml": job(
      `  - {instrument: who5, items: "post{1..5}", occasion: 1}
  - {instrument: who5, items: "pre{1..5}", told: afterwards}`,
      "After: taken"
    ),
    "data/wide.csv": `${header}A,,2025-06-30,1,1,1,1,1,3,3,3,3,3\n`
  });
  const {files} = await workspace.intake();
  const [file] = files as [LoadedFile];
  expect(file.findings.map(({code}) => code)).not.toContain("repeated_forms");
  expect(
    await workspace.query(
      "select record, occasion, told_afterwards from stored.current_assessment order by assessment"
    )
  ).toEqual([
    {record: 1n, occasion: 1, told_afterwards: null},
    {record: 1n, occasion: null, told_afterwards: true}
  ]);
});

test.each([
  [
    "what is told afterwards without a form of now",
    job('  - {instrument: who5, items: "pre{1..5}", told: afterwards}'),
    /needs one form of it for now, and there is none/
  ],
  [
    "an occasion nobody was asked on",
    job(
      '  - {instrument: who5, items: "post{1..5}", occasion: 1}\n  - {instrument: who5, items: "pre{1..5}", occasion: 0, told: afterwards}'
    ),
    /what is told afterwards has neither an occasion nor a day of its own/
  ],
  [
    "the same form twice without a wave",
    job('  - {instrument: who5, items: "pre{1..5}"}\n  - {instrument: who5, items: "post{1..5}"}'),
    /who5 is there twice: say which wave each is, as occasion or taken/
  ],
  [
    "a day that no column gives",
    job('  - {instrument: who5, items: "pre{1..5}", taken: begin}'),
    /no column is mapped as taken:begin.*start, end/s
  ],
  [
    "an occasion of the record beside that of a form",
    job('  - {instrument: who5, items: "pre{1..5}", occasion: 0}', "Before: taken, Wave: occasion"),
    /the record has an occasion of its own: map one or the other/
  ]
])("%s is an error of the job", async (_, text, message) => {
  workspace = testWorkspace({"pipelines/wide.yaml": text, "data/wide.csv": header});
  await expect(workspace.load()).rejects.toThrow(message);
});
