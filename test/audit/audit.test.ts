import {appendFile, mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {auditRelease} from "../../src/audit/audit.ts";
import {scanArtifacts} from "../../src/audit/scan.ts";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protect} from "../../src/disclosure/protect.ts";
import {type Cell, type CurvePoint, cellKey, type ExactCell, noFigures} from "../../src/measures/cell.ts";
import {cellsOf, periods, randomVisits} from "../disclosure/organization.ts";
import {writeFolder} from "./folder.ts";

const tables = [
  {periods: ["month"], by: ["program"]},
  {periods: ["quarter", "year"], by: ["program", "site"]},
  {periods: ["year"], by: ["program", "group"]}
] as const;

const cms11 = profileNamed("cms-11");
const bare = ({sets: _, ...cell}: ExactCell): Cell => cell;
const hide = (cell: Cell): Cell => ({...cell, status: "withheld", ...noFigures});
const count = (measure: string, program: string, n: number, period = "2025-Q1"): Cell => ({
  measure,
  period,
  program,
  site: "*",
  characteristic: "*",
  group: "*",
  status: "shown",
  ...noFigures,
  people: measure === "served" ? n : null,
  numerator: n,
  value: n
});
const codes = async (cells: readonly Cell[], curves: readonly CurvePoint[] = []) =>
  (await auditRelease(await writeFolder({cells, curves, periods}))).findings.map(({code}) => code);

describe("the attack", () => {
  it("works a withheld part out from the total", async () => {
    const cells = [count("contacts", "*", 90), count("contacts", "a", 85), hide(count("contacts", "b", 5))];
    expect(await codes(cells)).toContain("worked out");
  });

  it("refuses a mean at one time beside the shares of its items", async () => {
    const at = (measure: string, figures: object): Cell => ({
      ...count(measure, "*", 60),
      ...{people: 60, denominator: 60},
      ...figures
    });
    const agreed = at("agreed_at_one_time:heard:1", {numerator: 40, value: 40 / 60});
    const mean = (form: string) => at(`mean_at_one_time:${form}.total`, {numerator: 210, value: 3.5});
    expect(await codes([agreed, mean("other")])).toEqual([]);
    expect(await codes([agreed, mean("heard")])).toEqual(["derived"]);
  });

  it("lets two blanks in a line stand", async () => {
    const cells = [
      count("contacts", "*", 190),
      count("contacts", "a", 85),
      hide(count("contacts", "b", 5)),
      hide(count("contacts", "c", 100))
    ];
    expect(await codes(cells)).toEqual([]);
  });

  it("refuses two blanks that are small together", async () => {
    const cells = [
      count("contacts", "*", 93),
      count("contacts", "a", 85),
      hide(count("contacts", "b", 3)),
      hide(count("contacts", "c", 5))
    ];
    expect(await codes(cells)).toContain("bounded");
  });

  it("refuses the one who came back: 12 and 13 in two quarters, 24 in all", async () => {
    const cells = [
      count("served", "*", 12),
      count("served", "*", 13, "2025-Q2"),
      count("served", "*", 0, "2025-Q3"),
      count("served", "*", 0, "2025-Q4"),
      count("served", "*", 24, "2025")
    ];
    expect(await codes(cells)).toEqual(["overlap"]);
  });

  it("takes no total from its only part where programs are counted apart", async () => {
    const share = (measure: string) => ({
      ...count(measure, "a", 80),
      people: 686,
      denominator: 686,
      value: 80 / 686
    });
    const cells = (measure: string) => [hide({...share(measure), program: "*"}), share(measure)];
    expect(await codes(cells("retention:90"))).toContain("worked out");
    expect(await codes(cells("survival:180"))).toEqual([]);
  });

  it("refuses when its time is up", async () => {
    const cells = [count("contacts", "*", 90), count("contacts", "a", 85), hide(count("contacts", "b", 5))];
    const report = await auditRelease(await writeFolder({cells, periods}), {seconds: 0});
    expect(report.passed).toBe(false);
    expect(report.findings.map(({code}) => code)).toContain("timeout");
  });

  it("does not attack a view that withholds nothing by its own word", async () => {
    const dir = await writeFolder({cells: [count("served", "*", 3)], periods, threshold: null});
    expect(await auditRelease(dir)).toMatchObject({passed: true, checked: 0});
  });

  it("names no figure and no group in its messages", async () => {
    const cells = [count("contacts", "*", 90), count("contacts", "a", 85), hide(count("contacts", "b", 5))];
    const {findings} = await auditRelease(await writeFolder({cells, periods}));
    for (const {message} of findings) expect(message).not.toMatch(/\d|\|/);
  });
});

