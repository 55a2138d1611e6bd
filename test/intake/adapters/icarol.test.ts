import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence, job} = useAdapter("icarol");

const header =
  "CallReportNum,CallDateAndTimeStart,CallDateAndTimeEnd,CallLength,WasRealCall,WasHangup,Follow up - Satisfied?,Follow up - Satisfied? ";
const report = [
  "Call Reports",
  "",
  header,
  "1,2025-03-04 18:30:00,2025-03-04 18:42:30,12.5,Yes,No,Yes,",
  "2,3/4/2025 11:50:00 PM,3/5/2025 12:05:00 AM,3,Yes,No,,No",
  "3,2025-03-04 19:00:00,2025-03-04 18:00:00,0,No,Yes,,",
  "4,2025-03-04 19:00:00,,7,yes,no,,",
  ""
].join("\n");

it("finds the header under the title, joins twins, works out real calls and minutes", async () => {
  const read = await records(report);
  expect(read.headers.slice(-3)).toEqual(["Follow up - Satisfied?", "RealCall", "Minutes"]);
  expect(
    read.records.map((record) => [record["Follow up - Satisfied?"], record.RealCall, record.Minutes])
  ).toEqual([
    ["Yes", "yes", "12.5"],
    ["No", "yes", "15"],
    [undefined, "no", undefined],
    [undefined, "yes", "7"]
  ]);
  expect(read.lines).toEqual([4, 5, 6, 7]);
  expect(read.findings).toEqual([
    ["lines_left_out", 1],
    ["twin_columns", null],
    ["not_real_calls", 1],
    ["ends_before_start", 1],
    ["lengths_differ", 1]
  ]);
});

it("keeps both of two twins that a record answers differently", async () => {
  const read = await records(`${header}\n1,2025-03-04 18:30:00,,1,Yes,No,Yes,No\n`);
  expect(read.records[0]).toMatchObject({
    "Follow up - Satisfied?": "Yes",
    "Follow up - Satisfied? (2)": "No"
  });
  expect(read.findings).toEqual([["twin_columns_differ", null]]);
});

it("reads both date forms only in the order the job pins", async () => {
  const pinned = job({feed: "calls", columns: {CallDateAndTimeStart: {to: "started_at", order: "dmy"}}});
  const read = await records(`${header}\n1,4/3/2025 18:30:00,4/3/2025 18:40:00,10,Yes,No,,\n`, pinned);
  expect(read.records[0]).toMatchObject({Minutes: "10"});
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(report))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("CallReportNum")
  });
});
