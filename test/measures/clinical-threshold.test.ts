import {afterEach, expect, it} from "vitest";
import {workspaceSchema} from "../../src/config/workspace.ts";
import {type Instrument, instrumentSchema} from "../../src/instruments/instrument.ts";
import {scalesOf} from "../../src/instruments/registry.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {conformance} from "./helpers/conformance.ts";
import {createForms} from "./helpers/forms.ts";
import {cellAt, openStock, type Stock} from "./helpers/stock.ts";

/** A form whose one answer is its score. */
const scored = (id: string, highest: number, caseFrom: number): Instrument =>
  instrumentSchema.parse({
    ...{id, name: id, short: id, items: 1, answers: {range: [0, highest]}, already_scored: true},
    scales: [
      {
        ...{id: "total", name: "Total", constructs: ["depression"], score: "sum", direction: "lower"},
        cutoffs: [
          {value: caseFrom, direction: "at_or_above", meaning: "case", source: "test", status: "verified"}
        ]
      }
    ],
    licence: {permission: "own"}
  });
const phq9 = scored("phq9", 27, 10);
const gad7 = scored("gad7", 21, 8);

const config = {
  programs: [{id: "groups", name: "Groups", type: "support_group"}],
  follow_ups: [{id: "month-6", name: "6 months", after: 180, within: 30}],
  published_tables: [{periods: ["month", "all"], by: ["program"]}]
};
const idOf = (answer: string) => `clinical_threshold_${answer}:phq9-gad7:month-6`;
const answers = ["moved_reliably", "moved", "stayed", "never"] as const;

let stock: Stock | undefined;
afterEach(() => stock?.close());

it("follows the rule of NHS Talking Therapies, by hand", {timeout: 120_000}, async () => {
  stock = await openStock(config, [phq9, gad7]);
  const people = [
    // PHQ-9 and GAD-7 at the start, then at the follow-up.
    [15, 12, 8, 6], // a case, below both; PHQ-9 7 less: reliably
    [9, 8, 9, 4], // a case by GAD-7 alone, which is 4 less: reliably
    [11, 9, 9, 7], // below both, 2 and 2 less: not reliably
    [14, 2, 8, 6], // PHQ-9 6 less, but GAD-7 4 more: not reliably
    [15, 12, 10, 3], // PHQ-9 of 10 is on the threshold: stayed
    [10, 0, 10, 0], // stayed
    [16, 3, 9, 8], // GAD-7 of 8 is on the threshold: stayed
    [9, 7, 15, 12], // below both at the start, whatever came after
    [9, 7, 3, 3],
    [15, 12, 4, null], // no GAD-7 later: in none of it
    [15, null, 4, 4] // no GAD-7 at the start: in none of it
  ];
  const forms = createForms();
  await stock.people(people.length);
  people.forEach(([p, g, pLater, gLater], index) => {
    const fill = (day: string, instrument: string, score: number | null | undefined) => {
      if (typeof score === "number") forms.fill(index + 1, day, score, {instrument});
    };
    fill("2024-01-10", "phq9", p);
    fill("2024-01-10", "gad7", g);
    fill("2024-07-08", "phq9", pLater);
    // Another day: whoever has both counts by the later window.
    fill("2024-07-10", "gad7", gLater);
  });
  await forms.load(stock);
  const made = await stock.cells([...answers.map(idOf), "outcome_change:phq9.total:month-6"]);
  const counts = answers.map((answer) => cellAt(made, idOf(answer), {period: "all", program: "groups"}));
  expect(counts.map((cell) => cell?.numerator)).toEqual([2, 2, 3, 2]);
  expect(counts.map((cell) => cell?.denominator)).toEqual([9, 9, 9, 9]);
  expect(cellAt(made, "outcome_change:phq9.total:month-6", {period: "all"})?.denominator).toBe(11);
  expect(cellAt(made, idOf("moved"), {period: "2024-08"})?.denominator).toBe(9);
  expect(made.questions?.[idOf("stayed")]).toBe("clinical_threshold:phq9-gad7:month-6");

  const compared = await conformance(await stock.read(), {
    config: stock.config,
    scales: scalesOf([phq9, gad7])
  });
  for (const answer of answers) expect(compared.get(idOf(answer)), answer).toBeGreaterThan(0);
});

it("is there only where both scales are, and takes the place of a cut-off of either", async () => {
  const workspace = workspaceSchema.parse({organization: {name: "Test"}, time_zone: "UTC", ...config});
  const ids = async (...instruments: Instrument[]) =>
    (await allMeasures({config: workspace, scales: scalesOf(instruments)})).map(({id}) => id);
  const both = await ids(phq9, gad7);
  expect(both.filter((id) => id.startsWith("clinical_threshold"))).toHaveLength(4);
  expect(both.filter((id) => id.startsWith("cut_off"))).toEqual([]);
  for (const alone of [phq9, gad7]) {
    const own = await ids(alone);
    expect(own.filter((id) => id.startsWith("clinical_threshold"))).toEqual([]);
    expect(own).toContain(`cut_off_left:${alone.id}.total:month-6`);
  }
});
