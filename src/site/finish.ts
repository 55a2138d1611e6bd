import {fontLinks} from "./fonts.ts";
import {contentPolicy} from "./headers.ts";

const inlineScript = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g;

/**
 * What Framework's page lacks: a language, a viewport that lets readers zoom, faces, and a policy that names each
 * inline script by its hash.
 */
export function finishPage(html: string): string {
  const scripts = [...html.matchAll(inlineScript)].map((match) => match[1] ?? "");
  const policy = contentPolicy(scripts);
  return html
    .replace("<html>", '<html lang="en">')
    .replace(
      /<meta name="viewport"[^>]*>/,
      '<meta name="viewport" content="width=device-width, initial-scale=1">'
    )
    .replace(
      '<meta charset="utf-8">',
      () =>
        `<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="${policy}">\n` +
        '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">'
    )
    .replace("</title>", () => `</title>\n${fontLinks}`);
}
