import {describe, expect, it} from "vitest";
import {type OutcomeKind, outcomeKinds} from "../../reports/components/outcomes/cells.ts";
import {changeSentence} from "../../reports/components/sentences/change.ts";
import {boardSentences} from "../../reports/components/sentences/outcome/board.ts";
import {funderSentences} from "../../reports/components/sentences/outcome/funder.ts";
import {respondersSentence} from "../../reports/components/sentences/outcome/responders.ts";
import type {OutcomeSaid} from "../../reports/components/sentences/outcome/said.ts";
import {constructIds} from "../../src/instruments/constructs.ts";
import type {Cell, CellStatus} from "../../src/measures/cell.ts";
import {readingGrade} from "../helpers/reading-level.ts";
import {cell} from "./cell.ts";

const year = {kind: "fiscal_year", label: "FY 2025", start: "2024-07-01", end: "2025-06-30"};

/** Words that would claim a cause, and words that only professionals use. */
const causal =
  /caus|\beffect(s|ive)?\b|improv|thanks to|\bled to|leads? to|because|due to|result(s|ed)? (of|in|from)|impact|help(s|ed)|\bmade\b|reduc|increas|decreas|attribut|contribut|achiev|prevent|\bheal(s|ed|ing)\b|\bcure|through (the|our)|brought about|success/i;
const clinical =
  /symptom|depress|anxi|disorder|diagnos|clinical|patient|treat|interven|baseline|follow-up|stigma|efficacy|reliab|interval|confidence|mean\b|standard|psych/i;

const part = (numerator: number, denominator: number): Cell =>
  cell({
    ...{numerator, denominator, people: denominator, value: numerator / denominator},
    ...{lower: Math.max(0, numerator / denominator - 0.1), upper: numerator / denominator + 0.1}
  });

const cells = (own: Partial<Record<OutcomeKind, Cell>> = {}): OutcomeSaid["cells"] => ({
  ...(Object.fromEntries(outcomeKinds.map((kind) => [kind, undefined])) as OutcomeSaid["cells"]),
  change: cell({
    ...{value: 3.1, lower: 1.9, upper: 4.3, denominator: 58, people: 58},
    more: {n_baseline: 96, mean_pre: 33.4, mean_post: 36.5, sd_pre: 5, sd_post: 5, effect_size: 0.49}
  }),
  rate: part(61, 84),
  better: part(20, 58),
  same: part(33, 58),
  worse: part(5, 58),
  ...own
});

const measureOf = (construct: string, direction: string, followUp = "6 months") => ({
  title: "Change",
  followUp: {id: "f", name: followUp},
  instrument: {
    ...{id: "x", name: "Herth Hope Index", short: "Herth Hope", scale: "total", scaleName: "Hope"},
    ...{constructs: [construct], range: [12, 48] as const, direction, attribution: "", status: "verified"}
  }
});

const said = (own: Partial<OutcomeSaid> = {}): OutcomeSaid => ({
  ...{
    measure: measureOf("hope", "higher"),
    cells: cells(),
    word: "member",
    place: "Harbor Peers",
    period: year
  },
  ...own
});

const falling = cell({value: -3.1, lower: -4.3, upper: -1.9, denominator: 58});
const unclear = cell({value: 0.4, lower: -1.2, upper: 2, denominator: 58});
const withheld = cell({status: "withheld"});

const noneAnswered = {
  change: cell({status: "immature", denominator: 0, immature: 17}),
  rate: cell({...{numerator: 0, denominator: 126, people: 126}, ...{value: 0, lower: 0, upper: 0.03}})
};

/** The same change, its interval allowing for people who share a worker or a site. */
const sharing = (one: Cell, cluster_lower: number, cluster_upper: number): Cell => ({
  ...one,
  more: {...one.more, cluster_lower, cluster_upper}
});

/** A scale of which no checked threshold tells a change from measurement error. */
const bare = {better: undefined, same: undefined, worse: undefined} as unknown as Record<OutcomeKind, Cell>;

