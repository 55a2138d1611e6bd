import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parse} from "yaml";
import {checkJob} from "../../src/config/checks/job.ts";
import {readFeeds} from "../../src/config/feeds.ts";
import {jobSchema} from "../../src/config/job.ts";
import {feedOf, formOf, modeOf} from "../../src/map/decisions.ts";
import {draftColumns} from "../../src/map/draft.ts";
import {scoreFeeds} from "../../src/map/feeds/score.ts";
import {chooseMode} from "../../src/map/mode.ts";
import type {Proposal} from "../../src/map/proposal.ts";
import {candidatesOf, readRecognizers} from "../../src/map/recognizers.ts";
import {matchForms} from "../../src/map/survey/match-form.ts";
import {writeJob} from "../../src/map/write-job.ts";
import {tableOf, workspace} from "./table.ts";

const recognizers = await readRecognizers();
const feeds = await readFeeds();

const known = fc.constantFrom(
  ...["Client ID", "Date", "Program", "Site", "Minutes", "Status", "Session", "Heads", "Start Date"],
  ...["Exit Date", "Enrollment ID", "Gender", "Date of Birth", "Call ID", "Offered", "Answered"],
  ...["Coded", "Q1", "Q2", "Q3"]
);
const header = fc.oneof(
  {weight: 4, arbitrary: known},
  {
    weight: 1,
    arbitrary: fc.string({unit: "grapheme", minLength: 1, maxLength: 30}).filter((text) => text.trim() !== "")
  }
);
const cell = fc.oneof(
  fc.constantFrom(
    "",
    "2025-01-02",
    "03/04/2025",
    "31/12/2024",
    "5",
    "99",
    "-9",
    "1:30",
    "Yes",
    "No",
    "Agree"
  ),
  fc.constantFrom("Evening groups", "North Center", "Show", "No Show", "C1", "C2", "n/a", "Often", "1,5"),
  fc.string({unit: "grapheme", maxLength: 20})
);
const date = fc.constantFrom("2025-01-02", "2025-02-14", "2025-03-31", "2025-10-09");
const identifier = fc.integer({min: 1000, max: 9999}).map((number) => `C${number}`);
const table = fc
  .tuple(fc.integer({min: 1, max: 8}), fc.integer({min: 0, max: 30}))
  .chain(([width, height]) => {
    const column = (arbitrary: fc.Arbitrary<string>) =>
      fc.array(arbitrary, {minLength: height, maxLength: height});
    const cells = fc.oneof(column(cell), column(date), column(identifier));
    return fc.array(fc.tuple(header, cells), {minLength: width, maxLength: width});
  })
  .map((columns) => columns.map(([name, cells]) => [name.trim(), ...cells] as [string, ...string[]]));

/** Every job the pure part proposes for a table: one for each feed that lacks nothing. */
function proposalsOf(columns: readonly [string, ...string[]][]): Proposal[] {
  const profile = tableOf(columns);
  const forms = matchForms(profile.columns, workspace.instruments);
  const candidates = candidatesOf(profile, recognizers);
  const scores = scoreFeeds(profile, feeds.values(), candidates, forms);
  return scores
    .filter(({lacks}) => lacks.length === 0)
    .map((score) => ({
      name: "export",
      fileNames: profile.fileNames,
      records: profile.records,
      files: "data/export.csv",
      system: {id: "plain", confidence: 1, reasons: [], doubts: []},
      feed: feedOf(score, scores),
      idSpace: {id: "ids", confidence: 0, reasons: [], doubts: []},
      mode: modeOf(chooseMode(score.feed, score.fields, [])),
      ...draftColumns(profile, score, candidates),
      survey: score.feed.id === "surveys" ? forms.map(formOf) : [],
      later: [],
      privacy: [],
      unused: profile.columns.map((column) => column.header)
    }));
}

describe("any table", () => {
  it("never throws, and what is proposed is a job that config accepts", () => {
    let proposed = 0;
    fc.assert(
      fc.property(table, (columns) => {
        for (const proposal of proposalsOf(columns)) {
          proposed += 1;
          const job = jobSchema.parse(parse(writeJob(proposal)));
          const feed = feeds.get(job.feed)!;
          expect(
            checkJob({
              job,
              feed,
              config: workspace.config,
              instruments: workspace.instruments,
              systems: ["plain"]
            })
          ).toEqual([]);
          expect(Object.keys(job.columns)).toEqual(proposal.columns.map((column) => column.header));
        }
      }),
      {numRuns: 100}
    );
    expect(proposed).toBeGreaterThan(5);
  });

  it("tells no value that only one record holds", () => {
    fc.assert(
      fc.property(table, (columns) => {
        const secret = "Zebedee Quux";
        const planted = columns.map(([name, ...cells]): [string, ...string[]] => [name, ...cells, secret]);
        for (const proposal of proposalsOf(planted)) expect(JSON.stringify(proposal)).not.toContain(secret);
      }),
      {numRuns: 60}
    );
  });
});
