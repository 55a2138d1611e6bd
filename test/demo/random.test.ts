import {expect, test} from "vitest";
import {createRandom} from "../../src/demo/random.ts";

const many = 20_000;
const draws = <T>(draw: () => T): T[] => Array.from({length: many}, draw);
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test("the same seed and label give the same numbers, any other gives others", () => {
  const first = (seed: number, label: string): number[] => {
    const random = createRandom(seed, label);
    return Array.from({length: 5}, () => random.uniform());
  };
  expect(first(1, "people")).toEqual(first(1, "people"));
  expect(first(1, "people")).not.toEqual(first(2, "people"));
  expect(first(1, "people")).not.toEqual(first(1, "calls"));
});

test("draws follow their laws", () => {
  const random = createRandom(11, "laws");
  expect(mean(draws(() => random.uniform()))).toBeCloseTo(0.5, 1);
  const normal = draws(() => random.normal(3, 2));
  expect(mean(normal)).toBeCloseTo(3, 1);
  expect(Math.sqrt(mean(normal.map((value) => (value - 3) ** 2)))).toBeCloseTo(2, 1);
  expect(Math.abs(mean(draws(() => random.exponential(10))) - 10)).toBeLessThan(0.3);
  const weighted = draws(() => random.weighted({seldom: 1, often: 3}));
  expect(weighted.filter((key) => key === "often").length / many).toBeCloseTo(0.75, 1);
  const whole = draws(() => random.integer(5, 9));
  expect([Math.min(...whole), Math.max(...whole)]).toEqual([5, 9]);
});

test("shuffling keeps every value and leaves the original as it was", () => {
  const values = [1, 2, 3, 4, 5, 6, 7, 8];
  const shuffled = createRandom(1, "cards").shuffled(values);
  expect(shuffled.toSorted()).toEqual(values);
  expect(values).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});
