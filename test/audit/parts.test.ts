import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auditRelease} from "../../src/audit/audit.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {Cell, ExactCell} from "../../src/measures/cell.ts";
import {months, periods, setOf} from "../disclosure/organization.ts";
import {writeFolder} from "./folder.ts";

const cms11 = profileNamed("cms-11");
const bins = ["few", "some", "many"] as const;
const change = "outcome_change:x";
const wholes = {few: change, some: change, many: change};

/** Change of everybody in a slice and of each bin of them: everybody changes by 0, 1, 2, 3 or 4 in turn. */
function counted(
  counts: readonly number[],
  {program = "*", from = 0}: {program?: string; from?: number} = {}
) {
  let next = from;
  const groups = counts.map((count) => Array.from({length: count}, () => next++));
  const cell = (measure: string, people: readonly number[]): ExactCell => {
    const [sum, squares] = [1, 2].map((power) =>
      people.reduce((total, person) => total + (person % 5) ** power, 0)
    );
    const set = setOf(new Set(people));
    const n = people.length;
    return {
      ...{measure, period: months[0]!.id, program, site: "*", characteristic: "*", group: "*"},
      ...{status: n === 0 ? "empty" : "shown", people: n, numerator: n === 0 ? null : sum!, denominator: n},
      ...{value: n === 0 ? null : sum! / n, lower: null, upper: null, atLeast: null, immature: 0},
      more: {change: sum!, change_sq: squares!, sd_change: n < 2 ? null : 1},
      sets: {people: set, numerator: null, denominator: set, immature: setOf(new Set())}
    };
  };
  return [cell(change, groups.flat()), ...bins.map((bin, index) => cell(bin, groups[index]!))];
}

const bare = ({sets: _, ...cell}: ExactCell): Cell => cell;
const blanked = (cell: ExactCell): Cell => ({
  ...bare(cell),
  ...{
    status: "withheld",
    people: null,
    numerator: null,
    denominator: null,
    value: null,
    immature: null,
    more: {}
  }
});
const protectAll = (cells: readonly ExactCell[]) =>
  protect({cells, curves: [], periods, wholes}, cms11, {withheldShare: 1});
const audited = async (cells: readonly Cell[]) =>
  (await auditRelease(await writeFolder({cells, periods}))).findings.map(({code, cell}) => [
    code,
    cell?.split("|")[0]
  ]);
const statuses = (cells: readonly Cell[]) => cells.map(({measure, status}) => [measure, status]);

describe("parts of a whole", () => {
  it("are withheld together where one is small, and the whole stays", async () => {
    const {cells} = await protectAll(counted([4, 40, 50]));
    expect(statuses(cells)).toEqual([[change, "shown"], ...bins.map((bin) => [bin, "withheld"])]);
    expect(await audited(cells)).toEqual([]);
  });

  it("fail the audit where the small one alone is blank", async () => {
    const release = counted([4, 40, 50]).map((cell) => (cell.measure === "few" ? blanked(cell) : bare(cell)));
    expect(await audited(release)).toContainEqual(["worked out", "few"]);
  });

  it("fail the audit where two are blank that together are few", async () => {
    const release = counted([4, 5, 50]).map((cell) =>
      cell.measure === "many" || cell.measure === change ? bare(cell) : blanked(cell)
    );
    expect((await audited(release)).map(([, measure]) => measure)).toEqual(
      expect.arrayContaining(["few", "some"])
    );
  });

  it("print no spread where one of them has too few people for its own", async () => {
    const exact = counted([20, 40, 50]);
    const {cells} = await protectAll(exact);
    expect(cells.every(({status}) => status === "shown")).toBe(true);
    expect(cells[0]?.more.change_sq).toBe(exact[0]?.more.change_sq);
    for (const cell of cells.slice(1))
      expect(cell.more).toMatchObject({change: null, change_sq: null, sd_change: null});
    expect(await audited(cells)).toEqual([]);
    // Everybody's sums less those of 90 would be the sums of twenty.
    const release = exact.map((cell) => (cell.measure === "few" ? {...bare(cell), more: {}} : bare(cell)));
    expect(await audited(release)).toContainEqual(["derived", "some"]);
  });

  it("print everything where each has many, and nobody is told of as nobody", async () => {
    const exact = counted([0, 40, 50]);
    const {cells} = await protectAll(exact);
    expect(cells).toEqual(exact.map(bare));
    expect(await audited(cells)).toEqual([]);
  });

  it("do not say of a small group that all of it is in one", async () => {
    const {cells} = await protectAll(counted([0, 0, 25]));
    expect(statuses(cells).slice(1)).toEqual(bins.map((bin) => [bin, "withheld"]));
    expect(statuses((await protectAll(counted([0, 0, 30]))).cells).slice(1)).toEqual([
      ["few", "empty"],
      ["some", "empty"],
      ["many", "shown"]
    ]);
  });

  it("fall with their whole where it is left out as too fine", async () => {
    const programs = ["a", "b", "c"].flatMap((program, index) =>
      counted(index === 0 ? [40, 40, 40] : [2, 2, 2], {program, from: index * 1000})
    );
    const result = await protect({cells: programs, curves: [], periods, wholes}, cms11);
    expect(result.cells).toEqual([]);
  });

  it("stay safe over programs, whatever the counts", async () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(counts, {minLength: 2, maxLength: 3}), async (programs) => {
        const parts = programs.map((each, index) =>
          counted(each, {program: `p${index}`, from: index * 1000})
        );
        const total = counted(bins.map((_, bin) => programs.reduce((sum, each) => sum + each[bin]!, 0)));
        const merged = total.map((cell, place): ExactCell => {
          const own = parts.map((cells) => cells[place]!.sets.denominator!);
          const set = own.reduce((all, {a, b, count}) => ({
            a: all.a ^ a,
            b: all.b ^ b,
            count: all.count + count
          }));
          return {...cell, sets: {...cell.sets, people: set, denominator: set}};
        });
        const {cells} = await protectAll([...merged, ...parts.flat()]);
        expect(await audited(cells)).toEqual([]);
      }),
      {numRuns: 25, seed: 20260103}
    );
  }, 120_000);
});
