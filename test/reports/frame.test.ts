import {describe, expect, it} from "vitest";
import {footer, header} from "../../reports/frame.ts";
import type {SiteData} from "../../src/site/page-data.ts";
import {projectPages} from "../../src/site/page-data.ts";
import {emptyRelease, sampleRelease} from "../helpers/sample-release.ts";

const site = (audience?: string): SiteData => projectPages(sampleRelease(audience))["site.json"] as SiteData;

describe("the frame around each page", () => {
  it("names the organization and the as-of date, and marks the page one is on", () => {
    const html = header(site(), "/outcomes");
    expect(html).toContain("Three Rivers Peer Network");
    expect(html).toContain('<time datetime="2026-03-31">March 31, 2026</time>');
    expect(html).toContain('<a href="./outcomes.html" aria-current="page">Outcomes</a>');
    expect(html.match(/aria-current/g)).toHaveLength(1);
  });

  it("leaves out the pages of program types that nobody runs, and keeps the one that is open", () => {
    const pages = (types: readonly string[], path: string) =>
      [
        ...header({...site(), programs: types.map((type) => ({id: type, name: type, type}))}, path).matchAll(
          /<a href="\.\/([a-z-]*)(?:\.html)?"/g
        )
      ].map(([, page]) => page);
    const whole = ["", "engagement", "outcomes", "equity"];
    const behind = ["instruments", "data-quality", "methods"];
    const shown = (types: readonly string[], path: string) =>
      pages(types, path).filter((page) => ![...whole, ...behind].includes(page ?? ""));
    expect(shown(["support_group", "warm_line"], "/index")).toEqual(["support-groups", "warm-line"]);
    expect(shown(["one_to_one", "peer_run"], "/index")).toEqual(["peer-specialists", "peer-run"]);
    expect(shown([], "/methods")).toEqual([]);
    expect(shown(["peer_run"], "/warm-line")).toEqual(["peer-run", "warm-line"]);
    expect(pages([], "/index")).toEqual(expect.arrayContaining([...whole, ...behind]));
  });

  it.each([
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    '"><svg onload=alert(1)>',
    "javascript:alert(1)"
  ])("writes a name as text: %s", (organization) => {
    for (const html of [header({...site(), organization}, "/index"), footer({...site(), organization})]) {
      expect(html).not.toMatch(/<img|<svg|<script/);
      expect(html).toContain(
        organization.replace(/[<>"]/g, (c) => ({"<": "&lt;", ">": "&gt;", '"': "&quot;"})[c]!)
      );
    }
  });

  it("stamps the internal view and a funder's, and no other", () => {
    expect(header(site("internal"), "/index")).toContain("<strong>INTERNAL</strong>");
    expect(footer(site("internal"))).toContain("INTERNAL");
    expect(header(site("funder:county"), "/index")).toContain("PREPARED FOR</strong> county");
    expect(header(site(), "/index")).not.toContain("stamp");
  });

  it("says what the numbers cover, also before the first export", () => {
    expect(footer(site())).toContain(
      "Made from 4 exports that together cover April 1, 2023 to March 31, 2026"
    );
    const empty = emptyRelease();
    const none = projectPages({...empty, manifest: {...empty.manifest, coverage: []}})[
      "site.json"
    ] as SiteData;
    expect(footer(none)).toContain("No export has been read yet.");
  });
});
