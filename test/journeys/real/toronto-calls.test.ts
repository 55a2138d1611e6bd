import {readFileSync} from "node:fs";
import {join} from "node:path";
import {parse} from "csv-parse/sync";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {
  findingsOf,
  type Journey,
  journey,
  makeWorkspace,
  oracle,
  realDir,
  realIsThere
} from "../../helpers/real.ts";

/**
 * Daily counts of a telephone line over 1,154 days. Traps: the first header is empty; on 9 days more calls are coded than
 * handled; on 42 days the codes do not add up to the coded calls. Both are reported, neither is mended.
 */
describe.runIf(realIsThere)("toronto-calls, the whole way", () => {
  let line: Journey;
  const expected = realIsThere ? oracle("toronto-calls/expected/toronto_oracle.json") : null;

  beforeAll(async () => {
    line = await journey(await makeWorkspace("toronto-calls", ["raw_central_intake_call.csv"]));
  });
  afterAll(() => line?.discard());

  it("counts every call handled", () => {
    expect(line.result.intake?.files[0]).toMatchObject({records: 1154, accepted: 1154, quarantined: 0});
    const cell = line.cell("calls_answered");
    expect(cell.numerator).toBe(expected.total_handled);
    expect(cell.people).toBeNull();
    expect(cell.lower).toBeNull();
  });

  it("by month, as counted independently", () => {
    const months = parse(readFileSync(join(realDir, "toronto-calls/expected/monthly.csv")), {
      columns: true
    }) as Record<string, string>[];
    for (const {month, handled} of months)
      expect(
        line.cell("calls_answered", {period: (month as string).slice(0, 7)}).numerator,
        month as string
      ).toBe(Number(handled));
    expect(months).toHaveLength(38);
  });

  it("reports the days whose figures do not add up", () => {
    const found = new Map(findingsOf(line).map(({code, records}) => [code, records]));
    expect(found.get("coded_above_answered")).toBe(expected.coded_gt_handled_days);
    expect(found.get("codes_do_not_add_up")).toBe(expected.code_sum_vs_coded_mismatch_days);
  });
});
