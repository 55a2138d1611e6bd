import {describe, expect, it} from "vitest";
import {sideBySide, surveysIn, surveysOf} from "../../reports/components/blocks/once/survey.ts";
import type {Choice} from "../../reports/components/choice.ts";
import {Release} from "../../reports/components/release.ts";
import {
  itemName,
  itemsSentence,
  returnedSentence,
  sharesSentence
} from "../../reports/components/sentences/at-one-time.ts";
import {type PageData, projectPages, type SiteData} from "../../src/site/page-data.ts";
import {sampleRelease} from "../helpers/sample-release.ts";
import {cell} from "./cell.ts";

const share = (numerator: number, denominator: number, lower: number, upper: number) =>
  cell({numerator, denominator, people: denominator, value: numerator / denominator, lower, upper});
const withheld = cell({status: "withheld", value: null, people: null});
const missing = cell({status: "missing", value: null, people: null});
const word = "member" as const;

describe("how many returned a form", () => {
  const returned = cell({value: 214, people: 214, numerator: 214});

  it("stands beside how many were asked, where that is known", () => {
    const rate = share(214, 412, 0.471, 0.567);
    expect(returnedSentence("2025", {returned, rate, word})).toBe(
      "2025: 214 members returned the form, of 412 who were asked: 52% (likely 47% to 57%)."
    );
    const unknown = "2025: 214 members returned the form. It is not known how many were asked.";
    expect(returnedSentence("2025", {returned, rate: missing, word})).toBe(unknown);
    expect(returnedSentence("2025", {returned, rate: undefined, word})).toBe(unknown);
  });

  it("says nothing of a withheld number", () => {
    expect(returnedSentence("2025", {returned, rate: withheld, word})).toBe(
      "2025: 214 members returned the form; what share that is of those asked is withheld."
    );
    expect(returnedSentence("2025", {returned: withheld, rate: withheld, word})).not.toMatch(/\d{3}/);
  });
});

describe("shares of those who answered", () => {
  const access = {subject: "access", meaning: "counted as positive", cell: share(64, 100, 0.54, 0.73)};
  const hope = {subject: "hope", meaning: "low", cell: share(30, 100, 0.22, 0.4)};

  it("are told with what they stand for, and without the withheld ones", () => {
    const outcomes = {...access, subject: "outcomes", cell: share(71, 100, 0.61, 0.79)};
    expect(sharesSentence("2025", [access, {...access, cell: withheld}, outcomes], word)).toBe(
      "2025, “counted as positive”: 64% in access and 71% in outcomes, of the members who answered."
    );
    expect(sharesSentence("2025", [access, hope], word)).toBe(
      "2025: 64% in access (“counted as positive”) and 30% in hope (“low”), of the members who answered."
    );
    expect(sharesSentence("2025", [hope], word)).toBe(
      "2025, “low”: 30% in hope, of the members who answered (likely between 22% and 40%; 100 members)."
    );
    expect(sharesSentence("2025", [{...hope, cell: withheld}], word)).toContain("is withheld");
  });
});

describe("items", () => {
  it("are told by the most and the fewest who agreed, of those that are shown", () => {
    const items = [
      {name: "2. The hours were good for me.", cell: share(90, 110, 0.73, 0.88)},
      {name: "Item 5 (Access)", cell: share(40, 108, 0.28, 0.46)},
      {name: "Item 3 (Access)", cell: withheld}
    ];
    expect(itemsSentence("2025", items, word)).toBe(
      "2025: of the members who answered, 82% agreed with “The hours were good for me”, the most, and 37% agreed with item 5 (Access), the fewest."
    );
    expect(itemsSentence("2025", items.slice(2), word)).toContain("is withheld");
  });

  it("are named by their words, or by number where these may not be printed", () => {
    const [survey] = surveysOf(sampleRelease().measures).filter(({id}) => id === "yearly");
    expect(survey?.items.map(itemName)).toEqual([
      "Item 1 (Access)",
      "2. The hours were good for me.",
      "Item 3 (Access)",
      "Item 4 (Social connection)",
      "Item 5 (Social connection)"
    ]);
    expect(survey?.shares).toHaveLength(2);
    expect(survey?.rate?.id).toBe("return_rate:yearly");
  });
});

it("calls nothing a change, and no survey a cause", () => {
  const told = [
    returnedSentence("2025", {returned: cell({value: 50, people: 50}), rate: missing, word}),
    sharesSentence("2025", [{subject: "access", meaning: "low", cell: share(20, 50, 0.2, 0.5)}], word),
    itemsSentence("2025", [{name: "Item 1", cell: share(20, 50, 0.2, 0.5)}], word)
  ];
  for (const sentence of told)
    expect(sentence).not.toMatch(/chang|improv|better|worse|rose|fell|increas|decreas|because/i);
});

it("sets years beside each other where a reader looks at all data", () => {
  const view = sampleRelease("internal");
  const pages = projectPages(view);
  const release = new Release(pages["site.json"] as SiteData, pages["outcomes.json"] as PageData);
  const [survey] = surveysOf(release.measures).filter(({id}) => id === "yearly");
  const choice = {grain: "all", program: "*", site: "*", characteristic: "*"} as unknown as Choice;
  expect(sideBySide(release, survey!, choice).grain).toBe("fiscal_year");
  const asked = surveysIn(release, survey!.returned!, sideBySide(release, survey!, choice));
  expect(asked.map(({period}) => period.id)).toEqual(["FY2023", "FY2024", "FY2025", "FY2026"]);
});
