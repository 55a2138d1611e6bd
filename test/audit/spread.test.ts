import {describe, expect, it} from "vitest";
import {auditRelease} from "../../src/audit/audit.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {Cell, ExactCell, Period} from "../../src/measures/cell.ts";
import {setOf} from "../disclosure/organization.ts";
import {writeFolder} from "./folder.ts";

const cms11 = profileNamed("cms-11");
const measure = "outcome_change:x";
const periods: readonly Period[] = [
  {id: "2024", kind: "year", label: "2024", start: "2024-01-01", end: "2024-12-31"},
  {id: "2025", kind: "year", label: "2025", start: "2025-01-01", end: "2025-12-31"},
  {id: "all", kind: "all", label: "All", start: "2024-01-01", end: "2026-03-31"}
];

interface Person {
  id: number;
  program: string;
  year: string;
  /** Did not answer again. */
  lost?: boolean;
}

/** So many people of each program and year, told apart over the whole organization. */
function people(...groups: readonly (Omit<Person, "id"> & {n: number})[]): Person[] {
  let id = 0;
  return groups.flatMap(({n, ...group}) => Array.from({length: n}, () => ({id: id++, ...group})));
}

/** Their change in one slice: they change by 0.1, 1.1, 2.1, 3.1 or 4.1 in turn, so that hardly a mean has one decimal. */
function cell(all: readonly Person[], slice: {period?: string; program?: string} = {}): ExactCell {
  const {period = "all", program = "*"} = slice;
  const inSlice = all.filter(
    (one) => (program === "*" || one.program === program) && (period === "all" || one.year === period)
  );
  const pairs = inSlice.filter(({lost = false}) => !lost);
  const [n, lost] = [pairs.length, inSlice.length - pairs.length];
  const [sum, squares] = [1, 2].map((power) =>
    pairs.reduce((total, {id}) => total + ((id % 5) + 0.1) ** power, 0)
  );
  const ids = (some: readonly Person[]) => setOf(new Set(some.map(({id}) => id)));
  return {
    ...{measure, period, program, site: "*", characteristic: "*", group: "*"},
    ...{status: "shown", people: n, numerator: sum!, denominator: n, value: sum! / n},
    ...{lower: sum! / n - 0.77, upper: sum! / n + 0.77, atLeast: null, immature: 0},
    more: {
      ...{n_baseline: inSlice.length, change: sum!, change_sq: squares!, sd_change: 1.37},
      ...(lost > 0 ? {effect_size_lost: 0.11, model_change: 0.22, model_lower: 0.1, model_upper: 0.34} : {})
    },
    sets: {
      people: ids(pairs),
      numerator: null,
      denominator: ids(pairs),
      immature: ids([]),
      baseline: ids(inSlice)
    }
  };
}

const byProgram = (all: readonly Person[]) => [
  cell(all),
  ...[...new Set(all.map(({program}) => program))].map((program) => cell(all, {program}))
];

const shown = async (cells: readonly ExactCell[]) =>
  (await protect({cells, curves: [], periods}, cms11, {withheldShare: 1})).cells;

/** What stands in each place: `exact` sums, a `mean` to one decimal, or `withheld`. */
const looks = (cells: readonly Cell[]) =>
  Object.fromEntries(
    cells.map(({status, period, program, more}) => [
      `${period} ${program}`,
      status === "withheld" ? status : typeof more.change_sq === "number" ? "exact" : "mean"
    ])
  );

const found = async (cells: readonly Cell[]) =>
  (await auditRelease(await writeFolder({cells, periods}))).findings.map(({code, cell: key}) => [
    code,
    key.split("|").slice(1, 3).join(" ")
  ]);
const bare = (cells: readonly ExactCell[]): Cell[] => cells.map(({sets: _, ...one}) => one);
/** A cell as it is told of 11 to 29 people. */
const rounded = (one: Cell): Cell => ({
  ...one,
  ...{numerator: null, value: 2.1, lower: 1.3, upper: 2.9, more: {n_baseline: one.more.n_baseline ?? null}}
});

