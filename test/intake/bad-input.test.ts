import {spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {WaymarkError} from "../../src/error.ts";
import {runIntake} from "../../src/intake/intake.ts";
import {assertUnchanged, stampOf} from "../../src/intake/load/snapshot.ts";
import {keysFrom} from "../../src/keys.ts";
import {openWarehouse} from "../../src/warehouse/open.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** What bad input gets: its own message and exit code, and the warehouse as it was. */

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const good = "Client,Program,Day\nA-1,groups,2025-03-03\nA-2,peers,2025-03-04\n";
const jobOf = (files: string, rest = "") => `
feed: contacts
files: ${files}
id_space: casebook
mode: snapshot
columns: {Client: person, Program: program, Day: started_at}
${rest}`;

beforeEach(async () => {
  workspace = testWorkspace({"pipelines/kept.yaml": jobOf("data/kept.csv"), "data/kept.csv": good});
  await workspace.intake();
});

const state = () =>
  workspace.query(
    "select (select count(*)::integer from stored.load where not superseded and not gone) as loads, (select count(*)::integer from stored.current_contact) as contacts, (select count(*)::integer from stored.person) as people, (select count(*)::integer from stored.quarantine) as quarantined"
  );
const asItWas = [{loads: 1, contacts: 2, people: 2, quarantined: 0}];

async function failure(): Promise<WaymarkError> {
  const error = await workspace.intake().then(
    () => undefined,
    (reason: WaymarkError) => reason
  );
  expect(error, "the run must fail").toBeDefined();
  expect(await state()).toEqual(asItWas);
  expect(error!.next, "it says what to do next").toBeTruthy();
  return error!;
}

describe("files", () => {
  const cases: [string, string | Uint8Array | undefined, number, RegExp][] = [
    ["missing", undefined, 2, /no such file: data\/new\.csv/],
    ["empty", "", 3, /empty/],
    ["header only", "Client,Program,Day\n", 3, /a header and no records/],
    ["no mapped column", "Amount,Currency\n1,USD\n", 3, /none of the columns that job new reads/],
    [
      "a mapped column missing",
      good.replace("Client", "Clients"),
      3,
      /missing Client \(the file has Clients\)/
    ],
    ["duplicate header", "Client,Program,Day,Day\nA,groups,2025-01-01,2025-01-02\n", 3, /Day/],
    [
      "letters of an encoding that is not known",
      Buffer.concat([Buffer.from(good), Buffer.from("Jos\x8ee,groups,2025-01-01\n", "latin1")]),
      3,
      /unreadable bytes: an encoding that is none of those known/
    ]
  ];
  test.each(cases)("%s", async (_, content, exit, message) => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv"));
    if (content !== undefined) workspace.write("data/new.csv", content);
    const error = await failure();
    expect(error.message).toMatch(message);
    expect(error.exit).toBe(exit);
  });

  test("a directory", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new"));
    mkdirSync(join(workspace.dir, "data/new"));
    expect(await failure()).toMatchObject({exit: 2, message: expect.stringContaining("directory")});
  });

  test("claimed by two jobs", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/k*.csv"));
    expect(await failure()).toMatchObject({
      exit: 2,
      message: expect.stringContaining("two jobs claim one file")
    });
  });

  test("claimed by two jobs of different feeds is a roster, not a mistake", async () => {
    workspace.write("data/roster.csv", "Client,Program,Day\nA-1,groups,2025-03-03\n");
    const roster = (feed: string, columns: string) =>
      `feed: ${feed}\nfiles: data/roster.csv\nid_space: casebook\nexport_date: 2025-04-01\ncolumns: ${columns}\n`;
    workspace.write("pipelines/new.yaml", roster("people", "{Client: person}"));
    workspace.write(
      "pipelines/stays.yaml",
      roster("episodes", "{Client: person, Program: program, Day: opened}")
    );
    const {files} = await workspace.intake();
    expect(files.filter(({file}) => file === "data/roster.csv").map(({outcome}) => outcome)).toEqual([
      "loaded",
      "loaded"
    ]);
  });

  test("changed while it is read", async () => {
    const path = join(workspace.dir, "data/kept.csv");
    const before = await stampOf(path);
    await assertUnchanged(path, before);
    utimesSync(path, new Date(2020, 1, 1), new Date(2020, 1, 1));
    await expect(assertUnchanged(path, before)).rejects.toMatchObject({exit: 3});
  });

  test("is a refusal in the run ledger whichever exit code its fault has", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv", "privacy: {Nobody: drop}"));
    workspace.write("data/new.csv", good);
    await expect(workspace.intake()).rejects.toMatchObject({exit: 2});
    expect(await workspace.query("select outcome from stored.run order by run_id desc limit 1")).toEqual([
      {outcome: "refused"}
    ]);
  });

  test("changed while it is read, in a run", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv"));
    workspace.write("data/new.csv", good);
    await workspace.inWarehouse(async (warehouse, keys) => {
      const late = {
        ...keys,
        idPads(space: string) {
          workspace.write("data/new.csv", good.replace("A-2", "A-3"));
          return keys.idPads(space);
        }
      };
      await expect(
        runIntake({
          workspace: await workspace.load(),
          warehouse,
          keys: late,
          log: () => undefined,
          today: "2026-01-15"
        })
      ).rejects.toMatchObject({exit: 3, message: expect.stringContaining("changed while it was read")});
    });
    expect(await state()).toEqual(asItWas);
  });
});

