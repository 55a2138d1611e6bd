import fc from "fast-check";
import {Temporal} from "temporal-polyfill";
import {describe, expect, it} from "vitest";
import {noCorrections} from "../../../src/config/corrections.ts";
import type {ColumnMapping, FieldKind} from "../../../src/config/job.ts";
import type {Workspace} from "../../../src/config/load.ts";
import {workspaceSchema} from "../../../src/config/workspace.ts";
import {codes} from "../../../src/intake/codes.ts";
import {parseField} from "../../../src/intake/conform/fields/parse.ts";
import type {FieldContext} from "../../../src/intake/conform/parsed.ts";
import type {FeedField} from "../../../src/intake/feed.ts";

const workspace: Workspace = {
  dir: "/workspace",
  config: workspaceSchema.parse({
    organization: {name: "Test"},
    time_zone: "America/Denver",
    programs: [
      {id: "evening-groups", name: "Evening groups", type: "support_group"},
      {id: "one", name: "Peer specialists", type: "one_to_one"}
    ],
    sites: [{id: "north", name: "North Side"}]
  }),
  jobs: [],
  corrections: noCorrections,
  instruments: [],
  scales: [],
  digest: "0"
};
const context: FieldContext = {workspace, missing: ["99", "Refused"], referenceYear: 2026};

/** The value a text becomes, or the code of its failure. */
function read(
  kind: FieldKind,
  text: string,
  mapping: Partial<ColumnMapping> = {},
  field: Partial<FeedField> = {},
  more: Partial<FieldContext> = {}
) {
  const whole: FeedField = {column: "x", kinds: [kind], description: "", ...field};
  const parsed = parseField(whole, {to: "x", ...mapping}, {...context, ...more})(text);
  if (parsed.ok) return parsed.value;
  expect(parsed.reason).toBe(codes[parsed.code]);
  return {code: parsed.code};
}

describe("missing", () => {
  it.each(["", "  ", "\u00a0", "99", " refused "])("is %j", (text) =>
    expect(read("number", text)).toBeNull()
  );
  it("may be declared for one column", () => expect(read("date", "x", {missing: ["X"]})).toBeNull());
  it("is not zero", () => expect(read("number", "0")).toBe("0"));
});

describe("an id", () => {
  it.each([
    [" JS-12 ", "JS-12"],
    ["e\u0301va", "éva"],
    ["js\u200b12", "js12"],
    ["007", "007"],
    ["E79AAC483B90809B4FDFFB272AA252BD", "E79AAC483B90809B4FDFFB272AA252BD"]
  ])("%j is %j", (text, id) => expect(read("id", text)).toBe(id));
  it("keeps its case unless the job folds it", () => {
    expect(read("id", "JS-12", {case: "fold"})).toBe("js-12");
  });
  it.each(["N/A", "unknown", "-", "??", "#REF!", "None"])("%j is a placeholder", (text) =>
    expect(read("id", text)).toEqual({code: "placeholder_id"})
  );
  it("is no number a spreadsheet has rounded", () =>
    expect(read("id", "1.23E+11")).toEqual({code: "spreadsheet_id"}));
  it.each(["a\u0007b", "x".repeat(201)])("is no text like %j", (text) =>
    expect(read("id", text)).toEqual({code: "not_an_id"})
  );
});

