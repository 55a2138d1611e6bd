import type {z} from "zod";
import type {Mistake} from "./mistake.ts";
import {settingsAt} from "./schema.ts";
import type {Path, Source} from "./source.ts";

type Issue = z.core.$ZodIssue;

/** What zod found wrong with a YAML file, in words and places a person can act on. */
export function mistakesOf(source: Source, schema: z.ZodType, issues: readonly Issue[]): Mistake[] {
  return issues.flatMap((issue) => explain({source, schema}, issue, issue.path));
}

interface File {
  source: Source;
  schema: z.ZodType;
}

function explain(file: File, issue: Issue, path: Path): Mistake[] {
  const {source} = file;
  const given = valueAt(source.value, path);
  const what = nameOf(path);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        at: source.placeOfKey([...path, key]),
        message: `unknown setting ${key}${path.length > 0 ? ` in ${what}` : ""}`,
        allowed: settingsAt(file.schema, path),
        given: key
      }));
    case "invalid_value":
      return [
        {
          at: source.placeOf(path),
          message: given === undefined ? `missing: ${what}` : `${what}: not one of the allowed values`,
          allowed: issue.values.map(String),
          ...(given === undefined ? {} : {given: String(given)})
        }
      ];
    case "invalid_type":
      return [
        {
          at: source.placeOf(path),
          message:
            given === null && path.length === 0
              ? "the file is empty"
              : given === undefined
                ? `missing: ${what}`
                : `${what}: ${wanted(issue.expected, given)}`
        }
      ];
    case "invalid_union":
      return explainUnion(file, issue, path, given);
    case "invalid_key":
      return [
        {
          at: source.placeOfKey(path),
          message: `${what}: ${issue.issues[0]?.message ?? "not a name that can be used here"}`
        }
      ];
    case "too_small":
    case "too_big":
      return [{at: source.placeOf(path), message: `${what}: ${sizeOf(issue)}`}];
    case "invalid_format":
      return [
        {
          at: source.placeOf(path),
          message: `${what}: ${issue.format === "date" ? "write a date as 2025-06-30" : lower(issue.message)}`
        }
      ];
    case "custom": {
      const names = issue.params?.names as readonly string[] | undefined;
      return [
        {
          at: source.placeOf(path),
          message: `${what}: ${lower(issue.message)}`,
          ...(names === undefined ? {} : {allowed: names, given: String(given)})
        }
      ];
    }
    default:
      return [{at: source.placeOf(path), message: `${what}: ${lower(issue.message)}`}];
  }
}

/** Of a value that may be several things, tell what is wrong with the one it comes nearest to. */
function explainUnion(
  file: File,
  issue: Extract<Issue, {code: "invalid_union"}>,
  path: Path,
  given: unknown
): Mistake[] {
  const {source} = file;
  const what = nameOf(path);
  if (given === undefined) return [{at: source.placeOf(path), message: `missing: ${what}`}];
  const branches = issue.errors.filter((errors) => !errors.some((error) => isWrongType(error)));
  const words = issue.errors.flat().flatMap((error) => (error.code === "invalid_value" ? error.values : []));
  if (branches.length === 0 || (typeof given !== "object" && words.length > 0))
    return [
      {
        at: source.placeOf(path),
        message: `${what}: ${words.length > 0 ? "not one of the allowed values" : `expected ${expectedKinds(issue)}`}`,
        ...(words.length > 0 ? {allowed: [...new Set(words.map(String))], given: String(given)} : {})
      }
    ];
  const best = branches.reduce((a, b) => (severity(b) < severity(a) ? b : a));
  return best.flatMap((error) => explain(file, error, [...path, ...error.path]));
}

const isWrongType = (issue: Issue): boolean =>
  issue.path.length === 0 && (issue.code === "invalid_type" || issue.code === "invalid_value");

const severity = (issues: readonly Issue[]): number =>
  issues.reduce((sum, {code, path}) => sum + (code === "invalid_value" && path.length > 0 ? 10 : 1), 0);

const expectedKinds = (issue: Extract<Issue, {code: "invalid_union"}>): string =>
  [
    ...new Set(
      issue.errors
        .flat()
        .flatMap((error) => (error.code === "invalid_type" ? [kindName(error.expected)] : []))
    )
  ].join(" or ");

const kindNames: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  record: "names with values",
  object: "settings"
};

const kindName = (expected: string): string => kindNames[expected] ?? expected;

const wanted = (expected: string, given: unknown): string => {
  const hint =
    expected === "string" && (typeof given === "number" || typeof given === "boolean" || given === null);
  return `expected ${kindName(expected)}${hint ? "; put it in quotes" : ""}`;
};

function sizeOf(issue: Extract<Issue, {code: "too_small" | "too_big"}>): string {
  const bound = Number(issue.code === "too_small" ? issue.minimum : issue.maximum);
  const side = issue.code === "too_small" ? "at least" : "at most";
  if (issue.origin === "string")
    return bound === 1 && side === "at least" ? "is empty" : `needs ${side} ${bound} characters`;
  if (issue.origin === "array")
    return bound === 1 && side === "at least" ? "the list is empty" : `needs ${side} ${bound} entries`;
  if (issue.inclusive === false)
    return `must be ${issue.code === "too_small" ? "more" : "less"} than ${bound}`;
  return `must be ${side} ${bound}`;
}

/** `programs[0].type`, as the file's reader would say it. */
function nameOf(path: Path): string {
  if (path.length === 0) return "the file";
  return path
    .map((part, i) => (typeof part === "number" ? `[${part + 1}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("");
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, part) =>
      inner !== null && typeof inner === "object" ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