/** Every kind of thing that may be known of an outcome, for every construct and way of counting. */
const everyCase: [string, OutcomeSaid][] = constructIds.flatMap((construct) =>
  ["higher", "lower", "neutral"].flatMap((direction) =>
    ["6 months", "End of the course"].flatMap((followUp) =>
      Object.entries({
        rising: {},
        falling: {change: falling},
        unclear: {change: unclear, meaningful: part(4, 58)},
        "partly withheld": {rate: withheld, same: withheld, worse: withheld},
        withheld: {change: withheld, rate: withheld, better: withheld, same: withheld, worse: withheld},
        immature: {change: cell({status: "immature", denominator: 14, immature: 38})},
        missing: {change: cell({status: "missing"})},
        empty: {change: cell({status: "empty"})},
        "none of those due": noneAnswered,
        "none of those due, some later": {...noneAnswered, rate: {...noneAnswered.rate, immature: 17}},
        "immature, who answered withheld": {change: noneAnswered.change, rate: withheld},
        "people share a worker": {change: sharing(falling, -6.2, 0.1)},
        "what matters alone": {...bare, enough: part(20, 58), little: part(30, 58), enoughWorse: part(8, 58)},
        "what matters, withheld in part": {
          ...bare,
          enough: part(20, 58),
          little: withheld,
          enoughWorse: withheld
        },
        "yes or no": {
          change: {...falling, ...{value: -0.12, lower: -0.2, upper: -0.04}, more: {mcnemar_p: 0.01}}
        }
      }).map(([name, own]): [string, OutcomeSaid] => [
        `${construct}, ${direction}, ${followUp}, ${name}`,
        said({measure: measureOf(construct, direction, followUp), cells: cells(own)})
      ])
    )
  )
);

