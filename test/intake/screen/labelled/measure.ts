import type {Detector} from "../../../../src/intake/screen/detector.ts";
import {examineColumn} from "../../../../src/intake/screen/examine.ts";
import type {LabelledColumn} from "./column.ts";
import type {LabelledText} from "./sentences.ts";

/** Ids of the detectors that find something in a column; every value stands in one record. */
const findingsOf = (
  {header, values}: Pick<LabelledColumn, "header" | "values">,
  detectors: readonly Detector[]
): string[] =>
  examineColumn(
    header,
    values.map((text) => [text, 1]),
    detectors
  ).map(({detector}) => detector.id);

export interface ClassFigures {
  holds: string;
  columns: number;
  /** Columns in which something is found, so that the gate stops them. */
  stopped: number;
  /** Columns in which it is found under the right name. */
  named: number;
  /** Findings under that name on columns that hold nothing of the kind. */
  astray: number;
}

const same: Readonly<Record<string, readonly string[]>> = {
  person_name: ["person_name", "names_in_values", "names_in_text", "name", "staff_name"],
  staff_name: ["staff_name", "person_name", "names_in_values", "names_in_text"],
  emergency_contact: ["emergency_contact", "person_name", "names_in_text"],
  clean: []
};

export interface Figures {
  classes: readonly ClassFigures[];
  /** Columns with an identifier in which nothing is found. */
  missed: readonly LabelledColumn[];
  /** Clean columns in which something is found. */
  refused: readonly (LabelledColumn & {found: readonly string[]})[];
  clean: number;
}

/** Recall and precision of the gate over labelled columns. */
export function figuresOf(columns: readonly LabelledColumn[], detectors: readonly Detector[]): Figures {
  const seen = columns.map((column) => ({...column, found: findingsOf(column, detectors)}));
  const kinds = [...new Set(columns.map(({holds}) => holds))].filter((holds) => holds !== "clean");
  const right = (holds: string) => same[holds] ?? [holds];
  return {
    classes: kinds.map((holds) => {
      const own = seen.filter((column) => column.holds === holds);
      return {
        holds,
        columns: own.length,
        stopped: own.filter(({found}) => found.length > 0).length,
        named: own.filter(({found}) => found.some((id) => right(holds).includes(id))).length,
        astray: seen.filter(
          (column) => column.holds === "clean" && column.found.some((id) => right(holds).includes(id))
        ).length
      };
    }),
    missed: seen.filter(({holds, found}) => holds !== "clean" && found.length === 0),
    refused: seen.filter(({holds, found}) => holds === "clean" && found.length > 0),
    clean: seen.filter(({holds}) => holds === "clean").length
  };
}

/** A text stands alone among short answers under a header that says nothing, so that only a name in it is found. */
export const isStopped = ({text}: Pick<LabelledText, "text">, detectors: readonly Detector[]): boolean =>
  findingsOf({header: "q7", values: [text, "Yes", "No", "Agree", "Group", "Housing"]}, detectors).length > 0;
