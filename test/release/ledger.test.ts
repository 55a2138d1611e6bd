import {appendFile, mkdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {beforeEach, describe, expect, it} from "vitest";
import {WaymarkError} from "../../src/error.ts";
import type {Cell} from "../../src/measures/cell.ts";
import type {Manifest} from "../../src/release/format.ts";
import {appendToLedger, readMemory} from "../../src/release/ledger.ts";
import {ledgerFile, ledgerHeads} from "../../src/release/ledger-chain.ts";
import {writeFolder} from "../audit/folder.ts";
import {periods} from "../disclosure/organization.ts";
import {makeFolder} from "../helpers/folder.ts";

let workspace: string;
beforeEach(async () => {
  workspace = await makeFolder("ledger");
});

const cell = (period: string, people: number | null): Cell => ({
  measure: "served",
  period,
  program: "*",
  site: "*",
  characteristic: "*",
  group: "*",
  status: people === null ? "withheld" : "shown",
  people,
  numerator: people,
  denominator: null,
  value: people,
  lower: null,
  upper: null,
  atLeast: null,
  immature: null,
  more: {}
});
const manifest = (release: string) =>
  ({release, audience: "public", asOf: "2025-12-31", fingerprint: "f"}) as unknown as Manifest;
const publish = async (release: string, cells: Cell[]) =>
  appendToLedger(workspace, manifest(release), await writeFolder({cells, periods}));
const file = () => ledgerFile(workspace, "public");
const refused = expect.objectContaining({exit: 3}) as WaymarkError;

describe("the ledger", () => {
  it("remembers nothing before the first release", async () => {
    expect(await readMemory(workspace, "public")).toMatchObject({releases: [], withheld: new Set()});
    expect(await ledgerHeads(workspace)).toEqual({});
  });

  it("remembers what was shown and withheld, over releases", async () => {
    await publish("a", [cell("2025-Q1", 40), cell("2025-Q2", null)]);
    await publish("b", [cell("2025-Q1", 40), cell("2025-Q2", null), cell("2025-Q3", 30)]);
    const memory = await readMemory(workspace, "public");
    expect(memory.releases).toEqual(["a", "b"]);
    expect([...memory.withheld]).toEqual(["served|2025-Q2|*|*|*|*"]);
    expect([...memory.published]).toEqual([
      ["served|2025-Q1|*|*|*|*", [40, 40, null, 40]],
      ["served|2025-Q3|*|*|*|*", [30, 30, null, 30]]
    ]);
    const rows = (await readFile(file(), "utf8"))
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(Object.keys(rows[1].published)).toEqual(["served|2025-Q3|*|*|*|*"]);
    expect(rows[1].previous).toBe(rows[0].hash);
    expect(await ledgerHeads(workspace)).toEqual({public: rows[1].hash});
  });

  it("is only for its owner to read", async () => {
    await publish("a", [cell("2025-Q1", 40)]);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
  });

  it("does not write the same release twice in a row", async () => {
    await publish("a", [cell("2025-Q1", 40)]);
    const before = await readFile(file(), "utf8");
    await publish("a", [cell("2025-Q1", 40)]);
    expect(await readFile(file(), "utf8")).toBe(before);
  });

  it("lets go of a last line that was never finished", async () => {
    await publish("a", [cell("2025-Q1", 40)]);
    const whole = await readFile(file(), "utf8");
    await appendFile(file(), '{"release":"b","audie');
    expect((await readMemory(workspace, "public")).releases).toEqual(["a"]);
    await publish("c", [cell("2025-Q1", 40)]);
    expect((await readMemory(workspace, "public")).releases).toEqual(["a", "c"]);
    expect((await readFile(file(), "utf8")).startsWith(whole)).toBe(true);
  });

  it("refuses a row that was changed, and a row that is missing", async () => {
    await publish("a", [cell("2025-Q1", 40)]);
    await publish("b", [cell("2025-Q1", 41)]);
    const text = await readFile(file(), "utf8");
    await writeFile(file(), text.replace("[41,41,null,41]", "[42,42,null,42]"));
    await expect(readMemory(workspace, "public")).rejects.toEqual(refused);
    await writeFile(file(), text.slice(text.indexOf("\n") + 1));
    await expect(readMemory(workspace, "public")).rejects.toEqual(refused);
    await writeFile(file(), "not a ledger\n");
    await expect(readMemory(workspace, "public")).rejects.toEqual(refused);
  });

  it("refuses releases without a ledger, and asks for none of the internal view", async () => {
    const releases = (audience: string) =>
      join(workspace, ".waymark", "releases", audience, "0123456789abcdef");
    await mkdir(releases("public"), {recursive: true});
    await mkdir(releases("internal"), {recursive: true});
    await expect(readMemory(workspace, "public")).rejects.toEqual(refused);
    expect((await readMemory(workspace, "internal")).releases).toEqual([]);
    await publish("a", [cell("2025-Q1", 40)]);
    await rm(file());
    await expect(readMemory(workspace, "public")).rejects.toBeInstanceOf(WaymarkError);
  });
});