describe("an outcome for a funder", () => {
  it("tells who was due and who answered, the change, and who did not get better", () => {
    expect(funderSentences(said())).toBe(
      "Harbor Peers, FY 2025: Of 84 members due a follow-up at 6 months, 61 (73%, 95% CI 63% to 83%) gave one. " +
        "Among the 58 who answered both times, hope (Herth Hope Index, 12 to 48, higher is better) rose by 3.1 points, 95% CI 1.9 to 4.3, from 33.4 to 36.5 on average, a change for the better (Hedges-corrected d_av 0.49). " +
        "Of the 58, 20 (34%, 95% CI 24% to 44%) changed reliably for the better, 33 (57%, 95% CI 47% to 67%) showed no reliable change, and 5 (9%, 95% CI 0% to 19%) changed reliably for the worse. " +
        "These figures tell what people reported at two points in time, not why it changed, and nothing of those who did not answer."
    );
  });

  it("calls a fall on a scale where lower is better a change for the better", () => {
    const text = funderSentences(
      said({measure: measureOf("hope", "lower"), cells: cells({change: falling})})
    );
    expect(text).toContain("fell by 3.1 points, 95% CI 1.9 to 4.3, a change for the better");
  });

  it("says of a change for the worse that it is one", () => {
    expect(funderSentences(said({cells: cells({change: falling})}))).toContain(
      "fell by 3.1 points, 95% CI 1.9 to 4.3, a change for the worse"
    );
    expect(boardSentences(said({cells: cells({change: falling})}))).toContain(
      "reported less hope than at the start"
    );
  });

  it("claims no change where the interval holds none, and says so where no threshold is checked", () => {
    const text = funderSentences(said({cells: {...cells({change: unclear}), ...bare}}));
    expect(text).toContain("there was no clear change in hope");
    expect(text).toContain("nobody is counted as better or worse");
  });

  it("counts who changed by enough to matter where no threshold is checked, and says that it may be chance", () => {
    const measure = measureOf("hope", "higher");
    const mid = {value: 5, source: "Law et al. 2021"};
    const own = {
      measure: {...measure, instrument: {...measure.instrument, mid}},
      cells: {
        ...cells({enough: part(20, 58), little: part(30, 58), enoughWorse: part(8, 58)}),
        ...bare
      }
    };
    expect(funderSentences(said(own))).toContain(
      "Of the 58, 20 (34%, 95% CI 24% to 44%) changed for the better by enough to matter, 30 (52%, 95% CI 42% to 62%) changed by too little to matter, and 8 (14%, 95% CI 4% to 24%) changed for the worse by enough to matter. " +
        "A change of 5 points or more matters to a person (Law et al. 2021). No checked threshold tells it from measurement error on this scale."
    );
    expect(boardSentences(said(own))).toContain(
      "Of the 58 who answered both times, 20 got better by enough to matter, 30 stayed about the same, and 8 got worse by enough to matter. Some of this may be chance."
    );
    expect(respondersSentence(own.cells, "member")).toBe(
      "Of 58 members who answered both times, 20 got better by enough to matter, 30 stayed about the same, and 8 got worse by enough to matter."
    );
    const hidden = {...own.cells, little: withheld, enoughWorse: withheld};
    expect(funderSentences(said({...own, cells: hidden}))).toContain(
      "How many changed by too little to matter or changed for the worse by enough to matter is withheld"
    );
  });

  it("tells of yes and no as shares", () => {
    const more = {n_baseline: 96, mean_pre: 0.33, mean_post: 0.45, mcnemar_p: 0.0312};
    const change = cell({value: 0.12, lower: 0.04, upper: 0.2, denominator: 58, people: 58, more});
    const yesNo = {measure: measureOf("hope", "higher"), cells: cells({change})};
    expect(funderSentences(said(yesNo))).toContain(
      "higher is better) rose by 12 percentage points, 95% CI 4 to 20, from 33% to 45%, a change for the better (McNemar's exact test: p 0.031)."
    );
    expect(boardSentences(said(yesNo))).toContain(
      "Out of every 100, about 12 more said yes than at the start. The true change is likely between 4 and 20."
    );
    const page = {word: "member", program: null, site: null, period: year} as const;
    expect(changeSentence({...page, measure: yesNo.measure, cell: change})).toBe(
      "After 6 months, more members said yes to Herth Hope Index: of every hundred, 12 more (likely between 4 more and 20 more; 58 members)."
    );
    const open = cells({change: {...change, lower: -0.01}});
    expect(funderSentences(said({...yesNo, cells: open}))).toContain(
      "no clear change in the share who said yes"
    );
    expect(boardSentences(said({...yesNo, cells: open}))).toContain(
      "between 1 fewer and 20 more who say yes"
    );
  });

  it("says when a mixed model does not agree, and nothing where it does", () => {
    const {change} = cells();
    const more = {...change!.more, model_change: 1.2, model_upper: 2.9};
    const told = (lower: number) =>
      funderSentences(said({cells: cells({change: {...change!, more: {...more, model_lower: lower}}})}));
    expect(told(-0.5)).toContain("does not agree: 1.2 points, 95% CI \u22120.5 to 2.9.");
    expect(told(0.4)).not.toContain("agree");
  });

  it("tells of crossing a cut-off, and that it is no diagnosis", () => {
    const measure = measureOf("hope", "higher");
    const cutoff = {value: 30, direction: "below", meaning: "low hope"};
    const text = funderSentences(
      said({
        measure: {...measure, instrument: {...measure.instrument, cutoff}},
        cells: cells({left: part(12, 58), reached: withheld, stayed: part(20, 58), never: part(26, 58)})
      })
    );
    expect(text).toContain(
      'Of the 58, on the cut-off\'s side stood 12 at the start only and 20 both times (a score that stands for "low hope"; no diagnosis).'
    );
    expect(text).not.toMatch(/follow-up only/);
  });
});

describe("an outcome of people who share a worker or a site", () => {
  const both = (change: Cell) => {
    const one = said({cells: cells({change})});
    return {funder: funderSentences(one), board: boardSentences(one)};
  };

  it("has both intervals for a funder, and the wider one for a board", () => {
    const {funder, board} = both(sharing(falling, -5.4, -0.8));
    expect(funder).toContain(
      "fell by 3.1 points, 95% CI 1.9 to 4.3 (allowing for people who share a worker or a site, 95% CI 0.8 to 5.4), a change for the worse"
    );
    expect(board).toContain("The true change is likely between 1 and 5 points.");
    expect(both(sharing(falling, -4, -2)).board).toContain("likely between 2 and 4 points.");
  });

  it("is no clear change where the wider interval holds none", () => {
    const {funder, board} = both(sharing(falling, -6.2, 0.1));
    expect(funder).toContain(
      "no clear change in hope (Herth Hope Index, 12 to 48, higher is better): \u22123.1 points, 95% CI \u22124.3 to \u22121.9 (allowing for people who share a worker or a site, 95% CI \u22126.2 to 0.1)"
    );
    expect(board).toContain("no clear change in hope");
    const page = {word: "member", program: null, site: null, period: year} as const;
    expect(
      changeSentence({...page, measure: measureOf("hope", "higher"), cell: sharing(falling, -6.2, 0.1)})
    ).toMatch(/no clear change in hope: .*likely between 6\.2 lower and 0\.1 higher/);
  });
});

