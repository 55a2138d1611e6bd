import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";

/** Files below a folder whose bytes or whose names hold one of these texts, as UTF-8 or UTF-16, with the text. */
export function filesHolding(dir: string, texts: readonly string[]): string[] {
  const sought = texts.flatMap((text) => [
    {text, bytes: Buffer.from(text)},
    {text, bytes: Buffer.from(text, "utf16le")}
  ]);
  return readdirSync(dir, {recursive: true, withFileTypes: true}).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const named = texts.filter((text) => entry.name.includes(text)).map((text) => `${path}: ${text}`);
    if (!entry.isFile()) return named;
    const content = readFileSync(path);
    return [
      ...named,
      ...sought.filter(({bytes}) => content.includes(bytes)).map(({text}) => `${path}: ${text}`)
    ];
  });
}
