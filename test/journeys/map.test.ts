import {execFile} from "node:child_process";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, utimes} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {declareCharacteristics} from "../../src/commands/map/declare.ts";
import {writeJobs} from "../../src/commands/map/write.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {writeDemo} from "../../src/demo/write.ts";
import {runIntake} from "../../src/intake/intake.ts";
import type {FileReport} from "../../src/intake/report.ts";
import {createKeyFile, readKeys} from "../../src/keys.ts";
import {mapFiles} from "../../src/map/map-files.ts";
import type {Proposal} from "../../src/map/proposal.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import {realDir, realIsThere} from "../helpers/real.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const dirs: string[] = [];

/** A workspace without jobs: a `waymark.yaml`, a key, exports in `data/`. */
async function makeBare(waymarkYaml: string): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), "waymark-map-"));
  dirs.push(dir);
  await mkdir(join(dir, "data"), {recursive: true});
  await cp(waymarkYaml, join(dir, "waymark.yaml"));
  createKeyFile(join(dir, ".waymark", "key"));
  return dir;
}

const inScratch = async <T>(
  dir: string,
  work: (given: Awaited<ReturnType<typeof openScratch>>) => Promise<T>
) => {
  const given = await openScratch(dir);
  try {
    return await work(given);
  } finally {
    given.warehouse.close();
  }
};

async function openScratch(dir: string) {
  const workspace = await loadWorkspace(dir);
  const keys = await readKeys(workspace);
  return {workspace, keys, warehouse: await openScratchWarehouse(workspace.dir, keys)};
}

const signal = new AbortController().signal;

/** Maps files and writes the jobs as they are proposed. */
const map = (dir: string, files: readonly string[]) =>
  inScratch(dir, async ({workspace, warehouse}) => {
    const paths = files.map((file) => join(dir, "data", file));
    const mapped = await mapFiles(paths, {
      workspace,
      connection: warehouse.connection,
      log: () => undefined,
      signal
    });
    await writeJobs(dir, mapped.proposals);
    await declareCharacteristics(dir, mapped.proposals);
    return mapped;
  });

/** What intake makes of the workspace's jobs. */
const intake = (dir: string): Promise<readonly FileReport[]> =>
  inScratch(dir, async ({workspace, warehouse, keys}) => {
    const options = {workspace, warehouse, keys, log: () => undefined, today: "2026-01-15", signal};
    return (await runIntake({...options, rehearsal: true})).files;
  });

const said = (report: FileReport | undefined): string =>
  report === undefined ? "no report" : report.outcome === "refused" ? report.error.message : report.outcome;

afterAll(() => Promise.all(dirs.map((dir) => rm(dir, {recursive: true, force: true}))));