describe("an outcome that nobody due answered", () => {
  const one = (later: number | null, rate: Cell = noneAnswered.rate) =>
    said({cells: cells({change: noneAnswered.change, rate: {...rate, immature: later}})});

  it("is not said to be too early", () => {
    expect(funderSentences(one(null))).toBe(
      "Harbor Peers, FY 2025: Of 126 members due a follow-up at 6 months, none (0%, 95% CI 0% to 3%) gave one. " +
        "Nobody has answered on hope (Herth Hope Index, 12 to 48, higher is better) both at the start and at 6 months yet."
    );
    expect(boardSentences(one(null))).toBe(
      "Harbor Peers, from July 2024 to June 2025. The time to answer again has come for 126 members. So far, no one did. So we do not know how hope changed. That is not a zero."
    );
  });

  it("tells of those who are not due yet as well", () => {
    expect(funderSentences(one(17))).toContain("at 6 months yet; 17 more are not due yet.");
    expect(boardSentences(one(17))).toContain("For 17 more, the time has not come yet.");
    const page = {word: "member", program: null, site: null, period: year} as const;
    const {change, rate} = one(17).cells;
    expect(changeSentence({...page, measure: measureOf("hope", "higher"), cell: change, rate})).toBe(
      "Change in hope after 6 months, from July 2024 to June 2025: none of the 126 members due so far answered again; 17 more are not due yet."
    );
  });

  it("is not said to be too early either where it is withheld who answered", () => {
    expect(funderSentences(one(null, withheld))).toContain("No change in hope");
    for (const sentences of [funderSentences, boardSentences])
      expect(sentences(one(null, withheld))).not.toMatch(/too (early|soon)/);
  });
});

describe("a question of yes and no", () => {
  const hope = measureOf("functioning", "higher");
  const {instrument} = hope;
  const own = {name: "Employed", scaleName: "Employed", range: [0, 1] as const, scores: 2};
  const measure = {
    ...hope,
    instrument: {...instrument, ...own, cutoff: {value: 1, direction: "at_or_above", meaning: "yes"}}
  };
  const change = cell({
    ...{value: 0.12, lower: 0.04, upper: 0.2, denominator: 58, people: 58},
    more: {n_baseline: 96, mean_pre: 0.33, mean_post: 0.45, mcnemar_p: 0.0312}
  });
  const nobody = {better: undefined, same: undefined, worse: undefined};
  const answers = (of: Cell) => ({
    ...cells({change: of, left: part(4, 58), reached: part(11, 58)}),
    ...nobody
  });
  const told = (of: Cell) => boardSentences(said({measure, cells: answers(of)}));

  it("is named, and not by what it stands for", () => {
    expect(told(change)).toContain("Harbor Peers, after 6 months. More members said yes to: Employed.");
    expect(told({...change, value: -0.12, lower: -0.2, upper: -0.04})).toContain(
      "Fewer members said yes to: Employed."
    );
    expect(told({...change, lower: -0.01})).toContain(
      "There was no clear change in how many members said yes to: Employed."
    );
    for (const status of ["withheld", "immature", "missing", "empty"] as const)
      expect(told(cell({status}))).toContain("Employed");
    for (const of of [change, withheld, cell({status: "empty"})]) expect(told(of)).not.toContain("ease");
    expect(readingGrade(told(change))).toBeLessThanOrEqual(8);
  });

  it("is told to a funder without a threshold or a diagnosis", () => {
    const text = funderSentences(said({measure, cells: answers(change)}));
    expect(text).toContain("the share who said yes to Employed (yes or no, higher is better) rose by 12");
    expect(text).toContain(
      "Of the 58, those who said yes: 4 at the start only and 11 at the follow-up only."
    );
    expect(text).not.toMatch(/diagnosis|threshold/);
  });
});