describe("what is printed", () => {
  const share = (numerator: number | null, denominator: number, value: number, more = {}): Cell => ({
    ...count("retention:90", "*", 0),
    people: denominator,
    numerator,
    denominator,
    value,
    more
  });
  it.each<[string, Cell, string[]]>([
    ["a count of few people", count("served", "*", 4), ["small"]],
    ["nobody", count("served", "*", 0), []],
    ["a few calls of nobody in particular", count("contacts", "*", 4), []],
    ["a small rest", share(35, 40, 0.875), ["derived"]],
    ["a share that tells the count", share(null, 40, 0.1), ["derived"]],
    ["people without a follow-up", share(20, 40, 0.5, {n_baseline: 44}), ["derived"]],
    ["figures left in a withheld cell", {...hide(count("served", "*", 4)), lower: 1}, ["left in"]],
    ["a measure nobody defined", count("other", "*", 40), ["unknown measure"]],
    [
      "a spread of few scores",
      {...share(null, 20, -1.2), measure: "outcome_change:x", more: {sd_change: 3.1}},
      ["derived"]
    ],
    [
      "whom a wave between the first and the last saw",
      {...share(null, 60, 1.2), measure: "trajectory:x", more: {n_baseline: 120, n_0: 120, n_1: 80, n_2: 60}},
      ["derived"]
    ],
    [
      "everybody's mean at the start, which adds up over programs",
      {...share(null, 60, 1.2), measure: "trajectory:x", more: {n_baseline: 120, n_0: 120, mean_0: 30.5}},
      ["derived"]
    ],
    [
      "the ends of a trajectory and a model's changes",
      {
        ...share(null, 60, 1.2),
        measure: "trajectory:x",
        more: {n_baseline: 120, n_0: 120, n_2: 60, mean_2: 32.5, model_change_1: 0.8, model_disagrees_2: 0}
      },
      []
    ],
    [
      "a middle of few scores",
      {...share(null, 20, -1.2), measure: "outcome_change:x", more: {hl_change: -1}},
      ["derived"]
    ],
    [
      "the scores of few who did not answer again",
      {
        ...share(null, 60, -1.2),
        measure: "outcome_change:x",
        more: {n_baseline: 80, sd_change: 3.1, effect_size_lost: 0.3}
      },
      ["derived"]
    ]
  ])("%s", async (_, cell, expected) => expect(await codes([cell])).toEqual(expected));

  it("refuses means that count people", async () => {
    const mean = (measure: string, pre: number): Cell => ({
      ...share(null, 60, 0.3, {n_baseline: 60, pre}),
      measure
    });
    expect(await codes([mean("outcome_change:employed", 30)])).toEqual(["derived"]);
    expect(await codes([mean("outcome_change:mood", 300)])).toEqual([]);
    expect(await codes([mean("outcome_change:mood", 5)])).toEqual(["derived"]);
    expect(await codes([mean("outcome_change:mood", 27 * 60 - 5)])).toEqual(["derived"]);
  });

  it("refuses steps of a follow-up that only together give a few people away", async () => {
    const change: Cell = {
      ...share(null, 40, -1.2, {n_baseline: 60}),
      measure: "outcome_change:x",
      people: 40
    };
    const rate = {...share(40, 57, 40 / 57), measure: "follow_up_rate:x"};
    expect(await codes([change])).toEqual([]);
    expect(await codes([rate])).toEqual([]);
    expect(await codes([change, rate])).toEqual(["derived"]);
    expect(await codes([change, {...rate, denominator: 60, value: 40 / 60}])).toEqual([]);
  });

  it("refuses a change as remembered beside a few forms more of its survey", async () => {
    const change: Cell = {
      ...share(null, 40, -1.2, {n_baseline: 40}),
      measure: "retrospective_change:x",
      people: 40
    };
    const once = (n: number): Cell => ({
      ...share(null, n, 3, {}),
      measure: "mean_at_one_time:x",
      people: n
    });
    expect(await codes([change, once(40)])).toEqual([]);
    expect(await codes([change, once(43)])).toEqual(["derived"]);
    expect(await codes([change, once(60)])).toEqual([]);
    expect(await codes([{...change, more: {n_baseline: 55}}, once(58)])).toEqual(["derived"]);
  });

  it("refuses thin steps of a curve", async () => {
    const point = {...count("retention_curve", "*", 0), day: 30, survival: 0.9};
    const step = {...point, atRisk: 60, events: 3, censored: 0} as unknown as CurvePoint;
    expect(await codes([], [step])).toEqual(["small"]);
  });

  it("refuses a quality report and a table that tell of few", async () => {
    const line = {job: "j", feed: "contacts", covers: {from: null, to: null}, exportDate: null};
    const quality = {
      lines: [{...line, records: 100, accepted: 95, quarantined: null, reasons: []}],
      findings: [{code: "c", severity: "note" as const, message: "m", records: 4}]
    };
    const dir = await writeFolder({cells: [], periods, quality});
    await mkdir(join(dir, "tables"));
    await writeFile(join(dir, "tables", "outcomes.csv"), "program,people,mean\na,7,3.5\n");
    const {findings} = await auditRelease(dir);
    expect(findings.map(({cell}) => cell)).toEqual(["quality.json", "tables/outcomes.csv"]);
  });
});

