import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, BrowserContextOptions, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {keptPages} from "../../src/release/room.ts";
import type {ReleaseView} from "../../src/release/view.ts";
import {buildSite} from "../../src/site/build.ts";
import {requiredPages} from "../../src/site/gate.ts";
import {type BuiltPages, buildPages} from "../../src/site/pages.ts";
import {type StaticServer, startServer} from "../../src/site/serve.ts";
import {openBrowser} from "../helpers/browser.ts";
import {emptyRelease, sampleRelease, writeRelease} from "../helpers/sample-release.ts";

const firstView = 350 * 1024;
const axePath = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

let dir: string;
let browser: Browser;
let built: Promise<BuiltPages>;
const servers: Record<string, StaticServer> = {};

async function serveRelease(name: string, view: ReleaseView): Promise<void> {
  const releaseDir = await writeRelease(join(dir, name, "release"), view);
  const siteDir = join(dir, name, "site");
  await buildSite({releaseDir, siteDir, pages: await built});
  servers[name] = await startServer({dir: siteDir, port: 0});
}

/** Two support groups, of which one counts nothing but heads; neither a warm line nor surveys. */
function peopleOnly(): ReleaseView {
  const view = sampleRelease();
  const kept = view.measures.filter(({family}) => family === "engagement");
  const ids = new Set(kept.map(({id}) => id));
  const ofHeads = ["sessions", "attendances"];
  const groups = ["*", "evening-groups", "drop-in"];
  return {
    ...view,
    dimensions: {
      ...view.dimensions,
      programs: view.dimensions.programs
        .filter(({id}) => groups.includes(id))
        .map((program) => ({...program, type: "support_group" as const}))
    },
    measures: kept,
    instruments: [],
    cells: view.cells.filter(
      ({measure, program}) =>
        ids.has(measure) &&
        groups.includes(program) &&
        (program !== "evening-groups" || ofHeads.includes(measure))
    ),
    curves: []
  };
}

/** Names that would do harm if anything ever read them as markup. */
function hostile(): ReleaseView {
  const view = sampleRelease("internal");
  const name = "<img src=x onerror=alert(1)></script><svg onload=alert(2)>";
  const named = <Named extends {name: string}>(items: readonly Named[]) =>
    items.map((item) => ({...item, name}));
  return {
    ...view,
    dimensions: {
      ...view.dimensions,
      organization: name,
      programs: named(view.dimensions.programs),
      sites: named(view.dimensions.sites),
      characteristics: named(view.dimensions.characteristics).map((c) => ({...c, groups: named(c.groups)}))
    }
  };
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), "waymark-browser-"));
  browser = await openBrowser();
  built = buildPages({workDir: join(dir, "work"), keptIn: await keptPages()});
  await serveRelease("public", sampleRelease());
  await serveRelease("internal", hostile());
  await serveRelease("empty", emptyRelease());
  await serveRelease("people", peopleOnly());
}, 900_000);

afterAll(async () => {
  await browser?.close();
  for (const server of Object.values(servers)) await server.close();
  await rm(dir, {recursive: true, force: true});
});

interface Visit {
  page: Page;
  problems: string[];
  bytes(): number;
}

/** Opens a page and waits until its blocks stand; collects every error and every request that leaves the site. */
async function visit(site: string, file: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const {url} = servers[site]!;
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const problems: string[] = [];
  let received = 0;
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(url)) problems.push(`request leaves the site: ${request.url()}`);
  });
  const network = await context.newCDPSession(page);
  await network.send("Network.enable");
  network.on("Network.loadingFinished", ({encodedDataLength}) => {
    received += encodedDataLength;
  });
  await page.goto(url + file, {waitUntil: "load"});
  await page.waitForSelector(".key");
  // Charts are drawn once their room is known, which is a frame after they stand in the page.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))
  );
  return {page, problems, bytes: () => received};
}

const openTables = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });

const leave = ({page}: Visit): Promise<void> => page.context().close();

interface Violation {
  id: string;
  impact: string;
  nodes: string[];
}

/** Given through the debugger, so that the page's own policy, which allows no script from elsewhere, stays as it is. */
const axe = await readFile(axePath, "utf8");

