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

describe("scales of the Equity page", () => {
  it("are fetched once, when one beside the first is asked for, and come with their measures and funnels", async () => {
    const held = await openRelease(file("site.json"), file("equity.json"));
    const others = file("equity-scales.json");
    const [first, second] = held.equity.scales;
    expect(await held.ofScale(first!.id, others)).toBe(held);
    expect(others.json).not.toHaveBeenCalled();
    const [once, again] = [await held.ofScale(second!.id, others), await held.ofScale(second!.id, others)];
    expect(again).toBe(once);
    expect(others.json).toHaveBeenCalledTimes(1);
    const measures = (of: typeof held) => of.measures.filter(({id}) => id.endsWith(`:${second!.id}`));
    expect(measures(held)).toEqual([]);
    expect(measures(once).length).toBeGreaterThan(0);
    expect(once.measure("served")).toBeDefined();
    expect(once.equity.access).toEqual(held.equity.access);
    expect(once.cells.length).toBeGreaterThan(held.cells.length);
  });
});

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
