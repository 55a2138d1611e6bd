import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence} = useAdapter("surveymonkey");

const expanded = [
  'Respondent ID,Collector ID,Start Date,"How often, last week?",,Which groups?,,Anything else?',
  ",,,I felt hopeful,I felt heard,Art,Walks,Open-Ended Response",
  '11,7,03/04/2025 10:00:00 AM,4,3,Art,,"fine,\nthanks"',
  "12,7,03/05/2025 10:00:00 AM,2,,,Walks,",
  ""
].join("\n");

it("carries a question over the blanks to its right, and adds the label", async () => {
  const read = await records(expanded);
  expect(read.headers).toEqual([
    ...["Respondent ID", "Collector ID", "Start Date"],
    ...["How often, last week? [I felt hopeful]", "How often, last week? [I felt heard]"],
    ...["Which groups? [Art]", "Which groups? [Walks]", "Anything else?"]
  ]);
  expect(read.records[0]).toMatchObject({"Which groups? [Art]": "Art", "Anything else?": "fine,\nthanks"});
  expect(read.lines).toEqual([3, 5]);
  expect(read.findings).toEqual([["lines_left_out", 1]]);
});

it("reads the condensed export, with and without the second row", async () => {
  const two = await records('Respondent ID,Collector ID,Which groups?\n,,Response\n11,7,"Art, Walks"\n');
  expect(two.records).toEqual([{"Respondent ID": "11", "Collector ID": "7", "Which groups?": "Art, Walks"}]);
  const one = await records("Respondent ID,Collector ID,Which groups?\n11,7,Art\n");
  expect(one.records).toHaveLength(1);
});

it("leaves out columns of nothing, and keeps ragged rows as malformed", async () => {
  const read = await records("Respondent ID,Q,\n,Response,\n11,a,\n12,b\n13,c,,x\n");
  expect(read.headers).toEqual(["Respondent ID", "Q"]);
  expect(read.malformed).toEqual([
    [4, "too_few_fields"],
    [5, "too_many_fields"]
  ]);
  expect(read.findings).toContainEqual(["columns_left_out", 1]);
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(expanded))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({exit: 3});
});