describe("waymark map over the demo's exports", () => {
  let proposals: readonly Proposal[];
  let mapped: readonly FileReport[];
  let written: readonly FileReport[];
  let jobs: Awaited<ReturnType<typeof loadWorkspace>>["jobs"];

  beforeAll(async () => {
    const dir = await makeBare(join(root, "waymark.yaml"));
    await writeDemo(dir);
    const files = (await readdir(join(dir, "data"))).filter((name) => name.endsWith(".csv"));
    ({proposals} = await map(dir, files));
    mapped = await intake(dir);
    const byHand = await makeBare(join(root, "waymark.yaml"));
    await cp(join(dir, "data"), join(byHand, "data"), {recursive: true});
    await cp(join(root, "pipelines"), join(byHand, "pipelines"), {recursive: true});
    // Which ids of two systems are one person's is for a person to say.
    jobs = (await loadWorkspace(byHand)).jobs.filter(({feed}) => feed !== "crosswalk");
    written = (await intake(byHand)).filter(({feed}) => feed !== "crosswalk");
  }, 480_000);

  it("accepts what the hand-written jobs accept, under the same feed", () => {
    expect(written.length).toBeGreaterThan(15);
    for (const hand of written) {
      const own = mapped.find(({file}) => file === hand.file);
      expect(said(own), hand.file).toBe("loaded");
      expect(own?.feed, hand.file).toBe(hand.feed);
      expect(own?.records, hand.file).toBe(hand.records);
      expect(own!.accepted, hand.file).toBeGreaterThan(0.95 * hand.accepted);
      expect(own!.accepted, hand.file).toBeLessThanOrEqual(hand.records);
    }
  });

  it("maps the columns that the hand-written jobs map, but for what only a person can know", () => {
    const differing = jobs.flatMap((job) => {
      const proposal = proposals.find(({fileNames}) => fileNames.some((name) => matches(job.files, name)))!;
      const own = new Map(proposal.columns.map(({header, mapping}) => [header, mapping.to]));
      return Object.entries(job.columns)
        .filter(([header, {to}]) => own.get(header) !== to && own.get(workedOut[header] ?? "") !== to)
        .map(([header, {to}]) => `${job.name}: ${header} to ${to}`);
    });
    expect(differing).toEqual(onlyAPersonKnows);
  });

  it("finds the instruments, their item order and how answers are stored", () => {
    const survey = (name: string) =>
      proposals.find((proposal) => proposal.name === name)?.survey.map(({form}) => form);
    expect(survey("course-form")).toEqual([
      {
        instrument: "rses",
        variant: "rosenberg-1965",
        items: "se{1..10}",
        answers: {"1": 0, "2": 1, "3": 2, "4": 3},
        missing: ["-9"]
      }
    ]);
    expect(survey("wellbeing-first-form")?.map(({instrument, items}) => [instrument, items])).toEqual([
      ["hhi12", "Hope {1..12}"],
      ["brs", "Bouncing back {1..6}"]
    ]);
    expect(survey("door-form")).toMatchObject([{instrument: "who5", missing: ["99"]}]);
  });

  it("sees which files hold ids of one system", () => {
    const space = (name: string) => proposals.find((proposal) => proposal.name === name)?.idSpace?.id;
    const casebook = [
      "appointments",
      "enrollments",
      "exits",
      "people",
      "sign-in",
      "sessions",
      "course-form",
      "wellbeing-form"
    ];
    expect(new Set(casebook.map(space)).size).toBe(1);
    expect(new Set(["door-form", "door-people", "door-visits"].map(space)).size).toBe(1);
    expect(new Set([space("people"), space("door-people"), space("calls")]).size).toBe(3);
  });

  it("sees how exports follow each other", () => {
    const mode = (name: string) => proposals.find((proposal) => proposal.name === name)?.mode;
    expect(mode("appointments")).toMatchObject({mode: "append", key: "contact"});
    expect(mode("calls")).toMatchObject({mode: "append", key: "call"});
    expect(mode("enrollments")).toMatchObject({mode: "snapshot"});
    expect(mode("sign-in")).toMatchObject({mode: "window"});
  });

  it("tells nothing of anybody", async () => {
    const text = JSON.stringify(proposals);
    const dir = dirs[0]!;
    const people = (await readFile(join(dir, "data", "people-2025-08-29.csv"), "utf8"))
      .split("\n")
      .slice(1, 50);
    const ids = people.map((line) => line.split(",")[0]!).filter((id) => /^C\d+$/.test(id));
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(text).not.toContain(id);
    expect(text).not.toMatch(/@example|Specimen|Fixture|Sample-|\(\d{3}\) 555/);
  });
});

/** Columns whose names say too little: which limits they were counted by, what a word is a kind of. */
const onlyAPersonKnows = [
  "calls: Follow up Outcome - Without the line the caller would have to diverted",
  "facts: Board to board_members",
  "phone-system: Left in 30 s to abandoned_in_time",
  "phone-system: Left in under 10 s to abandoned_short",
  "targets: Kind to direction"
];

/** What iCarol's adapter makes of the columns that the hand-written job takes as they are. */
const workedOut: Readonly<Record<string, string>> = {CallLength: "Minutes", WasRealCall: "RealCall"};

const matches = (files: string | readonly string[], name: string): boolean =>
  [files].flat().some((pattern) => {
    const [before = "", after = ""] = pattern.replace("data/", "").split("*");
    return name.startsWith(before) && name.endsWith(after);
  });

