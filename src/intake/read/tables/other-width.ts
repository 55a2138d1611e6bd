import type {Finding} from "../../report.ts";
import type {MalformedRecord} from "../scan/malformed.ts";
import {startsTable} from "./header-below.ts";
import {secondTable} from "./second-table.ts";

/** A title or two stand above the names. */
const mostAbove = 3;
/** Runs of malformed records that are looked at; a file with more of them is damaged, not made of tables. */
const mostRuns = 20;

/** Malformed records of a file, and how to read one. */
export interface Misfits {
  malformed: readonly MalformedRecord[];
  delimiter: string;
  /** Of the last record. */
  last: number;
  textOf(record: MalformedRecord): Promise<{text: string}>;
}

/**
 * Says of malformed records one below the other that they are another table, wider or narrower than the first: names, and
 * below them as many fields with figures among them. They are in quarantine in any case.
 */
export async function tableOfOtherWidth(misfits: Misfits): Promise<Finding[]> {
  for (const run of runsOf(misfits.malformed).slice(0, mostRuns)) {
    const rows: string[][] = [];
    for (const record of run.slice(0, mostAbove + 1)) {
      const {text} = await misfits.textOf(record);
      rows.push(text.replace(/[\r\n]+$/, "").split(misfits.delimiter));
    }
    const at = rows.findIndex((cells, k) => {
      const next = rows[k + 1];
      const every = [...cells.keys()];
      return next?.length === cells.length && startsTable({cells, parted: true}, next, every);
    });
    if (at !== -1)
      return [
        secondTable({
          line: run[at]!.line,
          header: run[at]!.line,
          records: run.length - at,
          below: misfits.last - run[0]!.record + 1
        })
      ];
  }
  return [];
}

/** Records with too few or too many fields, two and more without another between them. */
function runsOf(malformed: readonly MalformedRecord[]): MalformedRecord[][] {
  const runs: MalformedRecord[][] = [];
  for (const each of malformed) {
    if (each.code !== "too_few_fields" && each.code !== "too_many_fields") continue;
    const run = runs.at(-1);
    if (run?.at(-1)?.record === each.record - 1) run.push(each);
    else runs.push([each]);
  }
  return runs.filter(({length}) => length > 1);
}
