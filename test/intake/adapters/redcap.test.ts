import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {readDictionary} from "../../../src/intake/adapters/redcap/dictionary.ts";
import {headerKind, variableNames} from "../../../src/intake/adapters/redcap/header.ts";
import {adapter} from "../../../src/intake/adapters/redcap.ts";
import {readGrid} from "../../../src/intake/read/grid.ts";
import {realDir, realIsThere} from "../../helpers/real.ts";
import {jobOf, useStaging} from "../staging.ts";

const {write, stage, stageText, rowsOf} = useStaging();

const jobWith = (redcap: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  jobOf({feed: "people", system: "redcap", redcap, ...more});

const dictionaryHeader =
  '"Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max",Identifier?';

const dictionary = () =>
  write(
    [
      dictionaryHeader,
      "record_id,intake,,text,Study ID,,,,,,",
      "name,intake,,text,<b>Name</b>,,,,,,y",
      'sex,intake,,radio,Sex,"0, Female | 1, Male, or so",,,,,',
      'race,intake,,checkbox,Race,"1, Asian | -9, Other",,,,,y',
      "height,intake,,text,Height,,,number_comma_decimal,0,3,",
      "day,visit,,text,Date,,,date_ymd,2020-01-01,,",
      "score,visit,,text,Score,,,integer,0,10,"
    ].join("\n"),
    "dictionary.csv"
  );

const header =
  "record_id,redcap_event_name,redcap_repeat_instrument,redcap_repeat_instance,name,sex,race___1,race____9,height,intake_complete,visit_timestamp,day,score,visit_complete";
const rows = [
  '1,a_arm_1,,,Ada,0,1,0,"1,6",2,,,,',
  "1,b_arm_1,visit,1,,,,,,,[not completed],2025-01-02,5,2",
  "1,b_arm_1,visit,2,,,,,,,2025-01-03 10:00:00,2019-01-03,50,0",
  "2,a_arm_1,,,Bo,7,0,0,,0,,,,",
  ",,,,,,,,,,,,,",
  ""
];
const project = [header, ...rows].join("\n");

async function recordsOf(path: string, job = jobWith()) {
  const staged = await stage(path, job);
  const all = await rowsOf(staged);
  const records = all.map(([, ...values]) =>
    Object.fromEntries(
      staged.columns.flatMap(({header}, at) => (values[at] === "" ? [] : [[header, values[at]]]))
    )
  );
  const findings = (staged.findings ?? []).map(({code, records}) => [code, records]);
  await staged.discard();
  return {staged, records, findings};
}

describe("a REDCap export", () => {
  it("gives its base rows, and says which repeats it left out", async () => {
    const {records, findings, staged} = await recordsOf(write(project));
    expect(records.map(({record_id, name}) => [record_id, name])).toEqual([
      ["1", "Ada"],
      ["2", "Bo"]
    ]);
    expect(findings).toEqual([
      ["lines_left_out", 1],
      ["repeats_left_out", 2]
    ]);
    expect(staged.findings?.[1]?.message).toContain("repeating visit");
    expect(await staged.linesOf([1, 2])).toEqual(
      new Map([
        [1, 2],
        [2, 5]
      ])
    );
  });

  it("gives a repeating instrument a record each, with its own columns", async () => {
    const {records, findings, staged} = await recordsOf(write(project), jobWith({instrument: "visit"}));
    const event = {record_id: "1", redcap_event_name: "b_arm_1", redcap_repeat_instrument: "visit"};
    expect(records).toEqual([
      {...event, redcap_repeat_instance: "1", day: "2025-01-02", score: "5", visit_complete: "2"},
      {
        ...event,
        redcap_repeat_instance: "2",
        visit_timestamp: "2025-01-03 10:00:00",
        day: "2019-01-03",
        score: "50",
        visit_complete: "0"
      }
    ]);
    expect(staged.headers).not.toContain("name");
    expect(findings).toContainEqual(["columns_left_out", 6]);
  });

  it("gives an instrument that does not repeat where it is filled in", async () => {
    const {records} = await recordsOf(
      write("record_id,a,a_complete,b,c___1,b_complete\n1,x,2,,0,0\n2,,0,y,0,0\n3,,0,,1,0\n4,,0,,0,2\n"),
      jobWith({instrument: "b"})
    );
    expect(records.map(({record_id}) => record_id)).toEqual(["2", "3", "4"]);
  });

  it("reads only the events the job names", async () => {
    const {records, findings} = await recordsOf(write(project), jobWith({events: ["a_arm_1"]}));
    expect(records).toHaveLength(2);
    expect(findings).toContainEqual(["lines_left_out", 2]);
    await expect(stageText("record_id,a_complete\n1,2\n", jobWith({events: ["a"]}))).rejects.toMatchObject({
      exit: 2
    });
  });

  it("names the instruments there are for one that is not", async () => {
    await expect(recordsOf(write(project), jobWith({instrument: "vist"}))).rejects.toMatchObject({
      exit: 2,
      next: expect.stringContaining("intake, visit")
    });
  });

  it("takes identifiers, decimal commas, choices and ranges from the dictionary", async () => {
    const base = await recordsOf(write(project), jobWith({dictionary: dictionary()}));
    expect(base.staged.identifiers).toEqual(new Set(["name", "race___1", "race____9"]));
    expect(base.records[0]).toMatchObject({height: "1.6", sex: "0", race___1: "1"});
    expect(base.findings).toContainEqual(["not_in_dictionary", 1]);
    const visits = await recordsOf(write(project), jobWith({dictionary: dictionary(), instrument: "visit"}));
    expect(visits.findings.filter(([code]) => code === "outside_dictionary_range")).toHaveLength(2);
    const labels = await recordsOf(write(project), jobWith({dictionary: dictionary(), values: "labels"}));
    expect(labels.records[0]).toMatchObject({sex: "Female", race___1: "Asian"});
    expect(labels.records[0]).not.toHaveProperty("race____9");
  });

  it("leaves a decimal comma to a job that reads it itself", async () => {
    const {records} = await recordsOf(
      write(project),
      jobWith({dictionary: dictionary()}, {dialect: {decimal: ","}})
    );
    expect(records[0]).toMatchObject({height: "1,6"});
  });

  it("names the columns of label headers by the dictionary, and numbers repeated labels without one", async () => {
    const labels = [
      ...["Study ID", "Event Name", "Name", "Sex", "Race (choice=Asian)", "Race (choice=Other)", "Height"],
      ...["Complete?", "Date", "Score", "Complete?"]
    ];
    expect(headerKind(labels)).toBe("labels");
    expect(variableNames(labels, readDictionary((await readGrid(dictionary(), {}))[0]!))).toEqual([
      ...["record_id", "redcap_event_name", "name", "sex", "race___1", "race____9", "height"],
      ...["intake_complete", "day", "score", "visit_complete"]
    ]);
    expect(variableNames(labels, undefined).slice(-4)).toEqual([
      "Complete?",
      "Date",
      "Score",
      "Complete? (2)"
    ]);
  });

  it.each([
    [
      "another system's file",
      "Name,Date\nAda,2025-03-04\n",
      {},
      /not a file of system redcap.*found Name, Date/
    ],
    [
      "another project's dictionary",
      "id,b_complete\n1,2\n",
      {dictionary: true},
      /fields of the data dictionary/
    ]
  ])("refuses %s", async (_what, text, given, message) => {
    const settings = "dictionary" in given ? {dictionary: dictionary()} : {};
    await expect(stageText(text, jobWith(settings))).rejects.toMatchObject({
      exit: 3,
      message: expect.stringMatching(message)
    });
  });

  it("refuses a dictionary that is none", async () => {
    await expect(
      stageText(project, jobWith({dictionary: write("a,b\n1,2\n", "other.csv")}))
    ).rejects.toMatchObject({exit: 3, message: expect.stringContaining("not a REDCap data dictionary")});
  });

  it("keeps non-Latin text as it is", async () => {
    const {records} = await recordsOf(write("record_id,имя,a_complete\n1,Юлия,2\n"));
    expect(records).toEqual([{record_id: "1", имя: "Юлия", a_complete: "2"}]);
  });

  it("keeps ragged rows as malformed", async () => {
    const {staged} = await recordsOf(write("record_id,a_complete\n1,2\n2\n3,0,x\n4,0,\n"));
    expect(staged).toMatchObject({records: 4, rows: 2});
    expect(staged.malformed.map(({line, code}) => [line, code])).toEqual([
      [3, "too_few_fields"],
      [4, "too_many_fields"]
    ]);
  });
});

describe.runIf(realIsThere)("real REDCap projects", () => {
  const file = (project: string, name = "data.csv") => join(realDir, "redcap", project, name);
  const withDictionary = (project: string, more: Record<string, unknown> = {}) =>
    jobWith({
      dictionary: file(project, project === "decimal-comma" ? "dictionay.csv" : "dictionary.csv"),
      ...more
    });

  it.each([
    ["blank-for-gray-status", 6],
    ["checkboxes-1", 4],
    ["decimal-comma", 4],
    ["longitudinal", 18],
    ["repeating-instruments", 2],
    ["repeating-instruments-sparse", 5],
    ["survey", 2],
    ["validation-types-1", 1]
  ])("%s: every row is a record or left out and said", async (project, records) => {
    const {staged} = await recordsOf(file(project), withDictionary(project));
    expect(staged.malformed).toEqual([]);
    const left = (staged.findings ?? []).reduce(
      (sum, {code, records}) => (/^(lines|repeats)_left_out$/.test(code) ? sum + records! : sum),
      0
    );
    const [grid] = await readGrid(file(project), {});
    expect(staged.records + left).toBe(grid!.rows.length - 1);
    expect(staged.records).toBe(records);
    expect(adapter.evidence!(grid!)?.confidence).toBeGreaterThanOrEqual(0.8);
  });

  it("repeating instruments: one record a measurement", async () => {
    const {records} = await recordsOf(
      file("repeating-instruments-sparse"),
      withDictionary("repeating-instruments-sparse", {instrument: "bp"})
    );
    expect(records.map(({record_id, date_bp, bp_systolic}) => [record_id, date_bp, bp_systolic])).toEqual([
      ["1", "2019-10-14", "110"],
      ["1", "2019-10-14", "111"],
      ["1", "2019-10-14", "112"],
      ["2", "2004-04-04", "114"]
    ]);
  });

  it("decimal comma: read as the dictionary says, one column and not the other", async () => {
    const {records, staged} = await recordsOf(file("decimal-comma"), withDictionary("decimal-comma"));
    expect(records[2]).toMatchObject({height: "1.95", weight: "123.4", bmi: "32.5"});
    expect(staged.identifiers).toEqual(new Set(["name"]));
  });

  it("identifier flags: those of the dictionary", async () => {
    const {staged} = await recordsOf(file("longitudinal"), withDictionary("longitudinal"));
    expect([...(staged.identifiers ?? [])]).toEqual(
      expect.arrayContaining(["first_name", "last_name", "telephone_1", "email", "dob"])
    );
  });

  it("a longitudinal form: the events in which it was filled in", async () => {
    const {records} = await recordsOf(
      file("longitudinal"),
      withDictionary("longitudinal", {instrument: "patient_morale_questionnaire"})
    );
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) expect(Object.keys(record)).toContain("redcap_event_name");
  });

  it("survey: a timestamp that says not completed is none", async () => {
    const {records} = await recordsOf(file("survey"), withDictionary("survey"));
    expect(records[0]).not.toHaveProperty("participant_morale_questionnaire_timestamp");
  });

  it("letters that R wrote as <U+043E>: kept as written, and said", async () => {
    const {staged, records, findings} = await recordsOf(file("russian"));
    expect(staged.malformed).toEqual([]);
    expect(staged.headers[0]).toBe("(column 1)");
    expect(records[1]?.recruitment_other).toContain("<U+043C>");
    expect(findings.map(([code]) => code)).toContain("escaped_letters");
  });

  it("an export without rows is refused", async () => {
    await expect(recordsOf(file("empty-rows"), withDictionary("empty-rows"))).rejects.toMatchObject({
      exit: 3
    });
  });
});
