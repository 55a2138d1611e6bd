import {join} from "node:path";
import {describe, expect, it} from "vitest";
import {adapterOf, loadKey} from "../../../src/intake/adapter.ts";
import {realDir, realIsThere} from "../../helpers/real.ts";
import {plainFile, useAdapter} from "./records.ts";

const folder = {
  "Project.csv": "ProjectID,ProjectName,ProjectType,DateDeleted,ExportID\n9,House,3,,E1\n",
  "Exit.csv":
    "ExitID,EnrollmentID,ExitDate,Destination,DateDeleted,ExportID\n1,1,2025-02-01,10,,E1\n2,2,2024-01-01,10,,E1\n3,3,2026-01-01,10,,E1\n4,4,2025-02-01,10,2025-03-01,E1\n5,77,2025-02-01,10,,E1\n",
  "Export.csv": "ExportID,ExportDate\nE1,2025-06-01 10:00:00\n"
};
const enrollment = [
  "EnrollmentID,PersonalID,ProjectID,EntryDate,DateDeleted,ExportID",
  "1,a,9,2025-01-01,,E1",
  "2,b,9,2025-01-01,,E1",
  "3,c,9,2025-01-01,,E1",
  "4,d,8,2025-01-01,,E1",
  "5,e,9,2025-01-01,2025-03-01,E1",
  ""
].join("\n");

describe("an HMIS folder", () => {
  const hmis = useAdapter("hmis");
  const beside = (files: Readonly<Record<string, string>> = folder) => {
    for (const [name, text] of Object.entries(files)) hmis.write(text, name);
  };

  it("joins exit and project to each enrolment that was not deleted", async () => {
    beside();
    const read = await hmis.records(enrollment, hmis.job(), "Enrollment.csv");
    expect(
      read.records.map(({EnrollmentID, ProjectName, ProjectType, ExitDate, Destination}) => [
        EnrollmentID,
        ProjectName,
        ProjectType,
        ExitDate,
        Destination
      ])
    ).toEqual([
      ["1", "House", "3", "2025-02-01", "10"],
      ["2", "House", "3", undefined, undefined],
      ["3", "House", "3", undefined, undefined],
      ["4", undefined, undefined, undefined, undefined]
    ]);
    expect(read.findings).toEqual([
      ["lines_left_out", 1],
      ["exits_after_export", 1],
      ["closed_before_opened", 1],
      ["exits_without_enrollment", 1]
    ]);
  });

  it("gives services the project of their enrolment", async () => {
    beside({...folder, "Enrollment.csv": enrollment});
    const read = await hmis.records(
      "ServicesID,EnrollmentID,PersonalID,DateProvided,DateDeleted,ExportID\n1,1,a,2025-01-05,,E1\n2,99,z,2025-01-05,,E1\n",
      hmis.job({feed: "contacts"}),
      "Services.csv"
    );
    expect(read.records[0]).toMatchObject({ProjectID: "9", ProjectName: "House"});
    expect(read.findings).toEqual([["no_enrollment", 1]]);
  });

  it("refuses files of two exports, and files of another system", async () => {
    beside({...folder, "Export.csv": "ExportID,ExportDate\nE2,2025-06-01 10:00:00\n"});
    await expect(hmis.records(enrollment, hmis.job(), "Enrollment.csv")).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("not of one export")
    });
    await expect(hmis.records(plainFile)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining("ExportID")
    });
    expect(await hmis.evidence(plainFile)).toBeUndefined();
    expect((await hmis.evidence(enrollment))?.confidence).toBeGreaterThan(0.9);
  });

  it("is another load once a file beside it has changed", async () => {
    beside();
    const adapter = await adapterOf("hmis");
    const path = hmis.write(enrollment, "Enrollment.csv");
    const key = () => loadKey(adapter, path, hmis.job(), {});
    const before = await key();
    expect(before).toMatch(/^hmis@1\+[0-9a-f]{12}$/);
    expect(await key()).toBe(before);
    beside({"Exit.csv": folder["Exit.csv"].replace("2025-02-01", "2025-02-02")});
    expect(await key()).not.toBe(before);
  });
});

describe.runIf(realIsThere)("the real HMIS folder", () => {
  const hmis = useAdapter("hmis");

  it("has 819 enrolments, each with its project's name", async () => {
    const staged = await hmis.stage(
      join(realDir, "hmis-lsa", "Enrollment.csv"),
      hmis.job({feed: "episodes"})
    );
    expect(staged).toMatchObject({records: 819, rows: 819});
    const names = staged.column("ProjectName")!.name;
    const reader = await hmis
      .connection()
      .runAndReadAll(`select count(*)::integer from ${staged.table} where ${names} <> ''`);
    expect(reader.getRowsJS()[0]![0]).toBe(819);
    await staged.discard();
  });
});
