import type {GridRow} from "../../read/grid.ts";
import {headerName} from "../../read/header.ts";
import type {Finding} from "../../report.ts";
import {note, warning} from "../shared/left-out.ts";

interface Joined {
  headers: string[];
  records: GridRow[];
  findings: Finding[];
}

/**
 * Joins columns of one name into the first of them where no record has different answers in both; else the later one
 * gets a number, and both are kept.
 */
export function joinTwins(headers: readonly string[], records: readonly GridRow[]): Joined {
  const names = headers.map(headerName);
  const columns: {name: string; from: number[]}[] = [];
  const findings: Finding[] = [];
  let joinedColumns = 0;
  for (const [at, name] of names.entries()) {
    const twins = columns.filter((column) => name !== "" && headerName(names[column.from[0]!]!) === name);
    const twin = twins.find(({from}) => from.every((other) => !disagree(records, other, at)));
    if (twin !== undefined) {
      twin.from.push(at);
      joinedColumns++;
    } else if (twins.length > 0) {
      const renamed = `${name} (${twins.length + 1})`;
      columns.push({name: renamed, from: [at]});
      findings.push(
        warning(
          "twin_columns_differ",
          null,
          `two columns are called ${name} and differ; the later one is read as ${renamed}`
        )
      );
    } else columns.push({name, from: [at]});
  }
  if (joinedColumns > 0)
    findings.push(
      note(
        "twin_columns",
        null,
        `${joinedColumns} columns joined with one of the same name, since no record answers both differently`
      )
    );
  return {
    headers: columns.map(({name}) => name),
    records: records.map((row) => ({...row, cells: columns.map(({from}) => firstWritten(row, from))})),
    findings
  };
}

const disagree = (records: readonly GridRow[], a: number, b: number): boolean =>
  records.some(({cells}) => {
    const [one, other] = [cells[a]!.trim(), cells[b]!.trim()];
    return one !== "" && other !== "" && one !== other;
  });

const firstWritten = ({cells}: GridRow, from: readonly number[]): string => {
  const written = from.find((at) => cells[at]!.trim() !== "");
  return cells[written ?? from[0]!]!;
};
