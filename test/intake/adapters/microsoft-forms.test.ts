import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence} = useAdapter("microsoft-forms");

const form = [
  "ID,Start time,Completion time,Email,Name,Which\u00a0groups?,Points - Which groups?,Total points,Why?",
  "1,7/2/20 11:00:22,7/2/20 11:04:22,anonymous,anonymous,Art;Walks;,1,3,because; so",
  "2,12/31/2024 11:00:22,1/1/2025 0:01:00,a@example.org,Ada,Art;,0,3,",
  ""
].join("\n");

it("makes anonymous blank, years whole, lists plain, and leaves a quiz's points out", async () => {
  const read = await records(form);
  expect(read.records).toEqual([
    {
      ID: "1",
      "Start time": "7/2/2020 11:00:22",
      "Completion time": "7/2/2020 11:04:22",
      "Which groups?": "Art;Walks",
      "Why?": "because; so"
    },
    {
      ID: "2",
      "Start time": "12/31/2024 11:00:22",
      "Completion time": "1/1/2025 0:01:00",
      Email: "a@example.org",
      Name: "Ada",
      "Which groups?": "Art"
    }
  ]);
  expect(read.findings).toEqual([
    ["columns_left_out", 2],
    ["choices_lists", null]
  ]);
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(form))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({
    exit: 3,
    message: expect.stringContaining("Completion time")
  });
});
