import {expect, it} from "vitest";
import {plainFile, useAdapter} from "./records.ts";

const {records, evidence} = useAdapter("google-forms");

const form = [
  "Timestamp,Email address,Last week [I felt hopeful],Last week [I felt heard],Why?,Why?",
  "2025/03/04 4:05:06 pm EST,a@example.org,Often,Never,x,y",
  "2025/07/04 9:05:06 AM GMT-4,b@example.org,Never,,,",
  ""
].join("\n");

it("keeps a grid's rows as columns, tells repeated questions apart, and takes zones off", async () => {
  const read = await records(form);
  expect(read.records).toEqual([
    {
      Timestamp: "2025/03/04 4:05:06 pm",
      "Email address": "a@example.org",
      "Last week [I felt hopeful]": "Often",
      "Last week [I felt heard]": "Never",
      "Why?": "x",
      "Why? (2)": "y"
    },
    {
      Timestamp: "2025/07/04 9:05:06 AM",
      "Email address": "b@example.org",
      "Last week [I felt hopeful]": "Never"
    }
  ]);
  expect(read.findings).toEqual([["zone_left_out", null]]);
});

it("reads a form in another language, and a sheet's own timestamps", async () => {
  const read = await records("Marca temporal,¿Cómo?\n1/31/2026 16:05:06,bien\n");
  expect(read.records).toEqual([{"Marca temporal": "1/31/2026 16:05:06", "¿Cómo?": "bien"}]);
  expect(read.findings).toEqual([]);
});

it("knows its own files and refuses others", async () => {
  expect((await evidence(form))?.confidence).toBeGreaterThan(0.9);
  expect(await evidence(plainFile)).toBeUndefined();
  await expect(records(plainFile)).rejects.toMatchObject({exit: 3});
});