describe("a date", () => {
  const cases: [string, ColumnMapping["order"], string][] = [
    ["2024-02-29", undefined, "2024-02-29"],
    ["2024/3/1", "ymd", "2024-03-01"],
    ["20240301", "ymd", "2024-03-01"],
    ["03/01/2024", "mdy", "2024-03-01"],
    ["03/01/2024", "dmy", "2024-01-03"],
    ["1.3.2024", "dmy", "2024-03-01"],
    ["2021-08-18 00:00:00", undefined, "2021-08-18"],
    ["3/1/2024 12:00:00 AM", "mdy", "2024-03-01"],
    ["2024-03-01T00:00:00.000Z", undefined, "2024-03-01"],
    ["2024-03-01T02:30:00Z", undefined, "2024-02-29"],
    ["1-Mar-2024", undefined, "2024-03-01"],
    ["March 1st, 2024", "dmy", "2024-03-01"],
    ["Fri, Mar. 1, 2024", "mdy", "2024-03-01"],
    ["1 de marzo de 2024", undefined, "2024-03-01"],
    ["2024-Mar-01", undefined, "2024-03-01"],
    ["45352", "serial", "2024-03-01"],
    ["45352.99", "serial", "2024-03-01"]
  ];
  it.each(cases)("%j in %s is %s", (text, order, day) =>
    expect(read("date", text, order === undefined ? {} : {order})).toBe(day)
  );
  const failures: [string, ColumnMapping["order"], string][] = [
    ["2023-02-29", "ymd", "no_such_day"],
    ["2024-13-01", "ymd", "no_such_day"],
    ["13/31/2024", "mdy", "no_such_day"],
    ["3/1/24", "mdy", "two_digit_year"],
    ["24-03-01", "ymd", "two_digit_year"],
    ["03/01/2024", "ymd", "not_a_date"],
    ["45352", "ymd", "not_a_date"],
    ["60", "serial", "not_a_date"],
    ["2024-03-01", "serial", "not_a_date"],
    ["31-Feb-2024", "ymd", "no_such_day"],
    ["1-Mar-24", "ymd", "two_digit_year"],
    ["1 Marvel 2024", "ymd", "not_a_date"],
    ["5-Mar", "ymd", "not_a_date"],
    ["soon", "ymd", "not_a_date"],
    ["2024-03/01", "ymd", "not_a_date"],
    ["2024-03-01 25:00", "ymd", "not_a_time"]
  ];
  it.each(failures)("%j in %s is refused as %s", (text, order, code) =>
    expect(read("date", text, {order: order!})).toEqual({code})
  );
  it("has a year of two digits where the job says its century", () => {
    expect(read("date", "3/1/24", {order: "mdy", century: 2000})).toBe("2024-03-01");
    expect(read("date", "1-Mar-99", {century: 1900})).toBe("1999-03-01");
    expect(read("date", "3/1/2024", {order: "mdy", century: 1900})).toBe("2024-03-01");
  });
  it("is any day of the calendar as a spreadsheet's number", () => {
    fc.assert(
      fc.property(fc.integer({min: 61, max: 73_000}), (days) => {
        const day = Temporal.PlainDate.from("1899-12-30").add({days});
        expect(read("date", String(days), {order: "serial"})).toBe(day.toString());
      })
    );
  });
  it("is any day of the calendar, in any order", () => {
    fc.assert(
      fc.property(fc.integer({min: 0, max: 73_000}), fc.constantFrom("-", "/", ".", " "), (days, mark) => {
        const day = Temporal.PlainDate.from("1900-01-01").add({days});
        const [y, m, d] = [String(day.year), String(day.month), String(day.day)] as const;
        expect(read("date", [y, m, d].join(mark), {order: "ymd"})).toBe(day.toString());
        expect(read("date", [m, d, y].join(mark), {order: "mdy"})).toBe(day.toString());
        expect(read("date", [d, m, y].join(mark), {order: "dmy"})).toBe(day.toString());
      })
    );
  });
});

describe("a moment", () => {
  const cases: [string, ColumnMapping["order"], string][] = [
    ["2024-03-01 18:30", "ymd", "2024-03-01 18:30:00"],
    ["2024-03-01T18:30:15.25", "ymd", "2024-03-01 18:30:15.25"],
    ["3/1/2024 6:30 PM", "mdy", "2024-03-01 18:30:00"],
    ["1-Mar-2024 6:30 PM", "ymd", "2024-03-01 18:30:00"],
    ["Mar 1, 2024, 18:30", "ymd", "2024-03-01 18:30:00"],
    ["45352.770833333336", "serial", "2024-03-01 18:30:00"],
    ["3/1/2024 12:05:09 am", "mdy", "2024-03-01 00:05:09"],
    ["3/1/2024, 12:05 p.m.", "mdy", "2024-03-01 12:05:00"],
    ["2024-03-01", "ymd", "2024-03-01 00:00:00"],
    ["2024-07-01T18:30:00Z", "ymd", "2024-07-01 12:30:00"],
    ["2024-01-01T01:00:00+00:00", "ymd", "2023-12-31 18:00:00"],
    ["2024-01-01 12:00:00-0500", "ymd", "2024-01-01 10:00:00"]
  ];
  it.each(cases)("%j is %s", (text, order, moment) =>
    expect(read("datetime", text, {order: order!})).toBe(moment)
  );
  const failures: [string, string][] = [
    ["2024-03-01 24:00", "not_a_time"],
    ["2024-03-01 13:30 PM", "not_a_time"],
    ["2024-03-01 18:61", "not_a_time"],
    ["2024-03-01 18:30 EST", "zoned_time"],
    ["2024-02-30 18:30", "no_such_day"],
    ["18:30", "not_a_date"]
  ];
  it.each(failures)("%j is refused as %s", (text, code) => expect(read("datetime", text)).toEqual({code}));
});