/** @param rules those to look at; all of them when not given */
async function violations(page: Page, rules?: readonly string[]): Promise<Violation[]> {
  await page.evaluate(axe);
  return page.evaluate(async (only) => {
    const {axe} = window as unknown as {
      axe: {
        run(options: object): Promise<{violations: {id: string; impact: string; nodes: {html: string}[]}[]}>;
      };
    };
    const {violations} = await axe.run(only === undefined ? {} : {runOnly: only});
    return violations
      .filter(({impact}) => impact === "serious" || impact === "critical")
      .map(({id, impact, nodes}) => ({id, impact, nodes: nodes.map(({html}) => html.slice(0, 160))}));
  }, rules);
}

/** Ids of a site's Methods page, read once. */
const anchors: Record<string, Promise<Set<string>>> = {};
const anchorsOf = (site: string): Promise<Set<string>> => {
  anchors[site] ??= visit(site, "methods.html").then(async (seen) => {
    const ids = await seen.page.locator("main [id]").evaluateAll((all) => all.map(({id}) => id));
    await leave(seen);
    return new Set(ids);
  });
  return anchors[site];
};

/** Figures of a page that do not lead to their definition, each with what is missing. */
async function undefinedFigures(site: string, page: Page): Promise<string[]> {
  const known = await anchorsOf(site);
  const found = await page.locator("main").evaluate((main) => {
    const anchorOf = (id: string) => `measure-${id.replace(/[^A-Za-z0-9_-]+/g, "-")}`;
    const linked = (within: Element) =>
      [...within.querySelectorAll<HTMLAnchorElement>("a[href*='methods.html#']")].map(({hash}) =>
        hash.slice(1)
      );
    const holders = [...main.querySelectorAll<HTMLElement>("[data-measures]")];
    const named = holders.flatMap((holder) => {
      const there = linked(holder);
      const where = holder.id || holder.textContent?.slice(0, 40);
      return [
        ...(holder.querySelector("a.counted.in-words") === null
          ? [`${where}: no link beside its title`]
          : []),
        ...(holder.dataset.measures ?? "")
          .split(" ")
          .filter((id) => !there.includes(anchorOf(id)))
          .map((id) => `${where}: ${id} leads nowhere`)
      ];
    });
    const strays = [...main.querySelectorAll("svg.chart, .card")]
      .filter((figure) => (figure.closest<HTMLElement>("[data-measures]")?.dataset.measures ?? "") === "")
      .map((figure) => `${figure.getAttribute("aria-label") ?? figure.textContent}: of no measure`);
    return {named: [...named, ...strays], anchors: linked(main)};
  });
  return [
    ...found.named,
    ...found.anchors.filter((id) => !known.has(id)).map((id) => `not on Methods: ${id}`)
  ];
}

/** Parts of pictures that stand out of them. */
const outsidePictures = (page: Page): Promise<string[]> =>
  page.locator("svg.chart").evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const box = chart.getBoundingClientRect();
      return [...chart.querySelectorAll("text, rect, path")]
        .filter((part) => {
          const {left, right, width} = part.getBoundingClientRect();
          return width > 0 && (left < box.left - 2 || right > box.right + 2);
        })
        .map((part) => `${chart.getAttribute("aria-label")}: ${part.textContent || part.tagName}`);
    })
  );

/** Words over a period, each with the parts of its picture's figures that it touches; and how many words there are. */
const touchedByEvents = (page: Page): Promise<{words: number; touched: string[]}> =>
  page.locator("svg.chart").evaluateAll((charts) => {
    const pairs = charts.flatMap((chart) => {
      const figures = [...chart.querySelectorAll("[data-mark='dot'] *, [data-mark='line'] path")];
      return [...chart.querySelectorAll(".happened text")].map((words) => ({words, figures}));
    });
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return {
      words: pairs.length,
      touched: pairs.flatMap(({words, figures}) =>
        figures
          .filter((figure) => meet(words.getBoundingClientRect(), figure.getBoundingClientRect()))
          .map(() => words.textContent ?? "")
      )
    };
  });

/** Pages whose pictures are not of measures. */
const withoutMeasures: readonly string[] = ["data-quality.html", "methods.html", "instruments.html"];

