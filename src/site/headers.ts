import {createHash} from "node:crypto";

/** What a browser may do with a page: run and fetch what comes from the site itself, and nothing from anywhere else. */
export function contentPolicy(inlineScripts: readonly string[]): string {
  const hashes = inlineScripts.map(
    (script) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`
  );
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'"
  ].join("; ");
}

/** What a page cannot say of itself in a `<meta>`; the preview server sends these and `_headers` hands them to a host. */
export const securityHeaders: Readonly<Record<string, string>> = {
  "Content-Security-Policy": "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; object-src 'none'",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff"
};

/** The `_headers` file that several static hosts read. */
export const headersFile = (): string =>
  `/*\n${Object.entries(securityHeaders)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;
