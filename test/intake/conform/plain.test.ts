import {DuckDBInstance, LIST, listValue, VARCHAR} from "@duckdb/node-api";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {ColumnMapping, FieldKind} from "../../../src/config/job.ts";
import type {Workspace} from "../../../src/config/load.ts";
import {withinColumn} from "../../../src/intake/conform/bounds.ts";
import {parseField} from "../../../src/intake/conform/fields/parse.ts";
import {plainForm} from "../../../src/intake/conform/plain.ts";
import type {FeedField} from "../../../src/intake/feed.ts";

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const missing = ["999", "N/A", "1970-01-01 00:00", "P-0"];
const workspace = {config: {time_zone: "America/New_York", programs: [], sites: []}} as unknown as Workspace;

interface Both {
  text: string;
  /** What DuckDB gives, null where the text is not plain. */
  plain: unknown;
  /** What the field's parser gives. */
  parsed: string | null | undefined;
}

async function both(kind: FieldKind, mapping: Omit<ColumnMapping, "to">, texts: string[]): Promise<Both[]> {
  const plain = plainForm(kind, mapping, missing)!.tried("text");
  const reader = await connection.runAndReadAll(
    `select text, cast(${plain} as varchar) from (select unnest($1) as text)`,
    [listValue(texts)],
    [LIST(VARCHAR)]
  );
  const field: FeedField = {column: "at", kinds: [kind], description: "at"};
  const parse = withinColumn(
    parseField(field, {to: "at", ...mapping}, {workspace, missing, referenceYear: 2025}),
    kind === "id" ? "VARCHAR" : "TIMESTAMP"
  );
  return (reader.getRowsJS() as [string, unknown][]).map(([text, plain]) => {
    const parsed = parse(text);
    return {text, plain, parsed: parsed.ok ? parsed.value : undefined};
  });
}

const one = async (...[kind, mapping, text]: [FieldKind, Omit<ColumnMapping, "to">, string]): Promise<Both> =>
  (await both(kind, mapping, [text]))[0]!;

/** Whether every plain text among thousands has the parser's value; and some are plain. */
async function agree(kind: FieldKind, mapping: Omit<ColumnMapping, "to">, texts: fc.Arbitrary<string>) {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(texts, {minLength: 100, maxLength: 100}), async (some) => {
      const plain = (await both(kind, mapping, some)).filter(({plain}) => plain !== null);
      found += plain.length;
      expect(plain.filter(({plain, parsed}) => plain !== parsed)).toEqual([]);
    }),
    {numRuns: 150}
  );
  expect(found).toBeGreaterThan(60);
}

const number = (max: number) =>
  fc
    .tuple(fc.integer({min: 0, max}), fc.constantFrom(1, 2, 2, 2, 2, 2))
    .map(([n, wide]) => String(n).padStart(wide, "0"));
const year = fc.oneof(fc.integer({min: 1895, max: 2035}).map(String), fc.constantFrom("0000", "24", "10000"));
const time = fc.tuple(
  number(25),
  number(61),
  fc.option(number(61), {nil: undefined}),
  fc.constantFrom("", "", "", "", "", " AM", " pm", "Z", "am", " EST", "-05:00", ".5")
);
const moment = (date: fc.Arbitrary<string>) =>
  fc
    .tuple(date, fc.constantFrom(" ", " ", " ", " ", "T", "  ", ", "), time)
    .map(
      ([day, between, [h, m, s, half]]) => `${day}${between}${h}:${m}${s === undefined ? "" : `:${s}`}${half}`
    );
const dates = (mark: string) =>
  fc.oneof(
    fc.tuple(year, number(13), number(32)).map((each) => each.join(mark)),
    fc.tuple(number(14), number(14), year).map((each) => each.join(mark)),
    fc.tuple(number(32), number(32), year).map((each) => each.join(mark))
  );

test.each(["ymd", "mdy", "dmy"] as const)(
  "a moment in the order %s that is plain is what the parser gives",
  (order) => agree("datetime", {order}, moment(fc.oneof(dates("-"), dates("/"))))
);

test.each([
  ["ymd", "2024-03-01 18:30"],
  ["ymd", "2024-03-01T18:30:59"],
  ["mdy", "3/14/2024 6:30 PM"],
  ["mdy", "03/14/2024 18:30"],
  ["dmy", "14/3/2024 12:00 am"]
] as const)("in the order %s a moment such as %s is plain", async (order, text) => {
  const {plain, parsed} = await one("datetime", {order}, text);
  expect(plain).toBe(parsed);
  expect(plain).not.toBeNull();
});

test.each(["1970-01-01 00:00", "2024-02-30 10:00", "1899-12-31 10:00", "2024-03-01 24:00", "2024-03-01"])(
  "%s is left to the parser",
  async (text) => expect((await one("datetime", {}, text)).plain).toBeNull()
);

describe("an id", () => {
  const letters = fc.string({unit: fc.constantFrom(..."PNAna0159eE+.,-_ é/#"), maxLength: 12});
  test.each([{}, {case: "fold"}] as const)("that is plain is what the parser gives, %j", (mapping) =>
    agree("id", mapping, letters)
  );

  test.each(["999", "p-0", "1E12", "N/A", "unknown", "José", "12 34", ""])(
    "written %j is left to the parser",
    async (text) => expect((await one("id", {}, text)).plain).toBeNull()
  );

  test.each(["P000123", "12345", "2024-00017", "JS-12", "0f8fad5b-d9cb-469f-a165-70867728950e"])(
    "written %j is plain",
    async (text) => expect((await one("id", {}, text)).plain).toBe(text)
  );
});
