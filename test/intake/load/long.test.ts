import fc from "fast-check";
import {afterEach, describe, expect, test} from "vitest";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = ({
  columns = "Client: person, Day: taken, Question: item, Answer: answer",
  survey = '  - {instrument: who5, items: "WHO_{1..5}"}',
  more = ""
} = {}) => `
feed: surveys
files: data/long*.csv
id_space: casebook
export_date: 2025-12-31
max_quarantined: 100%
${more}
columns: {${columns}}
survey:
${survey}
`;
const stored = `
  select a.record, cast(a.taken as varchar) as taken, a.instrument, a.person is null as anonymous,
         string_agg(r.item || ':' || cast(r.value as integer), ' ' order by r.item) as answers
  from stored.current_assessment a join stored.response r using (assessment) group by all order by a.record, a.instrument`;

const load = async (text: string, csv: string) => {
  workspace = testWorkspace({"pipelines/long.yaml": text, "data/long.csv": csv});
  const {files} = await workspace.intake();
  return files[0] as LoadedFile;
};

test("records of one person and day are one form, in whatever order they stand", async () => {
  const file = await load(
    job(),
    `Client,Day,Question,Answer
A,2025-01-07,WHO_1,1
B,2025-01-07,WHO_1,5
A,2025-01-07,who_2 ,2
A,2025-06-30,WHO_1,4
A,2025-01-07,WHO_3,
A,2025-01-07,WHO_4,9
A,2025-01-07,WHO_2,2
`
  );
  expect(file).toMatchObject({records: 7, accepted: 7, quarantined: 0});
  expect(file.findings).toEqual(
    expect.arrayContaining([
      expect.objectContaining({code: "item_out_of_range", records: 1}),
      expect.objectContaining({code: "repeated_answers", records: 1})
    ])
  );
  expect(await workspace.query(stored)).toEqual([
    {record: 1n, taken: "2025-01-07", instrument: "who5", anonymous: false, answers: "1:1 2:2"},
    {record: 2n, taken: "2025-01-07", instrument: "who5", anonymous: false, answers: "1:5"},
    {record: 4n, taken: "2025-06-30", instrument: "who5", anonymous: false, answers: "1:4"}
  ]);
});

test("an unknown item goes to quarantine alone, and an item answered twice and differently with all of its form", async () => {
  const file = await load(
    job({more: "exclude:\n  - {column: Question, when: {in: [Age band]}, reason: no item of a scale}"}),
    `Client,Day,Question,Answer
A,2025-01-07,WHO_1,1
A,2025-01-07,WHO_2,2
B,2025-01-07,WHO_2,2
B,2025-01-07,WHO_2,3
B,2025-01-07,WHO_1,3
A,2025-01-07,WHO_6,3
A,2025-01-07,,3
A,2025-01-07,Age band,3
,2025-01-07,WHO_3,3
A,,WHO_3,3
A,2026-02-01,WHO_3,3
`
  );
  expect(file).toMatchObject({records: 11, accepted: 2, quarantined: 9, excluded: 1});
  const problem = (field: string, code: string, records: number) =>
    expect.objectContaining({field, code, records});
  expect(file.problems).toHaveLength(6);
  expect(file.problems).toEqual(
    expect.arrayContaining([
      problem("Answer", "answers_differ", 3),
      problem("Question", "unknown_item", 2),
      problem("Client", "missing_required", 1),
      problem("Day", "missing_required", 1),
      problem("Day", "date_in_future", 1),
      problem("Question", "excluded", 1)
    ])
  );
  expect(await workspace.query(stored)).toMatchObject([{record: 1n, answers: "1:1 2:2"}]);
});

describe("a column that names forms", () => {
  const columns = "Response: form, Client: person, When: taken, No: item, Value: answer, Form: questionnaire";
  const survey = `  - {instrument: who5, named: WHO-5, items: "{1..5}"}
  - {instrument: ucla3, named: UCLA, items: "{1..3}"}`;

  test("keeps two forms of one day apart, and takes the first day of one that went past midnight", async () => {
    const file = await load(
      job({columns, survey}),
      `Response,Client,When,Form,No,Value
r1,A,2025-01-08 00:01,who-5,1,1
r1,A,2025-01-07 23:59,WHO-5,2,2
r2,A,2025-01-07 10:00,WHO-5,1.0,3
r1,A,2025-01-07 23:58,UCLA,1,2
`
    );
    expect(file).toMatchObject({accepted: 4, quarantined: 0});
    expect(await workspace.query(stored)).toMatchObject([
      {record: 2n, taken: "2025-01-07", instrument: "ucla3", answers: "1:2"},
      {record: 2n, taken: "2025-01-07", instrument: "who5", answers: "1:1 2:2"},
      {record: 3n, taken: "2025-01-07", answers: "1:3"}
    ]);
  });

  test("makes anonymous forms, and refuses one that is of two people or of nobody in part", async () => {
    const file = await load(
      job({columns, survey}),
      `Response,Client,When,Form,No,Value
r1,A,2025-01-07,WHO-5,1,1
r1,B,2025-01-07,WHO-5,2,2
r2,A,2025-01-07,WHO-5,1,1
r2,,2025-01-07,WHO-5,2,2
r3,,2025-01-07,WHO-5,1,1
r3,,2025-01-07,WHO-5,2,4
,C,2025-01-07,WHO-5,2,4
`
    );
    expect(file.problems).toEqual([
      expect.objectContaining({field: "Response", code: "form_contradicts", records: 4}),
      expect.objectContaining({field: "Response", code: "missing_required", records: 1})
    ]);
    expect(await workspace.query(stored)).toMatchObject([{record: 5n, anonymous: true, answers: "1:1 2:4"}]);
  });

  test("a newer file's form takes the place of an older one's as a whole", async () => {
    const text = job({
      columns: "Response: form, Client: person, When: taken, No: item, Value: answer",
      survey: '  - {instrument: who5, items: "{1..5}"}',
      more: "mode: append\nkey: form"
    }).replace("export_date: 2025-12-31", "export_date: {file_name: '(\\d{4}-\\d\\d-\\d\\d)'}");
    workspace = testWorkspace({
      "pipelines/long.yaml": text,
      "data/long-2025-06-01.csv":
        "Response,Client,When,No,Value\nr1,A,2025-01-07,1,1\nr1,A,2025-01-07,2,1\nr2,B,2025-01-07,1,2\n",
      "data/long-2025-07-01.csv": "Response,Client,When,No,Value\nr1,A,2025-01-07,2,5\n"
    });
    const {files} = await workspace.intake();
    expect(files.map(({accepted}) => accepted)).toEqual([3, 1]);
    expect((await workspace.query<{answers: string}>(stored)).map(({answers}) => answers).sort()).toEqual([
      "1:2",
      "2:5"
    ]);
  });
});

