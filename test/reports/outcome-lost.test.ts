import {describe, expect, it} from "vitest";
import {groupName, lostSentence} from "../../reports/components/sentences/outcome/lost.ts";
import type {PageGap} from "../../src/site/attrition-data.ts";

const site = {
  characteristics: [
    {id: "gender", name: "Gender", groups: [{id: "woman", name: "Women"}]},
    {id: "age", name: "Age when service began", groups: [{id: "18-25", name: "18–25"}]}
  ]
};

const gap = (more: Partial<PageGap> = {}): PageGap => ({
  ...{characteristic: "gender", group: "woman", status: "shown", answered: 40, lost: 16},
  ...{ofAnswered: 0.6667, ofLost: 0.4, smd: 0.555, apart: "clearly"},
  ...more
});

const {apart: _, ...unmarked} = gap();
const alike: PageGap = {
  ...unmarked,
  ...{characteristic: "age", group: "18-25", ofAnswered: 0.2, ofLost: 0.21, smd: -0.02}
};

const hidden: PageGap = {
  ...unmarked,
  ...{status: "withheld", answered: null, lost: null, ofAnswered: null, ofLost: null, smd: null}
};

describe("who was lost, in words", () => {
  it("names the groups that clearly differ, with both shares", () => {
    expect(lostSentence([gap(), alike], site)).toBe(
      "Those who did not answer again differ from those who did, so the numbers may not speak for them. Women: 67% of those who answered, 40% of those who did not."
    );
  });

  it("says that all were alike, or that chance may have done it", () => {
    expect(lostSentence([alike], site)).toBe(
      "By age when service began, those who did not answer again were much like those who did."
    );
    expect(lostSentence([gap({apart: "perhaps"}), alike], site)).toBe(
      "By gender and age when service began, the groups differ by no more than chance may bring about."
    );
  });

  it("compares nobody with few, and says of whom nothing is recorded", () => {
    expect(lostSentence([gap({ofFew: true})], site)).toBe(
      "Fewer than 30 people answered again, or did not: too few to say whether groups differ."
    );
    const notRecorded = gap({group: "not-recorded"});
    expect(
      groupName(notRecorded, {
        characteristics: [{...site.characteristics[0]!, groups: [{id: "not-recorded", name: "Not recorded"}]}]
      })
    ).toBe("Not recorded (gender)");
  });

  it("tells nothing of a withheld group but that it is withheld", () => {
    expect(lostSentence([alike, hidden], site)).toBe(
      "By age when service began, those who did not answer again were much like those who did. Some groups are withheld, so that nobody can be recognized."
    );
    expect(lostSentence([hidden], site)).toBe(
      "How groups differ is withheld, so that nobody can be recognized."
    );
    expect(lostSentence([], site)).toBe("");
  });
});
