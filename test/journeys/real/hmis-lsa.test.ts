import {rm, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Journey, journey, makeWorkspace, oracle, realIsThere} from "../../helpers/real.ts";

const files = ["Enrollment.csv", "Exit.csv", "Client.csv"];

/**
 * A homeless-services export. Traps: the stated end of the export lies after it was taken, entries and exits in the
 * future, an exit before its entry, a byte-order mark in some files, and a client file full of names, SSN and birth dates.
 */
describe.runIf(realIsThere)("hmis-lsa, the whole way", () => {
  let services: Journey;
  const expected = realIsThere ? oracle("hmis-lsa/expected/km_enrollment.json") : null;

  beforeAll(async () => {
    services = await journey(await makeWorkspace("hmis-lsa", files));
  });
  afterAll(() => services?.discard());

  it("keeps the 650 usable enrolments and quarantines what lies in the future", () => {
    const enrollments = services.result.intake?.files.find(({job}) => job === "enrollments");
    expect(enrollments).toMatchObject({records: 819, accepted: 650, quarantined: 169});
    const exits = services.result.intake?.files.find(({job}) => job === "exits");
    expect(exits).toMatchObject({records: 442, accepted: 241, quarantined: 201});
  });

  it("first enrolment of each person: survival is R's, with its log-log interval", () => {
    const r = expected.results.first_enrollment_per_person;
    r.times.forEach((day: number, index: number) => {
      const cell = services.cell(`survival:${day}`);
      expect(cell.denominator).toBe(r.n);
      expect(cell.value).toBeCloseTo(r.surv[index], 9);
      expect(cell.lower).toBeCloseTo(r.ci_log_log[index][0], 9);
      expect(cell.upper).toBeCloseTo(r.ci_log_log[index][1], 9);
      expect(cell.more.at_risk).toBe(r.n_risk[index]);
    });
    const median = services.cell("survival_median");
    expect([median.value, median.lower, median.upper]).toEqual(r.median_log_log);
  });

  it("refuses the client file as it is, all columns at once, without a value", async () => {
    const dir = await makeWorkspace("hmis-lsa", files);
    await writeFile(
      join(dir, "pipelines", "clients.yaml"),
      "feed: people\nfiles: data/Client.csv\nid_space: hmis\nexport_date: 2022-05-05\ncolumns: {PersonalID: person}\n"
    );
    const refused = await journey(dir).catch((error: unknown) => error);
    expect(refused).toMatchObject({exit: 3});
    const message = `${(refused as Error).message} ${(refused as {next?: string}).next}`;
    for (const column of ["FirstName", "LastName", "SSN", "DOB"]) expect(message).toContain(column);
    expect(message).not.toMatch(/Curly|Glue|000217679|1980-07-23/);
    await rm(dir, {recursive: true});
  });
});
