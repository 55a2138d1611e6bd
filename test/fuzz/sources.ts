import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {gzipSync} from "node:zlib";
import writeWorkbook from "write-excel-file/node";
import {fromBufferPromise} from "yauzl";
import {realDir, realIsThere} from "../helpers/real.ts";
import {zipOf} from "../helpers/zip.ts";

/** Small exports of many a kind. */
export const written: readonly Buffer[] = [
  "Client,Date,Minutes\nP1,2024-01-02,30\nP2,2024-01-03,45\n",
  'Client;Note;Date\r\nP1;"two\r\nlines; and ""quotes""";2024-01-02\r\nP2;;2024-02-03\r\n',
  "\ufeffClient\tName\nP1\tZoë\nP2\tNoël\n",
  `Report of June\n\nClient,Status\n${Array.from({length: 40}, (_, k) => `P${k},Attended\n`).join("")}Total,40\n`,
  'a\n1\n\n""\n2\n'
].map((text) => Buffer.from(text));

/** The beginnings of real exports, where there are any. */
export function realBeginnings(): Buffer[] {
  if (!realIsThere) return [];
  return readdirSync(realDir, {recursive: true, encoding: "utf8"})
    .filter((name) => /\.(csv|tsv|txt)$/i.test(name))
    .sort()
    .map((name) => readFileSync(join(realDir, name)).subarray(0, 4096))
    .filter((bytes) => bytes.length > 0);
}

const cells = (values: readonly (string | number | Date)[]) =>
  values.map((value) =>
    value instanceof Date
      ? {value, type: Date, format: "yyyy-mm-dd"}
      : typeof value === "number"
        ? {value, type: Number}
        : {value, type: String}
  );

/** A workbook with texts, numbers, dates and a blank row. */
export const workbook = (): Promise<Buffer> =>
  writeWorkbook([
    cells(["Client", "Date", "Minutes", "Note"]),
    cells(["P1", new Date(Date.UTC(2024, 0, 2)), 30, "two\nlines"]),
    [],
    cells(["P2", new Date(Date.UTC(2024, 0, 3)), 45.5, "Zoë"])
  ] as never).toBuffer();

/** What is in an archive, each part by its name. */
export async function partsOf(archive: Buffer): Promise<{name: string; text: Buffer}[]> {
  const opened = await fromBufferPromise(archive, {lazyEntries: true, autoClose: false});
  const parts: {name: string; text: Buffer}[] = [];
  for await (const entry of opened.eachEntry()) {
    const chunks: Buffer[] = [];
    for await (const chunk of await opened.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
    parts.push({name: entry.fileName, text: Buffer.concat(chunks)});
  }
  return parts;
}

/** The same bytes packed in the two ways exports come. */
export const packings: readonly [name: string, pack: (bytes: Buffer) => Buffer][] = [
  ["fuzzed.csv.gz", (bytes) => gzipSync(bytes)],
  ["fuzzed.zip", (bytes) => zipOf([{name: "out/table.csv", text: bytes}])]
];