describe("an outcome for a board", () => {
  it("is plain, in the organization's own word, with what did not get better", () => {
    expect(boardSentences(said())).toBe(
      "After 6 months, members of Harbor Peers reported more hope than at the start. " +
        "Scores can run from 12 to 48, and higher is better. The average score went up by about 3 points. The true change is likely between 2 and 4 points. " +
        "Of the 84 members whose turn to answer again came from July 2024 to June 2025, 61 did. " +
        "Of the 58 who answered both times, 20 got clearly better, 33 stayed about the same, and 5 got clearly worse. " +
        "We do not know how the people who did not answer are doing. These numbers do not tell why scores moved."
    );
  });

  it.each([
    ["loneliness", "lower", falling, "reported less loneliness than"],
    [
      "stigma",
      "higher",
      cell({value: 2, lower: 1, upper: 3}),
      "reported less shame about their mental health than"
    ],
    ["closeness", "higher", unclear, "no clear change in what the questions ask about"],
    ["social_connectedness", "lower", falling, "reported more closeness to people around them than"],
    ["depression", "lower", cell({value: 2, lower: 1, upper: 3}), "reported more low mood than"]
  ])("tells which way %s went where %s is better", (construct, direction, change, words) => {
    expect(
      boardSentences(said({measure: measureOf(construct, direction), cells: cells({change})}))
    ).toContain(words);
  });

  it("never rounds a change away, nor two ends of an interval into one", () => {
    const measure = measureOf("hope", "higher");
    const short = {...measure, instrument: {...measure.instrument, range: [1, 5] as const}};
    const change = cell({value: 0.31, lower: 0.04, upper: 0.58, denominator: 58});
    expect(boardSentences(said({measure: short, cells: cells({change})}))).toContain(
      "between 0.04 and 0.58 points"
    );
  });

  it.each(["withheld", "immature", "missing", "empty"] satisfies CellStatus[])(
    "has no number where it is %s",
    (status) => {
      const text = boardSentences(
        said({
          cells: cells({
            change: cell({status}),
            ...{rate: cell({status}), better: cell({status}), same: cell({status}), worse: cell({status})}
          })
        })
      );
      expect(text.replaceAll(/202\d|6 months/g, "")).not.toMatch(/\d/);
      expect(text).toMatch(/private|too soon|no word|no one/);
    }
  );

  it("is measured by a formula that gives what its authors' does", () => {
    expect(readingGrade("The cat sat on the mat.")).toBeCloseTo(-1.45, 10);
    expect(readingGrade("In 2025, 61 did.")).toBeCloseTo(
      readingGrade("In twenty-twenty-five, sixty-one did."),
      10
    );
  });

  it("reads at the level of an eighth grade or easier, whatever there is to tell", () => {
    const grades = (["member", "guest", "participant"] as const).flatMap((word) =>
      everyCase.map(([name, one]) => ({
        name: `${word}, ${name}`,
        grade: readingGrade(boardSentences({...one, word}))
      }))
    );
    expect(grades.filter(({grade}) => !(grade <= 8))).toEqual([]);
    expect(readingGrade(funderSentences(said()))).toBeGreaterThan(8);
  });

  it("has no symbols and no clinical terms", () => {
    for (const [name, one] of everyCase) {
      expect(boardSentences(one), name).toMatch(/^[\p{L}\d ,.:'-]+$/u);
      expect(boardSentences(one), name).not.toMatch(clinical);
    }
  });
});

describe.each([
  ["funder", funderSentences],
  ["board", boardSentences]
])("either form: %s", (_form, sentences) => {
  it("claims no cause", () => {
    for (const [name, one] of everyCase) expect(sentences(one), name).not.toMatch(causal);
  });

  it("holds no figure of a cell that is not shown", () => {
    const marked = (status: CellStatus): Cell => ({
      ...cell({status, people: 977, numerator: 977, denominator: 977, value: 977, lower: 977, upper: 977}),
      more: {n_baseline: 977, mean_pre: 977, mean_post: 977, effect_size: 977}
    });
    for (const kind of outcomeKinds)
      for (const status of ["withheld", "immature", "missing", "empty"] as const)
        expect(sentences(said({cells: cells({[kind]: marked(status)})})), `${kind} ${status}`).not.toContain(
          "977"
        );
  });

  it("works out no count from what is shown beside what is withheld", () => {
    const text = sentences(said({cells: cells({same: withheld, worse: withheld})}));
    expect(text).toMatch(/privacy/);
    expect(text).not.toMatch(/\b(38|33)\b(?!\.)|\b5 (got|\()/);
  });
});
