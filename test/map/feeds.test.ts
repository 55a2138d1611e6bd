import {join} from "node:path";
import {afterAll, describe, expect, it} from "vitest";
import {readKeys} from "../../src/keys.ts";
import {mapFiles} from "../../src/map/map-files.ts";
import {openScratchWarehouse} from "../../src/warehouse/open.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** Referrals, goals, facts and targets as people keep them: with their own words for headers and codes. */

const made: TestWorkspace[] = [];
afterAll(() => {
  for (const workspace of made) workspace.dispose();
});

async function propose(name: string, text: string) {
  const workspace = testWorkspace({[`data/${name}`]: text});
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
    return {
      feed: feed.id,
      to: Object.fromEntries(columns.map(({header, mapping}) => [header, mapping.to])),
      columns
    };
  } finally {
    warehouse.close();
  }
}

const day = (at: number): string => new Date(Date.UTC(2025, 0, 1 + at)).toISOString().slice(0, 10);
const lines = (header: string, count: number, row: (at: number) => readonly (string | number)[]): string =>
  [header, ...Array.from({length: count}, (_, at) => row(at).join(","))].join("\n");

describe("map", {timeout: 60_000}, () => {
  it("knows referrals, and what came of them in the export's own words", async () => {
    const found = await propose(
      "referral-log.csv",
      lines("Referral ID,Client ID,Referral Date,Referral Source,Referral Status,Date Closed", 40, (at) => [
        ...[`R${100 + at}`, `C${at % 30}`, day(at), ["Hospital", "Self", "Court"][at % 3]!],
        ...(at % 4 === 0 ? ["Unable to reach", day(at + 20)] : ["Accepted", ""])
      ])
    );
    expect(found.feed).toBe("referrals");
    expect(found.to).toEqual({
      "Referral ID": "referral",
      "Client ID": "person",
      "Referral Date": "referred",
      "Referral Source": "source",
      "Referral Status": "outcome",
      "Date Closed": "closed"
    });
    expect(found.columns.find(({header}) => header === "Referral Status")?.mapping.codes).toEqual({
      "Unable to reach": "unreachable",
      Accepted: "accepted"
    });
  });

  it("still takes a roster with a day of referral for enrolments", async () => {
    const found = await propose(
      "enrollments.csv",
      lines("Client ID,Referral Date,Entry Date,Exit Date,Exit Reason", 40, (at) => [
        ...[
          `C${at}`,
          day(at),
          day(at + 5),
          at % 2 === 0 ? day(at + 90) : "",
          at % 2 === 0 ? "Completed program" : ""
        ]
      ])
    );
    expect(found.feed).toBe("episodes");
    expect(found.to).toMatchObject({"Referral Date": "referred", "Entry Date": "opened"});
  });

  it("knows goals with the day they are due", async () => {
    const found = await propose(
      "goals.csv",
      lines("Client ID,Goal Area,Date Set,Target Date,Goal Status,Date Closed", 40, (at) => [
        ...[`C${at % 25}`, ["Housing", "Work", "Health"][at % 3]!, day(at), day(at + 90)],
        ...(at % 2 === 0 ? ["Met", day(at + 60)] : ["Not met", ""])
      ])
    );
    expect(found.feed).toBe("goals");
    expect(found.to).toEqual({
      "Client ID": "person",
      "Goal Area": "area",
      "Date Set": "set",
      "Target Date": "due",
      "Goal Status": "outcome",
      "Date Closed": "closed"
    });
  });

  it("knows figures of months, one column each or by name", async () => {
    const wide = await propose(
      "staffing-2025.csv",
      lines("Month Start,Peer FTE,Days Open,Volunteers,Board members with lived experience", 12, (at) => [
        `2025-${String(at + 1).padStart(2, "0")}-01`,
        3.5 + (at % 3) / 4,
        20 + (at % 3),
        4 + (at % 5),
        6
      ])
    );
    expect([wide.feed, wide.to]).toEqual([
      "facts",
      {
        "Month Start": "from",
        "Peer FTE": "fte",
        "Days Open": "days_open",
        Volunteers: "volunteers",
        "Board members with lived experience": "board_lived_experience"
      }
    ]);
    const long = await propose(
      "operations.csv",
      lines("From,To,Figure,Value", 24, (at) => [
        `2025-${String(Math.floor(at / 2) + 1).padStart(2, "0")}-01`,
        `2025-${String(Math.floor(at / 2) + 1).padStart(2, "0")}-28`,
        at % 2 === 0 ? "FTE" : "Days open",
        at % 2 === 0 ? 3 : 21
      ])
    );
    expect([long.feed, long.to]).toEqual(["facts", {From: "from", To: "to", Figure: "name", Value: "value"}]);
  });

  it("knows targets by measure, grant and period", async () => {
    const found = await propose(
      "targets.csv",
      lines("Grant,Measure,Period,Target", 8, (at) => [
        ["state", "federal"][at % 2]!,
        ["served", "contacts", "hours", "retention:90"][at % 4]!,
        at < 4 ? "FY2025" : "FY2026",
        100 + at
      ])
    );
    expect([found.feed, found.to]).toEqual([
      "targets",
      {Grant: "grant", Measure: "measure", Period: "period", Target: "value"}
    ]);
  });
});
