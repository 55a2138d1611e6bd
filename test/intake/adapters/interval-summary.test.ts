import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, it} from "vitest";
import {intervalStart} from "../../../src/intake/adapters/interval-summary/clock.ts";
import {realDir, realIsThere} from "../../helpers/real.ts";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence, job} = useAdapter("interval-summary");
const counts = (interval_summary?: Record<string, unknown>) =>
  job({feed: "call_counts", ...(interval_summary === undefined ? {} : {interval_summary})});

const summary = [
  "Queue summary,,,,",
  "Date,Interval,Calls Offered,Answered,Abandoned",
  "2025-03-04,08:00 - 08:30,10,8,2",
  ",08:30 - 09:00,4,4,1",
  "2025-03-05,4:00 PM,1,1,0",
  "Total,,15,13,3",
  ""
].join("\n");

it("works out when each interval starts, carries days down and leaves totals out", async () => {
  const read = await records(summary, counts());
  expect(read.records.map(({StartedAt, Answered}) => [StartedAt, Answered])).toEqual([
    ["2025-03-04 08:00", "8"],
    ["2025-03-04 08:30", "4"],
    ["2025-03-05 16:00", "1"]
  ]);
  expect(read.findings).toEqual([
    ["lines_left_out", 1],
    ["lines_left_out", 1],
    ["days_carried", 1],
    ["more_than_offered", 1]
  ]);
});

it("takes the one day of the title, in the order the job gives", async () => {
  const text = "Report for 03/04/2025\n\nHour,Received,Handled\n8 AM,5,4\n9 AM,5,5\n";
  const read = await records(text, counts({order: "mdy"}));
  expect(read.records.map(({StartedAt}) => StartedAt)).toEqual(["2025-03-04 08:00", "2025-03-04 09:00"]);
  await expect(records(text, counts())).rejects.toMatchObject({
    exit: 2,
    next: expect.stringContaining("interval_summary: {date:")
  });
});

it("leaves a day it cannot read as it is, for quarantine to name", async () => {
  const read = await records("Date,Offered\n04.03.25,5\n", counts());
  expect(read.records[0]).toMatchObject({StartedAt: "04.03.25"});
});

it.each([
  ["08:00 - 08:30", "08:00"],
  ["8:00 AM", "08:00"],
  ["12:15 am - 12:30 am", "00:15"],
  ["0830-0859", "08:30"],
  ["4 PM", "16:00"],
  ["14:30:00", "14:30"],
  ["25:00", undefined],
  ["Total", undefined]
])("%s starts at %s", (text, start) => expect(intervalStart(text)).toBe(start));

it("knows its own files and refuses others", async () => {
  expect((await evidence(summary))?.confidence).toBeGreaterThan(0.8);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile, counts())).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("Offered")
  });
});

it.runIf(realIsThere)("reads the real daily summary, every day of it", async () => {
  const text = readFileSync(join(realDir, "toronto-calls", "raw_central_intake_call.csv"), "utf8");
  const read = await records(text, counts());
  expect(read.records).toHaveLength(1154);
  expect(read.records.every(({StartedAt, Date: day}) => StartedAt === day)).toBe(true);
  expect(read.malformed).toEqual([]);
});
