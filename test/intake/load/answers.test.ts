import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {readInstruments} from "../../../src/instruments/registry.ts";
import {answerReader} from "../../../src/intake/load/answers.ts";

const instruments = await readInstruments([
  fileURLToPath(new URL("../../../data/instruments/", import.meta.url))
]);

const reader = (id: string, variant?: string, decimal: "." | "," = ".") =>
  answerReader({
    form: {instrument: id, items: ["a"], ...(variant === undefined ? {} : {variant})},
    instrument: instruments.find((one) => one.id === id)!,
    missing: ["99"],
    decimal
  });
const value = (number: number) => ({kind: "value", value: number});

describe("answers of a variant", () => {
  it("are labels and numbers of its own coding", () => {
    const printed = reader("res28", "agree-first");
    expect(["Strongly agree", "strongly disagree", "2"].map(printed)).toEqual([value(1), value(4), value(2)]);
    const turned = reader("res28", "agree-last");
    expect(["Strongly agree", "strongly disagree"].map(turned)).toEqual([value(4), value(1)]);
  });

  it("are the instrument's labels moved along where only its numbers are others", () => {
    const stored = reader("cesd", "one-to-four");
    expect(stored("Most or all of the time")).toEqual(value(4));
    expect(stored("0")).toEqual({kind: "invalid", why: "item_out_of_range"});
    expect(reader("cesd")("4")).toEqual({kind: "invalid", why: "item_out_of_range"});
  });
});

it("what an instrument calls no answer is missing, not invalid", () => {
  expect(["Not applicable", "N/A", "2"].map(reader("mhsip36", "agree-first"))).toEqual([
    {kind: "missing"},
    {kind: "missing"},
    value(2)
  ]);
  expect(reader("brs")("Not applicable")).toEqual({kind: "invalid", why: "item_not_an_answer"});
});

describe("half points", () => {
  it("are no answer to a questionnaire", () => {
    expect(reader("brs")("2.5")).toEqual({kind: "invalid", why: "item_not_an_answer"});
    expect(["3", "3.0", "99", ""].map(reader("brs"))).toEqual([
      value(3),
      value(3),
      {kind: "missing"},
      {kind: "missing"}
    ]);
  });

  it("are part of a score that is imported, to the decimals it is kept with", () => {
    expect(["36.5", "40", "41"].map(reader("srs"))).toEqual([
      value(36.5),
      value(40),
      {kind: "invalid", why: "item_out_of_range"}
    ]);
    expect(reader("dla20")("4.157894737")).toEqual(value(4.158));
    expect(reader("srs", undefined, ",")("36,5")).toEqual(value(36.5));
  });
});
