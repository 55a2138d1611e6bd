import type {SiteData} from "../src/site/page-data.ts";

/** What stands around every page; written into the HTML at build time. */

const pages = [
  ["/index", "./", "Overview"],
  ["/engagement", "./engagement.html", "Engagement"],
  ["/outcomes", "./outcomes.html", "Outcomes"],
  ["/equity", "./equity.html", "Equity"],
  ["/instruments", "./instruments.html", "Questionnaires"],
  ["/support-groups", "./support-groups.html", "Support groups"],
  ["/peer-specialists", "./peer-specialists.html", "Peer specialists"],
  ["/peer-run", "./peer-run.html", "Peer-run"],
  ["/warm-line", "./warm-line.html", "Warm line"],
  ["/data-quality", "./data-quality.html", "Data quality"],
  ["/methods", "./methods.html", "Methods"]
] as const;

/** Pages of one type of program; an organization that runs none has no use for the link. */
const typeOfPage: ReadonlyMap<string, string> = new Map([
  ["/support-groups", "support_group"],
  ["/peer-specialists", "one_to_one"],
  ["/peer-run", "peer_run"],
  ["/warm-line", "warm_line"]
]);

/** Pages of what stands behind the figures. */
const behind: ReadonlySet<string> = new Set(["/instruments", "/data-quality", "/methods"]);

export const pagePaths = pages.map(([path]) => path);

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

/** Names come from a workspace, which may hold anything. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (c) => escapes[c]!);

export const longDate = (iso: string): string =>
  new Date(`${iso}T00:00:00Z`).toLocaleDateString("en-US", {dateStyle: "long", timeZone: "UTC"});

export const head = (): string => '<link rel="icon" href="./mark.svg" type="image/svg+xml">';

export function header(site: SiteData, path: string): string {
  const name = escapeHtml(site.organization);
  return `<a class="skip" href="#content">Skip to the page</a>
${internalBanner(site)}
<div class="masthead">
<p class="organization">${name}</p>
<p class="as-of">Data to <time datetime="${site.asOf}">${longDate(site.asOf)}</time></p>
</div>
<nav class="pages" aria-label="Pages">${navigation(site, path)}</nav>
<noscript><p class="notice">Charts and numbers on these pages are drawn by a script from this site; please let it run.</p></noscript>
<span id="content" tabindex="-1"></span>`;
}

/** The whole organization, then each type of program, then what stands behind the figures: three lists, each a line on a phone. */
function navigation({programs}: SiteData, path: string): string {
  const types = new Set(programs.map(({type}) => type));
  const isLinked = (page: string): boolean =>
    page === path || !typeOfPage.has(page) || types.has(typeOfPage.get(page)!);
  const lists = [
    pages.filter(([page]) => !typeOfPage.has(page) && !behind.has(page)),
    pages.filter(([page]) => typeOfPage.has(page) && isLinked(page)),
    pages.filter(([page]) => behind.has(page))
  ];
  const link = ([page, href, title]: (typeof pages)[number]): string =>
    `<li><a href="${href}"${page === path ? ' aria-current="page"' : ""}>${title}</a></li>`;
  return lists
    .filter((list) => list.length > 0)
    .map((list) => `<ul>${list.map(link).join("")}</ul>`)
    .join("");
}

function internalBanner(site: SiteData): string {
  if (site.internal)
    return '<p class="stamp" role="note"><strong>INTERNAL</strong> Exact numbers that can point to a person. Do not publish, forward or post.</p>';
  if (site.audience !== "public")
    return `<p class="stamp stamp-funder" role="note"><strong>PREPARED FOR</strong> ${escapeHtml(site.audience.replace(/^funder:/, ""))}. Not for publication.</p>`;
  return "";
}

export function footer(site: SiteData): string {
  const {threshold} = site.profile;
  const protection =
    threshold === null
      ? "Nothing is withheld in this view."
      : `Numbers that could point to somebody (behind which there are fewer than ${threshold} people) are withheld.`;
  return `<div class="colophon">
<p>${escapeHtml(site.organization)}. ${coverage(site)} ${protection} <a href="./methods.html">How the numbers are made</a>.</p>
<p class="fine">Release ${escapeHtml(site.release)}, made with Waymark ${escapeHtml(site.codeVersion)}${site.internal ? ". INTERNAL" : ""}</p>
</div>`;
}

function coverage({coverage, dataStart, asOf}: SiteData): string {
  if (coverage.length === 0) return "No export has been read yet.";
  const exports = coverage.length === 1 ? "one export" : `${coverage.length} exports`;
  return `Made from ${exports} that together cover ${longDate(dataStart)} to ${longDate(asOf)}; <a href="./data-quality.html">what each one covers</a>.`;
}
