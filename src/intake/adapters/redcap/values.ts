import type {Job} from "../../../config/load.ts";
import type {GridRow} from "../../read/grid.ts";
import type {Finding} from "../../report.ts";
import {note, warning} from "../shared/left-out.ts";
import {checkboxName, type Dictionary, type DictionaryField} from "./dictionary.ts";

type Rewrite = (cell: string) => string;

/** What survey timestamps hold of a survey that was begun and not sent. */
const notCompleted = "[not completed]";

/** How the cells of each column are written in records: as they are, but for what the dictionary or REDCap itself decides. */
export function rewritesOf(
  names: readonly string[],
  dictionary: Dictionary | undefined,
  job: Job
): (Rewrite | undefined)[] {
  const boxes = new Map<string, string>();
  const fields = new Map<string, DictionaryField>();
  for (const field of dictionary?.fields ?? []) {
    if (field.type !== "checkbox") fields.set(field.name, field);
    else for (const [code, label] of field.choices) boxes.set(checkboxName(field.name, code), label);
  }
  const labels = job.redcap?.values === "labels";
  return names.map((name): Rewrite | undefined => {
    const field = fields.get(name);
    const choice = boxes.get(name);
    if (name.endsWith("_timestamp")) return (cell) => (cell === notCompleted ? "" : cell);
    if (labels && choice !== undefined) return (cell) => (cell === "1" ? choice : cell === "0" ? "" : cell);
    if (labels && field !== undefined && field.choices.size > 0)
      return (cell) => field.choices.get(cell) ?? cell;
    if (
      field !== undefined &&
      hasDecimalComma(field) &&
      (job.columns[name]?.decimal ?? job.dialect.decimal) !== ","
    )
      return (cell) => (/^-?\d+,\d+$/.test(cell) ? cell.replace(",", ".") : cell);
    return undefined;
  });
}

const hasDecimalComma = ({validation}: DictionaryField): boolean => validation.endsWith("comma_decimal");

/** What the dictionary says and the values do not keep to, counted field by field; the values stand. */
export function checkValues(
  names: readonly string[],
  rows: readonly GridRow[],
  dictionary: Dictionary
): Finding[] {
  const findings: Finding[] = [];
  const known = new Set<string>();
  for (const field of dictionary.fields) {
    if (field.type === "checkbox")
      for (const code of field.choices.keys()) known.add(checkboxName(field.name, code));
    else known.add(field.name);
    const at = names.indexOf(field.name);
    if (at === -1 || field.type === "checkbox") continue;
    const cells = rows.map(({cells}) => cells[at]!.trim()).filter((cell) => cell !== "");
    const labels = new Set(field.choices.values());
    const strange =
      field.choices.size === 0
        ? 0
        : cells.filter((cell) => !field.choices.has(cell) && !labels.has(cell)).length;
    if (strange > 0)
      findings.push(
        warning(
          "not_in_dictionary",
          strange,
          `${field.name}: ${strange} values are none of the dictionary's choices`
        )
      );
    const outside = cells.filter((cell) => isOutside(cell, field)).length;
    if (outside > 0)
      findings.push(
        warning(
          "outside_dictionary_range",
          outside,
          `${field.name}: ${outside} values lie outside the dictionary's range`
        )
      );
  }
  const extra = names.filter((name) => !known.has(name) && !isSystem(name, dictionary));
  if (extra.length > 0)
    findings.push(
      warning("not_in_dictionary", null, `columns the dictionary does not have: ${extra.join(", ")}`)
    );
  const commas = dictionary.fields.filter((field) => hasDecimalComma(field) && names.includes(field.name));
  if (commas.length > 0)
    findings.push(
      note(
        "decimal_comma",
        null,
        `decimal comma read as the dictionary says: ${commas.map(({name}) => name).join(", ")}`
      )
    );
  return findings;
}

const isSystem = (name: string, {forms}: Dictionary): boolean =>
  name === "" ||
  name.startsWith("redcap_") ||
  forms.some((form) => name === `${form}_complete` || name === `${form}_timestamp`);

/** Numbers by size, dates and times by their place in the alphabet, which for REDCap's own year-first form is the same. */
function isOutside(cell: string, {min, max, validation}: DictionaryField): boolean {
  if (min === "" && max === "") return false;
  if (/^(date|time)/.test(validation)) return (isDay(min) && cell < min) || (isDay(max) && cell > max);
  if (!/^(number|integer)/.test(validation)) return false;
  const [value, low, high] = [cell, min, max].map((text) =>
    text === "" ? Number.NaN : Number(text.replace(",", "."))
  );
  return value! < low! || value! > high!;
}

/** Limits may also be words such as `today` or the name of a field. */
const isDay = (limit: string): boolean => /^\d{4}-\d{2}-\d{2}|^\d{2}:\d{2}/.test(limit);
