import path from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {createDemo, demoSeed} from "../../src/demo/write.ts";
import {demoTakenIn, setUpTimeout, type TakenIn} from "./workspace.ts";

const {model, truth} = createDemo(demoSeed);

describe("the demo's exports, taken in", () => {
  let taken: TakenIn;
  beforeAll(async () => {
    taken = await demoTakenIn(demoSeed);
  }, setUpTimeout);
  afterAll(() => taken.remove());

  test("every planted bad record is in quarantine, where and why it was planted, and nothing else is", async () => {
    const found = await taken.warehouse.query<{where: string}>(`
      select concat_ws(' ', l.file_name, q.record, q.line, coalesce(q.field, '-'), q.code) as where
      from stored.quarantine q join stored.load l on l.load_id = q.load_id`);
    const planted = truth.quarantine.map(({file, record, line, field, code}) =>
      [path.basename(file), record, line, field ?? "-", code].join(" ")
    );
    expect(found.map(({where}) => path.basename(where)).sort()).toEqual(planted.sort());
  });

  test("every file is read whole, record by record", () => {
    const read = taken.report.files.map(({file, records, quarantined}) => ({
      file,
      records,
      bad: quarantined
    }));
    const byFile = (one: {file: string}, other: {file: string}): number => (one.file < other.file ? -1 : 1);
    expect(read.sort(byFile)).toEqual(truth.files.toSorted(byFile));
  });

  test("what was planted to be said of accepted records is said", async () => {
    const said = await taken.warehouse.query<{code: string; file: string; records: number}>(`
      select f.code, l.file_name as file, f.records::integer as records
      from stored.finding f join stored.load l on l.load_id = f.load_id`);
    const ofFiles = truth.findings.filter(({code}) => code.includes("_"));
    for (const planted of ofFiles) {
      const found = said.filter(
        ({code, file}) => code === planted.code && path.basename(file) === path.basename(planted.file!)
      );
      expect(
        found.reduce((sum, {records}) => sum + records, 0),
        planted.code
      ).toBe(planted.records);
    }
  });

  test("the newest export of each appointment stands, and late sheets are in", async () => {
    const [row] = await taken.warehouse.query<{attended: number; scheduled: number}>(`
      select (count(*) filter (where status = 'attended'))::integer as attended,
             (count(*) filter (where status = 'scheduled'))::integer as scheduled
      from stored.current_contact`);
    expect(row!.attended).toBe(truth.served.all!.contacts);
    const settledLater = model.appointments.filter(
      ({bookedOn, enteredOn}) => bookedOn !== null && enteredOn > model.appointments[0]!.day
    );
    expect(settledLater.length).toBeGreaterThan(0);
    expect(row!.scheduled).toBeGreaterThan(0);
    expect(row!.scheduled).toBeLessThan(200);
  });

  test("people are told apart within a system, callers by their number", async () => {
    const spaces = await taken.warehouse.query<{space: string; people: number}>(
      "select id_space as space, count(*)::integer as people from stored.person group by id_space"
    );
    const people = new Map(spaces.map((row) => [row.space, row.people]));
    // 90 were referred and never came, which the log of referrals alone tells.
    // Two of the case system's ids are those of the planted backwards enrollments.
    expect(people.get("casebook")).toBe(600 - 140 + 2 + 90);
    expect(people.get("front-door")).toBe(140 + 90);
    expect(people.get("telephone")).toBe(truth.warmLine.callers);
    const [links] = await taken.warehouse.query<{linked: number}>(
      "select count(distinct (person, other))::integer as linked from stored.current_crosswalk"
    );
    expect(links!.linked).toBe(truth.people.inBothSystems);
  });
});