test("the same answers give the same scores, wide or long", async () => {
  const answer = fc.constantFrom("0", "1", "2", "3", "4", "5", "", "9", "x");
  const form = fc.array(answer, {minLength: 5, maxLength: 5});
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.tuple(fc.integer({min: 1, max: 9}), fc.integer({min: 1, max: 3}), form), {
        selector: ([person, month]) => `${person}-${month}`,
        minLength: 1,
        maxLength: 12
      }),
      fc.infiniteStream(fc.nat({max: 1000})),
      async (forms, shuffle) => {
        const key = ([person, month]: (typeof forms)[number]) => `P${person},2025-0${month}-01`;
        const rows = forms
          .flatMap((one) => one[2].map((value, item) => `${key(one)},WHO_${item + 1},${value}`))
          .map((row) => [shuffle.next().value ?? 0, row] as const)
          .sort(([a], [b]) => a - b)
          .map(([, row]) => row);
        const survey = 'survey: [{instrument: who5, items: "WHO_{1..5}"}]';
        const rest = "feed: surveys\nid_space: casebook\nmax_quarantined: 100%\nexport_date: 2025-12-31";
        const both = testWorkspace({
          "pipelines/wide.yaml": `${rest}\nfiles: data/wide.csv\ncolumns: {C: person, D: taken}\n${survey}`,
          "data/wide.csv": `C,D,WHO_1,WHO_2,WHO_3,WHO_4,WHO_5\n${forms.map((one) => `${key(one)},${one[2].join(",")}\n`).join("")}`,
          "pipelines/long.yaml": `${rest}\nfiles: data/long.csv\ncolumns: {C: person, D: taken, I: item, A: answer}\n${survey}`,
          "data/long.csv": `C,D,I,A\n${rows.map((row) => `${row}\n`).join("")}`
        });
        try {
          const {files} = await both.intake();
          for (const file of files)
            expect(file).toMatchObject({outcome: "loaded", accepted: file.records, quarantined: 0});
          const told = await both.query<{job: string; forms: string}>(`
            select l.job, string_agg(f.form, '; ' order by f.form) as forms
            from (
              select a.load_id, a.person || ' ' || a.taken || ' ' || coalesce(string_agg(r.item || ':' || r.value, ',' order by r.item), '') as form
              from stored.assessment a left join stored.response r using (assessment) group by a.load_id, a.assessment, a.person, a.taken
            ) f join stored.load l using (load_id) group by l.job`);
          expect(new Set(told.map(({forms}) => forms)).size).toBeLessThanOrEqual(1);
          expect([0, 2]).toContain(told.length);
          const [wide, long] = (files as LoadedFile[])
            .toSorted((a, b) => (a.job < b.job ? 1 : -1))
            .map(({findings}) => findings.filter(({code}) => code.startsWith("item_")));
          expect(long).toEqual(wide);
        } finally {
          both.dispose();
        }
      }
    ),
    {numRuns: 8}
  );
}, 60_000);

test.each([
  ["an item without an answer", {columns: "Client: person, Question: item"}, /item needs answer/],
  [
    "an answer without an item",
    {columns: "Client: person, Answer: answer"},
    /answer is of a long file, a record an answer: map item and answer too/
  ],
  [
    "forms that nothing tells apart",
    {columns: "Day: taken, Question: item, Answer: answer"},
    /nothing tells forms apart: map person, or a response id as form/
  ],
  [
    "a key of answers",
    {more: "mode: append\nkey: [person, item]"},
    /item names no form: append merges whole forms/
  ],
  [
    "a questionnaire that no entry names",
    {columns: "Client: person, Q: questionnaire, Question: item, Answer: answer"},
    /say as named what it calls this one/
  ],
  [
    "a name that no column tells",
    {survey: '  - {instrument: who5, named: WHO, items: "WHO_{1..5}"}'},
    /named is what a column mapped as questionnaire says, and none is/
  ]
])("%s is an error of the job", async (_, settings, message) => {
  workspace = testWorkspace({"pipelines/long.yaml": job(settings), "data/long.csv": "Client\n"});
  await expect(workspace.load()).rejects.toThrow(message);
});

test("a long file without its column of answers is refused by name", async () => {
  await expect(load(job(), "Client,Day,Question,Value\nA,2025-01-07,WHO_1,1\n")).rejects.toThrow(
    /header: missing Answer/
  );
});