describe("records", () => {
  test("a date in the future is quarantined", async () => {
    workspace.write("pipelines/kept.yaml", jobOf("data/kept.csv", "max_quarantined: 50%"));
    workspace.write("data/kept.csv", good.replace("2025-03-04", "2026-03-04"));
    await workspace.intake();
    expect(await workspace.query("select record, field, code from stored.quarantine")).toEqual([
      {record: 2n, field: "Day", code: "date_in_future"}
    ]);
  });

  test("too many that cannot be accepted: the file is refused, others load, the reasons are told without values", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv"));
    workspace.write("data/new.csv", good.replace("groups", "Origami"));
    workspace.write("pipelines/other.yaml", jobOf("data/other.csv"));
    workspace.write("data/other.csv", good.replaceAll("2025-03", "2025-04"));
    const error = await workspace.intake().catch((reason: WaymarkError) => reason);
    expect(error).toMatchObject({
      exit: 3,
      message: expect.stringMatching(
        /1 of 2 records cannot be accepted \(50%, allowed 5%\): 1 unknown_code in Program/
      )
    });
    expect(String(error)).not.toContain("Origami");
    expect(await state()).toEqual([{loads: 2, contacts: 4, people: 2, quarantined: 0}]);
    expect(await workspace.query("select outcome from stored.run order by run_id desc limit 1")).toEqual([
      {outcome: "refused"}
    ]);
  });

  test("an identifier without a verdict: the file is refused with column and count, never the value", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv"));
    workspace.write(
      "data/new.csv",
      "Client,Program,Day,Contact\nA-1,groups,2025-03-03,ann.lee@example.org\n"
    );
    const error = await failure();
    expect(error).toMatchObject({exit: 3, message: expect.stringContaining("Contact")});
    expect(`${error.message} ${error.next}`).not.toContain("ann.lee");
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv", "privacy: {Contact: drop}"));
    await workspace.intake();
    expect(await state()).toMatchObject([{loads: 2}]);
  });
});

describe("configuration", () => {
  test("an unknown program", async () => {
    workspace.write(
      "pipelines/kept.yaml",
      jobOf("data/kept.csv").replace("Program: program", "Program: {to: program, codes: {x: chess}}")
    );
    await expect(workspace.intake()).rejects.toMatchObject({
      exit: 2,
      message: expect.stringContaining("chess")
    });
  });

  test("an export date that cannot be", async () => {
    workspace.write("pipelines/kept.yaml", jobOf("data/kept.csv", "export_date: 2026-02-01"));
    expect(await failure()).toMatchObject({
      exit: 3,
      message: expect.stringContaining("export date: lies in the future")
    });
    workspace.write("pipelines/kept.yaml", jobOf("data/kept.csv", 'export_date: {file_name: "(\\\\d{8})"}'));
    expect(await failure()).toMatchObject({
      exit: 3,
      message: expect.stringContaining("not in the file's name")
    });
  });
});

describe("the machine", () => {
  test("Ctrl-C: exit 130, the unfinished file is undone", async () => {
    workspace.write("pipelines/new.yaml", jobOf("data/new.csv"));
    workspace.write("data/new.csv", good);
    const stop = new AbortController();
    await workspace.inWarehouse(async (warehouse, keys) => {
      const stopping = {
        ...keys,
        idPads(space: string) {
          stop.abort();
          return keys.idPads(space);
        }
      };
      await expect(
        runIntake({
          workspace: await workspace.load(),
          warehouse,
          keys: stopping,
          log: () => undefined,
          today: "2026-01-15",
          signal: stop.signal
        })
      ).rejects.toMatchObject({exit: 130});
    });
    expect(await state()).toEqual(asItWas);
    await workspace.intake();
    expect(await state()).toMatchObject([{loads: 2}]);
  });

  test("disk full: said in plain words, and undone", async (context) => {
    const small = mkdtempSync(join(tmpdir(), "waymark-small-"));
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=8m", "tmpfs", small]);
    if (mounted.status !== 0) {
      rmSync(small, {recursive: true});
      context.skip("a small disk cannot be mounted by this account");
    }
    try {
      const keys = keysFrom(Buffer.alloc(32, 5));
      const rows = Array.from(
        {length: 60_000},
        (_, k) => `P-${k},groups,2025-03-0${1 + (k % 9)} 1${k % 9}:0${k % 6}`
      );
      workspace.write("data/kept.csv", `Client,Program,Day\n${rows.join("\n")}\n`);
      const onSmall = {...(await workspace.load()), dir: workspace.dir};
      (await openWarehouse(small, keys)).close();
      writeFileSync(join(small, "filler"), Buffer.alloc(6 * 1024 * 1024));
      const warehouse = await openWarehouse(small, keys);
      await expect(
        runIntake({workspace: onSmall, warehouse, keys, log: () => undefined, today: "2026-01-15"})
      ).rejects.toMatchObject({exit: 1, message: expect.stringContaining("disk: full")});
      warehouse.close();
      rmSync(join(small, "filler"));
      const again = await openWarehouse(small, keys);
      expect(await again.query("select count(*)::integer as n from stored.load")).toEqual([{n: 0}]);
      again.close();
    } finally {
      spawnSync("umount", [small]);
      rmSync(small, {recursive: true, force: true});
    }
  });
});
