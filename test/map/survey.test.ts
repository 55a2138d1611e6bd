import {describe, expect, it} from "vitest";
import {chooseKeyed} from "../../src/map/survey/key-forms.ts";
import {keyingOf} from "../../src/map/survey/keying.ts";
import {type FormMatch, matchForms} from "../../src/map/survey/match-form.ts";
import {count, cycle, instruments, tableOf} from "./table.ts";

const agree = ["Strongly disagree", "Disagree", "Agree", "Strongly agree"];
const items = (stem: string, from: number, to: number, answers: readonly string[], pad = 0) =>
  Array.from(
    {length: to - from + 1},
    (_, at) =>
      [`${stem}${String(from + at).padStart(pad, "0")}`, ...cycle(24, ...answers)] as [string, ...string[]]
  );
const forms = (...columns: [string, ...string[]][]) =>
  matchForms(tableOf(columns).columns, instruments).map(({form}) => form);

describe("instruments in columns", () => {
  it("are told by number, name and labels", () => {
    expect(forms(...items("HHI_", 1, 12, agree, 2))).toEqual([
      {
        instrument: "hhi12",
        items: "HHI_{01..12}",
        answers: {"Strongly disagree": 1, Disagree: 2, Agree: 3, "Strongly agree": 4}
      }
    ]);
  });

  it("are moved onto the instrument's numbers, codes for no answer aside", () => {
    expect(forms(...items("cesd", 1, 20, ["1", "2", "3", "4", "4", "-9"], 2))).toEqual([
      {instrument: "cesd", items: "cesd{01..20}", answers: {"1": 0, "2": 1, "3": 2, "4": 3}, missing: ["-9"]}
    ]);
  });

  it("are cut out of one long run of questions", () => {
    const neutral = ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"];
    const found = forms(
      ...items("Q", 1, 12, agree),
      ...items("Q", 13, 18, neutral),
      ...items("Q", 19, 21, ["Hardly ever", "Some of the time", "Often"])
    );
    expect(found.map(({instrument, items}) => [instrument, items])).toEqual([
      ["hhi12", "Q{1..12}"],
      ["brs", "Q{13..18}"],
      ["ucla3", "Q{19..21}"]
    ]);
  });

  it("are told from question-numbered headers, as a list", () => {
    const columns = Array.from({length: 6}, (_, at): [string, ...string[]] => [
      `${at + 1}. Words of a question${at}x`,
      ...cycle(24, "Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree")
    ]);
    expect(forms(...columns)).toMatchObject([{instrument: "brs", items: columns.map(([header]) => header)}]);
  });

  it("are found among hundreds of columns of something else, which are passed over", {
    timeout: 10_000
  }, () => {
    const told = (at: number) => (row: number) => `{'a': 'b${at * 31 + row}', 'c': ${row % 9}}`;
    const others = (from: number, to: number) =>
      Array.from({length: to - from + 1}, (_, at): [string, ...string[]] => [
        `HHI_${from + at}`,
        ...count(200, told(from + at))
      ]);
    const found = forms(...others(1, 400), ...items("HHI_", 401, 412, agree), ...others(413, 860));
    expect(found.map(({instrument, items}) => [instrument, items])).toEqual([["hhi12", "HHI_{401..412}"]]);
  });

  it("are not made out of numbers alone", () => {
    expect(forms(...items("Q", 1, 12, ["1", "2", "3", "4"]))).toEqual([]);
  });
});

describe("instruments with as many items", () => {
  const numbers = (low: number, high: number) =>
    Array.from({length: high - low + 1}, (_, at) => String(low + at));

  it.each([
    ["PHQ9_", 9, numbers(0, 3), "phq9"],
    ["phq", 8, numbers(0, 3), "phq8"],
    ["GAD7_", 7, numbers(0, 3), "gad7"],
    ["SWEMWBS_", 7, numbers(1, 5), "swemwbs7"],
    ["WEMWBS ", 14, numbers(1, 5), "wemwbs14"],
    ["K6_", 6, numbers(0, 4), "k6"],
    ["BRS ", 6, numbers(1, 5), "brs"],
    ["GSE_", 10, numbers(1, 4), "gse10"],
    ["ISMI ", 10, numbers(1, 4), "ismi10"],
    ["ISMI ", 29, numbers(1, 4), "ismi29"],
    ["barc_", 10, numbers(1, 6), "barc10"],
    ["ras", 24, numbers(1, 5), "ras24"],
    ["rasds_", 38, numbers(1, 4), "rasds"],
    ["MSPSS_", 12, numbers(1, 7), "mspss12"],
    ["ahs", 12, numbers(1, 8), "ahs"],
    ["QPR", 15, numbers(0, 4), "qpr15"],
    ["IMRS_", 15, numbers(1, 5), "imrs15"],
    ["MHSIP", 36, numbers(1, 5), "mhsip36"]
  ])("%s1 to %i are told by their name", (stem, count, answers, id) => {
    expect(forms(...items(stem, 1, count, answers)).map(({instrument}) => instrument)).toEqual([id]);
  });

  describe("where no name tells them apart", () => {
    const [found] = matchForms(tableOf(items("Q", 1, 10, agree)).columns, instruments);
    const keyedAs = (alphas: Readonly<Record<string, number | null>>) =>
      chooseKeyed(
        [found!, ...found!.rivals].map((match) => ({
          match,
          keying: {variant: "x", reasons: [], doubts: [], alpha: alphas[match.instrument.id] ?? null}
        }))
      );
    const doubts = (match: FormMatch) => match.doubts.filter((doubt) => doubt.startsWith("could be"));

    it("are told by the key that the answers hang together by", () => {
      const stigma = keyedAs({rses: 0.31, ismi10: 0.82});
      expect([stigma.instrument.id, doubts(stigma)]).toEqual(["ismi10", []]);
      const esteem = keyedAs({rses: 0.85, ismi10: 0.4});
      expect([esteem.instrument.id, doubts(esteem)]).toEqual(["rses", []]);
    });

    it("are named, where that does not tell either, or there are too few forms", () => {
      expect(doubts(keyedAs({rses: 0.8, ismi10: 0.78}))).toHaveLength(1);
      expect(doubts(keyedAs({}))[0]).toMatch(/^could be .+ \((?:rses|ismi10)\) as well/);
    });
  });

  it("is proposed in the instrument's own numbers where it is stored backwards too", () => {
    const [res] = forms(...items("RES", 1, 28, agree));
    expect(res).toMatchObject({instrument: "res28", variant: "agree-last", answers: {"Strongly agree": 4}});
  });
});

describe("the item order", () => {
  const rses = instruments.find(({id}) => id === "rses")!;
  const people = (variant: string) =>
    Array.from({length: 60}, (_, person) =>
      Array.from({length: 10}, (_, item) => {
        const level = Math.min(3, Math.max(0, (person % 4) + ((person * 7 + item * 3) % 5 === 0 ? 1 : 0)));
        return rses.variants[variant]!.reverse.includes(item + 1) ? 3 - level : level;
      })
    );

  it("is the one in which answers hang together", () => {
    expect(keyingOf(rses, people("rosenberg-1965")).variant).toBe("rosenberg-1965");
    expect(keyingOf(rses, people("alternate")).variant).toBe("alternate");
  });

  it("warns of answers that were turned already", () => {
    const turned = people("rosenberg-1965").map((form) =>
      form.map((answer, at) =>
        rses.variants["rosenberg-1965"]!.reverse.includes(at + 1) ? 3 - answer : answer
      )
    );
    expect(keyingOf(rses, turned).doubts.join()).toContain("turned already");
  });
});
