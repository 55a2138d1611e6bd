import {readdir, readFile} from "node:fs/promises";
import {extname, join, relative, sep} from "node:path";

/** What must not be in anything that leaves: shapes of identifiers, and traces of the machine. */

export interface ScanFinding {
  /** Path within the folder. */
  file: string;
  line: number;
  code: "email" | "phone" | "ssn" | "identifier" | "path";
  /** Never carries what was found. */
  message: string;
}

interface Pattern {
  code: ScanFinding["code"];
  what: string;
  shape: RegExp;
  /** Binary files are searched only for shapes that do not come about by chance. */
  inBinary: boolean;
}

const patterns: readonly Pattern[] = [
  {
    code: "email",
    what: "an e-mail address",
    shape: /[\w.+-]{2,}@[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i,
    inBinary: true
  },
  {
    code: "ssn",
    what: "a Social Security number",
    shape: /(?<![\w.-])(?!000|666|9\d\d)\d{3}-(?!00)\d{2}-(?!0000)\d{4}(?![\w-])/,
    inBinary: true
  },
  {
    code: "phone",
    what: "a phone number",
    shape: /(?<![\w.\-/])(\+?1[ .-])?(\([2-9]\d\d\) ?|[2-9]\d\d[ .-])[2-9]\d\d[ .-]\d{4}(?![\w-])/,
    inBinary: false
  },
  {
    code: "identifier",
    what: "the hash of an id",
    shape:
      /(?<![0-9a-f-])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f-])|(?<![0-9a-f])[0-9a-f]{32}(?![0-9a-f])/i,
    inBinary: true
  },
  {
    code: "path",
    what: "a path of the machine that made it",
    shape:
      /(?<![\w.])(\/(home|Users|root|private|var\/folders)\/[\w.-]+|[A-Z]:\\Users\\|\.waymark\/(build|tmp)\/)/,
    inBinary: true
  }
];

const text = new Set([
  ".html",
  ".json",
  ".csv",
  ".md",
  ".txt",
  ".svg",
  ".xml",
  ".js",
  ".css",
  ".map",
  ".webmanifest",
  ""
]);
const binary = new Set([".arrow", ".parquet"]);

/** Code of packages, which says nothing about anybody and holds its authors' addresses. */
const packages = /^(site\/)?(_node|_npm|_jsr|_observablehq|_import\/npm)\//;

/** Looks through every file of a release or a site. */
export async function scanArtifacts(dir: string): Promise<ScanFinding[]> {
  const entries = await readdir(dir, {recursive: true, withFileTypes: true});
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !packages.test(file))
    .sort();
  const findings: ScanFinding[] = [];
  for (const file of files) {
    const kind = extname(file).toLowerCase();
    if (!text.has(kind) && !binary.has(kind)) continue;
    const content = await readFile(join(dir, file), binary.has(kind) ? "latin1" : "utf8");
    findings.push(
      ...scanText(`${file}\n${content}`, binary.has(kind)).map((finding) => ({...finding, file}))
    );
  }
  return findings;
}

/** The file's name is the line before its first. */
function scanText(content: string, isBinary: boolean): Omit<ScanFinding, "file">[] {
  return content
    .split("\n")
    .flatMap((line, index) =>
      patterns
        .filter(({shape, inBinary}) => (inBinary || !isBinary) && shape.test(line))
        .map(({code, what}) => ({line: index, code, message: `looks like ${what}`}))
    );
}
