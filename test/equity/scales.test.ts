import {describe, expect, it} from "vitest";
import {isOfEquity, measuresOfScale, scaleOf, spanOfStaying} from "../../src/equity/scales.ts";

describe("the measures that Equity tells of", () => {
  it("are of access, staying, follow-up and change", () => {
    const asked = [
      "served",
      "retention:180",
      "follow_up_rate:hhi12.total:month-6",
      "share_at_one_time:mhsip36.access"
    ];
    expect(asked.filter(isOfEquity)).toEqual(asked);
    expect(["contacts", "retention_bracket:30", "survival:90", "survival_median"].filter(isOfEquity)).toEqual(
      []
    );
  });

  it("are of one scale and one follow-up, so that no share stands beside another scale's change", () => {
    expect(scaleOf("reliable_change_better:hhi12.total:month-6")).toBe("hhi12.total:month-6");
    expect(scaleOf("share_at_one_time:mhsip36.access")).toBe("mhsip36.access");
    expect([scaleOf("served"), scaleOf("retention:180")]).toEqual([null, null]);
    const there = new Set([
      ...["outcome_change:hhi12.total:month-6", "follow_up_rate:hhi12.total:month-6"],
      ...["meaningful_change_better:who5.total:month-6", "outcome_change:who5.total:month-6"],
      "reliable_change_better:who5.total:month-6"
    ]);
    const of = (scale: string) => measuresOfScale(scale, (id) => there.has(id));
    expect(of("hhi12.total:month-6")).toEqual([
      "follow_up_rate:hhi12.total:month-6",
      "outcome_change:hhi12.total:month-6"
    ]);
    expect(of("who5.total:month-6")).toEqual([
      "outcome_change:who5.total:month-6",
      "reliable_change_better:who5.total:month-6"
    ]);
  });

  it("have one span of staying, half a year where there is one", () => {
    expect(spanOfStaying(["retention:30", "retention:180", "retention:365"])).toBe("retention:180");
    expect(spanOfStaying(["served", "retention:365"])).toBe("retention:365");
    expect(spanOfStaying(["served"])).toBeUndefined();
  });
});
