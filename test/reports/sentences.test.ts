import {describe, expect, it} from "vitest";
import {digitsOf, formatSigned} from "../../reports/components/format.ts";
import {
  callersSentence,
  callFigureSentence,
  callShareSentence,
  callsSentence,
  distressSentence,
  serviceLevelSentence
} from "../../reports/components/sentences/calls.ts";
import {changeSentence} from "../../reports/components/sentences/change.ts";
import {countSentence} from "../../reports/components/sentences/count.ts";
import {difference} from "../../reports/components/sentences/difference.ts";
import {hoursSentence} from "../../reports/components/sentences/hours.ts";
import {qualitySentence} from "../../reports/components/sentences/quality.ts";
import {rememberedSentence} from "../../reports/components/sentences/remembered.ts";
import {shareSentence} from "../../reports/components/sentences/share.ts";
import {stayingSentence} from "../../reports/components/sentences/staying.ts";
import type {CurvePoint} from "../../src/measures/cell.ts";
import {cell} from "./cell.ts";

const quarter = {kind: "quarter", label: "Q1 2026", start: "2026-01-01", end: "2026-03-31", closed: true};
const served = {id: "served", title: "People served", unit: "person", format: "count"} as const;
const count = {
  measure: served,
  word: "member",
  program: null,
  site: null,
  period: quarter,
  before: undefined
} as const;

describe("a count in a sentence", () => {
  it("says when, how many and what changed since a year earlier", () => {
    expect(countSentence({...count, cell: cell({value: 1143}), before: cell({value: 1131})})).toBe(
      "From January to March 2026, 1,143 members took part, 12 more than a year earlier."
    );
  });
  it("names program and site, and uses the singular for one", () => {
    const said = countSentence({
      ...count,
      program: "Drop-in Center",
      site: "Eastside",
      cell: cell({value: 1})
    });
    expect(said).toBe("From January to March 2026, 1 member took part at Drop-in Center, Eastside.");
  });
  it("compares no open period with a whole one", () => {
    const period = {...quarter, closed: false};
    expect(countSentence({...count, period, cell: cell({value: 20}), before: cell({value: 40})})).toBe(
      "From January to March 2026 so far, 20 members took part."
    );
  });
  it("gives both ends where the same people may be counted twice", () => {
    expect(countSentence({...count, cell: cell({value: 50, atLeast: 44})})).toContain(
      "between 44 and 50 members"
    );
  });
  it.each([
    ["withheld", "withheld, so that nobody can be recognized"],
    ["missing", "no export speaks of this time"],
    ["empty", "there was nothing to count yet"],
    ["immature", "too early to say, with 14 of 52 so far"]
  ] as const)("says why there is no number: %s", (status, words) => {
    const said = countSentence({...count, cell: cell({status, denominator: 14, immature: 38})});
    expect(said).toContain(words);
    expect(said).not.toMatch(/\b0\b/);
  });
  it("tells of no share where nothing is set against those waited for", () => {
    const said = countSentence({...count, cell: cell({status: "immature", denominator: null, immature: 38})});
    expect(said).toMatch(/: too early to say\.$/);
  });
  it("has words for a measure it does not know", () => {
    const measure = {id: "hats", title: "Hats knitted", unit: "session", format: "count"} as const;
    expect(countSentence({...count, measure, cell: cell({value: 7})})).toBe(
      "From January to March 2026, hats knitted numbered 7."
    );
  });
});

describe("a share of people in a sentence", () => {
  const retention = {id: "retention:180", title: "Still coming after 180 days"};
  it("says of how many it is too early to tell", () => {
    const said = shareSentence({
      measure: {id: "retention:180", title: "Still coming after 180 days"},
      word: "member",
      program: null,
      site: null,
      period: {kind: "quarter", label: "Q4 2024", start: "2024-10-01", end: "2024-12-31"},
      cell: cell({value: 9 / 14, numerator: 9, denominator: 14, people: 14, immature: 14})
    });
    expect(said).toBe(
      "Of the members who first came from October to December 2024, 64% came again 180 days later or soon after (14 members). For 14 members more it is too early to say."
    );
  });

  it("gives the range and the people behind it", () => {
    const said = shareSentence({
      measure: retention,
      word: "guest",
      program: null,
      site: null,
      period: quarter,
      cell: cell({value: 0.583, lower: 0.512, upper: 0.648, people: 214})
    });
    expect(said).toBe(
      "Of the guests who first came from January to March 2026, 58% came again 180 days later or soon after (likely between 51% and 65%; 214 guests)."
    );
  });
});

