import {describe, expect, it} from "vitest";
import {readBounds} from "../../src/audit/bounds.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {type Cell, type ExactCell, everything} from "../../src/measures/cell.ts";
import {periods, setOf} from "./organization.ts";

const set = (people: number) => setOf(new Set(Array.from({length: people}, (_, person) => person)));

/** People served who are known to two systems, so many at least to the larger one. */
const served = (people: number, atLeast: number | null, where: Partial<ExactCell> = {}): ExactCell => ({
  ...{measure: "served", period: "2025", program: everything, site: everything},
  ...{characteristic: everything, group: everything, status: "shown", ...where},
  ...{people, numerator: people, denominator: null, value: people, lower: null, upper: null},
  ...{atLeast, immature: null, more: {}},
  sets: {people: set(people), numerator: set(people), denominator: null, immature: null}
});

const aged = (group: string) => ({characteristic: "age", group});

const publish = async (cells: readonly ExactCell[]): Promise<Cell[]> =>
  (await protect({cells, curves: [], periods}, profileNamed("cms-11"), {withheldShare: 1})).cells;

const boundsOf = async (cells: readonly ExactCell[]) => {
  const shown = await publish(cells);
  return Object.fromEntries(shown.map(({program, group, atLeast}) => [`${program} ${group}`, atLeast]));
};

describe("totals known as at least and at most", () => {
  it("do not tell of the few whom the smaller system alone knows, in any cell of the breakdown", async () => {
    // 29 - 26: three people of this age came to the house with the second system alone.
    const cells = [
      served(200, 160),
      served(29, 26, aged("18-25")),
      served(90, 67, aged("26-39")),
      served(60, 60, aged("40-54")),
      served(21, 19, aged("55-64"))
    ];
    expect(await boundsOf(cells)).toEqual({
      "* *": 160,
      "* 18-25": 15,
      "* 26-39": 45,
      "* 40-54": 30,
      "* 55-64": 11
    });
  });

  it("stay as they are where enough people are between, or where there is one system alone", async () => {
    const cells = [
      served(200, 160),
      served(80, 76, {program: "peers"}),
      served(70, null, {program: "house"})
    ];
    expect(await boundsOf(cells)).toEqual({"* *": 160, "peers *": 40, "house *": null});
    expect(await boundsOf([served(200, 189), served(90, 67, aged("26-39"))])).toEqual({
      "* *": 189,
      "* 26-39": 67
    });
  });

  it("are refused by the audit where they tell of a few", async () => {
    const codes = (cells: readonly Cell[]) => readBounds({cells, threshold: 11}).map(({code}) => code);
    expect(codes([served(29, 26)])).toEqual(["derived"]);
    expect(codes([served(29, 18)])).toEqual([]);
    expect(codes(await publish([served(29, 26), served(21, 20, aged("18-25"))]))).toEqual([]);
  });
});
