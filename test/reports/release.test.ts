import {describe, expect, it, vi} from "vitest";
import {offers} from "../../reports/components/choice.ts";
import {openRelease} from "../../reports/components/release.ts";
import type {PageData} from "../../src/site/page-data.ts";
import {projectPages} from "../../src/site/page-data.ts";
import {sampleRelease} from "../helpers/sample-release.ts";

const view = sampleRelease("internal");
const files = projectPages(view);
const file = (name: string) => ({json: vi.fn(async () => JSON.parse(JSON.stringify(files[name])))});
const kinds = new Map(view.dimensions.periods.map(({id, kind}) => [id, kind as string]));
const isMonth = ({period}: {period: string}): boolean => kinds.get(period) === "month";

describe("months of a page", () => {
  it("are not in what it first loads, and yet may be chosen", async () => {
    const held = await openRelease(file("site.json"), file("engagement.json"));
    expect(held.cells.filter(isMonth)).toEqual([]);
    const offered = offers(held.choosable, kinds, "grain", {program: "*", site: "*"});
    expect([...offered]).toContain("month");
  });

  it("are fetched once, when they are asked for", async () => {
    const held = await openRelease(file("site.json"), file("engagement.json"));
    const months = file("engagement-months.json");
    expect(await held.at("quarter", months)).toBe(held);
    expect(months.json).not.toHaveBeenCalled();
    const [once, again] = [await held.at("month", months), await held.at("month", months)];
    expect(again).toBe(once);
    expect(months.json).toHaveBeenCalledTimes(1);
    const families = ["engagement", "retention"];
    const whole = view.cells.filter(
      (cell) =>
        isMonth(cell) &&
        cell.characteristic === "*" &&
        families.includes(view.measures.find(({id}) => id === cell.measure)?.family ?? "")
    );
    expect(whole.length).toBeGreaterThan(0);
    for (const cell of whole) expect(once.cell(cell.measure, cell)?.status).toBe(cell.status);
  });

  it("are apart on Engagement and the programs' pages: a page without the file holds what it draws", () => {
    expect(
      Object.keys(files)
        .filter((name) => name.endsWith("-months.json"))
        .sort()
    ).toEqual([
      "engagement-months.json",
      "peer-run-months.json",
      "peer-specialists-months.json",
      "support-groups-months.json"
    ]);
    expect((files["warm-line.json"] as PageData).monthly).toEqual([]);
  });
});
