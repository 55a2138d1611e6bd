import {readFileSync} from "node:fs";
import {expect} from "vitest";
import {close} from "./oracle.ts";

/** Results of R on made-up data, written by the script of the same name in fixtures/. */
export const fixture = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), "utf8")) as T;

/** Every named figure equals R's to 1e-9, relative above 1. */
export function expectClose<Key extends string>(
  actual: {readonly [key in Key]: number | null} | null,
  expected: {readonly [key in Key]: number | null},
  ...keys: Key[]
): void {
  for (const key of keys)
    expect(
      close(actual?.[key] ?? null, expected[key]),
      `${key}: ${actual?.[key]}, not ${expected[key]} as in R`
    ).toBe(true);
}
