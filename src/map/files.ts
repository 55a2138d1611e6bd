/** What a file's name tells: the files like it, and the day or month the export was taken. */
export interface NamePattern {
  /** A glob for the file and later exports of its kind: `appointments-*.csv`. */
  glob: string;
  /** The files' common name without the date, for the job. */
  stem: string;
  /** For `export_date.file_name`; undefined where the name holds no day and no month. */
  expression?: string;
  order?: "ymd" | "mdy" | "dmy";
}

const date =
  /(?<ymd>(?:19|20)\d{2}([-. ]?)(?:0[1-9]|1[0-2])\2(?:0[1-9]|[12]\d|3[01]))(?!\d)|(?<mdy>(?:0?[1-9]|1[0-2])([-. ])(?:0?[1-9]|[12]\d|3[01])\4(?:19|20)\d{2})(?!\d)|(?<dmy>(?:0?[1-9]|[12]\d|3[01])([-. ])(?:0?[1-9]|1[0-2])\6(?:19|20)\d{2})(?!\d)/u;

const month =
  /(?<ymd>(?:19|20)\d{2}[-_. ]?(?:0[1-9]|1[0-2]))(?!\d)|(?<mdy>(?:0[1-9]|1[0-2])[-_. ](?:19|20)\d{2})(?!\d)/u;

/** Looks for a day in a file's name, else for a month, not counting digits that run on before it. */
export function readFileName(fileName: string): NamePattern {
  const [found] = [date, month].flatMap((pattern) =>
    [...fileName.matchAll(new RegExp(pattern, "gu"))].filter(
      ({index}) => !/\d/.test(fileName[index - 1] ?? "")
    )
  );
  const ending = /(?:\.\w{1,5})+$/.exec(fileName)?.[0] ?? "";
  if (found?.groups === undefined)
    return {glob: literal(fileName), stem: stemOf(fileName.slice(0, fileName.length - ending.length))};
  const text = found[0];
  const before = fileName.slice(0, found.index);
  // The time of day behind it is another one with each export, as in DATA_2025-08-01_1200.csv.
  const after = fileName
    .slice(found.index + text.length)
    .replace(/^[-_ T.]\d{2}[-_.h]?\d{2}(?:[-_.]?\d{2})?(?!\d)/, "");
  const order = found.groups.ymd !== undefined ? "ymd" : found.groups.mdy !== undefined ? "mdy" : "dmy";
  return {
    glob: `${literal(before)}*${literal(after)}`,
    stem: stemOf(before) || stemOf(after.slice(0, after.length - ending.length)) || "export",
    expression: `${escaped(before)}(${shape(text)})`,
    order
  };
}

/** `2025-08-27` to `\d{4}-\d{2}-\d{2}`. */
const shape = (text: string): string =>
  text
    .replace(/\d+|[^\d]/g, (part) =>
      /\d/.test(part) ? (part.length <= 2 ? "\\d{1,2}" : `\\d{${part.length}}`) : escaped(part)
    )
    .replaceAll(/\\d\{1,2\}(?=-|$)/g, text.length === 10 ? "\\d{2}" : "\\d{1,2}");

const escaped = (text: string): string => text.replace(/[\\^$.|?*+()[\]{}]/g, "\\$&");

/** A glob's own characters in a name stand for themselves; `?` takes each. */
const literal = (text: string): string => text.replace(/[*?{}]/g, "?");

/** A job's name: lower case, digits and dashes. */
export const stemOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1-$2")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");
