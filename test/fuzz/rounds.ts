import {expect} from "vitest";
import {numbers} from "./mutate.ts";

/** Seconds for all fuzzing together: few in every test run, a minute in CI, longer by hand with WAYMARK_FUZZ_SECONDS. */
const seconds = Number(process.env.WAYMARK_FUZZ_SECONDS ?? (process.env.CI === "true" ? 60 : 10));
const seed = Number(process.env.WAYMARK_FUZZ_SEED ?? 20260101);
/** What one round may take on a busy machine; a hang never ends. */
const longest = 30_000;

/** Milliseconds a test of this share of the time is given. */
export const timeFor = (share: number): number => seconds * share * 1000 + 4 * longest;

/**
 * Plays rounds for a share of the time, each from a seed of its own, so that `WAYMARK_FUZZ_SEED` plays a failed one first.
 * A round that throws, or takes too long, fails with its seed. Gives how many were played.
 */
export async function playRounds(
  share: number,
  round: (next: (below: number) => number, why: string) => Promise<void>
): Promise<number> {
  const end = performance.now() + seconds * share * 1000;
  let played = 0;
  for (; performance.now() < end; played++) {
    const own = seed + played;
    const why = `WAYMARK_FUZZ_SEED=${own}`;
    const begun = performance.now();
    await round(numbers(own), why).catch((cause: unknown) => {
      throw new Error(`${why}: ${cause instanceof Error ? cause.message : String(cause)}`, {cause});
    });
    expect(performance.now() - begun, why).toBeLessThan(longest);
  }
  return played;
}