describe("a change in a sentence", () => {
  const measure = {
    title: "Change",
    followUp: {id: "month-6", name: "6 months"},
    instrument: {
      id: "cesd",
      name: "CES-D",
      short: "CES-D",
      scale: "total",
      scaleName: "Depressive symptoms",
      constructs: ["depressive symptoms"],
      range: [0, 60],
      direction: "lower",
      attribution: "",
      status: "verified"
    }
  } as const;
  const said = {measure, word: "participant", program: null, site: null, period: quarter} as const;
  it("calls a change of nothing the same, not 0.0 points higher", () => {
    const text = changeSentence({...said, cell: cell({value: 0.01, lower: -2, upper: 2, people: 20})});
    expect(text).toContain("no clear change in depressive symptoms: on average the same on the CES-D");
  });

  it("says what people reported, never what caused it", () => {
    const text = changeSentence({...said, cell: cell({value: -3.2, lower: -4.9, upper: -1.5, people: 61})});
    expect(text).toBe(
      "After 6 months, participants reported fewer depressive symptoms: on average 3.2 points lower on the CES-D (likely between 1.5 and 4.9; 61 participants)."
    );
    expect(text).not.toMatch(/cause|effect|due to|impact/i);
  });
  it("tells points of a short scale with more decimals, so that no clear change looks like none", () => {
    const short = {...measure, instrument: {...measure.instrument, range: [1, 5] as const}};
    const text = changeSentence({
      ...said,
      measure: short,
      cell: cell({value: -0.26, lower: -0.51, upper: -0.01, people: 24})
    });
    expect(text).toContain("0.26 points lower on the CES-D (likely between 0.01 and 0.51; 24 participants)");
    expect([formatSigned(-0.004, 2), formatSigned(0.26, digitsOf([1, 5])), formatSigned(3.24)]).toEqual([
      "0.00",
      "+0.26",
      "+3.2"
    ]);
  });
  it("makes no finding of an interval that holds no change", () => {
    const text = changeSentence({...said, cell: cell({value: 0.4, lower: -0.2, upper: 1, people: 61})});
    expect(text).toContain("no clear change in depressive symptoms");
    expect(text).toContain("likely between 0.2 lower and 1.0 higher; 61 participants");
  });
});

describe("how long people stay, in a sentence", () => {
  const point = (fields: Partial<CurvePoint>): CurvePoint => ({
    ...cell({measure: "retention_curve"}),
    day: 0,
    atRisk: 188,
    events: null,
    censored: null,
    survival: 1,
    ...fields
  });
  const said = {word: "member", program: null, site: null} as const;
  it("takes the median where there is one", () => {
    const median = cell({value: 117, lower: 92, upper: 148});
    expect(stayingSentence({...said, points: [point({})], median})).toBe(
      "Half of the members keep coming for 117 days or more, likely between 92 and 148 (188 members at the start)."
    );
  });
  it("else tells the end of the curve", () => {
    const points = [point({}), point({day: 365, survival: 0.62, atRisk: 40})];
    expect(stayingSentence({...said, points, median: undefined})).toContain(
      "After 365 days, we estimate that 62% of the members are still coming"
    );
  });
  it("says so when the curve is withheld or there is none", () => {
    const hidden = [point({status: "withheld", survival: null})];
    expect(stayingSentence({...said, points: hidden, median: undefined})).toContain("is withheld");
    expect(stayingSentence({...said, points: [], median: undefined})).toContain("too early to say");
  });
});

