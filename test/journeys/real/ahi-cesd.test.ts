import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {gapsOf} from "../../../src/tables/attrition/gaps.ts";
import {pOf, withHolm} from "../../../src/tables/outcomes/holm.ts";
import {indexCells, wholeSlice} from "../../../src/tables/select.ts";
import {findingsOf, type Journey, journey, makeWorkspace, oracle, realIsThere} from "../../helpers/real.ts";
import {fixture} from "../../statistics/fixture.ts";

type Figure = "answered" | "lost" | "ofAnswered" | "ofLost" | "smd" | "value" | "lower" | "upper";

const attrition = fixture<{
  gaps: ({wave: number; group: number} & Record<Figure, number>)[];
  ends: {wave: number; floor: number; ceiling: number}[];
  holm: {column: string; wave: number; p: number; adjusted: number}[];
}>("attrition");

/**
 * 295 people, six waves, item level, real drop-out. Traps: two repeated person and occasion rows (the first one counts),
 * CES-D stored 1 to 4 where the scale is 0 to 3, four items keyed the other way.
 */
describe.runIf(realIsThere)("ahi-cesd, the whole way", () => {
  let study: Journey;
  const expected = realIsThere ? oracle("ahi-cesd/expected/ahi_cesd_oracle.json") : null;

  beforeAll(async () => {
    study = await journey(await makeWorkspace("ahi-cesd", ["ahi-cesd.csv", "participant-info.csv"]));
  });
  afterAll(() => study?.discard());

  it("reads every record and leaves none out", () => {
    const files = study.result.intake?.files ?? [];
    expect(files.map(({records, accepted}) => [records, accepted]).sort()).toEqual([
      [295, 295],
      [992, 992]
    ]);
  });

  it.each(["ahi", "cesd"].flatMap((scale) => [1, 2, 3, 4, 5].map((wave) => [scale, wave] as const)))(
    "change on %s from baseline to wave %i is R's",
    (scale, wave) => {
      const cell = study.cell(`outcome_change:${scale}.total:wave-${wave}`);
      const r = expected.paired[`${scale}_0_to_${wave}`];
      expect(cell.people).toBe(r.n_pairs);
      expect(cell.value).toBeCloseTo(r.mean_change, 9);
      expect(cell.lower).toBeCloseTo(r.ci95[0], 9);
      expect(cell.upper).toBeCloseTo(r.ci95[1], 9);
      expect(cell.more.mean_pre).toBeCloseTo(r.mean_pre, 9);
      expect(cell.more.sd_pre).toBeCloseTo(r.sd_pre, 9);
      expect(cell.more.mean_post).toBeCloseTo(r.mean_post, 9);
      expect(cell.more.sd_post).toBeCloseTo(r.sd_post, 9);
      expect(cell.more.sd_change).toBeCloseTo(r.sd_change, 9);
    }
  );

  it("effect size is d_av with Hedges' exact correction", () => {
    // The oracle gives d_av; its J is the approximation 1 - 3/(4 df - 1), which differs from the exact one by about 5e-6 at df 146.
    const cell = study.cell("outcome_change:ahi.total:wave-1");
    expect(cell.more.effect_size).toBeCloseTo(0.248834300499584 * 0.994854202401372, 5);
  });

  it.each([1, 2, 3, 4, 5])(
    "followed at wave %i of all with a baseline is R's, with Wilson's interval",
    (wave) => {
      const cell = study.cell(`follow_up_rate:ahi.total:wave-${wave}`);
      const r = expected.occasion_retention.find((row: {occasion: number}) => row.occasion === wave);
      expect([cell.numerator, cell.denominator]).toEqual([r.k, r.n]);
      expect(cell.value).toBeCloseTo(r.wilson[0], 9);
      expect(cell.lower).toBeCloseTo(r.wilson[1], 9);
      expect(cell.upper).toBeCloseTo(r.wilson[2], 9);
    }
  );

  it.each([
    ["using_strengths", "intervention_1"],
    ["three_good_things", "intervention_2"],
    ["gratitude_visit", "intervention_3"],
    ["early_memories", "intervention_4"]
  ])("change within the group %s is R's", (group, key) => {
    for (const scale of ["ahi", "cesd"]) {
      const cell = study.cell(`outcome_change:${scale}.total:wave-1`, {
        characteristic: "intervention",
        group
      });
      const r = expected.paired_by_intervention_0_1[key][scale];
      expect(cell.people).toBe(r.n_pairs);
      expect(cell.value).toBeCloseTo(r.mean_change, 9);
      expect(cell.lower).toBeCloseTo(r.ci95[0], 9);
      expect(cell.upper).toBeCloseTo(r.ci95[1], 9);
    }
  });

  it.each([1, 2, 3, 4, 5])("who was lost at wave %i, by exercise, is R's", (wave) => {
    const ids = ["using_strengths", "three_good_things", "gratitude_visit", "early_memories"];
    const groups = ids.map((id) => ({id, name: id}));
    const gaps = gapsOf(
      indexCells(study.cells),
      `outcome_change:ahi.total:wave-${wave}`,
      wholeSlice("all", "*"),
      [{id: "intervention", name: "Exercise", groups}]
    );
    expect(gaps.map(({group}) => group)).toEqual(ids);
    for (const [index, {sides, smd, ofAnswered, ofLost, difference}] of gaps.entries()) {
      const r = attrition.gaps.find((one) => one.wave === wave && one.group === index + 1)!;
      expect(sides).toEqual({answered: r.answered, lost: r.lost});
      for (const key of ["smd", "ofAnswered", "ofLost"] as const)
        expect({smd, ofAnswered, ofLost}[key]).toBeCloseTo(r[key], 9);
      for (const key of ["value", "lower", "upper"] as const)
        expect(difference?.[key]).toBeCloseTo(r[key], 9);
    }
  });

  it("has R's share of people at the ends of CES-D, and R's p, adjusted after Holm over all ten changes", () => {
    for (const {wave, floor, ceiling} of attrition.ends) {
      const {more} = study.cell(`outcome_change:cesd.total:wave-${wave}`);
      expect(more.floor_share).toBeCloseTo(floor, 12);
      expect(more.ceiling_share).toBeCloseTo(ceiling, 12);
    }
    const rows = withHolm(
      attrition.holm.map(({column, wave}) => ({
        ...{period: "all", program: "*"},
        p: pOf(study.cell(`outcome_change:${column.replace("Total", "")}.total:wave-${wave}`))
      }))
    );
    rows.forEach(({p, p_holm, n_tests}, index) => {
      expect(p).toBeCloseTo(attrition.holm[index]!.p, 12);
      expect(p_holm).toBeCloseTo(attrition.holm[index]!.adjusted, 12);
      expect(n_tests).toBe(10);
    });
  });

  it("reports the repeated forms", () => {
    const finding = findingsOf(study).find(({code}) => code === "repeated_forms");
    // Each form holds two instruments.
    expect(finding?.records).toBe(2 * expected.duplicate_id_occasion);
  });
});
