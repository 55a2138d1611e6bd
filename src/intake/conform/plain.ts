import type {ColumnMapping, FieldKind} from "../../config/job.ts";
import {quoted} from "../sql.ts";
import {fold} from "./fields/text.ts";

/** Texts so plain that DuckDB gives what the field's parser gives: millions of different ones never leave it. */
export interface PlainForm {
  /** SQL of the value of a text, null where the text is not plain. */
  tried: (text: string) => string;
  /** SQL of the value of a text that is known to be plain; of another it may be anything, but never fails. */
  known: (text: string) => string;
}

/** The plain form of a kind of field, where it has one. `missing`: every code for a missing value that holds for it. */
export function plainForm(
  kind: FieldKind,
  mapping: Pick<ColumnMapping, "order" | "case">,
  missing: readonly string[]
): PlainForm | undefined {
  const {order = "ymd"} = mapping;
  const shape = kind === "id" ? id : kind === "datetime" && order !== "serial" ? moments[order] : undefined;
  if (shape === undefined) return undefined;
  const folded = missing.map(fold).filter((code) => new RegExp(`^(${shape.pattern})$`, "i").test(code));
  const known = (text: string) => shape.value(text, mapping);
  return {
    known,
    tried(text) {
      const given =
        folded.length === 0 ? "" : ` and lower(${text}) not in (${folded.map(quoted).join(", ")})`;
      return `case when regexp_full_match(${text}, '${shape.pattern}')${given} then ${known(text)} end`;
    }
  };
}

interface Shape {
  /** The same in RE2 and JavaScript. */
  pattern: string;
  value: (text: string, mapping: Pick<ColumnMapping, "case">) => string;
}

/** Letters, digits and hyphens, a digit among them, and nothing a spreadsheet could have made of a long number. */
const id: Shape = {
  pattern:
    "[A-Za-z_-]{0,40}[0-9]{1,40}(-[A-Za-z0-9]{1,40}){0,4}|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}",
  value: (text, mapping) => (mapping.case === "fold" ? `lower(${text})` : text)
};

/** A day before 1900, which no program had, is for the parser to refuse. */
const year = "(19|[2-9][0-9])[0-9]{2}";
const clock = "([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?";
const clockHalves = `(${clock}|(0?[1-9]|1[0-2]):[0-5][0-9] [AaPp][Mm])`;
const day = "(0?[1-9]|[12][0-9]|3[01])";
const month = "(0?[1-9]|1[0-2])";

const moments: Record<"ymd" | "mdy" | "dmy", Shape> = {
  ymd: {
    pattern: `${year}-[0-9]{2}-[0-9]{2}[T ]${clock}`,
    value: (text) => `try_cast(${text} as timestamp)`
  },
  mdy: {
    pattern: `${month}/${day}/${year} ${clockHalves}`,
    value: (text) => strptime(text, "%m/%d/%Y")
  },
  dmy: {
    pattern: `${day}/${month}/${year} ${clockHalves}`,
    value: (text) => strptime(text, "%d/%m/%Y")
  }
};

const strptime = (text: string, date: string): string =>
  `try_strptime(${text}, [${["%H:%M", "%H:%M:%S", "%I:%M %p"].map((time) => `'${date} ${time}'`).join(", ")}])`;
