import {describe, expect, it} from "vitest";
import {parseConfig} from "../../src/config/parse.ts";
import {agreeingAnswers, itemsTold} from "../../src/instruments/agreement.ts";
import {checkInstrument} from "../../src/instruments/check.ts";
import {type Instrument, instrumentSchema} from "../../src/instruments/instrument.ts";

function read(text: string): {instrument: Instrument | undefined; told: string[]} {
  const {value, source, mistakes} = parseConfig("heard.yaml", text, instrumentSchema);
  const found = value === undefined ? mistakes : checkInstrument(value, source, "heard");
  return {instrument: value, told: found.map(({message}) => message)};
}

/** Item 2 is worded the other way; item 3 is sensitive; item 4 is in no scale. */
const heard = `id: heard
name: Being heard
short: Heard
answers:
  range: [1, 4]
  labels: {strongly disagree: 1, disagree: 2, agree: 3, strongly agree: 4}
  agree: [agree, strongly agree]
items: 4
unscored: [4]
sensitive_items: [3]
wording: {"1": "Somebody listened."}
variants:
  standard: {name: As it is asked, reverse: [2]}
  turned:
    name: From 1 strongly agree, items 1 and 2 change places
    labels: {strongly agree: 1, agree: 2, disagree: 3, strongly disagree: 4}
    order: [2, 1, 3, 4]
    reverse: [2, 3, 4]
scales:
  - {id: total, name: Validation, constructs: [validation], items: [1, 2, 3], score: mean, direction: higher}
licence: {permission: own}
`;

describe("agreeing", () => {
  it("is agreeing with the item as it is worded, in the numbers of the form, whichever way the item is keyed", () => {
    const {instrument, told} = read(heard);
    expect(told).toEqual([]);
    const of = (variant: string) =>
      agreeingAnswers(instrument!)
        .filter((one) => one.variant === variant && one.item <= 2)
        .map(({position, item, value}) => [position, item, value]);
    expect(of("standard")).toEqual([
      [1, 1, 3],
      [1, 1, 4],
      [2, 2, 3],
      [2, 2, 4]
    ]);
    expect(of("turned")).toEqual([
      [1, 2, 2],
      [1, 2, 1],
      [2, 1, 2],
      [2, 1, 1]
    ]);
  });

  it("is told of no sensitive item, and of none that is in no scale", () => {
    const {instrument} = read(heard);
    expect(itemsTold(instrument!)).toEqual([1, 2]);
    expect(agreeingAnswers(instrument!).some(({item}) => item === 3)).toBe(false);
    const {instrument: silent} = read(heard.replace("  agree: [agree, strongly agree]\n", ""));
    expect(itemsTold(silent!)).toEqual([]);
  });

  it("needs labels that every variant has, and more answers than yes and no", () => {
    expect(read(heard.replace("agree: [agree, strongly agree]", "agree: [agree, yes]")).told).toEqual([
      "answers.agree: yes is no label of the variant standard",
      "answers.agree: yes is no label of the variant turned"
    ]);
    const yesNo = heard
      .replace("range: [1, 4]", "range: [0, 1]")
      .replace("{strongly disagree: 1, disagree: 2, agree: 3, strongly agree: 4}", "{no: 0, agree: 1}")
      .replace("[agree, strongly agree]", "[agree]")
      .replace(/variants:[\s\S]*scales:/, "scales:");
    expect(read(yesNo).told.join()).toContain("a scale of the one item tells who said yes");
  });
});

describe("wording", () => {
  it("names items there are, and is kept out where the licence does not let everybody print it", () => {
    expect(read(heard.replace('"1": "Some', '"9": "Some')).told).toEqual([
      "wording: item 9, but the form has 4"
    ]);
    const licensed = heard.replace(
      "licence: {permission: own}",
      `licence: {permission: purchase, terms: licensed, attribution: us, source: test, status: verified}
sources: [test]`
    );
    expect(read(licensed).told.join()).toContain(
      "the licence (purchase) does not let everybody print the items"
    );
  });
});
