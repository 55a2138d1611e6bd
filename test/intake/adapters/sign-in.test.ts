import fc from "fast-check";
import {describe, expect, it} from "vitest";
import writeWorkbook from "write-excel-file/node";
import {readDateHeader} from "../../../src/intake/adapters/sign-in/date-header.ts";
import {reshapeSignIn} from "../../../src/intake/adapters/sign-in/reshape.ts";
import {adapter} from "../../../src/intake/adapters/sign-in.ts";
import {readGrid} from "../../../src/intake/read/grid.ts";
import {jobOf, numbersOf, useStaging} from "../staging.ts";

const {write, stage, stageText, rowsOf, dir} = useStaging();

const job = (sign_in: Record<string, unknown> = {}, more: Record<string, unknown> = {}) =>
  jobOf({feed: "attendance", system: "sign-in", sign_in, ...more});

/** Records as `header: value`, added columns that are empty left out. */
async function recordsOf(text: string, given = job({year: 2025, order: "mdy"}), name = "sheet.csv") {
  const staged = await stageText(text, given, name);
  const rows = await rowsOf(staged);
  const records = rows.map(([, ...values]) =>
    Object.fromEntries(
      staged.columns.flatMap(({header}, at) => (values[at] === "" ? [] : [[header, values[at]]]))
    )
  );
  const findings = (staged.findings ?? []).map(({code, records}) => [code, records]);
  const lines = await staged.linesOf(rows.map(([record]) => record));
  await staged.discard();
  return {records, findings, staged, lines: rows.map(([record]) => lines.get(record))};
}

describe("a head of a column", () => {
  it.each([
    ["2025-03-04", {year: 2025, month: 3, day: 4, label: ""}],
    ["2025-03-04 18:30", {year: 2025, month: 3, day: 4, time: "18:30", label: ""}],
    ["3/4/2025", {numbers: [3, 4], year: 2025, label: ""}],
    ["3/4/25", {numbers: [3, 4], year: 2025, label: ""}],
    ["3/4", {numbers: [3, 4], label: ""}],
    ["Tue 3/4", {numbers: [3, 4], label: ""}],
    ["3/4 AM", {numbers: [3, 4], label: "AM"}],
    ["3/4 (yoga)", {numbers: [3, 4], label: "yoga"}],
    ["3/4/2025 6:30 PM", {numbers: [3, 4], year: 2025, time: "18:30", label: ""}],
    ["Mar 4", {month: 3, day: 4, monthFirst: true, label: ""}],
    ["March 4th, 2025", {month: 3, day: 4, year: 2025, label: ""}],
    ["Tuesday, March 4", {month: 3, day: 4, monthFirst: true, label: ""}],
    ["4-Mar", {month: 3, day: 4, label: ""}],
    ["4 March 2025", {month: 3, day: 4, year: 2025, label: ""}],
    ["4-Mar-25", {month: 3, day: 4, year: 2025, label: ""}],
    ["Sept 12", {month: 9, day: 12, monthFirst: true, label: ""}]
  ])("%s", (header, expected) => expect(readDateHeader(header)).toEqual(expected));

  it.each([
    "Name",
    "Total",
    "ID 3",
    "Week 1",
    "12",
    "3",
    "Phone 405-321-1111",
    "",
    "X",
    "Room 3/4",
    "1.5",
    "405-321"
  ])("%s is no date", (header) => expect(readDateHeader(header)).toBeUndefined());
  it("a day before a month with points", () =>
    expect(readDateHeader("4.3.")).toEqual({numbers: [4, 3], label: ""}));
});

