import {describe, expect, it} from "vitest";
import {jobOf, useStaging} from "../staging.ts";

const {stage, stageText, dir} = useStaging();

describe("bytes that cannot be read", () => {
  it.each([
    ["an empty file", Buffer.alloc(0), "empty file: no bytes"],
    ["blank lines", Buffer.from("\n\n\r\n"), "no header: nothing but blank lines"],
    ["blank names", Buffer.from(",,\n1,2,3\n"), "no header: its names are blank"]
  ])("are refused with exit 3: %s", async (_what, bytes, message) => {
    await expect(stageText(bytes)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining(message),
      next: expect.any(String)
    });
  });

  it("are exit 2 when the job names what is not a file", async () => {
    await expect(stage(`${dir}/nowhere.csv`)).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("no such file")
    });
    await expect(stage(dir)).rejects.toMatchObject({exit: 2, message: expect.stringContaining("a folder")});
  });
});

describe("a privacy verdict", () => {
  it("on a column that is not there is exit 2, with the nearest name", async () => {
    await expect(
      stageText("id,First Name\n1,x\n", jobOf({privacy: {"First name ": "drop", Frist_Name: "drop"}}))
    ).rejects.toMatchObject({exit: 2, next: expect.stringContaining("did you mean First Name")});
  });

  it("cannot drop a column that is mapped", async () => {
    await expect(
      stageText("id,day\n1,x\n", jobOf({columns: {day: "started_at"}, privacy: {day: "drop"}}))
    ).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("a column is mapped and dropped: day")
    });
  });
});

it("an unknown system is exit 2, with those there are", async () => {
  await expect(stageText("a\n1\n", jobOf({system: "plian"}))).rejects.toMatchObject({
    exit: 2,
    next: expect.stringContaining("did you mean plain?")
  });
});