describe("a number", () => {
  const cases: [string, ColumnMapping["decimal"], string | {code: string}][] = [
    ["12.50", ".", "12.5"],
    ["1,234,567.8", ".", "1234567.8"],
    ["1.234.567,8", ",", "1234567.8"],
    ["1 234", ".", "1234"],
    ["1\u202f234,5", ",", "1234.5"],
    ["-3", ".", "-3"],
    ["−3", ".", "-3"],
    [".5", ".", "0.5"],
    ["-0", ".", "0"],
    ["0.1234567", ".", "0.123457"],
    ["0.9999999", ".", "1"],
    ["1,5", ".", {code: "not_a_number"}],
    ["1,23,456", ".", {code: "not_a_number"}],
    ["1e3", ".", {code: "not_a_number"}],
    ["$5", ".", {code: "not_a_number"}],
    ["Infinity", ".", {code: "not_a_number"}],
    [".", ".", {code: "not_a_number"}],
    ["1.2.3", ".", {code: "not_a_number"}],
    ["9".repeat(16), ".", {code: "not_a_number"}]
  ];
  it.each(cases)("%j with %j is %j", (text, decimal, expected) =>
    expect(read("number", text, {decimal: decimal!})).toEqual(expected)
  );
  it("takes the job's decimal mark where the column has none", () => {
    expect(read("number", "3,5", {}, {}, {decimal: ","})).toBe("3.5");
  });
  it("of heads is whole", () => {
    expect(read("number", "12.0", {}, {integer: true})).toBe("12");
    expect(read("number", "12.5", {}, {integer: true})).toEqual({code: "not_whole"});
  });
  it("out of bounds is invalid, never clamped", () => {
    expect(read("number", "11", {}, {min: 0, max: 10})).toEqual({code: "out_of_range"});
    expect(read("number", "-1", {}, {min: 0, max: 10})).toEqual({code: "out_of_range"});
    expect(read("number", "11", {max: 12}, {min: 0, max: 10})).toBe("11");
  });
  it("of any size comes back as written", () => {
    fc.assert(
      fc.property(fc.integer({min: -1e9, max: 1e9}), fc.integer({min: 0, max: 999_999}), (whole, part) => {
        const text = `${whole}.${String(part).padStart(6, "0")}`;
        const canonical = text.replace(/\.?0+$/, "") || "0";
        fc.pre(whole !== 0);
        expect(read("number", text)).toBe(part === 0 ? String(whole) : canonical);
      })
    );
  });
});

describe("a duration", () => {
  const cases: [string, ColumnMapping["unit"], FeedField["unit"], string | {code: string}][] = [
    ["90", undefined, "minutes", "90"],
    ["1.5", "hours", "minutes", "90"],
    ["100", "seconds", "minutes", "1.666667"],
    ["1:30", "clock", "minutes", "90"],
    ["0:01:30", "clock", "seconds", "90"],
    ["2", "minutes", "seconds", "120"],
    ["1:75", "clock", "minutes", {code: "not_a_duration"}],
    // As Avaya's reports write twelve seconds; where hours come first nobody leaves them out.
    [":12", "mm:ss", "seconds", "12"],
    [":00", "mm:ss", "seconds", "0"],
    [":12", "clock", "minutes", {code: "not_a_duration"}],
    ["long", "hours", "minutes", {code: "not_a_duration"}],
    ["25", "hours", "minutes", {code: "out_of_range"}]
  ];
  it.each(cases)("%j %s in %s is %j", (text, unit, to, expected) =>
    expect(read("number", text, unit === undefined ? {} : {unit}, {unit: to!, min: 0, max: 1440})).toEqual(
      expected
    )
  );
});

describe("words", () => {
  it.each(["Yes", " y", "TRUE", "1", "Checked"])("%j is yes", (text) =>
    expect(read("yes_no", text)).toBe("true")
  );
  it.each(["no", "N", "False", "0"])("%j is no", (text) => expect(read("yes_no", text)).toBe("false"));
  it("are never guessed", () => {
    expect(read("yes_no", "maybe")).toEqual({code: "not_yes_or_no"});
    expect(read("yes_no", "1", {yes: ["Hang-up"]})).toEqual({code: "not_yes_or_no"});
    expect(read("yes_no", "hang–up", {yes: ["Hang-up"]})).toBe("true");
  });
});

