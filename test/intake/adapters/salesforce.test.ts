import {expect, it} from "vitest";
import {checkOf} from "../../../src/intake/adapters/salesforce/ids.ts";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence} = useAdapter("salesforce");

const report = [
  "Contacts by program",
  "",
  '"Program","Contact ID","Minutes"',
  '"Peer","0035e00000AbCdE","30"',
  '"","0035e00000aBcDe","15"',
  '"Subtotal","","45"',
  '"Line","0035e00000zZzZz","5"',
  '"Grand Total","","50"',
  "",
  '"Grand Totals (4 records)"',
  "",
  '"Confidential Information - Do Not Distribute"',
  '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
  ""
].join("\n");

it("takes sums and footer out, counts them, and checks the number of records", async () => {
  const read = await records(report);
  expect(read.records).toEqual([
    {Program: "Peer", "Contact ID": "0035e00000AbCdE", Minutes: "30"},
    {"Contact ID": "0035e00000aBcDe", Minutes: "15"},
    {Program: "Line", "Contact ID": "0035e00000zZzZz", Minutes: "5"}
  ]);
  expect(read.lines).toEqual([4, 5, 7]);
  expect(read.findings).toEqual([
    ["lines_left_out", 1],
    ["lines_left_out", 2],
    ["lines_left_out", 3],
    ["records_differ", 1]
  ]);
});

it("makes the check letters of an id as Salesforce does", () => {
  expect(checkOf("001A0000006Vm9r")).toBe("IAC");
});

it("reads ids of 15 and of 18 characters as the same", async () => {
  const short = "001A0000006Vm9r";
  const read = await records(
    `Contact ID,Minutes\n${short},5\n${short}IAC,6\n,7\n\nCopyright (c) 2000-2026 salesforce.com, inc.\n`
  );
  expect(read.records.map((record) => record["Contact ID"])).toEqual([short, short, undefined]);
  expect(read.findings.map(([code]) => code)).toContain("ids_shortened");
});

it("keeps a ragged record as malformed, above the footer", async () => {
  const read = await records('a,b,c\n1,2,3\n4,5\n6,7,8\n\n"Confidential Information - Do Not Distribute"\n');
  expect(read.malformed).toEqual([[3, "too_few_fields"]]);
  expect(read.records).toHaveLength(2);
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(report))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("Grand Totals")
  });
});
