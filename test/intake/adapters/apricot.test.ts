import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence} = useAdapter("apricot");

const archive = [
  "Participants and services,,,,",
  "Record ID,Program,Notes,Date of Service,Notes",
  "7,Peer|Line,a,03/04/2025,b",
  "8,Peer,,03/05/2025",
  ""
].join("\n");

it("numbers labels that forms share, and keeps lists as they are", async () => {
  const read = await records(archive);
  expect(read.records).toEqual([
    {"Record ID": "7", Program: "Peer|Line", Notes: "a", "Date of Service": "03/04/2025", "Notes (2)": "b"}
  ]);
  expect(read.malformed).toEqual([[4, "too_few_fields"]]);
  expect(read.findings).toEqual([
    ["lines_left_out", 1],
    ["labels_repeat", null]
  ]);
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(archive))?.confidence).toBeGreaterThan(0.5);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("Record ID")
  });
});
