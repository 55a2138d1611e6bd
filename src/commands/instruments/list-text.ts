import {constructs} from "../../instruments/constructs.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {permissions} from "../../instruments/words.ts";

/** One line an instrument, in columns. */
export function listText(instruments: readonly Instrument[]): string {
  const head = ["id", "name", "items", "answered by", "status", "licence", "measures"];
  const rows = instruments.map((one) => [
    one.id,
    one.short,
    one.already_scored ? "score" : String(one.items),
    one.respondent,
    one.status,
    permissions[one.licence.permission],
    [...new Set(one.scales.flatMap((scale) => scale.constructs))]
      .map((construct) => constructs[construct].name)
      .join(", ")
  ]);
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((line) => line[column]!.length)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column]!))
        .join("  ")
        .trimEnd()
    )
    .join("\n");
}
