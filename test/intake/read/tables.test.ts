import fc from "fast-check";
import {describe, expect, it} from "vitest";
import writeWorkbook from "write-excel-file/node";
import type {StagedFile} from "../../../src/intake/read/staged.ts";
import {jobOf, useStaging} from "../staging.ts";

const {dir, stage, stageText, rowsOf} = useStaging();

const first =
  "Client ID,Date,Minutes\nC1,2025-01-02,30\nC2,2025-01-03,45\nC3,2025-01-04,30\nC4,2025-01-05,60\n";
const codesOf = ({malformed}: StagedFile) => malformed.map(({line, code}) => [line, code]);
const tables = ({findings = []}: StagedFile) =>
  findings.filter(({code}) => /table/.test(code)).map(({message}) => message);
const ids = async (staged: StagedFile) => (await rowsOf(staged)).map(([, id]) => id);

describe("a second table as wide as the first", () => {
  it.each([
    [
      "a title and a blank line",
      "\nStaff hours\nStaff,Week,Hours\nAnn,2025-01-06,38\nBob,2025-01-06,20\n",
      8,
      3,
      4
    ],
    ["a blank line alone", "\nStaff,Week,Hours\nAnn,2025-01-06,38\n", 7, 2, 2],
    ["nothing", "Staff,Week,Hours\nAnn,2025-01-06,38\nBob,2025-01-06,20\n", 6, 3, 3],
    ["blank records and a title as wide", ",,\nStaff hours,,\nStaff,Week,Hours\nAnn,2025-01-06,38\n", 6, 4, 4]
  ])("behind %s is quarantined, and said with what to do", async (_what, second, line, records, below) => {
    const staged = await stageText(first + second);
    expect(await ids(staged)).toEqual(["C1", "C2", "C3", "C4"]);
    expect(codesOf(staged).filter(([, code]) => code === "second_table")).toEqual(
      Array.from({length: records}, (_, k) => [line + k, "second_table"])
    );
    expect(staged.records).toBe(staged.rows + staged.malformed.length);
    expect(tables(staged)[0]).toContain(`another table begins on line ${line}: its ${records} lines`);
    expect(tables(staged)[0]).toContain(`dialect.skip_footer: ${below} to leave it out`);
    const without = await stageText(first + second, jobOf({dialect: {skip_footer: below}}));
    expect([without.rows, without.malformed, tables(without)]).toEqual([4, [], []]);
    const header = Number(/header_line: (\d+)/.exec(tables(staged)[0]!)![1]);
    const alone = await stageText(first + second, jobOf({dialect: {header_line: header}}));
    expect(alone.headers[0]).toBe("Staff");
    expect((await ids(alone))[0]).toBe("Ann");
  });

  it("is what the job says it is", async () => {
    const staged = await stageText(
      `${first}\nStaff,Week,Hours\nAnn,2025-01-06,38\n`,
      jobOf({dialect: {skip_footer: 0}})
    );
    expect([staged.rows, staged.malformed]).toEqual([6, []]);
  });

  it.each([
    ["words for no answer", "C5,unknown,declined\nC6,2025-01-08,30\n"],
    ["words in a record of words", "C5,Tuesday,half an hour\nC6,2025-01-08,30\n"],
    ["a name for an id, behind a blank line", "\nAnn,2025-01-07,none\nC6,2025-01-08,30\n"],
    ["words at the end", "Walk in,n/a,unknown\n"]
  ])("is not made of a record with %s", async (_what, more) => {
    const staged = await stageText(first + more);
    expect([staged.malformed, tables(staged)]).toEqual([[], []]);
  });

  it("is never made of records alone", {timeout: 30_000}, async () => {
    const cell = fc.oneof(
      fc.constantFrom("", "n/a", "unknown", "Group", "30", "2025-01-02"),
      fc.nat(99).map(String)
    );
    const record = fc.tuple(fc.nat(999), cell, cell).map(([id, a, b]) => `C${id},${a},${b}\n`);
    await fc.assert(
      fc.asyncProperty(fc.array(record, {minLength: 1, maxLength: 12}), async (records) => {
        const staged = await stageText(
          `Client ID,Date,Minutes\n${records.join("")}`,
          jobOf({dialect: {header_line: 1}})
        );
        expect(tables(staged)).toEqual([]);
        await staged.discard();
      }),
      {numRuns: 40}
    );
  });
});