describe("a sign-in sheet", () => {
  it("gives a record for each person and date with a mark, and reports the totals", async () => {
    const {records, findings, lines} = await recordsOf(
      [
        "Evening group,,,,,",
        "Name,3/4,3/11,3/18,,Total",
        "Ada,X,,x,,2",
        "Bo,1,✓,0,,2",
        "Cy,,,,,0",
        "Total,2,1,1,,4",
        ""
      ].join("\n")
    );
    const section = "Evening group";
    expect(records).toEqual([
      {Name: "Ada", date: "2025-03-04", mark: "X", status: "attended", section},
      {Name: "Ada", date: "2025-03-18", mark: "x", status: "attended", section},
      {Name: "Bo", date: "2025-03-04", mark: "1", status: "attended", section},
      {Name: "Bo", date: "2025-03-11", mark: "✓", status: "attended", section}
    ]);
    expect(lines).toEqual([3, 3, 4, 4]);
    expect(findings).toEqual([
      ["lines_left_out", 1],
      ["lines_left_out", 1],
      ["columns_left_out", 1],
      ["columns_left_out", 1],
      ["people_without_marks", 1]
    ]);
  });

  it("keeps every other column of a person, and names one without a name", async () => {
    const {records, staged} = await recordsOf("ID,,3/4,3/13,Notes\n7,new,X,,late\n");
    expect(staged.headers).toEqual([
      ...["ID", "(column 2)", "Notes"],
      ...["date", "mark", "status", "minutes", "section", "label"]
    ]);
    expect(records).toMatchObject([{ID: "7", "(column 2)": "new", Notes: "late"}]);
  });

  it("reads hours where the job says numbers are hours, exactly", async () => {
    const {records} = await recordsOf(
      "Name,3/4,3/13,3/20,3/27\nAda,1,1.1,1:30,X\n",
      job({year: 2025, order: "mdy", numbers: "hours"})
    );
    expect(records.map(({minutes}) => minutes)).toEqual(["60", "66", "90", undefined]);
  });

  it("asks what a number means", async () => {
    await expect(recordsOf("Name,3/4,3/13\nAda,1,2\n")).rejects.toMatchObject({
      exit: 2,
      next: expect.stringContaining("sign_in: {numbers: hours}")
    });
  });

  it("asks for the year, and for the order that cannot be told", async () => {
    await expect(recordsOf("Name,3/4,3/13\nAda,X,X\n", job())).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("3/4 has no year")
    });
    await expect(recordsOf("Name,3/4,3/5\nAda,X,X\n", job({year: 2025}))).rejects.toMatchObject({
      exit: 2,
      next: expect.stringContaining("sign_in: {order: mdy}")
    });
    await expect(
      recordsOf("Name,3/14,3/5\nAda,X,X\n", job({year: 2025, order: "dmy"}))
    ).rejects.toMatchObject({exit: 2});
    await expect(recordsOf("Name,31/4,3/14\nAda,X,X\n", job({year: 2025}))).rejects.toMatchObject({exit: 3});
  });

  it("tells the order where a number above 12 shows it, and the year where the title says it", async () => {
    const {records, findings} = await recordsOf("Sign-in 2024,,\nName,13/3,20/3\nAda,X,X\n", job());
    expect(records.map(({date}) => date)).toEqual(["2024-03-13", "2024-03-20"]);
    expect(findings.map(([code]) => code)).toEqual(["date_order_told", "year_from_title", "lines_left_out"]);
  });

  it("reads a table a month, one under the other, each with its own title", async () => {
    const {records} = await recordsOf(
      [
        "December 2024,,",
        "Name,4-Dec,11-Dec",
        "Ada,X,",
        "Total,1,0",
        "",
        "January 2025,,",
        "Name,8-Jan,15-Jan",
        "Ada,,X",
        "Bo,X,X"
      ].join("\n"),
      job()
    );
    expect(records.map(({Name, date, section}) => [Name, date, section])).toEqual([
      ["Ada", "2024-12-04", "December 2024"],
      ["Ada", "2025-01-15", "January 2025"],
      ["Bo", "2025-01-08", "January 2025"],
      ["Bo", "2025-01-15", "January 2025"]
    ]);
  });

  it("does not take a person above the next table for its title", async () => {
    const {records, findings} = await recordsOf(
      "Name,4-Dec,11-Dec\nAda,X,\nBo,,\nName,8-Jan,15-Jan\nBo,X,\n",
      job({year: 2025})
    );
    expect(records.map(({Name, section}) => [Name, section])).toEqual([
      ["Ada", "sheet"],
      ["Bo", "sheet"]
    ]);
    expect(findings).toContainEqual(["people_without_marks", 1]);
  });

  it("reads day numbers under months, and under a month in the title", async () => {
    const two = await recordsOf(",March,,,April,\nName,5,12,19,2,9\nAda,X,,,X,\n", job({year: 2025}));
    expect(two.records.map(({date}) => date)).toEqual(["2025-03-05", "2025-04-02"]);
    const one = await recordsOf(
      "March 2025,,,\nName,5,12,19\nWed,Wed,Wed,Wed\nAda,X,,X\n".replace("Wed,Wed", ",Wed"),
      job()
    );
    expect(one.records.map(({date}) => date)).toEqual(["2025-03-05", "2025-03-19"]);
  });

  it("reads dates that a spreadsheet left as numbers", async () => {
    const {records} = await recordsOf("Name,45720,45727,45734\nAda,X,,X\n", job());
    expect(records.map(({date}) => date)).toEqual(["2025-03-04", "2025-03-18"]);
  });

  it("goes on with the table above where its header comes again", async () => {
    const {records} = await recordsOf("Evening,,\nName,3/4,3/13\nAda,X,\nName,3/4,3/13\nBo,,X\n");
    expect(records.map(({Name, section}) => [Name, section])).toEqual([
      ["Ada", "Evening"],
      ["Bo", "Evening"]
    ]);
  });

  it("says so where somebody is marked twice, and where a column among the dates has none", async () => {
    const {findings, records} = await recordsOf("Name,3/4,,3/13\nAda,X,x,\nAda,X,,X\n");
    expect(findings).toEqual([
      ["column_without_date", 1],
      ["marked_twice", 1]
    ]);
    expect(records).toHaveLength(3);
  });

  it("makes one record of each mark, none of anything else, whatever the sheet", async () => {
    const cell = fc.constantFrom("", "X", "x", "1", "0", "-", "A", "??", "2", "1:30");
    const rows = fc.array(fc.tuple(cell, cell, cell), {minLength: 1, maxLength: 12});
    const grid = (await readGrid(write("a,b\n1,2\n"), {}))[0]!;
    const given = job({year: 2025, order: "mdy", numbers: "hours"});
    fc.assert(
      fc.property(rows, (marks) => {
        const lines = [["ID", "3/4", "3/11", "3/18"], ...marks.map((row, at) => [`p${at}`, ...row])];
        const sheet = {...grid, rows: lines.map((cells, at) => ({line: at + 1, cells})), malformed: []};
        const {records, malformed} = reshapeSignIn([sheet], given);
        const all = marks.flat();
        expect(records).toHaveLength(all.filter((mark) => /^[x12]/i.test(mark)).length);
        expect(malformed).toHaveLength(all.filter((mark) => mark === "??").length);
        for (const {line, cells} of records) expect(cells[0]).toBe(`p${line - 2}`);
      })
    );
  });

  it("reads every sheet of a workbook, a month each, with the bytes of the sheet a bad cell is on", async () => {
    const month = (at: number, marks: string[][]) => [
      [{value: "Name"}, ...[4, 11].map((day) => ({value: new Date(Date.UTC(2025, at, day)), format: "m/d"}))],
      ...marks.map((row) => row.map((value) => ({value})))
    ];
    const path = `${dir}/sheets.xlsx`;
    await writeWorkbook([
      {
        data: month(2, [
          ["Ada", "X", ""],
          ["Bo", "", "X"]
        ]),
        sheet: "March"
      },
      {data: month(3, [["Ada", "??", "X"]]), sheet: "April"}
    ] as never).toFile(path);
    const staged = await stage(path, job());
    expect(
      (await rowsOf(staged)).map(([record, ...values]) => [record, values[0], values[1], values[5]])
    ).toEqual([
      [1, "Ada", "2025-03-04", "March"],
      [2, "Bo", "2025-03-11", "March"],
      [4, "Ada", "2025-04-11", "April"]
    ]);
    expect(staged).toMatchObject({records: 4, rows: 3});
    expect(Buffer.from((await staged.rawOf(staged.malformed[0]!))!).toString()).toBe("Ada,??,X");
    await staged.discard();
  });

  it("goes over New Year", async () => {
    const {records, findings} = await recordsOf("Name,Dec 18,Dec 25,Jan 8\nAda,X,,X\n", job({year: 2024}));
    expect(records.map(({date}) => date)).toEqual(["2024-12-18", "2025-01-08"]);
    expect(findings).toContainEqual(["year_turned", null]);
  });

  it("makes absences records only where the job maps status, and counts them else", async () => {
    const text = "Name,3/4,3/13\nAda,A,X\n";
    const left = await recordsOf(text);
    expect(left.records).toHaveLength(1);
    expect(left.findings).toContainEqual(["cells_left_out", 1]);
    const kept = await recordsOf(
      text,
      job({year: 2025, order: "mdy"}, {columns: {Name: "person", date: "started_at", status: "status"}})
    );
    expect(kept.records.map(({status}) => status)).toEqual(["no_show", "attended"]);
  });

  it("quarantines a cell that holds no known mark, and takes a mark of the job's own", async () => {
    const text = "Name,3/4,3/13\nAda,L?,X\nBo,X\n";
    const {staged, records} = await recordsOf(text);
    expect(numbersOf(staged)).toEqual([
      [1, "unknown_mark"],
      [3, "too_few_fields"]
    ]);
    expect(records).toHaveLength(1);
    expect(staged.records).toBe(staged.rows + staged.malformed.length);
    const own = await recordsOf(
      "Name,3/4,3/13\nAda,L?,X\n",
      job({year: 2025, order: "mdy", present: ["l?"]})
    );
    expect(own.records).toHaveLength(2);
  });

  it("says so where a total does not agree with the marks", async () => {
    const {findings} = await recordsOf("Name,3/4,3/13\nAda,X,X\nBo,X,\nTotal,3,1\n");
    expect(findings).toContainEqual(["totals_disagree", 1]);
    const unnamed = await recordsOf("Name,3/4,3/13\nAda,X,X\nBo,X,\n,2,1\n");
    expect(unnamed.records).toHaveLength(3);
  });

  it.each([
    [
      "one record a row",
      "Name,Date,Hours\nAda,2025-03-04,2\n",
      /expected a row with a name's column.*no such row/
    ],
    ["dates down", "Date,Ada,Bo\n2025-03-04,X,X\n2025-03-11,,X\n", /dates down the first column/],
    ["months across", "Name,Jan-25,Feb-25,Mar-25\nAda,3,4,2\n", /look like months/]
  ])("refuses %s", async (_what, text, message) => {
    await expect(recordsOf(text)).rejects.toMatchObject({exit: 3, message: expect.stringMatching(message)});
  });

  it("is recognised by its dates and marks, and a plain table is not", async () => {
    const evidenceOf = async (text: string) => adapter.evidence!((await readGrid(write(text), {}))[0]!);
    expect((await evidenceOf("Name,3/4,3/11\nAda,X,\nBo,1,2.5\n"))?.confidence).toBeGreaterThan(0.9);
    expect(await evidenceOf("Name,Date,Hours\nAda,2025-03-04,2\n")).toBeUndefined();
    const dated =
      "id,referred,opened,note\n1,2025-03-04,2025-03-06,x\n2,2025-03-05,2025-03-07,\n3,,2025-03-07,\n";
    expect((await evidenceOf(dated))?.confidence ?? 0).toBeLessThan(0.5);
  });
});
