import {describe, expect, it} from "vitest";
import {targetsNote, targetsSentence} from "../../reports/components/sentences/targets.ts";
import type {GrantFigures} from "../../src/grants/figures.ts";
import type {PageTarget} from "../../src/site/page-data.ts";
import {table} from "../../src/tables/catalog/targets.ts";
import {viewOfGrant} from "../../src/tables/grant.ts";
import {printedParts} from "../../src/tables/print.ts";
import type {TargetRow} from "../../src/targets/target.ts";
import {tinyRelease} from "../helpers/release.ts";

const period = {id: "FY2026", label: "Fiscal year 2026", start: "2025-07-01", end: "2026-06-30"};
const running: TargetRow = {
  ...{measure: "served", grant: null, program: "*", site: "*", period, value: 160, direction: "at_least"},
  ...{through: "2025-09-30", closed: false, status: "shown", actual: 96, share: 0.6, reached: null},
  earlier: [{start: "2024-07-01", end: "2025-06-30", through: "2024-09-30", value: 90, atEnd: 150}],
  projected: {value: 156, basis: "as many more as a year before"}
};
const over: TargetRow = {
  ...running,
  ...{
    grant: "state",
    period: {...period, id: "Y1", label: "Year 1"},
    closed: true,
    through: "2026-06-30",
    actual: 171
  },
  ...{share: 171 / 160, reached: true, projected: null}
};
const withheld: TargetRow = {
  ...running,
  status: "withheld",
  actual: null,
  share: null,
  earlier: [],
  projected: null
};

const built = (audience: string, targets: readonly TargetRow[], asked?: string) =>
  table.build({...tinyRelease(audience), targets}, asked);

describe("the table of targets", () => {
  it("sets each beside the same day of the year before, and says what it will come to and by what", () => {
    const [row] = built("internal", [running, over], "FY2026").rows;
    expect(row).toEqual({
      ...{
        grant: null,
        measure: "People served",
        program: "All programs",
        site: "All sites",
        period: "Fiscal year 2026",
        format: "count"
      },
      ...{
        target: 160,
        kind: "at least",
        actual: 96,
        through: "2025-09-30",
        share: 0.6,
        reached: "still open"
      },
      ...{year_before: 90, year_before_end: 150, two_years_before: null, two_years_before_end: null},
      ...{projected: 156, basis: "as many more as a year before"}
    });
  });

  it("has one word for a figure that is withheld, and for others no column of earlier years", () => {
    const {rows, columns} = built("public", [withheld]);
    expect(rows[0]).toMatchObject({target: 160, actual: "withheld", share: null, reached: "withheld"});
    expect(columns.map(({key}) => key)).not.toContain("year_before");
  });

  it("is printed with shares as per cent and counts as counts", () => {
    const release = tinyRelease("public");
    const measures = release.measures.map((measure) =>
      measure.id === "answer_rate" ? {...measure, format: "percent" as const} : measure
    );
    const targets = [
      {...running, value: 1600},
      {...running, measure: "answer_rate", value: 0.9, actual: 0.9258}
    ];
    const [part] = printedParts(table.build({...release, measures, targets}, undefined));
    const at = (label: string) => part!.rows.map((cells) => cells[part!.head.indexOf(label)]);
    expect(at("Target")).toEqual(["1,600", "90.0%"]);
    expect(at("So far")).toEqual(["96", "92.6%"]);
    expect(part!.figures[part!.head.indexOf("Target")]).toBe(true);
  });

  it("of a grant has its targets alone", () => {
    const grant: GrantFigures = {
      ...{
        id: "state",
        name: "State",
        from: "2025-07-01",
        to: "2026-06-30",
        reporting: "quarterly",
        counts: "everyone"
      },
      ...{instruments: [], programs: ["groups"], sites: null, periods: [], cells: []}
    };
    const release = {...tinyRelease("internal"), targets: [running, over], grants: [grant]};
    expect(table.build(viewOfGrant(release, "state"), undefined).rows.map(({grant}) => grant)).toEqual([
      "State"
    ]);
  });
});

describe("what the page says of targets", () => {
  const page = (row: TargetRow): PageTarget => ({
    ...row,
    title: "People served",
    format: "count",
    family: "engagement",
    grantName: null
  });

  it("speaks of earlier years only where one is set beside a target, which a public page never does", () => {
    const beside = {start: "2024-07-01", end: "2025-06-30", through: "2024-09-30", value: 90, atEnd: 150};
    expect(targetsNote([{earlier: [beside]}])).toContain("the same day of the year before");
    expect(targetsNote([{earlier: []}])).toBeUndefined();
  });

  it("counts those of time that is over apart from those that still run", () => {
    const missed = page({...over, reached: false});
    expect(targetsSentence([page(over), missed, page(running)])).toBe(
      "1 of 2 targets of periods that are over was reached; of 1 still running, none is reached so far."
    );
    expect(targetsSentence([page(withheld)])).toBe(
      "Nothing can be told yet of what the targets have come to."
    );
  });
});
