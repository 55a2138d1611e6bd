import {mkdir, mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {writeJobs} from "../../src/commands/map/write.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import {runIntake} from "../../src/intake/intake.ts";
import {createKeyFile, readKeys} from "../../src/keys.ts";
import {mapFiles} from "../../src/map/map-files.ts";
import {writeJob} from "../../src/map/write-job.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";

const dirs: string[] = [];
afterAll(() => Promise.all(dirs.map((dir) => rm(dir, {recursive: true, force: true}))));

const waymark = `organization: {name: Small Peer Network}
time_zone: America/Denver
programs:
  - {id: peers, name: Peer specialists, type: one_to_one}
audiences:
  public: {profile: cms-11}
`;

type Rows = readonly (readonly (string | number)[])[];
const csv = (rows: Rows): string =>
  rows.map((row) => row.map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(",")).join("\n");
const day = (at: number): string => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);

/** Maps the files as they are proposed and reads them by these jobs. */
async function accept(files: Record<string, string>) {
  const dir = await mkdtemp(join(tmpdir(), "waymark-readings-"));
  dirs.push(dir);
  await mkdir(join(dir, "data"), {recursive: true});
  await writeFile(join(dir, "waymark.yaml"), waymark);
  createKeyFile(join(dir, ".waymark", "key"));
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, "data", name), text);
  const lines: string[] = [];
  const {signal} = new AbortController();
  const inScratch = async <T>(work: (given: Awaited<ReturnType<typeof scratch>>) => Promise<T>) => {
    const given = await scratch();
    try {
      return await work(given);
    } finally {
      given.warehouse.close();
    }
  };
  const scratch = async () => {
    const workspace = await loadWorkspace(dir);
    const keys = await readKeys(workspace);
    return {workspace, keys, warehouse: await openScratchWarehouse(dir, keys)};
  };
  const mapped = await inScratch(async ({workspace, warehouse}) => {
    const paths = Object.keys(files).map((name) => join(dir, "data", name));
    const found = await mapFiles(paths, {
      workspace,
      connection: warehouse.connection,
      log: (line) => lines.push(line),
      signal
    });
    await writeJobs(dir, found.proposals);
    return found;
  });
  const reports = await inScratch(
    async (given) =>
      (await runIntake({...given, log: () => undefined, today: day(3000), signal, rehearsal: true})).files
  );
  return {...mapped, lines, reports};
}

const outline = ({reports}: Awaited<ReturnType<typeof accept>>) =>
  reports.map((report) => [
    report.job,
    report.feed,
    report.outcome === "refused" ? report.error.message : report.accepted
  ]);

