import {describe, expect, it} from "vitest";
import {readNested} from "../../src/audit/nested.ts";
import {loadWorkspace} from "../../src/config/read.ts";
import type {WorkspaceConfig} from "../../src/config/workspace.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {scalesOf} from "../../src/instruments/registry.ts";
import type {Cell, ExactCell} from "../../src/measures/cell.ts";
import {file} from "../../src/measures/outcomes/follow-up-rate.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import type {PublishedMeasure} from "../../src/release/format.ts";
import {oneItem} from "../measures/helpers/one-item.ts";
import {periods, setOf} from "./organization.ts";

const some = (from: number, to: number) =>
  setOf(new Set(Array.from({length: to - from}, (_, index) => from + index)));

/** A share of people 0 to `n`, the first `yes` of them in it. */
const share = (measure: string, yes: number, n: number): ExactCell => ({
  ...{measure, period: periods.at(-1)!.id, program: "*", site: "*", characteristic: "*", group: "*"},
  ...{status: "shown", people: n, numerator: yes, denominator: n, value: yes / n},
  ...{lower: null, upper: null, atLeast: null, immature: 0, more: {}},
  sets: {people: some(0, n), numerator: some(0, yes), denominator: some(0, n), immature: some(0, 0)}
});

const statuses = async (own: number, wider: number) => {
  const {cells} = await protect(
    {
      periods,
      cells: [share("own", 20, own), share("wider", 25, wider)],
      curves: [],
      within: {own: ["wider"]}
    },
    profileNamed("cms-11")
  );
  return Object.fromEntries(cells.map(({measure, status}) => [measure, status]));
};

describe("a measure whose people are among another's", () => {
  it("is withheld where only a few are left between them", async () => {
    expect(await statuses(50, 50)).toEqual({own: "shown", wider: "shown"});
    expect(await statuses(50, 61)).toEqual({own: "shown", wider: "shown"});
    expect(await statuses(50, 60)).toEqual({own: "withheld", wider: "shown"});
    expect(await statuses(50, 51)).toEqual({own: "withheld", wider: "shown"});
  });

  it("is withheld, too, where the wider measure is left out as too fine", async () => {
    const quarter = periods.find(({id}) => id.includes("Q"))!.id;
    const {cells, leftOut} = await protect(
      {
        periods,
        cells: [share("own", 12, 24), share("wider", 24, 30)].map((cell) => ({...cell, period: quarter})),
        curves: [],
        within: {own: ["wider"]}
      },
      profileNamed("cms-11")
    );
    expect(leftOut).toContain("wider|quarter");
    expect(cells.filter(({status}) => status === "shown")).toEqual([]);
  });

  it("is withheld, too, where both are counts, which have no denominator", async () => {
    const count = (measure: string, n: number): ExactCell => ({
      ...share(measure, n, n),
      denominator: null,
      value: n,
      sets: {people: some(0, n), numerator: some(0, n), denominator: null, immature: null}
    });
    // 175 people came in a quarter of 92 days and 174 in the last 90 of them: one came on the first two days alone.
    const told = async (own: number, wider: number) => {
      const cells = [count("own", own), count("wider", wider)];
      const shown = await protect(
        {periods, cells, curves: [], within: {own: ["wider"]}},
        profileNamed("cms-11")
      );
      const measures = new Map([
        ["own", {id: "own", unit: "person", within: ["wider"]} as unknown as PublishedMeasure]
      ]);
      return [
        shown.cells.find(({measure}) => measure === "own")!.status,
        readNested({cells, measures}, (left) => left > 0 && left < 11).length
      ];
    };
    expect(await told(174, 175)).toEqual(["withheld", 1]);
    expect(await told(175, 175)).toEqual(["shown", 0]);
    expect(await told(164, 175)).toEqual(["shown", 0]);
  });

  it("is each count of people whom another count of the same time holds, but for a few", async () => {
    const beside = Object.fromEntries(
      (await allMeasures(await loadWorkspace("."))).flatMap(({id, within}) =>
        within === undefined ? [] : [[id, within]]
      )
    );
    expect(beside).toMatchObject({
      active: ["served"],
      regulars: ["served", "active"],
      new_program: ["served"],
      new_organization: ["new_program"],
      course_completion: ["new_program"]
    });
  });

  it("is the rate of those who answered again: who left before could be read off a baseline's own count", () => {
    const [scale] = scalesOf([oneItem]);
    const rate = (followUp: object) =>
      file
        .measures({follow_ups: [followUp]} as unknown as WorkspaceConfig, [scale!])
        .map(({within}) => within);
    expect(rate({id: "month-6", name: "6 months", after: 180, within: 30})).toEqual([
      [`follow_up_due:${scale!.id}:month-6`]
    ]);
    expect(rate({id: "end", name: "End", occasion: 1})).toEqual([undefined]);
  });

  it("is refused by the audit where both are printed", () => {
    const measures = new Map([["own", {id: "own", within: ["wider"]} as unknown as PublishedMeasure]]);
    const found = (own: number, wider: number) => {
      const cells: Cell[] = [share("own", 20, own), share("wider", 25, wider)];
      return readNested({cells, measures}, (count) => count > 0 && count < 11).map(({code}) => code);
    };
    expect(found(50, 60)).toEqual(["derived"]);
    expect(found(50, 50)).toEqual([]);
    expect(found(50, 61)).toEqual([]);
  });
});