describe.each(requiredPages)("%s", {timeout: 180_000}, (file) => {
  it("opens without an error or a request leaving it, within its budget, with no serious barrier in light nor in dark, and fits a phone", async () => {
    const seen = await visit("public", file, {colorScheme: "light"});
    await seen.page.waitForLoadState("networkidle");
    expect(seen.bytes()).toBeGreaterThan(20_000);
    expect(seen.bytes()).toBeLessThan(firstView);
    if (!withoutMeasures.includes(file)) expect(await undefinedFigures("public", seen.page)).toEqual([]);
    await openTables(seen.page);
    expect(await violations(seen.page)).toEqual([]);
    await seen.page.emulateMedia({colorScheme: "dark"});
    expect(await violations(seen.page, ["color-contrast"])).toEqual([]);
    await seen.page.setViewportSize({width: 390, height: 800});
    const width = () => seen.page.evaluate(() => document.documentElement.scrollWidth);
    await expect.poll(width).toBeLessThanOrEqual(390);
    await expect.poll(() => outsidePictures(seen.page)).toEqual([]);
    expect(seen.problems).toEqual([]);
    await leave(seen);
  });

  it.each(["empty", "people"])("stays whole for an organization that is %s", async (site) => {
    const seen = await visit(site, file);
    expect(seen.problems).toEqual([]);
    expect(await seen.page.locator("main").textContent()).not.toMatch(/undefined|NaN|null|\bInfinity\b/);
    expect(await seen.page.locator("main .block").count()).toBeGreaterThan(0);
    await leave(seen);
  });

  it("is stamped in the internal view, on screen and paper, and takes names as text", async () => {
    const seen = await visit("internal", file);
    expect(seen.problems).toEqual([]);
    expect(await seen.page.locator("main img, main svg[onload]").count()).toBe(0);
    expect(await seen.page.locator(".stamp").textContent()).toContain("INTERNAL");
    if (!withoutMeasures.includes(file)) expect(await undefinedFigures("internal", seen.page)).toEqual([]);
    await seen.page.emulateMedia({media: "print"});
    expect(await seen.page.locator(".stamp").isVisible()).toBe(true);
    expect(await seen.page.locator("nav.pages, a.counted").filter({visible: true}).count()).toBe(0);
    await leave(seen);
  });
});

