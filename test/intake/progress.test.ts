import {expect, test} from "vitest";
import {followFile, type Step} from "../../src/intake/progress.ts";

/** A file of 100 MB, and a clock that is put on by hand. */
function follow() {
  let seconds = 0;
  const progress = followFile("contacts.csv", 100e6, () => seconds * 1000);
  return {
    tell: progress.tell,
    at(time: number, step: Step, share: number) {
      seconds = time;
      progress.at(step, share);
      return progress.tell();
    },
    wait(time: number) {
      seconds = time;
      return progress.tell();
    }
  };
}

test("tells no rate before there is one", () => {
  const {tell, at} = follow();
  expect(tell()).toBe("contacts.csv: reading");
  expect(at(0.1, "read", 0.01)).toBe("contacts.csv: reading");
});

test("tells share, rate and time left of what can be counted", () => {
  const {at} = follow();
  // Half of reading is 17.5 % of the work, in 3.5 s: 20 s in all.
  expect(at(3.5, "read", 0.5)).toBe("contacts.csv: 17 %, 5.0 MB/s, about 17 s left");
  expect(at(7, "screen", 0)).toBe("contacts.csv: 35 %, 5.0 MB/s, about 13 s left");
});

test("tells storing by the time of the steps before, and never that it is done", () => {
  const {at, wait} = follow();
  at(7, "screen", 0);
  at(9.4, "parse", 0);
  expect(at(12, "store", 0)).toBe("contacts.csv: 60 %, 5.0 MB/s, about 8 s left");
  expect(wait(16)).toBe("contacts.csv: 80 %, 5.0 MB/s, about 4 s left");
  expect(wait(100)).toMatch(/^contacts\.csv: 99 %, .* about 1 s left$/);
});

test("never goes back", () => {
  const {at} = follow();
  const shares = (["read", "screen", "parse", "store"] as const).flatMap((step, index) =>
    [0, 0.5, 1].map((share) => Number(/(\d+) %/.exec(at(index * 3 + share + 1, step, share))?.[1] ?? 0))
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
});
