import {describe, expect, it} from "vitest";
import {profileNamed} from "../../src/disclosure/profiles.ts";
import {protectQuality} from "../../src/disclosure/quality.ts";
import type {Quality, QualityLine} from "../../src/release/format.ts";

const reason = (code: string, records: number) => ({code, explanation: code, records});
const line = (accepted: number, reasons: readonly (readonly [string, number])[]): QualityLine => {
  const quarantined = reasons.reduce((sum, [, records]) => sum + records, 0);
  return {
    job: "contacts",
    feed: "contacts",
    records: accepted + quarantined,
    accepted,
    quarantined,
    reasons: reasons.map(([code, records]) => reason(code, records)),
    covers: {from: null, to: null},
    exportDate: null
  };
};
const protectLine = (of: QualityLine) =>
  protectQuality({lines: [of], findings: []}, profileNamed("cms-11")).lines[0]!;

describe("the quality report", () => {
  it("keeps the split back where one side of it is small", () => {
    const {records, accepted, quarantined, reasons} = protectLine(line(500, [["bad date", 4]]));
    expect([records, accepted, quarantined]).toEqual([504, null, null]);
    expect(reasons[0]?.records).toBeNull();
  });

  it("keeps a second reason back beside a small one", () => {
    const {quarantined, reasons} = protectLine(
      line(500, [
        ["a", 90],
        ["b", 30],
        ["c", 4]
      ])
    );
    expect(quarantined).toBe(124);
    expect(reasons.map(({records}) => records)).toEqual([90, null, null]);
  });

  it("leaves large counts as they are", () => {
    const exact = line(500, [
      ["a", 90],
      ["b", 30]
    ]);
    expect(protectLine(exact)).toEqual(exact);
  });

  it("takes few out of the words of a finding, and leaves dates, large counts and names alone", () => {
    const findings = [
      {
        code: "x",
        severity: "note" as const,
        message: "1 forms are a second one; 3 of 40 since 2025-03-01, read by form-7 (see 3:5)",
        records: 1
      },
      {code: "y", severity: "note" as const, message: "30 records", records: 30}
    ];
    expect(
      protectQuality({lines: [], findings}, profileNamed("cms-11")).findings.map(({message}) => message)
    ).toEqual([
      "some forms are a second one; some of 40 since 2025-03-01, read by form-7 (see 3:5)",
      "30 records"
    ]);
  });

  it("takes the number off a finding about few", () => {
    const quality: Quality = {
      lines: [],
      findings: [
        {code: "x", severity: "note", message: "m", records: 3},
        {code: "y", severity: "note", message: "m", records: 30}
      ]
    };
    expect(protectQuality(quality, profileNamed("cms-11")).findings.map(({records}) => records)).toEqual([
      null,
      30
    ]);
    expect(protectQuality(quality, profileNamed("none"))).toBe(quality);
  });
});
