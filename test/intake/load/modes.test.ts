import {afterEach, expect, test} from "vitest";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = (rest: string) => `
feed: contacts
files: data/*.csv
id_space: casebook
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
${rest}
columns: {Contact: contact, Client: person, Program: program, Day: started_at}
`;
const csv = (...rows: string[]) => `Contact,Client,Program,Day\n${rows.join("\n")}\n`;

const current = () =>
  workspace.query(
    "select cast(started_at as date)::varchar as day, program, count(*)::integer as n from stored.current_contact group by all order by all"
  );

/** Loads the files one run at a time, in this order. */
async function loadInTurn(mode: string, files: Record<string, string>, order: readonly string[]) {
  workspace = testWorkspace({"pipelines/contacts.yaml": job(mode)});
  for (const name of order) {
    workspace.write(`data/${name}`, files[name]!);
    await workspace.intake();
  }
  const rows = await current();
  workspace.dispose();
  return rows;
}

async function inAnyOrder(mode: string, files: Record<string, string>) {
  const names = Object.keys(files);
  const forth = await loadInTurn(mode, files, names);
  expect(await loadInTurn(mode, files, [...names].reverse())).toEqual(forth);
  return forth;
}

test("snapshot: the newest export replaces the ones before, whichever came last", async () => {
  const rows = await inAnyOrder("mode: snapshot", {
    "2025-03-31.csv": csv("1,A,groups,2025-03-01", "2,B,groups,2025-03-02"),
    "2025-02-28.csv": csv("1,A,groups,2025-02-01")
  });
  expect(rows).toEqual([
    {day: "2025-03-01", program: "groups", n: 1},
    {day: "2025-03-02", program: "groups", n: 1}
  ]);
});

test("append: records merge by their key, and the newest file's wins", async () => {
  const rows = await inAnyOrder("mode: append\nkey: contact", {
    "2025-01-31.csv": csv("1,A,groups,2025-01-01", "2,B,groups,2025-01-02"),
    "2025-02-28.csv": csv("2,B,peers,2025-01-03", "3,C,groups,2025-02-02"),
    "2025-03-31.csv": csv("4,A,groups,2025-03-02")
  });
  expect(rows).toEqual([
    {day: "2025-01-01", program: "groups", n: 1},
    {day: "2025-01-03", program: "peers", n: 1},
    {day: "2025-02-02", program: "groups", n: 1},
    {day: "2025-03-02", program: "groups", n: 1}
  ]);
});

test("window: an export replaces what lies within the days and programs it speaks of, deletions too", async () => {
  const rows = await inAnyOrder("mode: window\ncoverage: {programs: [groups]}", {
    "2025-01-31.csv": csv(
      "1,A,groups,2025-01-01",
      "2,A,peers,2025-01-20",
      "3,A,groups,2025-01-20",
      "4,A,groups,2025-01-31"
    ),
    "2025-02-28.csv": csv("5,A,groups,2025-01-15", "6,A,groups,2025-02-28")
  });
  expect(rows).toEqual([
    {day: "2025-01-01", program: "groups", n: 1},
    {day: "2025-01-15", program: "groups", n: 1},
    {day: "2025-01-20", program: "peers", n: 1},
    {day: "2025-02-28", program: "groups", n: 1}
  ]);
});

test("a newer survey record that answers nothing takes the older one's place", async () => {
  const survey = `
feed: surveys
files: data/*.csv
id_space: casebook
mode: append
key: [person, taken]
export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}
columns: {Client: person, Day: taken}
survey: [{instrument: mood, items: [q1, q2]}]
`;
  workspace = testWorkspace({
    "pipelines/survey.yaml": survey,
    "data/instruments/mood.yaml": moodInstrument,
    "data/2025-01-31.csv": "Client,Day,q1,q2\nA,2025-01-05,1,2\nB,2025-01-05,3,2\n"
  });
  await workspace.intake();
  workspace.write("data/2025-02-28.csv", "Client,Day,q1,q2\nA,2025-01-05,,\n");
  await workspace.intake();
  expect(await workspace.query("select record, value from stored.current_response order by item")).toEqual([
    {record: 2n, value: 3},
    {record: 2n, value: 2}
  ]);
});

