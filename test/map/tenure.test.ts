import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import type {LoadedFile} from "../../src/intake/intake.ts";
import {readKeys} from "../../src/keys.ts";
import {mapFiles} from "../../src/map/map-files.ts";
import {writeJob} from "../../src/map/write-job.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** Lists with one record a member: for how long, and whether they left. */

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const workspace of made) workspace.dispose();
});

async function proposed(name: string, lines: readonly string[]) {
  const workspace = testWorkspace({[`data/${name}`]: `${lines.join("\n")}\n`});
  made.push(workspace);
  const loaded = await workspace.load();
  const warehouse = await openScratchWarehouse(workspace.dir, await readKeys(loaded));
  try {
    const {proposals} = await mapFiles([join(workspace.dir, "data", name)], {
      workspace: loaded,
      connection: warehouse.connection,
      log: () => undefined,
      signal: new AbortController().signal
    });
    const {feed, columns} = proposals[0]!;
    const yaml = writeJob(proposals[0]!);
    workspace.write("pipelines/proposed.yaml", yaml);
    const {files} = await workspace.intake({today: "2027-01-15"});
    return {
      feed: feed.id,
      to: Object.fromEntries(columns.map(({header, mapping: {to, ...more}}) => [header, {to, ...more}])),
      yaml,
      file: files[0] as LoadedFile
    };
  } finally {
    warehouse.close();
  }
}

const rows = (count: number, row: (at: number) => readonly (string | number)[], mark = ","): string[] =>
  Array.from({length: count}, (_, at) => row(at).join(mark));

describe("map", {timeout: 60_000}, () => {
  it("proposes stays of a list of customers with their tenure and churn, and asks what it guesses", async () => {
    const {feed, to, yaml, file} = await proposed("customers.csv", [
      "customerID,gender,SeniorCitizen,Partner,Dependents,tenure,PhoneService,Contract,PaymentMethod,MonthlyCharges,TotalCharges,Churn,Notes",
      ...rows(90, (at) => [
        ...[
          `${7000 + at}-VHVEG`,
          at % 2 ? "Female" : "Male",
          at % 9 ? 0 : 1,
          at % 2 ? "Yes" : "No",
          "No",
          at % 73,
          "Yes"
        ],
        ...[
          ["Month-to-month", "One year", "Two year"][at % 3]!,
          "Mailed check",
          29.85 + at,
          30 * at,
          at % 4 ? "No" : "Yes"
        ],
        at === 5 ? "moved in with Joan Petrovic at 12 Elm Street" : ""
      ])
    ]);
    expect(feed).toBe("episodes");
    expect(to).toMatchObject({
      customerID: {to: "person"},
      tenure: {to: "length", unit: "months"},
      Churn: {to: "ended"}
    });
    expect(yaml).toMatch(/LOOK: taken for months, for the header names no unit[\s\S]*\n {2}tenure:/);
    expect(yaml).toMatch(/LOOK: nothing in the file says a day[\s\S]*\nexport_date: \d{4}-/);
    expect(yaml).not.toMatch(/Petrovic|Elm/);
    expect(file).toMatchObject({outcome: "loaded", accepted: 90});
  });

  it("reads statuses as left or still there, asks, and shows no label that few records hold", async () => {
    const {feed, to, yaml, file} = await proposed("member-roster.csv", [
      "Member ID,Membership Length (months),Membership Status",
      ...rows(80, (at) => [
        `M${100 + at}`,
        `${at % 40}.5`,
        at === 7
          ? "left after a row in the hall"
          : (["Active", "Cancelled", "On hold", "active"][at % 4] as string)
      ])
    ]);
    expect(feed).toBe("episodes");
    expect(to["Membership Length (months)"]).toEqual({to: "length", unit: "months"});
    expect(to["Membership Status"]).toEqual({
      to: "ended",
      yes: ["Cancelled"],
      no: expect.arrayContaining(["Active", "On hold", "active"])
    });
    expect(yaml).toContain("LOOK: read as left: Cancelled; as still there:");
    expect(yaml).not.toMatch(/hall/);
    expect(file).toMatchObject({outcome: "loaded", accepted: 79, quarantined: 1});
  });

  it("turns a column that says who is still a member, and takes years by the header", async () => {
    const {to} = await proposed("roster.csv", [
      "MemberID;Years as member;Active",
      ...rows(60, (at) => [`M${at}`, `${at % 8},5`, at % 3 ? 1 : 0], ";")
    ]);
    expect(to).toEqual({
      MemberID: {to: "person"},
      "Years as member": {to: "length", unit: "years", decimal: ","},
      Active: {to: "ended", yes: ["0"], no: ["1"]}
    });
  });

  it("knows the days of joining and cancelling by the words of membership lists, in European files too", async () => {
    const cancelled = (at: number) => at % 3 === 0;
    const {feed, to, file} = await proposed("mitglieder.csv", [
      "Member No;Member Since;Status;Cancellation Date;Fees paid",
      ...rows(
        60,
        (at) => [
          ...[
            `${10_000 + at}`,
            `${13 + (at % 15)}.0${1 + (at % 9)}.2024`,
            cancelled(at) ? "Cancelled" : "Active"
          ],
          ...[cancelled(at) ? `${13 + (at % 15)}.06.2025` : "", `1.2${10 + at},50`]
        ],
        ";"
      )
    ]);
    expect(feed).toBe("episodes");
    expect(to).toEqual({
      "Member No": {to: "person"},
      "Member Since": {to: "opened", order: "dmy"},
      "Cancellation Date": {to: "closed", order: "dmy"}
    });
    expect(file).toMatchObject({outcome: "loaded", accepted: 60});
  });

  it("says that who left would count as still there, where a status tells it and no day", async () => {
    const {to, yaml} = await proposed("roster.csv", [
      "Member ID,Joined,Membership Status",
      ...rows(60, (at) => [`M${at}`, `2024-0${1 + (at % 9)}-1${at % 9}`, at % 4 ? "Active" : "Lapsed"])
    ]);
    expect(to).toEqual({"Member ID": {to: "person"}, Joined: {to: "opened"}});
    expect(yaml).toContain("LOOK: Membership Status says who has left, and no column says when");
  });

  it("leaves a length alone where a column says the day of entry", async () => {
    const {feed, to} = await proposed("enrollments.csv", [
      "Client ID,Enrollment Date,Exit Date,Length of stay (days)",
      ...rows(40, (at) => [
        `C${at}`,
        `2025-0${1 + (at % 4)}-11`,
        at % 2 ? "2025-06-11" : "",
        at % 2 ? 60 : ""
      ])
    ]);
    expect(feed).toBe("episodes");
    expect(Object.values(to).map(({to: field}) => field)).toEqual(["person", "opened", "closed"]);
  });
});