describe("suppression and audit together", () => {
  it("passes what was protected, and finds most of what is given back", async () => {
    const exact = cellsOf(randomVisits({people: 250, programs: 4, sites: 3, groups: 3}, 1), tables);
    const {cells, record} = await protect({cells: exact, curves: [], periods}, cms11, {withheldShare: 1});
    const report = await auditRelease(await writeFolder({cells, periods}));
    expect(report).toMatchObject({passed: true, findings: []});
    expect(report.checked).toBe(cells.filter(({status}) => status === "withheld").length);

    const truth = new Map(exact.map((cell) => [cellKey(cell), cell]));
    const complementary = record.filter(({reason}) => reason === "complementary").slice(0, 12);
    const caught: boolean[] = [];
    for (const {cell: key} of complementary) {
      const mutated = cells.map((cell) => (cellKey(cell) === key ? bare(truth.get(key)!) : cell));
      caught.push(!(await auditRelease(await writeFolder({cells: mutated, periods}))).passed);
    }
    expect(caught.length).toBeGreaterThan(5);
    expect(caught.filter(Boolean).length / caught.length).toBeGreaterThan(0.6);
  }, 120_000);

  it("agrees on random organizations", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          people: fc.integer({min: 5, max: 160}),
          programs: fc.integer({min: 1, max: 5}),
          sites: fc.integer({min: 1, max: 4}),
          groups: fc.integer({min: 1, max: 4}),
          seed: fc.integer({min: 1, max: 1_000_000})
        }),
        async ({seed, ...size}) => {
          const exact = cellsOf(randomVisits(size, seed), [
            {periods: ["quarter", "year"], by: ["program", "site"]},
            {periods: ["year"], by: ["group"]}
          ]);
          const {cells} = await protect({cells: exact, curves: [], periods}, cms11, {withheldShare: 1});
          const {findings} = await auditRelease(await writeFolder({cells, periods}));
          expect(findings).toEqual([]);
        }
      ),
      {numRuns: 12, seed: 20260101}
    );
  }, 240_000);

  it("catches a release that only its small cells are taken out of", async () => {
    const exact = cellsOf(randomVisits({people: 250, programs: 4, sites: 3, groups: 3}, 1), tables);
    const cells = exact.map((cell) => {
      const people = cell.sets.people?.count ?? 0;
      return people > 0 && people < 11 ? hide(bare(cell)) : bare(cell);
    });
    const {findings} = await auditRelease(await writeFolder({cells, periods}));
    expect(findings.filter(({code}) => code === "worked out" || code === "bounded").length).toBeGreaterThan(
      5
    );
  });
});

describe("the scan of everything that leaves", () => {
  const scan = async (name: string, content: string) => {
    const dir = await writeFolder({cells: [], periods});
    await mkdir(join(dir, "site", "_node"), {recursive: true});
    await appendFile(join(dir, name), content);
    return (await scanArtifacts(dir)).map(({code, file}) => `${code} ${file}`);
  };
  it.each([
    ["quality.json", "write to ana.r@example.org", ["email quality.json"]],
    ["site/index.html", "<p>555-867 <b>call (505) 867-5309</b>", ["phone site/index.html"]],
    ["site/index.html", "\n123-45-6789", ["ssn site/index.html"]],
    ["site/a.json", '{"id":"0b0c6f2e-95a1-4b3a-8f0e-2f1f2c3d4e5f"}', ["identifier site/a.json"]],
    ["site/a.json", '{"at":"/home/someone/waymark"}', ["path site/a.json"]],
    ["site/_node/library.js", "author@example.org", []],
    ["site/index.html", "214 people, 2025-01-31, 12.5 to 34.9", []]
  ])("%s: %s", async (name, content, expected) => expect(await scan(name, content)).toEqual(expected));

  it("never repeats what it found", async () => {
    const dir = await writeFolder({cells: [], periods});
    await writeFile(join(dir, "a.txt"), "ana.r@example.org");
    expect(JSON.stringify(await scanArtifacts(dir))).not.toContain("ana");
  });
});