describe("sums of scores over programs", () => {
  const small = people(
    {program: "a", year: "2024", n: 60},
    {program: "b", year: "2024", n: 40},
    {program: "c", year: "2024", n: 17}
  );

  it("are kept back in one more program where a small one could be had from the others", async () => {
    expect(looks(await shown(byProgram(small)))).toEqual({
      "all *": "exact",
      "all a": "exact",
      "all b": "mean",
      "all c": "mean"
    });
  });

  it("stand where every program has enough people", async () => {
    const enough = people({program: "a", year: "2024", n: 60}, {program: "b", year: "2024", n: 30});
    expect(looks(await shown(byProgram(enough)))).toEqual({
      "all *": "exact",
      "all a": "exact",
      "all b": "exact"
    });
  });

  it("tell of two small groups together where these are fewer than thirty", async () => {
    const two = people(
      {program: "a", year: "2024", n: 60},
      {program: "b", year: "2024", n: 40},
      {program: "c", year: "2024", n: 12},
      {program: "d", year: "2024", n: 13}
    );
    expect(looks(await shown(byProgram(two)))).toMatchObject({"all a": "exact", "all b": "mean"});
  });

  it("are refused by the audit where one is the rest of the others, and as protected are not", async () => {
    const [total, a, b, c] = bare(byProgram(small));
    expect(await found([total!, a!, b!, rounded(c!)])).toEqual([["derived", "all c"]]);
    expect(await found(await shown(byProgram(small)))).toEqual([]);
  });
});

describe("sums of scores over time", () => {
  const years = people(
    {program: "a", year: "2024", n: 40},
    {program: "a", year: "2025", n: 50},
    {program: "a", year: "2026", n: 13}
  );
  const cells = [cell(years), cell(years, {period: "2024"}), cell(years, {period: "2025"})];

  it("leave those of months in no closed year, who have to be enough as well", async () => {
    expect(looks(await shown(cells))).toEqual({"all *": "exact", "2024 *": "mean", "2025 *": "exact"});
    expect(await found(bare(cells))).toEqual([["derived", "all *"]]);
    expect(await found(await shown(cells))).toEqual([]);
  });

  it("work out a small group in two steps, which neither side overlooks", async () => {
    // 2024: all, a and b; 2025: all alone; all of time: all, and b. What a had in 2024 follows from no line by itself.
    const both = people(
      {program: "a", year: "2024", n: 20},
      {program: "b", year: "2024", n: 45},
      {program: "b", year: "2025", n: 50}
    );
    const exact = [
      cell(both),
      cell(both, {program: "b"}),
      cell(both, {period: "2024"}),
      cell(both, {period: "2024", program: "a"}),
      cell(both, {period: "2024", program: "b"}),
      cell(both, {period: "2025"}),
      cell(both, {period: "2025", program: "b"})
    ];
    const chained = bare(exact).map((one) =>
      one.period === "2024" && one.program !== "*" ? rounded(one) : one
    );
    expect(await found(chained)).not.toEqual([]);
    expect(await found(await shown(exact))).toEqual([]);
  });
});

describe("what is told of those who did not answer again", () => {
  const lost = people(
    {program: "a", year: "2024", n: 60},
    {program: "a", year: "2024", n: 35, lost: true},
    {program: "b", year: "2024", n: 50},
    {program: "b", year: "2024", n: 40, lost: true},
    {program: "c", year: "2024", n: 50},
    {program: "c", year: "2024", n: 14, lost: true}
  );
  const tellsOfLost = (cells: readonly Cell[]) =>
    Object.fromEntries(cells.map(({program, more}) => [program, typeof more.model_change === "number"]));

  it("is kept back where the few lost of another program could be had from it", async () => {
    const cells = await shown(byProgram(lost));
    expect(looks(cells)).toEqual({"all *": "exact", "all a": "exact", "all b": "exact", "all c": "exact"});
    expect(tellsOfLost(cells)).toEqual({"*": true, a: false, b: true, c: false});
    expect(await found(cells)).toEqual([]);
  });

  it("is refused by the audit where it stands", async () => {
    const [total, a, b, c] = bare(byProgram(lost));
    const {effect_size_lost: _, model_change: __, model_lower: ___, model_upper: ____, ...more} = c!.more;
    expect(await found([total!, a!, b!, {...c!, more}])).toEqual([["derived", "all c"]]);
  });
});

describe("people in two programs", () => {
  it("have sums of their own where all of both are printed", async () => {
    const numbered = (from: number, n: number, program: string): Person[] =>
      Array.from({length: n}, (_, index) => ({id: from + index, program, year: "2024"}));
    const cells = [
      cell(numbered(0, 68, "any")),
      cell(numbered(0, 40, "a"), {program: "a"}),
      cell(numbered(28, 40, "b"), {program: "b"})
    ];
    // 40 + 40 - 68: the twelve of both.
    expect(cells.map(({denominator}) => denominator)).toEqual([68, 40, 40]);
    expect(await found(bare(cells))).toEqual([["derived", "all *"]]);
    expect(await found(await shown(cells))).toEqual([]);
  });
});