describe.runIf(realIsThere)("waymark map over real exports", () => {
  const real = async (name: string, files: readonly string[], waymark = name) => {
    const dir = await makeBare(join(root, "test", "journeys", "real", waymark, "waymark.yaml"));
    for (const file of await readdir(join(realDir, name)))
      if (file.endsWith(".csv")) {
        await cp(join(realDir, name, file), join(dir, "data", file));
        await utimes(join(dir, "data", file), new Date("2026-01-10"), new Date("2026-01-10"));
      }
    const {proposals, refused, aside} = await map(dir, files);
    return {proposals, refused, aside, reports: await intake(dir)};
  };
  const outline = (reports: readonly FileReport[]) =>
    reports.map((report) => [report.file, report.feed, said(report), report.accepted]);

  it("ahi-cesd: two instruments, one stored a step off", {timeout: 120_000}, async () => {
    const {proposals, reports} = await real("ahi-cesd", ["ahi-cesd.csv", "participant-info.csv"]);
    expect(outline(reports)).toEqual([
      ["data/ahi-cesd.csv", "surveys", "loaded", 992],
      ["data/participant-info.csv", "people", "loaded", 295]
    ]);
    expect(proposals[0]?.survey.map(({form}) => form)).toEqual([
      {instrument: "ahi", items: "ahi{01..24}"},
      {instrument: "cesd", items: "cesd{01..20}", answers: {"1": 0, "2": 1, "3": 2, "4": 3}}
    ]);
    expect(proposals[0]?.idSpace?.id).toBe(proposals[1]?.idSpace?.id);
  });

  it("barnet-attendance: sessions and head-counts", {timeout: 120_000}, async () => {
    const {reports} = await real("barnet-attendance", ["events_barnet.csv"]);
    expect(outline(reports)).toEqual([["data/events_barnet.csv", "sessions", "loaded", 4312]]);
  });

  it("toronto-calls: counts by day and by code", {timeout: 120_000}, async () => {
    const {proposals, reports} = await real("toronto-calls", ["raw_central_intake_call.csv"]);
    expect(outline(reports)).toEqual([["data/raw_central_intake_call.csv", "call_counts", "loaded", 1154]]);
    expect(proposals[0]?.columns.filter(({mapping}) => mapping.to.startsWith("code:"))).toHaveLength(13);
  });

  it("hmis-lsa: the client file without its identifiers, and a word for what is no export of service", {
    timeout: 300_000
  }, async () => {
    const files = [
      "Client.csv",
      "Enrollment.csv",
      "Exit.csv",
      "Services.csv",
      "Organization.csv",
      "User.csv"
    ];
    const {proposals, refused, aside, reports} = await real("hmis-lsa", files);
    expect(outline(reports).map(([file, feed, outcome]) => [file, feed, outcome])).toEqual([
      ["data/Client.csv", "people", "loaded"],
      // Its adapter reads Exit.csv along; a job for that would end the stays a second time.
      ["data/Enrollment.csv", "episodes", "loaded"],
      ["data/Services.csv", "contacts", "loaded"]
    ]);
    for (const {file, records, accepted} of reports) expect(accepted, file).toBeGreaterThan(0.75 * records);
    const client = proposals.find(({name}) => name === "client")!;
    const dropped = client.privacy.map(({header}) => header);
    expect(dropped).toEqual(expect.arrayContaining(["FirstName", "LastName", "SSN"]));
    expect(JSON.stringify(proposals)).not.toMatch(/Curly|Glue|000217679|1980-07-23/);
    expect(refused).toEqual([]);
    expect(aside.map(({file}) => file)).toEqual(["Organization.csv", "User.csv"]);
  });

  it("hmis-lsa: accepted as proposed in a workspace as init makes it, to a published site", {
    timeout: 300_000
  }, async () => {
    const dir = await mkdtemp(join(tmpdir(), "waymark-map-"));
    dirs.push(dir);
    const waymark = (...words: string[]) =>
      promisify(execFile)(process.execPath, [join(root, "bin", "waymark.js"), ...words, "--workspace", dir], {
        maxBuffer: 1 << 26
      });
    await promisify(execFile)(process.execPath, [join(root, "bin", "waymark.js"), "init", dir]);
    await cp(join(realDir, "hmis-lsa"), join(dir, "data"), {recursive: true});
    const files = ["Client", "Enrollment", "Exit", "Services"].map((name) =>
      join(dir, "data", `${name}.csv`)
    );
    await waymark("map", ...files, "--write");
    const {stdout} = await waymark("run");
    const {releases} = JSON.parse(stdout) as {releases: {audience: string}[]};
    expect(releases.map(({audience}) => audience)).toEqual(["internal", "public"]);
  });

  const projects = [
    ...["blank-for-gray-status", "checkboxes-1", "decimal-comma", "longitudinal", "repeating-instruments"],
    ...["repeating-instruments-sparse", "russian", "survey", "validation-types-1"]
  ];
  it.each(projects)("redcap/%s: a working job", {timeout: 300_000}, async (project) => {
    const {proposals, reports} = await real(`redcap/${project}`, ["data.csv"], "ahi-cesd");
    expect(proposals[0]?.system.id).toBe("redcap");
    expect(reports.map(said)).toEqual(proposals.map(() => "loaded"));
    expect(reports[0]?.accepted).toBeGreaterThan(0);
  });
});
