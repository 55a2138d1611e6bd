import {join} from "node:path";
import {afterAll, beforeAll, expect, it} from "vitest";
import type {Workspace} from "../../src/config/load.ts";
import {type IntakeReport, runIntake} from "../../src/intake/intake.ts";
import {type Keys, readKeys} from "../../src/keys.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import type {Warehouse} from "../../src/warehouse/warehouse.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {mutated} from "./mutate.ts";
import {playRounds, timeFor} from "./rounds.ts";
import {packings} from "./sources.ts";

/** Every text of the first column, and of no other, is one of these words: what becomes of a record can be told by it. */
const word = (record: number): string =>
  `zquq${"abcdefghij"[Math.floor(record / 10)]}${"abcdefghij"[record % 10]}`;
const words = /zquq[a-j]{2}/g;

const workspace = testWorkspace({
  "pipelines/groups.yaml": `
feed: sessions
files: data/groups*
id_space: casebook
max_quarantined: 100%
columns:
  Group: activity
  Program: {to: program, codes: {Evening: groups}}
  Day: started_at
  Minutes: minutes
  Heads: head_count
`
});
let loaded: Workspace;
let keys: Keys;
let warehouse: Warehouse;
beforeAll(async () => {
  workspace.write("data/groups.csv", "Group\n");
  loaded = await workspace.load();
  keys = await readKeys(loaded);
  warehouse = await openScratchWarehouse(workspace.dir, keys);
});
afterAll(() => {
  warehouse.close();
  workspace.dispose();
});

interface Written {
  delimiter: string;
  newline: string;
  quoted: boolean;
}

const headers = ["Group", "Program", "Day", "Minutes", "Heads"];

function exportOf({delimiter, newline, quoted}: Written): {header: Buffer; body: Buffer} {
  const line = (cells: readonly string[]) =>
    `${cells.map((cell) => (quoted ? `"${cell}"` : cell)).join(delimiter)}${newline}`;
  const records = Array.from({length: 25}, (_, k) =>
    line([word(k), "Evening", `2025-01-${String(1 + k).padStart(2, "0")}`, String(30 + k), String(k)])
  );
  return {header: Buffer.from(line(headers)), body: Buffer.from(records.join(""))};
}

const said: string[] = [];
const intake = (): Promise<IntakeReport> =>
  runIntake({
    workspace: loaded,
    warehouse,
    keys,
    log: (line) => said.push(line),
    today: "2026-01-15",
    rehearsal: true
  });

/** All that is kept of a load, in the clear. */
async function kept(loadId: number): Promise<{records: number[]; text: string}> {
  const rows = await warehouse.query<{record: number; activity: string | null}>(
    `select record::integer as record, activity from stored.session where load_id = ${loadId}`
  );
  const sealed = await warehouse.query<{record: number; sealed: Uint8Array}>(
    `select record::integer as record, sealed from stored.quarantine where load_id = ${loadId} and sealed is not null`
  );
  return {
    records: [...rows, ...sealed].map(({record}) => record).sort((a, b) => a - b),
    text: [
      ...rows.map(({activity}) => activity ?? ""),
      ...sealed.map(({sealed}) => Buffer.from(keys.unseal(sealed)).toString("utf8"))
    ].join("\n")
  };
}

/** Lines that are no records, as the report says: the header and titles above it, notes below the table. */
function toldApart(findings: readonly {code: string; message: string}[]): (line: number) => boolean {
  const lineOf = (code: string, pattern: RegExp) => {
    const message = findings.find((finding) => finding.code === code)?.message ?? "";
    const line = pattern.exec(message)?.[1];
    return line === undefined ? undefined : Number(line);
  };
  const header = lineOf("lines_above_header", /on line (\d+)/) ?? 1;
  const below = lineOf("lines_below_records", /from line (\d+)/) ?? Number.POSITIVE_INFINITY;
  return (line) => line <= header || line >= below;
}

it("keeps every record and every word of a damaged export, in its table or in quarantine", {
  timeout: timeFor(0.35)
}, async () => {
  let whole = 0;
  await playRounds(0.35, async (next) => {
    const written = {
      delimiter: [",", ";", "\t", "|"][next(4)]!,
      newline: ["\n", "\r\n"][next(2)]!,
      quoted: next(3) === 0
    };
    const {header, body} = exportOf(written);
    const bytes =
      next(4) === 0
        ? mutated(Buffer.concat([header, body]), next)
        : Buffer.concat([header, mutated(body, next)]);
    const [name, pack] = [...packings, ["plain", (plain: Buffer) => plain] as const][next(3)]!;
    const file = `groups${name === "plain" ? ".csv" : name.replace("fuzzed", "")}`;
    workspace.write(join("data", file), pack(bytes));
    try {
      said.length = 0;
      const {files} = await intake();
      const [report] = files;
      // What is said of the export before may name a column of a damaged header of that one.
      const now = files.map((each) =>
        each.outcome === "loaded"
          ? {...each, findings: each.findings.filter(({code}) => !code.startsWith("drift_"))}
          : each
      );
      const told = JSON.stringify([now, said, report?.outcome === "refused" ? report.error.message : ""]);
      // A damaged header may name a column by a word.
      if (bytes.indexOf(header) === 0) expect(told).not.toMatch(words);
      if (report?.outcome !== "loaded") return;
      whole += 1;
      const [load] = await warehouse.query<{load_id: number}>(
        "select max(load_id) as load_id from stored.load"
      );
      const {records, text} = await kept(load!.load_id);
      expect(records).toEqual(Array.from({length: report.records}, (_, k) => k + 1));
      expect(report.accepted + report.quarantined).toBe(report.records);
      const isApart = toldApart(report.findings);
      const lines = bytes.toString("latin1").split(/\r\n|\n|\r/);
      const lost = lines.flatMap((line, at) =>
        isApart(at + 1) ? [] : (line.match(words) ?? []).filter((each) => !text.includes(each))
      );
      expect(lost).toEqual([]);
    } finally {
      workspace.remove(join("data", file));
    }
  });
  expect(whole).toBeGreaterThan(0);
});