describe("a second table of another width", () => {
  it.each([
    ["narrower", "\nSummary by program\nProgram,Visits\nGroups,12\nPeers,8\n", "too_few_fields"],
    [
      "wider",
      "\nReferrals\nReferral,Client,Day,To\nR1,C1,2025-01-02,x\nR2,C2,2025-01-03,y\n",
      "too_many_fields"
    ]
  ])("is said where it is %s", async (_what, second, code) => {
    const staged = await stageText(first + second);
    expect(await ids(staged)).toEqual(["C1", "C2", "C3", "C4"]);
    expect(codesOf(staged).slice(-3)).toEqual([8, 9, 10].map((line) => [line, code]));
    expect(tables(staged)).toEqual([expect.stringContaining("another table begins on line 8: its 3 lines")]);
    const below = /skip_footer: (\d+)/.exec(tables(staged)[0]!)![1];
    const without = await stageText(first + second, jobOf({dialect: {skip_footer: Number(below)}}));
    expect([without.rows, without.malformed]).toEqual([4, []]);
  });

  it("is not made of records that were cut off", async () => {
    const staged = await stageText(`${first}C5,2025-01-06\nC6,2025-01-07\nC7\n`);
    expect([staged.malformed.length, tables(staged)]).toEqual([3, []]);
  });
});

describe("a table above the header", () => {
  it("is said, and is read where the job says so", async () => {
    const text = `Summary\nProgram,Visits\nGroups,12\nPeers,8\n\n${first}`;
    const staged = await stageText(text);
    expect(await ids(staged)).toEqual(["C1", "C2", "C3", "C4"]);
    expect(tables(staged)[0]).toContain("lines 2 to 4, above the header on line 6");
    const said = await stageText(text, jobOf({dialect: {header_line: 2}}));
    expect([said.headers, await ids(said)]).toEqual([
      ["Program", "Visits"],
      ["Groups", "Peers"]
    ]);
  });

  it("is not made of titles and filters", async () => {
    const staged = await stageText(`Report: visits, all sites\nFrom,2024-01-01\nTo,2024-12-31\n\n${first}`);
    expect([staged.rows, tables(staged)]).toEqual([4, []]);
  });
});

describe("a file of words without a header", () => {
  const text = "Ann,Groups,attended\nBob,Peers,no show\nCy,Groups,attended\nDee,Groups,attended\n";

  it("loses no record for it, where the first line's words come again", async () => {
    const staged = await stageText(text);
    expect(staged.headers).toEqual(["(column 1)", "(column 2)", "(column 3)"]);
    expect(await ids(staged)).toEqual(["Ann", "Bob", "Cy", "Dee"]);
  });

  it("is not one with a header that comes again, or a name that is a value too", async () => {
    const again = await stageText(`Person,Group,Status\n${text}Person,Group,Status\nEli,Peers,attended\n`);
    expect([again.headers, again.rows]).toEqual([["Person", "Group", "Status"], 5]);
    const named = await stageText("Person,Other,Status\nAnn,Other,x\nBo,Other,y\nCy,Group,z\nDi,Other,x\n");
    expect(named.headers).toEqual(["Person", "Other", "Status"]);
  });
});

describe("a sheet of a workbook", () => {
  const sheet = async (rows: readonly (readonly string[])[]) => {
    const path = `${dir}/tables-${Math.random()}.xlsx`;
    const data = rows.map((cells) => cells.map((value) => (value === "" ? null : {value})));
    await writeWorkbook([{data, sheet: "May"}] as never).toFile(path);
    return path;
  };
  const rows = first
    .trim()
    .split("\n")
    .map((line) => line.split(","));

  it("may have a second table, which is quarantined by its rows", async () => {
    const path = await sheet([
      ...rows,
      [],
      ["Staff hours"],
      ["Staff", "Week", "Hours"],
      ["Ann", "2025-01-06", "38"]
    ]);
    const staged = await stage(path);
    expect(await ids(staged)).toEqual(["C1", "C2", "C3", "C4"]);
    expect(codesOf(staged)).toEqual([7, 8, 9].map((line) => [line, "second_table"]));
    expect(tables(staged)[0]).toContain("another table begins on line 7: its 3 lines");
    const without = await stage(path, jobOf({dialect: {skip_footer: 3}}));
    expect([without.rows, without.malformed]).toEqual([4, []]);
  });

  it("may have no header, and loses no record for it", async () => {
    const staged = await stage(await sheet(rows.slice(1)));
    expect(staged.headers).toEqual(["(column 1)", "(column 2)", "(column 3)"]);
    expect(await ids(staged)).toEqual(["C1", "C2", "C3", "C4"]);
    expect([...(await staged.linesOf([1, 4])).values()]).toEqual([1, 4]);
    expect(staged.blankLines).toBe(0);
    expect(staged.dialect.evidence).toContain("no header");
  });
});
