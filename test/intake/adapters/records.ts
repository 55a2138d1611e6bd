import type {Job} from "../../../src/config/load.ts";
import {adapterOf, type Evidence} from "../../../src/intake/adapter.ts";
import {readGrid} from "../../../src/intake/read/grid.ts";
import {jobOf, useStaging} from "../staging.ts";

/** Staging for the tests of one adapter: what comes out of a file as records of named values. */
export function useAdapter(system: string) {
  const staging = useStaging();
  const job = (given: Record<string, unknown> = {}): Job => jobOf({feed: "surveys", system, ...given});
  return {
    ...staging,
    job,
    /** Blank values are left out of the records. */
    async records(text: string | Uint8Array, given: Job = job(), name = "export.csv") {
      const staged = await staging.stage(staging.write(text, name), given);
      const rows = await staging.rowsOf(staged);
      const records = rows.map(([, ...values]) =>
        Object.fromEntries(
          staged.columns.flatMap(({header}, at) => (values[at] === "" ? [] : [[header, values[at]]]))
        )
      );
      const lines = await staged.linesOf(rows.map(([record]) => record));
      await staged.discard();
      return {
        records,
        headers: staged.headers,
        malformed: staged.malformed.map(({line, code}) => [line, code]),
        findings: (staged.findings ?? []).map(({code, records}) => [code, records]),
        lines: rows.map(([record]) => lines.get(record))
      };
    },
    async evidence(text: string): Promise<Evidence | undefined> {
      const [grid] = await readGrid(staging.write(text), {});
      return (await adapterOf(system)).evidence?.(grid!);
    }
  };
}

export const plainFile = "Name,Date\nAda,2025-03-04\n";
