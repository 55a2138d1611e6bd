import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {describe, expect, it} from "vitest";
import {mostValues} from "../../../src/intake/screen/distinct.ts";
import {screenFile, screeningError} from "../../../src/intake/screen/screen.ts";
import {realDir, realIsThere} from "../../helpers/real.ts";
import {jobOf, useStaging} from "../staging.ts";

const {stage, stageText, connection, rowsOf} = useStaging();

const people = (given: Record<string, unknown> = {}) => jobOf({feed: "people", ...given});

const screened = async (text: string, job = people()) =>
  screenFile(connection(), await stageText(text, job), job);

const verdicts = async (text: string, job = people()) =>
  (await screened(text, job)).findings.map(
    ({column, detector, verdict}) => `${column} ${detector} ${verdict}`
  );

describe("an identifier", () => {
  const text = "id,Full Name,day\nJ1,Ann Lee,2024-01-01\nJ2,Bo Roe,2024-01-02\nJ3,,2024-01-02\n";

  it("without a verdict refuses the file, mapped or not", async () => {
    expect(await screened(text)).toMatchObject({
      refused: true,
      findings: [{column: "Full Name", detector: "person_name", values: 2, records: 2, verdict: "none"}]
    });
    expect(await screened(text, people({columns: {"Full Name": {to: "zip", kind: "label"}}}))).toMatchObject({
      refused: true,
      findings: [{mappedAs: {to: "zip", kind: "label"}}]
    });
  });

  it("is hashed when mapped as an id, allowed with a reason, cut when dropped", async () => {
    expect(await verdicts(text, people({columns: {"Full Name": "person"}}))).toEqual([
      "Full Name person_name hashed"
    ]);
    const allow = {verdict: "allow", reason: "names of groups, not of people"};
    expect(await verdicts(text, people({privacy: {"Full Name": allow}}))).toEqual([
      "Full Name person_name allowed"
    ]);
    const drop = people({privacy: {"Full Name": "drop"}});
    expect(await screened(text, drop)).toEqual({refused: false, findings: [], dropped: ["Full Name"]});
    expect(await rowsOf(await stageText(text, drop))).toContainEqual([1, "J1", "2024-01-01"]);
  });

  it("is generalized by the kinds made for it, and by no other mapping", async () => {
    const births = "id,DOB,ZIP\n1,1980-07-23,80301\n";
    const mapped = {DOB: {to: "birth_year", kind: "birth_date"}, ZIP: "zip"};
    expect(await verdicts(births, people({columns: mapped}))).toEqual([
      "DOB birth_date generalized",
      "ZIP zip generalized"
    ]);
    expect(await verdicts(births, people({privacy: {DOB: "generalize", ZIP: "generalize"}}))).toEqual([
      "DOB birth_date generalized",
      "ZIP zip generalized"
    ]);
    const asDay = jobOf({
      feed: "contacts",
      columns: {DOB: "started_at"},
      privacy: {DOB: "generalize", ZIP: "drop"}
    });
    expect(await verdicts(births, asDay)).toEqual(["DOB birth_date none"]);
    expect(await verdicts("id,Name\n1,Ann Lee\n", people({privacy: {Name: "generalize"}}))).toEqual([
      "Name name none"
    ]);
  });

  it("is looked for in every record, however many there are", async () => {
    const lines = Array.from({length: 60_000}, (_, k) => `JS-${k},${k % 7}`);
    lines[59_990] = "jo@example.org,3";
    lines[59_991] = "JS-59991,303-555-1212";
    expect(await screened(`id,n\n${lines.join("\n")}\n`)).toMatchObject({
      findings: [
        {column: "id", detector: "email", by: "values", values: 1, records: 1, sampled: false},
        {column: "n", detector: "phone", by: "values", values: 1, records: 1}
      ]
    });
  });

  it("is counted in a sample where there are too many values, and said to be", async () => {
    const lines = Array.from({length: mostValues + 5000}, (_, k) => `${k},jo${k}@example.org`);
    const screening = await screened(`id,q7\n${lines.join("\n")}\n`);
    expect(screening.findings).toMatchObject([{detector: "email", values: mostValues, sampled: true}]);
  });

  it("is found in rows left after malformed ones", async () => {
    expect(await screened("id,mail\n1\n2,jo@example.org\n3,x,y\n")).toMatchObject({
      findings: [{column: "mail", records: 1}]
    });
  });
});