describe("what is read of a file", {timeout: 60_000}, () => {
  it("takes what an adapter worked out before what it was worked out of", async () => {
    const rows = ["08:00 - 09:00", "09:00 - 10:00", "10:00 - 11:00"];
    const found = await accept({
      "queue.csv": csv([
        ["Queue: evening"],
        ["Date", "Interval", "Calls Offered", "Calls Answered", "Calls Abandoned"],
        ...Array.from({length: 30}, (_, at) => [at % 3 === 0 ? day(at / 3) : "", rows[at % 3]!, 9, 7, 2]),
        ["Total", "", 270, 210, 60]
      ])
    });
    expect(outline(found)).toEqual([["queue", "call_counts", 30]]);
    expect(found.proposals[0]?.columns).toContainEqual(
      expect.objectContaining({header: "StartedAt", mapping: expect.objectContaining({to: "started_at"})})
    );
    expect(found.proposals[0]?.constants[0]?.doubts[0]).toContain("name the warm line there");
  });

  it("reads a project's dictionary along, and gives each repeating instrument a job", async () => {
    const dictionary = csv([
      ["Variable / Field Name", "Form Name", "Field Type", "Field Label", "Identifier?"],
      ["record_id", "intake", "text", "Record", ""],
      ["nickname", "intake", "text", "Called", "y"],
      ["dob", "intake", "text", "Born", ""],
      ["met_on", "encounter", "text", "Day", ""]
    ]);
    const data = csv([
      [
        ...["record_id", "redcap_repeat_instrument", "redcap_repeat_instance", "nickname", "dob"],
        ...["intake_complete", "met_on", "encounter_complete"]
      ],
      ...Array.from({length: 20}, (_, at) => [at + 1, "", "", `n${at}`, `19${50 + at}-02-03`, 2, "", ""]),
      ...Array.from({length: 40}, (_, at) => [(at % 20) + 1, "encounter", at + 1, "", "", "", day(at), 2])
    ]);
    const found = await accept({
      "Peers_DATA_2025-08-01_1200.csv": data,
      "Peers_DataDictionary_2025-08-01.csv": dictionary
    });
    expect(outline(found)).toEqual([
      ["peers-data", "people", 20],
      ["peers-data-encounter", "contacts", 40]
    ]);
    expect(found.refused).toEqual([]);
    expect(found.proposals[0]?.files).toBe("data/Peers_DATA_*.csv");
    expect(found.proposals[1]?.system.settings).toEqual({
      redcap: {dictionary: "data/Peers_DataDictionary_2025-08-01.csv", instrument: "encounter"}
    });
    expect(new Set(found.proposals.map(({idSpace}) => idSpace?.id)).size).toBe(1);
    expect(found.proposals[0]?.privacy.map(({header}) => header)).toContain("nickname");
  });

  it("ends stays once where exits are read along with them", async () => {
    const tail = ["DateDeleted", "ExportID"];
    const found = await accept({
      "Enrollment.csv": csv([
        ["EnrollmentID", "PersonalID", "ProjectID", "EntryDate", ...tail],
        ...Array.from({length: 30}, (_, at) => [at + 1, at + 1, 9, day(at), "", "EX"])
      ]),
      "Exit.csv": csv([
        ["ExitID", "EnrollmentID", "PersonalID", "ExitDate", ...tail],
        ...Array.from({length: 10}, (_, at) => [at + 1, at + 1, at + 1, day(at + 40), "", "EX"])
      ])
    });
    expect(outline(found)).toEqual([["enrollment", "episodes", 30]]);
    expect(found.lines.join("\n")).toContain("Exit.csv: read along with Enrollment.csv");
  });

  it("ends stays once where wide exits look like visits, and writes nothing of their text down", async () => {
    const tail = ["DateDeleted", "ExportID"];
    const visits = ["OtherDestination", "Duration", "InPersonGroup", "Status", "UserID"];
    const exits = csv([
      ["ExitID", "EnrollmentID", "PersonalID", "ExitDate", "Destination", ...visits, ...tail],
      ...Array.from({length: 30}, (_, at) => [
        ...[at + 1, at + 1, 1 + (at % 12), day(at + 40), 10],
        at === 4 ? "Hope Haven Site Home in Keokuk" : at % 2 ? "Care center" : "Own home",
        ...[60, "", at % 3 ? "attended" : "no show", 20 + (at % 3), "", "EX"]
      ])
    ]);
    const found = await accept({
      "Enrollment.csv": csv([
        ["EnrollmentID", "PersonalID", "ProjectID", "EntryDate", ...tail],
        ...Array.from({length: 30}, (_, at) => [at + 1, 1 + (at % 12), 9, day(at), "", "EX"])
      ]),
      "Exit.csv": exits
    });
    expect(outline(found)).toEqual([["enrollment", "episodes", 30]]);
    expect(found.lines.join("\n")).toContain("Exit.csv: read along with Enrollment.csv");
    expect(found.proposals.map(writeJob).join("")).not.toMatch(/Haven|Keokuk/);
  });

  it("dates forms without a day by the file, and says so", async () => {
    const found = await accept({
      "hope.csv": csv([
        ["id", "occasion", "days since baseline", ...Array.from({length: 12}, (_, at) => `HHI_${at + 1}`)],
        ...Array.from({length: 40}, (_, at) => [
          at % 20,
          at < 20 ? 0 : 1,
          at < 20 ? 0 : 90,
          ...Array.from({length: 12}, (_, item) => ((at + item) % 4) + 1)
        ])
      ])
    });
    const [proposal] = found.proposals;
    expect(proposal?.exportDate?.setting).toEqual({day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/)});
    expect(proposal?.exportDate?.doubts[0]).toContain("nothing in the file says a day");
  });

  it("knows what Qualtrics asked, who answered and when, under names that only count", async () => {
    const items = Array.from({length: 12}, (_, at) => `Q3_${at + 1}`);
    const labels = ["Strongly disagree", "Disagree", "Agree", "Strongly agree"];
    const ids = ["EndDate", "ResponseId", "LocationLatitude", "Q1", "Q2", ...items];
    const found = await accept({
      "Wellbeing.csv": csv([
        ids,
        [
          ...["End Date", "Response ID", "Location Latitude", "What is your participant ID?", "Which one?"],
          ...items.map((_, at) => `How much do you agree? - Statement ${at + 1}`)
        ],
        ids.map((name) => `{"ImportId":"${name}"}`),
        ...Array.from({length: 40}, (_, at) => [
          ...[`${day(at)} 10:00:00`, `R_${at}`, "39.7", `P${at % 20}`, at < 20 ? "First" : "Follow-up"],
          ...items.map((_, item) => labels[(at + item) % 4]!)
        ])
      ])
    });
    expect(outline(found)).toEqual([["wellbeing", "surveys", 40]]);
    const to = Object.fromEntries(
      found.proposals[0]!.columns.map(({header, mapping}) => [header, mapping.to])
    );
    expect(to).toEqual({EndDate: "taken", Q1: "person", Q2: "occasion"});
    expect(found.proposals[0]?.notes.join()).not.toContain("LocationLatitude looks like the site");
  });
});
