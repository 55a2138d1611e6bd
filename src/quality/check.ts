import {modulesOf} from "../config/folder.ts";
import type {relations} from "./relations.ts";

/** The kinds of question that OHDSI's Data Quality Dashboard asks (Kahn et al. 2016). */
export type Category = "conformance" | "completeness" | "plausibility";

/** One question asked of every export that has such records; one file in `checks/` each, named by its id. */
export interface QualityCheck {
  /** Stable: reports and `waymark.yaml` refer to it. */
  id: string;
  category: Category;
  /** What is counted, such as `attended contacts without minutes`. */
  title: string;
  of: keyof typeof relations;
  /** SQL: which records are asked about; all of them when not given. */
  among?: string;
  /** SQL: which of those are counted, or how many each stands for. */
  counts: string;
  /** SQL: how many each record stands for in the denominator; 1 when not given. */
  outOf?: string;
  /** Largest share that passes, unless `waymark.yaml` says another. */
  threshold: number;
}

const folder = new URL("./checks/", import.meta.url);

export const checkNames = (): Promise<string[]> => modulesOf(folder);

/** Every check, by id. */
export async function allChecks(): Promise<QualityCheck[]> {
  const names = await checkNames();
  return Promise.all(
    names.map(
      async (name) => ((await import(new URL(`${name}.ts`, folder).href)) as {check: QualityCheck}).check
    )
  );
}