describe("the refusal", () => {
  it("names every column and count, never a value, and what to write", async () => {
    const text = 'id,Client Name,SSN,DOB\n7,Zebra Quux,078-05-1120,1980-07-23\n8,"Quux, Zebra",,\n';
    const job = people({columns: {id: "person", SSN: {to: "zip", kind: "label"}}});
    const staged = await stageText(text, job);
    const error = screeningError(await screenFile(connection(), staged, job), staged, job);
    expect(error).toMatchObject({exit: 3});
    expect(error.message).toBe(
      [
        "pipelines/test-job.yaml: identifiers without a verdict: 3 columns of export.csv",
        "  Client Name: names of people (2 values in 2 records)",
        "  SSN: Social Security numbers (1 value in 1 record), mapped to zip as label",
        "  DOB: full dates of birth (1 value in 1 record)"
      ].join("\n")
    );
    expect(error.next).toContain('"Client Name": drop');
    expect(error.next).toContain('"SSN": {verdict: allow, reason: "why it may be kept"}');
    expect(error.next).toContain('"DOB": drop  # or map it as birth_date');
    expect(`${error.message}${error.next}`).not.toMatch(/zebra|quux|078|1980/i);
  });
});

describe.skipIf(!realIsThere)("real exports", () => {
  const at = (path: string) => join(realDir, path);
  const columnsOf = async (path: string) => {
    const staged = await stage(at(path), people());
    const {findings} = await screenFile(connection(), staged, people());
    await staged.discard();
    return [...new Set(findings.map(({column}) => column))];
  };

  it("Client.csv is refused as it is, all its identifier columns named at once", async () => {
    expect(await columnsOf("hmis-lsa/Client.csv")).toEqual([
      "FirstName",
      "MiddleName",
      "LastName",
      "NameSuffix",
      "SSN",
      "DOB"
    ]);
  });

  it("Client.csv is accepted with verdicts", async () => {
    const job = people({
      columns: {PersonalID: "person", DOB: {to: "birth_year", kind: "birth_date"}},
      privacy: {FirstName: "drop", MiddleName: "drop", LastName: "drop", NameSuffix: "drop", SSN: "drop"}
    });
    const staged = await stage(at("hmis-lsa/Client.csv"), job);
    expect(await screenFile(connection(), staged, job)).toMatchObject({
      refused: false,
      findings: [{column: "DOB", verdict: "generalized"}],
      dropped: ["FirstName", "MiddleName", "LastName", "NameSuffix", "SSN"]
    });
  });

  it.each([
    "hmis-lsa/Enrollment.csv",
    "hmis-lsa/Exit.csv",
    "hmis-lsa/Project.csv",
    "hmis-lsa/Services.csv",
    "hmis-lsa/Organization.csv",
    "ahi-cesd/ahi-cesd.csv",
    "ahi-cesd/participant-info.csv",
    "toronto-calls/raw_central_intake_call.csv",
    "barnet-attendance/events_barnet.csv"
  ])("%s is not refused without need", async (path) => expect(await columnsOf(path)).toEqual([]));

  it("User.csv holds the names and phones of workers", async () => {
    expect(await columnsOf("hmis-lsa/User.csv")).toEqual(["UserFirstName", "UserLastName", "UserPhone"]);
  });

  /** REDCap's own dictionaries say which fields are identifiers: an answer nobody here wrote. */
  it.each([
    ["blank-for-gray-status", "dictionary.csv"],
    ["decimal-comma", "dictionay.csv"],
    ["longitudinal", "dictionary.csv"],
    ["repeating-instruments", "dictionary.csv"],
    ["repeating-instruments-sparse", "dictionary.csv"],
    ["survey", "dictionary.csv"]
  ])("every identifier of REDCap's %s that has values is found", async (project, file) => {
    const read = (name: string): Record<string, string>[] =>
      parse(readFileSync(at(`redcap/${project}/${name}`)), {columns: true, bom: true, relax_quotes: true});
    const records = read("data.csv");
    const identifiers = read(file)
      .filter((field) => field["Identifier?"] === "y")
      .map((field) => field["Variable / Field Name"] ?? "")
      .filter((field) => records.some((record) => (record[field] ?? "") !== ""));
    expect(identifiers.length).toBeGreaterThan(0);
    expect(await columnsOf(`redcap/${project}/data.csv`)).toEqual(expect.arrayContaining(identifiers));
  });
});
