import {describe, expect, it} from "vitest";
import {readKeyChecks} from "../../src/audit/key-checks.ts";
import type {HeldRelease} from "../../src/audit/release.ts";
import {protectKeyChecks} from "../../src/disclosure/key-checks.ts";
import {type Cell, noFigures} from "../../src/measures/cell.ts";
import type {KeyResult} from "../../src/quality/key-check/result.ts";
import type {PublishedMeasure} from "../../src/release/format.ts";
import {publishKeyResults} from "../../src/release/key-checks.ts";

const measure = {
  id: "outcome_change:hope.total:six-months",
  instrument: {id: "hope", scale: "total"}
} as unknown as PublishedMeasure;
const cell = (denominator: number, place: Partial<Cell> = {}): Cell => ({
  ...{measure: measure.id, period: "all", program: "*", site: "*", characteristic: "*", group: "*"},
  ...{...noFigures, status: "shown", denominator},
  ...place
});
const result = (people: number, more: Partial<KeyResult> = {}): KeyResult => ({
  ...{job: "casebook", instrument: "hope", variant: "standard", respondent: "self", scale: "total"},
  ...{forms: people + 9, complete: people + 7, people, weakest: [{position: 4, rest: 0.12}]},
  alpha: {alpha: 0.8649, lower: 0.81, upper: 0.9},
  ...{floor: {x: 1, share: 0.02, flagged: false}, ceiling: {x: 20, share: 0.3, flagged: true}},
  ...{status: "agrees", words: "The answers agree with the key."},
  ...more
});
const protectedOf = (results: readonly KeyResult[], ...cells: Cell[]) =>
  protectKeyChecks(results, {cells, measures: [measure]});

describe("a key check for others", () => {
  it("holds no count, interval, item or source", () => {
    expect(protectedOf([result(50)], cell(30))).toEqual({
      sources: [],
      scales: [{scale: "hope.total", accepted: false, alpha: 0.9, floor: false, ceiling: true}]
    });
  });

  it("is told where a cell of all programs has enough people for each source, whatever the sources have", () => {
    const two = [result(50), result(20, {job: "door", status: "accepted"})];
    expect(protectedOf(two, cell(59)).scales).toEqual([]);
    expect(protectedOf(two, cell(60)).scales).toMatchObject([{accepted: true}]);
    expect(protectedOf([result(50)], cell(29)).scales).toEqual([]);
    expect(protectedOf([result(50)], cell(80, {program: "groups"})).scales).toEqual([]);
    expect(protectedOf([result(50)], cell(80, {status: "withheld"})).scales).toEqual([]);
    expect(protectedOf([result(29)], cell(30)).scales).toEqual([]);
  });

  it("is not told of a scale that nobody could judge, such as one of two items", () => {
    expect(protectedOf([result(50, {status: "not judged"})], cell(80)).scales).toEqual([]);
  });
});

it("has four decimals inside, so that the order of adding up is in no file", () => {
  const [inside] = publishKeyResults([
    result(50, {
      alpha: {alpha: 0.86493, lower: 0.1 + 0.2, upper: 0.9},
      weakest: [{position: 4, rest: 0.1234567}]
    })
  ]);
  expect(inside).toMatchObject({alpha: {alpha: 0.8649, lower: 0.3}, weakest: [{position: 4, rest: 0.1235}]});
});

describe("the audit of a key check", () => {
  const audit = (keyChecks: HeldRelease["keyChecks"], ...cells: Cell[]) =>
    readKeyChecks({
      keyChecks,
      cells,
      measures: new Map([[measure.id, measure]])
    } as unknown as HeldRelease).map(({code}) => code);
  const told = protectedOf([result(50)], cell(30));

  it("passes what disclosure control lets through", () => {
    expect(audit(told, cell(30))).toEqual([]);
  });

  it("finds sources left in, a scale without a printed cell, and a reliability told closely", () => {
    expect(audit({...told, sources: [result(50)]}, cell(30))).toEqual(["left in"]);
    expect(audit(told, cell(29))).toEqual(["derived"]);
    expect(audit({...told, scales: [{...told.scales[0]!, alpha: 0.865}]}, cell(30))).toEqual(["derived"]);
  });
});