describe("a code", () => {
  const status = {values: ["attended", "no_show"]};
  it("is found by id, however it is spaced", () => {
    expect(read("code", " No  Show", {}, status)).toBe("no_show");
    expect(read("code", "no-show", {}, status)).toBe("no_show");
  });
  it("is found by the job's own labels, which come first", () => {
    expect(read("code", "DNA", {codes: {dna: "no_show"}}, status)).toBe("no_show");
    expect(read("code", "Attended", {codes: {attended: "no_show"}}, status)).toBe("no_show");
  });
  it("of a program or site is found by id and name", () => {
    expect(read("code", "evening groups", {}, {values: "programs"})).toBe("evening-groups");
    expect(read("code", "north side", {}, {values: "sites"})).toBe("north");
  });
  it("of a characteristic is found by its values' labels", () => {
    expect(read("code", "Non-binary", {}, {values: ["nb"]}, {labels: {"Non-Binary": "nb"}})).toBe("nb");
  });
  it("that is not in the list is unknown", () => {
    expect(read("code", "attend", {}, status)).toEqual({code: "unknown_code"});
    expect(read("code", "constructor", {}, status)).toEqual({code: "unknown_code"});
  });
});

describe("a label", () => {
  it.each([
    ["Women's  Group (evening)", "Women's Group (evening)"],
    ["12 steps", "12 steps"]
  ])("%j is shown as %j", (text, shown) => expect(read("label", text)).toBe(shown));
  it("is renamed by codes", () =>
    expect(read("label", "wg", {codes: {WG: "Women's group"}})).toBe("Women's group"));
  it.each(["=1+1", "@x", "+x", "-x", "a\tb\u0000", "x".repeat(81), "<b>"])("is not %j", (text) =>
    expect(read("label", text)).toEqual({code: "not_a_label"})
  );
});

describe("what is generalized", () => {
  it("is a birth date, to its year, 90 and over as one", () => {
    expect(read("birth_date", "1980-07-23")).toBe("1980");
    expect(read("birth_date", "7/23/1930", {order: "mdy"})).toBe("1936");
    expect(read("birth_date", "1936-01-01")).toBe("1936");
    expect(read("birth_date", "2027-01-01")).toEqual({code: "not_a_birth_date"});
    expect(read("birth_date", "1900-01-01")).toEqual({code: "not_a_birth_date"});
  });
  it("is a birth year", () => {
    expect(read("birth_year", "1950")).toBe("1950");
    expect(read("birth_year", "1920")).toBe("1936");
    expect(read("birth_year", "50")).toEqual({code: "two_digit_year"});
    expect(read("birth_year", "about 1950")).toEqual({code: "not_a_birth_year"});
    // In 2026: 34 was born in 1992 or 1991; 90 and over are one.
    expect(read("age", "34")).toBe("1992");
    expect(read("age", "0.5")).toBe("2026");
    expect(read("age", "90")).toBe("1936");
    expect(read("age", "101")).toBe("1936");
    expect(read("age", "99")).toBe(null);
    expect(read("age", "121")).toEqual({code: "not_an_age"});
    expect(read("age", "-4")).toEqual({code: "not_an_age"});
    expect(read("age", "thirty")).toEqual({code: "not_an_age"});
  });
  it("is a ZIP code, to three digits, and none where few live", () => {
    expect(read("zip", "80301-1234")).toBe("803");
    expect(read("zip", "01234")).toBe("012");
    expect(read("zip", "03601")).toBe("000");
    expect(read("zip", "1234")).toEqual({code: "not_a_zip"});
  });
});

it("no failure tells the value", () => {
  const kinds: FieldKind[] = [
    "id",
    "date",
    "datetime",
    "number",
    "yes_no",
    "code",
    "birth_date",
    "birth_year",
    "age",
    "zip"
  ];
  for (const kind of kinds) {
    const field: FeedField = {column: "x", kinds: [kind], description: ""};
    const parsed = parseField(field, {to: "x"}, context)("Zebra\u0007Quux");
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).not.toMatch(/zebra|quux/i);
  }
});
