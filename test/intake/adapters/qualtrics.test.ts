import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence, job} = useAdapter("qualtrics");

const modern = [
  "StartDate,Status,Finished,ResponseId,Q1_1,Q1_1",
  'Anfangsdatum,Status,Finished,Response ID,"How hopeful,\nfrom 1 to 4?",Again',
  '"{""ImportId"":""startDate"",""timeZone"":""America/Denver""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1_1""}","{""ImportId"":""QID2_1""}"',
  "2025-03-04 10:00:00,IP Address,True,R_1,4,3",
  "2025-03-04 11:00:00,Survey Preview,True,R_2,4,3",
  "2025-03-05 10:00:00,0,0,R_3,2,",
  "2025-03-05 10:00:00,8,1,R_4,2,1",
  ""
].join("\n");

it("reads responses under the names of the first row, with their physical lines", async () => {
  const read = await records(modern);
  expect(read.records).toEqual([
    {
      StartDate: "2025-03-04 10:00:00",
      Status: "IP Address",
      Finished: "True",
      ResponseId: "R_1",
      Q1_1: "4",
      "Q1_1 (2)": "3"
    },
    {StartDate: "2025-03-05 10:00:00", Status: "0", Finished: "0", ResponseId: "R_3", Q1_1: "2"}
  ]);
  expect(read.lines).toEqual([5, 7]);
  expect(read.findings).toEqual([
    ["lines_left_out", 2],
    ["lines_left_out", 2],
    ["unfinished_responses", 1]
  ]);
});

it("leaves out unfinished responses, and keeps previews, where the job says so", async () => {
  const finished = await records(modern, job({qualtrics: {unfinished: "leave_out"}}));
  expect(finished.records.map(({ResponseId}) => ResponseId)).toEqual(["R_1"]);
  const all = await records(modern, job({qualtrics: {previews: "keep"}}));
  expect(all.records).toHaveLength(4);
});

it("reads the legacy two header rows, names of V columns from the second", async () => {
  const legacy = "\ufeffV1,V2,Q1,\nResponseID,ResponseSet,How hopeful?,\nR_1,Default,4,\nR_2,Default,3\n";
  const read = await records(legacy);
  expect(read.headers).toEqual(["ResponseID", "ResponseSet", "Q1"]);
  expect(read.records).toEqual([{ResponseID: "R_1", ResponseSet: "Default", Q1: "4"}]);
  expect(read.malformed).toEqual([[4, "too_few_fields"]]);
  expect(read.findings).toEqual([
    ["lines_left_out", 1],
    ["columns_left_out", 1]
  ]);
});

it("knows its own files and refuses others, naming headers", async () => {
  expect((await evidence(modern))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("found Name, Date")
  });
});