describe("the dashboard", {timeout: 180_000}, () => {
  it("says plainly that there is no warm line and no survey", async () => {
    const line = await visit("people", "warm-line.html");
    expect(await line.page.locator("main").textContent()).toContain("hold no warm line");
    await leave(line);
    const survey = await visit("people", "outcomes.html");
    expect(await survey.page.locator("main").textContent()).toContain("No survey has been read yet");
    await leave(survey);
    const forms = await visit("people", "instruments.html");
    expect(await forms.page.locator("main").textContent()).toContain("No questionnaire has been read yet");
    await leave(forms);
  });

  it("leads to the pages of programs that there are, and says of the others that there are none", async () => {
    const seen = await visit("people", "peer-run.html");
    expect(await seen.page.locator("main").textContent()).toContain(
      "This organization runs no peer-run program"
    );
    expect(await seen.page.locator("nav.pages a").allTextContents()).toEqual(
      expect.arrayContaining(["Overview", "Support groups", "Peer-run", "Methods"])
    );
    const others = await seen.page.locator("nav.pages a", {hasText: /Warm line|Peer specialists/}).count();
    expect(others).toBe(0);
    await seen.page.setViewportSize({width: 390, height: 800});
    const heights = await seen.page
      .locator("nav.pages a")
      .evaluateAll((links) => links.map((link) => link.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
    await leave(seen);
  });

  it("tells a group that counts heads alone by its sessions, and the other by its people", async () => {
    const seen = await visit("people", "support-groups.html");
    const opening = seen.page.locator("#program");
    expect(await opening.locator(".take").textContent()).toMatch(
      /^From January to March 2026, people came [\d,]+ times, in \d+ sessions at Evening Groups/
    );
    expect(await opening.locator(".note").textContent()).toContain("nobody's name is known");
    expect(await seen.page.locator(".question > h2").allTextContents()).toEqual(["How often, and how much"]);
    const program = seen.page.getByLabel("Program", {exact: true});
    expect(await program.locator("option").allTextContents()).toEqual(["Evening Groups", "Drop-in Center"]);
    await program.selectOption({label: "Drop-in Center"});
    await expect
      .poll(() => opening.locator(".take").textContent())
      .toMatch(/members took part at Drop-in Center/);
    expect(await opening.locator(".note").count()).toBe(0);
    expect(await seen.page.locator(".question > h2").first().textContent()).toBe("How many came");
    await seen.page.getByLabel("Show by", {exact: true}).selectOption({label: "Month"});
    await expect.poll(() => opening.locator("tbody tr").count()).toBe(36);
    await leave(seen);
  });

  it("draws whatever the family of a type measures, under the question it answers", async () => {
    const seen = await visit("public", "support-groups.html");
    const size = seen.page.locator("#came #group_size");
    expect(await size.locator(".take").textContent()).toMatch(
      /^From January to March 2026, people at a session at Evening Groups: \d+\.\d\.$/
    );
    expect(await size.locator("svg.chart").count()).toBe(1);
    expect(await seen.page.locator("#helped #constructs tbody a[href^='./outcomes.html#']").count()).toBe(4);
    await leave(seen);
  });

  it("offers only what the release holds, and follows a choice", async () => {
    const seen = await visit("public", "engagement.html");
    const options = (label: string) =>
      seen.page.getByLabel(label, {exact: true}).locator("option").allInnerTexts();
    expect(await options("Show by")).toEqual(["Month", "Quarter", "Fiscal year", "All time together"]);
    await seen.page.getByLabel("Site", {exact: true}).selectOption({label: "Mora Valley"});
    await expect.poll(() => options("Show by")).toEqual(["Quarter", "Fiscal year", "All time together"]);
    expect(await options("Program")).not.toContain("Warm Line");
    await seen.page.getByLabel("Program", {exact: true}).selectOption({label: "Evening Groups"});
    const sentence = seen.page.locator("#served .take");
    await expect.poll(() => sentence.textContent()).toContain("withheld");
    expect(seen.problems).toEqual([]);
    await leave(seen);
  });

  it("shows withheld, too early and missing in their own looks", async () => {
    const seen = await visit("public", "engagement.html");
    await seen.page.getByLabel("Program", {exact: true}).selectOption({label: "Evening Groups"});
    const gap = seen.page.locator("#served");
    await expect.poll(() => gap.locator("svg [data-mark='bar'] rect").count()).toBe(11);
    expect(await seen.page.locator("#retention-180 svg .immature rect").count()).toBeGreaterThan(0);
    expect(await seen.page.locator("#retention-180").innerHTML()).toMatch(
      /\d+ of \d+(\s|<[^>]*>)+so far|\d+ of \d+ so far/
    );
    await seen.page.getByLabel("Site", {exact: true}).selectOption({label: "Mora Valley"});
    await expect.poll(() => seen.page.locator("#served svg .withheld rect").count()).toBeGreaterThan(0);
    const fill = await seen.page.locator("#served svg .withheld").first().getAttribute("fill");
    expect(fill).toBe("url(#withheld-hatch)");
    await leave(seen);
  });

  it("opens a scale to who got better, who was asked, who crossed a cut-off, and sentences to copy", async () => {
    const seen = await visit("public", "outcomes.html");
    const block = seen.page.locator("#outcome_change-cesd-total-month-6");
    expect(await block.locator("figcaption").last().textContent()).toMatch(
      /^Of \d+ members who answered both times, \d+ got clearly better, \d+ stayed about the same, and \d+ got clearly worse\.$/
    );
    for (const name of ["Who was asked, and who answered again", "Who crossed the cut-off"]) {
      const part = block.locator("details.part", {hasText: name});
      await part.locator("summary").click();
      await expect.poll(() => part.locator("svg.chart").count()).toBe(1);
      expect(await part.locator("tbody tr").count()).toBe(4);
    }
    await block.locator("summary", {hasText: "Sentences to copy"}).click();
    expect(await block.locator(".to-copy h3").allTextContents()).toEqual([
      "For a board or a newsletter",
      "For a funder"
    ]);
    await block.locator(".about-form a").click();
    await seen.page.waitForSelector("section#cesd:target");
    expect(await seen.page.locator("#cesd .terms").textContent()).toContain(
      "CES-D. Used under its published terms"
    );
    expect(seen.problems).toEqual([]);
    await leave(seen);
  });

  it("draws answers as parts of a whole only where none of them is withheld", async () => {
    const seen = await visit("public", "outcomes.html");
    await seen.page.getByLabel("Program", {exact: true}).selectOption({label: "Peer Specialists"});
    const block = seen.page.locator("#outcome_change-rses-total-month-6");
    await expect
      .poll(() => block.locator("figcaption").last().textContent())
      .toContain("is withheld, so that nobody can be recognized.");
    const picture = block.locator(".pictures figure").last();
    await expect.poll(() => picture.locator(".withheld rect").count()).toBeGreaterThan(0);
    expect(await picture.locator("[data-mark='bar'] rect").count()).toBe(
      await picture.locator(".withheld rect").count()
    );
    await leave(seen);
  });

  it("can be worked from the keyboard", async () => {
    const seen = await visit("public", "engagement.html");
    await seen.page.keyboard.press("Tab");
    expect(await seen.page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the page");
    await seen.page.keyboard.press("Enter");
    await seen.page.getByLabel("Program", {exact: true}).focus();
    await seen.page.keyboard.press("ArrowDown");
    await expect.poll(() => seen.page.locator("#served .take").textContent()).toContain("Evening Groups");
    expect(await seen.page.evaluate(() => document.activeElement?.id)).toBe("filter-program");
    await leave(seen);
  });

  it("tells another scale by group when it is chosen, without loading the page again", async () => {
    const seen = await visit("public", "equity.html");
    await seen.page.evaluate("window.stillHere = true");
    const scales = seen.page.getByLabel("Scale", {exact: true});
    const [first, second] = await scales
      .locator("option")
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    const blocksOf = (scale: string | undefined) =>
      seen.page.locator(`.block[data-measures$=":${scale}"]`).count();
    await expect.poll(() => blocksOf(first)).toBeGreaterThan(0);
    expect(await blocksOf(second)).toBe(0);
    await scales.selectOption(second!);
    await expect.poll(() => blocksOf(second)).toBeGreaterThan(0);
    expect(await blocksOf(first)).toBe(0);
    expect(await seen.page.evaluate("window.stillHere")).toBe(true);
    await leave(seen);
  });

  it("opens its tables on paper and folds them again", async () => {
    const seen = await visit("public", "index.html");
    const open = () => seen.page.locator("details[open]").count();
    expect(await open()).toBe(0);
    await seen.page.emulateMedia({media: "print"});
    await expect.poll(open).toBe(await seen.page.locator("details").count());
    await seen.page.emulateMedia({media: "screen"});
    await expect.poll(open).toBe(0);
    await leave(seen);
  });

  it("puts the whole of a page on paper", async () => {
    const sheets = async (page: Page): Promise<number> => {
      const pdf = (await page.pdf({format: "Letter"})).toString("latin1");
      return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    };
    for (const file of ["index.html", "outcomes.html"]) {
      const seen = await visit("public", file);
      const atOnce = await sheets(seen.page);
      await seen.page.emulateMedia({media: "print"});
      await seen.page.waitForTimeout(500);
      expect(atOnce, file).toBe(await sheets(seen.page));
      await leave(seen);
    }
  });

  it("says what happened where no figure is drawn, on a screen, a phone and paper", async () => {
    const seen = await visit("public", "index.html");
    for (const [width, media] of [
      [1280, "screen"],
      [390, "screen"],
      [1280, "print"]
    ] as const) {
      await seen.page.emulateMedia({media});
      await seen.page.setViewportSize({width, height: 800});
      await expect
        .poll(() => touchedByEvents(seen.page), {message: `${width} ${media}`})
        .toEqual({words: expect.any(Number), touched: []});
      expect((await touchedByEvents(seen.page)).words).toBeGreaterThan(3);
      expect(await outsidePictures(seen.page)).toEqual([]);
    }
    await leave(seen);
  });

  it("leads from a number to its definition", async () => {
    const seen = await visit("public", "index.html");
    await seen.page.locator("#served summary", {hasText: "Where does this number come from?"}).click();
    expect(await seen.page.locator("#served .source a").getAttribute("href")).toBe(
      "./methods.html#measure-served"
    );
    await seen.page.locator("#served a.counted.in-words").click();
    const definition = seen.page.locator("details#measure-served");
    await seen.page.waitForSelector("details#measure-served:target[open]");
    await expect.poll(() => definition.evaluate((d) => d.getBoundingClientRect().top < 400)).toBe(true);
    expect(await seen.page.locator("details.definition[open]").count()).toBe(1);
    expect(await definition.locator("dl").textContent()).toContain("served, version 1");
    await seen.page.evaluate(() => {
      location.hash = "#measure-active";
    });
    await seen.page.waitForSelector("details#measure-active:target[open]");
    await leave(seen);
  });
});

describe("the Outcomes page, opened once", {timeout: 180_000}, () => {
  let seen: Visit;

  beforeAll(async () => {
    seen = await visit("public", "outcomes.html");
  });

  afterAll(() => leave(seen));

  it("tells each chart to a screen reader, and gives its table", async () => {
    const charts = await seen.page
      .locator("svg.chart")
      .evaluateAll((found) =>
        found.map((svg) => [
          svg.getAttribute("role"),
          svg.getAttribute("aria-label"),
          svg.getAttribute("aria-description")
        ])
      );
    expect(charts.length).toBeGreaterThan(3);
    for (const [role, label, description] of charts) {
      expect(role).toBe("img");
      expect(label).toMatch(/\w{4}/);
      expect(description).toMatch(/\.$/);
    }
    expect(await seen.page.locator(".block:has(svg.chart):not(:has(table))").count()).toBe(0);
  });

  it("gives a form's parts in a table under its total, and its reasons once", async () => {
    const blocks = await seen.page.locator(".block-head h2").allInnerTexts();
    expect(blocks.filter((title) => title.includes("Herth Hope"))).toEqual([
      "Hope: Herth Hope Index, FY 2025",
      "Hope from wave to wave: Herth Hope Index"
    ]);
    const parts = seen.page.locator("details", {hasText: "The parts of the Herth Hope Index"});
    expect(await parts.locator("tbody th").allTextContents()).toEqual([
      "Hope: positive readiness and expectancy"
    ]);
    const rows = await seen.page.locator("#constructs tbody th").allTextContents();
    expect(new Set(rows).size).toBe(rows.length);
    const overview = await visit("public", "index.html");
    expect(await overview.page.locator(".shared").count()).toBeLessThanOrEqual(1);
    await leave(overview);
  });

  it("sets surveys without ids side by side, and calls nothing in them a change", async () => {
    const block = seen.page.locator("#mean_at_one_time-ucla3-total");
    expect(await block.locator(".take").textContent()).toMatch(
      /on average \d\.\d points in loneliness, on a scale from 3 to 9 \(likely/
    );
    expect(await block.locator(".note").textContent()).toContain("is no change in anybody");
    expect(await block.locator("tbody th").count()).toBeGreaterThan(2);
    expect(await seen.page.locator("#constructs tbody th").allTextContents()).not.toContain("mean");
  });

  it("shows direction on the board of scales in words and by shape", async () => {
    const board = seen.page.locator("#constructs");
    const words = await board.locator("tbody tr td:nth-of-type(2)").allTextContents();
    expect(words.length).toBe(4);
    expect(words.every((word) => ["better", "worse", "not clear"].includes(word))).toBe(true);
    const shapes = await board
      .locator("svg.chart [data-mark='dot'] path, svg.chart [data-mark='dot'] circle")
      .evaluateAll((found) => found.map((shape) => shape.tagName));
    expect(shapes.filter((tag) => tag === "path")).toHaveLength(
      words.filter((word) => word !== "not clear").length
    );
    await board.locator("summary").click();
    await board.locator("tbody a").first().click();
    await expect.poll(() => seen.page.url()).toContain("#outcome_change-");
  });
});
