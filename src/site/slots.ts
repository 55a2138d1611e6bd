import {createHash} from "node:crypto";
import {escapeHtml, footer, header} from "../../reports/frame.ts";
import type {Frame} from "./config.ts";
import type {SiteData} from "./page-data.ts";

/** What stands in built pages where a release's own words come. */
const slots = {title: "waymark:title", header: "<p>waymark:header</p>", footer: "<p>waymark:footer</p>"};

export const emptyFrame: Frame = {title: slots.title, header: slots.header, footer: slots.footer};

/** A data file of one release, named by its content as Framework names it. */
export interface DataFile {
  /** As the page asks for it: `./data/site.json`. */
  name: string;
  /** Within the site: `_file/data/site.19d3f260.json`. */
  path: string;
  text: string;
}

export function dataFile(name: string, data: unknown): DataFile {
  const text = JSON.stringify(data);
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return {name: `./data/${name}`, path: `_file/data/${name.replace(/(\.\w+)$/, `.${hash}$1`)}`, text};
}

/**
 * Puts a release into a built page: its name, what stands around the page, and the addresses of its data.
 *
 * @throws when the page lacks a slot or asks for data that the release does not have
 */
export function fillPage(
  html: string,
  {path, site, files}: {path: string; site: SiteData; files: readonly DataFile[]}
): string {
  const modified = Date.parse(`${site.asOf}T00:00:00Z`);
  const byName = new Map(files.map((file) => [file.name, file]));
  return [
    [slots.title, escapeHtml(site.organization)],
    [slots.header, header(site, path)],
    [slots.footer, footer(site)]
  ]
    .reduce((page, [slot, text]) => fillSlot(page, slot!, text!, path), html)
    .replace(registration, (_line, name: string, described: string) => {
      const file = byName.get(name);
      if (file === undefined) throw new Error(`a page asks for data that no release has: ${path}, ${name}`);
      const {mimeType} = JSON.parse(described) as {mimeType: string};
      return `registerFile(${JSON.stringify(name)}, ${JSON.stringify({
        name,
        mimeType,
        path: `./${file.path}`,
        lastModified: modified,
        size: Buffer.byteLength(file.text)
      })});`;
    });
}

/** Framework's line for a file that a page reads. */
const registration = /registerFile\("(\.\/data\/[^"]+)", (\{.*\})\);/g;

function fillSlot(html: string, slot: string, text: string, path: string): string {
  if (!html.includes(slot)) throw new Error(`a built page lacks its slot: ${path}, ${slot}`);
  return html.replace(slot, () => text);
}