describe("calls and records in a sentence", () => {
  it("joins what came in with what was answered", () => {
    const text = callsSentence({
      period: quarter,
      offered: cell({value: 3204}),
      before: cell({value: 3084}),
      answered: cell({value: 0.8737, numerator: 2799, denominator: 3204})
    });
    expect(text).toBe(
      "From January to March 2026, the warm line received 3,204 calls, 120 more than a year earlier, and answered 87% of them."
    );
  });
  it("says of which calls the share answered is, where it is not of all", () => {
    const text = callsSentence({
      period: quarter,
      offered: cell({value: 4109}),
      before: undefined,
      answered: cell({value: 0.9277, numerator: 3745, denominator: 4037})
    });
    expect(text).toBe(
      "From January to March 2026, the warm line received 4,109 calls. Of the 4,037 that its share answered is reckoned from, 93% were answered."
    );
  });
  it("names the formula of a service level, and tells the others", () => {
    const measure = {
      title: "Service level: answered in time, of all offered",
      definition: "Of all calls offered, those answered in time. In time is within 30 seconds. And so on."
    };
    const text = serviceLevelSentence({
      period: quarter,
      formulas: [
        {measure, cell: cell({value: 0.78, numerator: 78, denominator: 100})},
        {measure, cell: cell({value: 0.8, numerator: 80, denominator: 100})},
        {measure, cell: cell({value: 0.81, numerator: 81, denominator: 100})}
      ]
    });
    expect(text).toBe(
      "From January to March 2026, the service level was 78%: answered in time, of all offered, in time being within 30 seconds (78 of 100). By the other formulas in use it is 80% and 81%."
    );
  });
  it("tells waits as a clock does, transfers of a thousand, what callers said with its range", () => {
    const waits = {id: "speed_to_answer", title: "Average speed of answer", format: "seconds"} as const;
    expect(callFigureSentence({measure: waits, period: quarter, cell: cell({value: 77.4})})).toBe(
      "From January to March 2026, callers waited 1 min 17 s for an answer on average."
    );
    const transfers = {id: "transfers:988", title: "Transfers to 988", format: "per_1000"} as const;
    const passed = cell({value: 15, numerator: 6, denominator: 400});
    expect(callFigureSentence({measure: transfers, period: quarter, cell: passed})).toBe(
      "From January to March 2026, 15.0 of 1,000 real calls were passed on to 988 (6 of 400)."
    );
    expect(
      callFigureSentence({measure: transfers, period: quarter, cell: cell({status: "withheld", value: null})})
    ).toContain("withheld");
    const heard = {id: "felt_heard", title: "Callers who felt heard"};
    const said = cell({value: 0.9, numerator: 90, denominator: 100, lower: 0.826, upper: 0.945});
    expect(callShareSentence({measure: heard, period: quarter, cell: said, share: 0.9})).toBe(
      "From January to March 2026, 90% of callers who were asked said they felt heard (90 of 100), likely between 83% and 95%."
    );
  });
  it("tells distress before and after without a cause", () => {
    const eased = {
      numerator: "",
      denominator: "rated calls that began with distress at 3 or more"
    };
    const text = distressSentence({
      period: quarter,
      eased: {
        measure: eased,
        cell: cell({value: 36 / 58, numerator: 36, denominator: 58, lower: 0.492, upper: 0.734})
      },
      before: cell({value: 0.58, numerator: 58, denominator: 100}),
      after: cell({value: 0.4, numerator: 40, denominator: 100})
    });
    expect(text).toBe(
      "From January to March 2026, distress eased in 62% of the rated calls that began at 3 or more (36 of 58), likely between 49% and 73%. Of all rated calls 58% began at 3 or more, and 40% ended there."
    );
  });
  it("tells the busiest hour of the week, and who calls again", () => {
    const hours = [
      {weekday: 2, hour: 18, calls: 6},
      {weekday: 5, hour: 23, calls: 2}
    ];
    expect(hoursSentence({period: quarter, hours})).toBe(
      "From January to March 2026, the hour with most calls was Wednesday from 6 p.m. to 7 p.m. (6 calls); 25% of calls came on Saturdays and Sundays."
    );
    const text = callersSentence({
      period: quarter,
      spread: cell({value: 1, numerator: 70, denominator: 20}),
      again: cell({value: 0.5, numerator: 10, denominator: 20}),
      busiest: cell({value: 31 / 70, numerator: 31, denominator: 70})
    });
    expect(text).toBe(
      "From January to March 2026, 20 callers with an id made 70 calls: 50% of them called more than once, and the busiest 5% made 44% of the calls."
    );
  });
  it("counts what was used and set aside, and says what is withheld", () => {
    const line = {feed: "calls", reasons: [], covers: {from: null, to: null}, exportDate: null};
    const text = qualitySentence({
      lines: [
        {...line, job: "a", records: 1000, accepted: 990, quarantined: 10},
        {...line, job: "b", records: null, accepted: null, quarantined: null}
      ]
    });
    expect(text).toBe(
      "Of 1,000 records in one export, 99% were used; 10 were set aside, with the reason kept. Numbers of one more are withheld."
    );
  });
});

describe("a comparison with a year earlier", () => {
  const percent = {format: "percent"} as const;
  it("is a difference only where the ranges part", () => {
    const now = cell({value: 0.6, lower: 0.55, upper: 0.65});
    const near = cell({value: 0.52, lower: 0.46, upper: 0.58});
    const far = cell({value: 0.4, lower: 0.35, upper: 0.45});
    expect(difference(percent, now, near, true)).toBe(
      "Not clearly different from a year earlier (46% to 58%)."
    );
    expect(difference(percent, now, far, true)).toBe("Higher than a year earlier (35% to 45%).");
  });
  it("does not give a withheld number away", () => {
    const text = difference({format: "count"}, cell({value: 14}), cell({status: "withheld"}), true);
    expect(text).toBe("A year earlier: withheld.");
  });
  it("compares shares of calls in points", () => {
    expect(difference(percent, cell({value: 0.86}), cell({value: 0.8}), true)).toBe(
      "6 points higher than a year earlier (80%)."
    );
  });
});

describe("change as remembered, in a sentence", () => {
  const measure = {
    title: "Change",
    instrument: {scaleName: "Hope", short: "Herth Hope", range: [12, 48]}
  } as unknown as Parameters<typeof rememberedSentence>[0]["measure"];
  const said = (figures: Parameters<typeof cell>[0]) =>
    rememberedSentence({measure, word: "member", period: quarter, cell: cell(figures)});

  it("says that it is what people remember, and of whom", () => {
    expect(said({value: 3.24, lower: 2.1, upper: 4.3, people: 34})).toBe(
      "Thinking back, from January to March 2026, members reported more hope now than before: on average 3.2 points higher than they remembered it (likely between 2.1 and 4.3; 34 members)."
    );
    expect(said({value: -3, lower: -5, upper: -1, people: 12})).toContain(
      "less hope now than before: on average 3.0 points lower"
    );
  });
  it("finds nothing where the interval holds none, and says nothing of a withheld cell", () => {
    expect(said({value: 0.4, lower: -0.5, upper: 1.3, people: 34})).toContain(
      "no clear difference in hope between now and before: on average 0.4 points higher"
    );
    expect(said({status: "withheld", value: null, people: null})).not.toMatch(/\d/);
  });
});
