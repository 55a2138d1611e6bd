import fc from "fast-check";
import {expect, test} from "vitest";
import {digestOf} from "../../src/config/digest.ts";
import {nearestName} from "../../src/config/mistake.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {readSource} from "../../src/config/source.ts";
import {soundJob, soundWorkspace, workspaceOf} from "./workspace.ts";

test("codes stay as they are written", () => {
  const {value} = readSource(
    "job.yaml",
    "codes: {01: a, 1: b, TRUE: c, null: d}\nmissing: [007, TRUE, -9, 12345678901234567890]"
  );
  expect(value).toEqual({
    codes: {"01": "a", "1": "b", TRUE: "c", null: "d"},
    missing: ["007", "TRUE", -9, "12345678901234567890"]
  });
});

test("numbers and truth stay numbers and truth where they are plain", () => {
  expect(readSource("a.yaml", "{share: 0.050, count: 12, negative: -3, yes: true}").value).toEqual({
    share: 0.05,
    count: 12,
    negative: -3,
    yes: true
  });
});

test("a name that is cut short by a number sign is to be quoted, and that is said once", () => {
  const job = (line: string) =>
    `feed: people\ncolumns:\n  Name: person\n  ${line}\n  Town: site\n  Zip: zip\n`;
  expect(readSource("job.yaml", job("Member #: person")).mistakes).toEqual([
    {
      at: {file: "job.yaml", line: 4, column: 3},
      message: 'what follows " #" is a comment, so that Member has no value: quote the name, "Member #": …'
    }
  ]);
  expect(readSource("job.yaml", job('"Member #": person # the number')).mistakes).toEqual([]);
  expect(readSource("job.yaml", "a:\n  b: 1\n c: 2\n").mistakes.length).toBeGreaterThan(0);
});

test("an anchor's value stands where it is written, and a flood of them is refused", () => {
  const source = readSource("a.yaml", "codes: &yn {Y: 1}\nagain: *yn\n");
  expect(source.value).toEqual({codes: {Y: 1}, again: {Y: 1}});
  expect(source.placeOf(["again", "Y"])).toEqual({file: "a.yaml", line: 1, column: 16});
  const flood = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefgh".split("").map((c, i) => `${c}: &${c} [${`*${"abcdefg"[i]},`.repeat(9)}]`)
  ];
  expect(readSource("a.yaml", flood.join("\n")).mistakes).toHaveLength(1);
});

test("any text is either read or complained about, with a place in it", () => {
  fc.assert(
    fc.property(fc.string({unit: fc.constantFrom(..."a:{}[]-&*!|>'\"\n #,?%@`1".split(""))}), (text) => {
      const {mistakes} = readSource("a.yaml", text);
      const lines = text.split("\n").length;
      for (const {at} of mistakes) {
        expect(at.line).toBeGreaterThanOrEqual(1);
        expect(at.line).toBeLessThanOrEqual(lines);
      }
    })
  );
});

test("the nearest name is near", () => {
  expect(nearestName("dorp", ["allow", "drop"])).toBe("drop");
  expect(nearestName("Person", ["program", "person"])).toBe("person");
  expect(nearestName("a", ["b"])).toBe("b");
  expect(nearestName("zebra", ["allow", "drop"])).toBeUndefined();
});

test("what decides how a file is read changes a job's hash, and nothing else does", async () => {
  const hashOf = async (workspace: string, job: string) =>
    (await loadWorkspace(await workspaceOf({"waymark.yaml": workspace, "pipelines/job.yaml": job}))).jobs[0]
      ?.hash;
  const hash = await hashOf(soundWorkspace, soundJob);
  expect(await hashOf(soundWorkspace, `# mended\ntitle: Sheets\n${soundJob}`)).toBe(hash);
  expect(await hashOf(soundWorkspace.replace("Hope House", "House of Hope"), soundJob)).toBe(hash);
  expect(await hashOf(soundWorkspace, soundJob.replace("mdy", "dmy"))).not.toBe(hash);
  expect(await hashOf(`time_zone: America/Denver\n${soundWorkspace}`, soundJob)).not.toBe(hash);
});

test("a workspace's digest follows its content, not its folder, layout or key file", async () => {
  const digest = async (text: string) =>
    (await loadWorkspace(await workspaceOf({"waymark.yaml": text}))).digest;
  const first = await digest(soundWorkspace);
  expect(await digest(`# a comment\nkey_file: elsewhere\n${soundWorkspace}`)).toBe(first);
  expect(await digest(soundWorkspace.replace("Hope House", "House of Hope"))).not.toBe(first);
});

test("the order of names does not change a digest", () => {
  expect(digestOf({a: 1, b: {c: 2, d: [3]}})).toBe(digestOf({b: {d: [3], c: 2}, a: 1}));
});
