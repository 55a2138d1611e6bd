import {readdir, readFile} from "node:fs/promises";
import {join, posix, relative, sep} from "node:path";
import {scanArtifacts} from "../audit/scan.ts";
import {type GateFinding, importsOf, inlineScripts, outsideAddresses, referencesOf} from "./gate-read.ts";

export type {GateFinding} from "./gate-read.ts";

/** Pages every site has. */
export const requiredPages = [
  "index.html",
  "engagement.html",
  "outcomes.html",
  "equity.html",
  "instruments.html",
  "support-groups.html",
  "peer-specialists.html",
  "peer-run.html",
  "warm-line.html",
  "data-quality.html",
  "methods.html"
] as const;

/**
 * Looks for what a build does not fail on: pages that are missing, empty or carry an error, links and imports that lead
 * nowhere, anything a browser would fetch from elsewhere, and shapes of identifiers. An empty list lets the site through.
 */
export async function gateSite(siteDir: string, buildLog: string): Promise<GateFinding[]> {
  const files = await listFiles(siteDir);
  const known = new Set(files);
  const findings: GateFinding[] = requiredPages
    .filter((page) => !known.has(page))
    .map((page) => ({code: "page-missing", file: page, message: "page missing"}));
  findings.push(...logFindings(buildLog));
  for (const file of files) {
    const type = posix.extname(file);
    if (type !== ".html" && type !== ".css" && type !== ".js") continue;
    const text = await readFile(join(siteDir, file), "utf8");
    findings.push(...outsideAddresses(file, text));
    if (type === ".html") findings.push(...pageFindings(file, text, known));
    if (type === ".js") findings.push(...importFindings(file, text, known));
  }
  for (const {file, line, code, message} of await scanArtifacts(siteDir))
    findings.push({code: `identifier-${code}`, file, message: `${message}, line ${line}`});
  return findings;
}

async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, {withFileTypes: true, recursive: true});
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

function logFindings(buildLog: string): GateFinding[] {
  return buildLog
    .split("\n")
    .flatMap((line) =>
      /Warning:\s*\d+ broken link/.test(line)
        ? [{code: "broken-link", file: "build log", message: line.trim()}]
        : []
    );
}

function pageFindings(file: string, html: string, known: ReadonlySet<string>): GateFinding[] {
  const findings: GateFinding[] = [];
  const finding = (code: string, message: string): void => void findings.push({code, file, message});
  if (html.includes("observablehq--error")) finding("page-error", "an error is baked into the page");
  const main = /<main[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? "";
  if (main.trim() === "") finding("page-empty", "the page has no content");
  if (!html.includes("Content-Security-Policy")) finding("policy-missing", "the page has no content policy");
  for (const reference of referencesOf(html))
    if (!exists(file, reference, known)) finding("reference-missing", `leads nowhere: ${reference}`);
  for (const script of inlineScripts(html)) findings.push(...importFindings(file, script, known));
  return findings;
}

/** Framework's own client names packages it loads on demand; no page of ours asks it to, so those may be absent. Addresses have been found already. */
function importFindings(file: string, code: string, known: ReadonlySet<string>): GateFinding[] {
  return importsOf(code).flatMap(({specifier, dynamic}): GateFinding[] => {
    if (/^(https?:)?\/\//.test(specifier)) return [];
    if (!/^\.{0,2}\//.test(specifier))
      return [{code: "bare-import", file, message: `not bundled: ${specifier}`}];
    if (dynamic && file.startsWith("_observablehq/")) return [];
    return exists(file, specifier, known)
      ? []
      : [{code: "import-missing", file, message: `leads nowhere: ${specifier}`}];
  });
}

function exists(from: string, reference: string, known: ReadonlySet<string>): boolean {
  const path = decodeURI(reference.split(/[?#]/, 1)[0] ?? "");
  if (path === "") return true;
  const target = posix.join(path.startsWith("/") ? "." : posix.dirname(from), path);
  return known.has(target) || known.has(posix.join(target, "index.html")) || known.has(`${target}.html`);
}
