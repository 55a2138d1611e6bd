import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {readDetectors} from "../../../src/intake/screen/detector.ts";
import {measureAll, tables} from "./labelled/figures.ts";

/**
 * Every name and number here was made up. `node --import tsx test/intake/screen/labelled/write.ts` writes the tables of
 * docs/privacy.md anew.
 */
const figures = measureAll(await readDetectors());

const share = (part: number, whole: number): number => part / whole;

describe("the labelled set", () => {
  const {columns, texts} = figures.tuned;

  it("finds 99 in 100 columns of structured identifiers, and each class at least 97 in 100", () => {
    const all = columns.classes.reduce((sum, {columns: n}) => sum + n, 0);
    expect(all).toBeGreaterThan(2500);
    expect(share(all - columns.missed.length, all)).toBeGreaterThanOrEqual(0.99);
    for (const {holds, columns: n, named} of columns.classes)
      expect(share(named, n), holds).toBeGreaterThanOrEqual(0.97);
  });

  it("refuses less than 1 in 100 clean columns", () => {
    expect(columns.clean).toBeGreaterThan(2000);
    expect(share(columns.refused.length, columns.clean)).toBeLessThan(0.01);
  });

  it("finds 9 in 10 texts that name a person", () => {
    expect(share(texts.stopped, texts.naming)).toBeGreaterThanOrEqual(0.9);
    expect(share(texts.astray, texts.others)).toBeLessThan(0.01);
  });
});

describe("the held-out set, of another generator and another style", () => {
  const {columns, texts} = figures.heldOut;

  it("finds as many structured identifiers", () => {
    const all = columns.classes.reduce((sum, {columns: n}) => sum + n, 0);
    expect(share(all - columns.missed.length, all)).toBeGreaterThanOrEqual(0.98);
  });

  it("refuses hardly more clean columns", () =>
    expect(share(columns.refused.length, columns.clean)).toBeLessThan(0.02));

  it("finds 9 in 10 texts that name a person", () =>
    expect(share(texts.stopped, texts.naming)).toBeGreaterThanOrEqual(0.9));
});

describe.each([
  ["the unseen set", figures.unseen],
  ["the board set", figures.board],
  ["the examiner's set", figures.examiner]
])("%s, by somebody who had not read the detectors", (_, {columns, texts}) => {
  it("finds 98 in 100 columns with an identifier", () => {
    const all = columns.classes.reduce((sum, {columns: n}) => sum + n, 0);
    expect(share(all - columns.missed.length, all)).toBeGreaterThanOrEqual(0.98);
  });

  it("refuses less than 1 in 100 clean columns", () =>
    expect(share(columns.refused.length, columns.clean)).toBeLessThan(0.01));

  it("finds 9 in 10 texts that name a person, and few others", () => {
    expect(share(texts.stopped, texts.naming)).toBeGreaterThanOrEqual(0.9);
    expect(share(texts.astray, texts.others)).toBeLessThan(0.02);
  });
});

it.each([
  ["blind texts", figures.blind],
  ["texts written afterwards", figures.afterwards]
])("finds most names in %s", (_, {naming, stopped}) =>
  expect(share(stopped, naming)).toBeGreaterThanOrEqual(0.75)
);

it("docs/privacy.md states these figures and lists the misses", () => {
  const page = readFileSync(new URL("../../../docs/privacy.md", import.meta.url), "utf8");
  expect(page).toContain(tables(figures));
});