const moodInstrument = `
id: mood
name: Mood today
short: Mood
status: verified
answers: {range: [0, 3], labels: {never: 0, always: 3}}
items: 2
variants: {standard: {name: Standard, source: own, status: verified}}
missing: {rule: complete, source: own, status: verified}
scales:
  - {id: total, name: Mood, constructs: [mood], items: [1, 2], score: sum, range: [0, 6], direction: higher}
licence: {terms: own, permission: own, attribution: own}
sources: [own]
`;

test("surveys: one record may hold several forms; invalid answers are left out and said, never clamped", async () => {
  workspace = testWorkspace({
    "pipelines/survey.yaml": `
feed: surveys
files: data/s.csv
id_space: casebook
missing: [99]
columns: {Client: person, Day: taken}
survey:
  - {instrument: mood, items: "q{1..2}", occasion: 0}
  - {instrument: mood, items: [r1, r2], occasion: 1, answers: {low: 0, high: 3}}
`,
    "data/instruments/mood.yaml": moodInstrument,
    "data/s.csv":
      "Client,Day,q1,q2,r1,r2\nA,2025-01-05,1,Always,low,high\nB,2025-01-06,4,2,,\nC,2025-01-07,99,,,\nD,2025-01-08,x,,low,2\n"
  });
  const {files} = await workspace.intake();
  expect(files).toMatchObject([{records: 4, accepted: 4, quarantined: 0}]);
  expect(
    await workspace.query(
      "select a.record::integer as r, a.assessment as a, respondent, variant, list(value order by item)::varchar as answers from stored.current_assessment a left join stored.current_response using (assessment) group by all order by a"
    )
  ).toEqual([
    {r: 1, a: 1, respondent: "self", variant: "standard", answers: "[1.000, 3.000]"},
    {r: 2, a: 2, respondent: "self", variant: "standard", answers: "[2.000]"},
    {r: 4, a: 3, respondent: "self", variant: "standard", answers: "[NULL]"},
    {r: 1, a: 4, respondent: "self", variant: "standard", answers: "[0.000, 3.000]"},
    {r: 4, a: 5, respondent: "self", variant: "standard", answers: "[0.000]"}
  ]);
  expect(
    await workspace.query(
      "select code, records from stored.finding where code like 'item%' order by code, records"
    )
  ).toEqual([
    {code: "item_not_an_answer", records: 1n},
    {code: "item_out_of_range", records: 1n},
    {code: "item_out_of_range", records: 1n}
  ]);
});

const people = (rest = "") => `
feed: people
files: data/people*.csv
id_space: casebook
mode: snapshot
max_dropped_people: 100%
${rest}
columns: {Client: person, Born: birth_year}
`;

test("snapshots without a date of their own need one in the name, where a month is enough", async () => {
  const known = () =>
    workspace.query(
      "select file_name, cast(export_date as varchar) as taken from stored.standing_load join stored.load using (load_id)"
    );
  workspace = testWorkspace({
    "pipelines/people.yaml": people(),
    "data/people-2025-02.csv": "Client,Born\nA,1980\nB,1970\n",
    "data/people-2025-10.csv": "Client,Born\nA,1981\nC,1970\n",
    "data/people-2026-01.csv": "Client,Born\nA,1982\n"
  });
  await expect(workspace.intake()).rejects.toMatchObject({
    exit: 2,
    message: "pipelines/people.yaml: 3 snapshots, and nothing says which is the newest"
  });
  workspace.write("pipelines/people.yaml", people("export_date: {file_name: 'people-(\\d{4}-\\d{2})'}"));
  await workspace.intake();
  expect(await known()).toEqual([{file_name: "people-2026-01.csv", taken: "2026-01-15"}]);
  workspace.remove("data/people-2026-01.csv");
  await workspace.intake();
  expect(await known()).toEqual([{file_name: "people-2025-10.csv", taken: "2025-10-31"}]);
  workspace.write("data/people-2026-02.csv", "Client,Born\nA,1983\n");
  await expect(workspace.intake()).rejects.toThrow("export date");
});
