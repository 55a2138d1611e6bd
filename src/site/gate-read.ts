/** Reading what a built site refers to. Textual on purpose: it must find what a parser would forgive. */

export interface GateFinding {
  /** Stable, such as `page-error`. */
  code: string;
  /** Path within the site. */
  file: string;
  message: string;
}

const address = String.raw`(?:https?:)?\/\/[^\s"'()<>]+`;

const fetching: readonly (readonly [string, RegExp])[] = [
  ["html", new RegExp(String.raw`\b(?:src|href|srcset|poster|action|data)\s*=\s*["']?(${address})`, "gi")],
  ["css", new RegExp(String.raw`(?:url\(\s*["']?|@import\s+["'])(${address})`, "gi")],
  ["js", new RegExp(String.raw`(?:\bfrom\s*|\bimport\s*\(?\s*)["'](${address})`, "g")]
];

/** Addresses on other machines that a browser would fetch or a reader could follow from here. */
export function outsideAddresses(file: string, text: string): GateFinding[] {
  const kind = file.slice(file.lastIndexOf(".") + 1);
  return fetching
    .filter(([type]) => type === kind || kind === "html")
    .flatMap(([, pattern]) => [...text.matchAll(pattern)])
    .map((match) => ({code: "outside-address", file, message: `leads outside the site: ${match[1] ?? ""}`}));
}

/** Paths in a page's attributes; fragments and data addresses are left out. */
export const referencesOf = (html: string): string[] =>
  [...html.replace(/<script(?![^>]*\bsrc=)[\s\S]*?<\/script>/g, "").matchAll(/\b(?:src|href)="([^"]*)"/g)]
    .map((match) => match[1] ?? "")
    .filter(
      (path) => path !== "" && !path.startsWith("#") && !/^[a-z]+:/i.test(path) && !path.startsWith("//")
    );

export const inlineScripts = (html: string): string[] =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? "");

/** Static and dynamic imports with a literal specifier. */
export function importsOf(code: string): {specifier: string; dynamic: boolean}[] {
  const fixed = /(?:^|[;\n}])\s*(?:import|export)\s*(?:[\w*{}\s,$]*?\bfrom\s*)?["']([^"'\n]+)["']/g;
  const onDemand = /\bimport\(\s*["']([^"'\n]+)["']\s*\)/g;
  return [
    ...[...code.matchAll(fixed)].map((match) => ({specifier: match[1] ?? "", dynamic: false})),
    ...[...code.matchAll(onDemand)].map((match) => ({specifier: match[1] ?? "", dynamic: true}))
  ];
}
