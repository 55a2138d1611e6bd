import {describe, expect, it} from "vitest";
import {importedScore} from "../../src/docs/pages/instruments.ts";
import {scoreColumnNote, scoreColumns} from "../../src/map/survey/score-columns.ts";
import {testWorkspace} from "../helpers/workspace.ts";
import {cycle, instruments, tableOf} from "./table.ts";

const found = (header: string, ...cells: string[]): string[] =>
  scoreColumns(tableOf([[header, ...cells]]).columns, instruments).map(
    ({instrument, scale}) => `${instrument.id}.${scale.id}`
  );

describe("columns that hold a score", () => {
  it("are named for an instrument, and hold numbers that its scale can have", () => {
    expect(found("PHQ9_total", ...cycle(30, "4", "12", "27"))).toEqual(["phq9.total"]);
    expect(found("GAD7Total", ...cycle(30, "0", "9", "21"))).toEqual(["gad7.total"]);
    expect(found("RSES score", ...cycle(30, "15", "22", "30"))).toEqual(["rses.total"]);
  });

  it("are no others: numbers beyond the scale, an item, a total of something else", () => {
    expect(found("PHQ9_total", ...cycle(30, "4", "12", "28"))).toEqual([]);
    expect(found("PHQ9_1", ...cycle(30, "0", "1", "3"))).toEqual([]);
    expect(found("Visits total", ...cycle(30, "4", "12", "20"))).toEqual([]);
  });

  it("are told with the scale they seem to be", () => {
    const [column] = scoreColumns(tableOf([["PHQ9_total", ...cycle(30, "4", "12")]]).columns, instruments);
    expect(scoreColumnNote(column!)).toMatch(
      /^PHQ9_total looks like the score of PHQ-9 \(phq9\.total, 0 to 27/
    );
  });

  it("are read by the instrument that the docs show", async () => {
    const workspace = testWorkspace({
      "data/instruments/phq9-total.yaml": importedScore,
      "pipelines/totals.yaml":
        "feed: surveys\nfiles: data/totals.csv\nid_space: casebook\ncolumns: {id: person, Date: taken}\nsurvey: [{instrument: phq9-total, items: [PHQ9_total]}]\n",
      "data/totals.csv": "id,Date,PHQ9_total\nP1,2025-03-03,12\nP2,2025-03-03,28\n"
    });
    try {
      await workspace.intake();
      expect(await workspace.query("select value::double as value from stored.current_response")).toEqual([
        {value: 12}
      ]);
    } finally {
      workspace.dispose();
    }
  });
});
