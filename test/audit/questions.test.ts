import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auditRelease} from "../../src/audit/audit.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import type {Cell, ExactCell} from "../../src/measures/cell.ts";
import {months, periods, setOf} from "../disclosure/organization.ts";
import {writeFolder} from "./folder.ts";

const cms11 = profileNamed("cms-11");
const answers = ["better", "same", "worse"] as const;
const questions = {better: "change", same: "change", worse: "change"};

/** The three answers of one slice, `counts` people each, told apart from every other slice's by `from`. */
function asked(
  counts: readonly number[],
  {program, month, from}: {program: string; month: number; from: number}
) {
  let next = from;
  const groups = counts.map((count) => new Set(Array.from({length: count}, () => next++)));
  const all = setOf(new Set(groups.flatMap((group) => [...group])));
  const [period] = [months[month]!.id];
  return answers.map((measure, answer): ExactCell => {
    const set = setOf(groups[answer]!);
    return {
      measure,
      period,
      program,
      site: "*",
      characteristic: "*",
      group: "*",
      status: "shown",
      people: all.count,
      numerator: set.count,
      denominator: all.count,
      value: set.count / all.count,
      lower: null,
      upper: null,
      atLeast: null,
      immature: 0,
      more: {},
      sets: {people: all, numerator: set, denominator: all, immature: setOf(new Set())}
    };
  });
}

const bare = ({sets: _, ...cell}: ExactCell): Cell => cell;
const blanked = (cell: ExactCell): Cell => ({
  ...bare(cell),
  status: "withheld",
  people: null,
  numerator: null,
  denominator: null,
  value: null,
  immature: null
});
const statusOf = (cells: readonly Cell[], measure: string) =>
  cells.find((cell) => cell.measure === measure)?.status;

describe("answers to one question", () => {
  const cells = asked([40, 30, 4], {program: "a", month: 0, from: 0});

  it("are never published so that the last can be worked out", async () => {
    const result = await protect({cells, curves: [], periods, questions}, cms11, {withheldShare: 1});
    expect(statusOf(result.cells, "worse")).toBe("withheld");
    expect(result.cells.filter(({status}) => status === "withheld").length).toBeGreaterThan(1);
    expect(await auditRelease(await writeFolder({cells: result.cells, periods}))).toMatchObject({
      passed: true
    });
  });

  it("fail the audit where only the small one is blank", async () => {
    const release = cells.map((cell) => (cell.measure === "worse" ? blanked(cell) : bare(cell)));
    const {findings} = await auditRelease(await writeFolder({cells: release, periods}));
    expect(findings.map(({code, cell}) => [code, cell?.split("|")[0]])).toContainEqual([
      "worked out",
      "worse"
    ]);
  });

  it("are shown where all are many, or nobody", async () => {
    const many = asked([40, 30, 12], {program: "a", month: 0, from: 0});
    const result = await protect({cells: many, curves: [], periods, questions}, cms11, {withheldShare: 1});
    expect(result.cells.every(({status}) => status === "shown")).toBe(true);
  });

  it("are left out together where one of them is too fine to publish", async () => {
    const cells = ["a", "b", "c", "d"].flatMap((program, index) =>
      asked([40, 30, index === 0 ? 20 : 4], {program, month: 0, from: index * 1000})
    );
    const result = await protect({cells, curves: [], periods, questions}, cms11);
    expect(result.cells).toEqual([]);
    expect(result.leftOut).toEqual(["change|month|program"]);
  });

  it("stay safe over programs, whatever the counts", async () => {
    const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(20));
    await fc.assert(
      fc.asyncProperty(fc.array(counts, {minLength: 1, maxLength: 4}), async (programs) => {
        const parts = programs.flatMap((each, index) =>
          asked(each, {program: `p${index}`, month: 0, from: index * 1000})
        );
        const total = [0, 1, 2].map((answer) => programs.reduce((sum, each) => sum + each[answer]!, 0));
        const people = answers.map(
          (_, answer) =>
            new Set(
              programs.flatMap((each, index) => {
                const before = each.slice(0, answer).reduce((sum, count) => sum + count, 0);
                return Array.from({length: each[answer]!}, (_, person) => index * 1000 + before + person);
              })
            )
        );
        const all = setOf(new Set(people.flatMap((set) => [...set])));
        const whole = asked(total, {program: "*", month: 0, from: 0}).map((cell, answer) => ({
          ...cell,
          sets: {...cell.sets, people: all, denominator: all, numerator: setOf(people[answer]!)}
        }));
        const exact = [...whole, ...parts].filter(({denominator}) => denominator !== 0);
        const result = await protect({cells: exact, curves: [], periods, questions}, cms11, {
          withheldShare: 1
        });
        const {findings} = await auditRelease(await writeFolder({cells: result.cells, periods}));
        expect(findings).toEqual([]);
      }),
      {numRuns: 40, seed: 20260102}
    );
  }, 120_000);
});
