import {readFile} from "node:fs/promises";
import path from "node:path";
import {ifAbsent} from "../error.ts";
import {plan, takenOn} from "./plan.ts";
import {plannedDays, truthFile} from "./truth/file.ts";

/** Whether the demo's exports in a workspace are those that this plan makes; false where there are none. */
export async function demoIsCurrent(dir: string): Promise<boolean> {
  const text = await readFile(path.join(dir, truthFile), "utf8").catch(ifAbsent);
  if (text === null) return false;
  const written = JSON.parse(text) as {plan?: unknown; takenOn?: unknown};
  const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return same(written.plan, plan) && same(written.takenOn, plannedDays(takenOn));
}
