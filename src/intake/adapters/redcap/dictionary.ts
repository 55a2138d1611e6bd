import {refusal} from "../../../error.ts";
import type {Grid} from "../../read/grid.ts";
import {headerName} from "../../read/header.ts";

/** A field of a REDCap project, as its data dictionary has it. */
export interface DictionaryField {
  name: string;
  form: string;
  type: string;
  /** Without markup, as label headers write it. */
  label: string;
  /** Code to label, of radio, dropdown and checkbox fields, yes/no and true/false. */
  choices: ReadonlyMap<string, string>;
  validation: string;
  min: string;
  max: string;
  identifier: boolean;
}

export interface Dictionary {
  fields: readonly DictionaryField[];
  /** The fields that stand in exports. */
  forms: readonly string[];
}

/** Headers of the dictionary as it is downloaded, and as the API gives it. */
const columns = {
  name: ["Variable / Field Name", "field_name"],
  form: ["Form Name", "form_name"],
  type: ["Field Type", "field_type"],
  label: ["Field Label", "field_label"],
  choices: [
    "Choices, Calculations, OR Slider Labels",
    "Choices OR Calculations",
    "select_choices_or_calculations"
  ],
  validation: ["Text Validation Type OR Show Slider Number", "text_validation_type_or_show_slider_number"],
  min: ["Text Validation Min", "text_validation_min"],
  max: ["Text Validation Max", "text_validation_max"],
  identifier: ["Identifier?", "identifier"]
} as const;

/** Reads a data dictionary of 18 columns; throws a refusal for a file that is none. */
export function readDictionary(grid: Grid): Dictionary {
  const [header, ...rows] = grid.rows;
  const names = (header?.cells ?? []).map(headerName);
  const place = (key: keyof typeof columns): number =>
    names.findIndex((name) => (columns[key] as readonly string[]).includes(name));
  const missing = (["name", "form", "type", "label"] as const).filter((key) => place(key) === -1);
  if (missing.length > 0)
    throw refusal(
      `not a REDCap data dictionary: no column ${missing.map((key) => columns[key][0]).join(", ")}`,
      {
        at: {file: grid.file.path, line: header?.line ?? 1},
        next: "download it in REDCap under Data Dictionary, and do not edit it"
      }
    );
  if (grid.malformed[0] !== undefined)
    throw refusal("not a REDCap data dictionary: its quotes are not in pairs", {
      at: {file: grid.file.path, line: grid.malformed[0].line},
      next: "download it again"
    });
  const fields = rows.map(({cells}): DictionaryField => {
    const cell = (key: keyof typeof columns) => (cells[place(key)] ?? "").trim();
    const type = cell("type");
    return {
      name: cell("name"),
      form: cell("form"),
      type,
      label: plainText(cell("label")),
      choices: choicesOf(type, cell("choices")),
      validation: cell("validation"),
      min: cell("min"),
      max: cell("max"),
      identifier: /^y/i.test(cell("identifier"))
    };
  });
  return {
    fields: fields.filter(({name, type}) => name !== "" && type !== "descriptive"),
    forms: [...new Set(fields.map(({form}) => form))]
  };
}

function choicesOf(type: string, written: string): ReadonlyMap<string, string> {
  if (type === "yesno")
    return new Map([
      ["1", "Yes"],
      ["0", "No"]
    ]);
  if (type === "truefalse")
    return new Map([
      ["1", "True"],
      ["0", "False"]
    ]);
  if (!["radio", "dropdown", "checkbox"].includes(type)) return new Map();
  return new Map(
    written.split("|").flatMap((choice): [string, string][] => {
      const [code = "", ...label] = choice.split(",");
      return code.trim() === "" ? [] : [[code.trim(), plainText(label.join(","))]];
    })
  );
}

const plainText = (label: string): string => headerName(label.replace(/<[^>]*>/g, ""));

/** Columns a field has in an export: one, or one a choice. */
export const exportNames = ({name, type, choices}: DictionaryField): string[] =>
  type === "checkbox" ? [...choices.keys()].map((code) => checkboxName(name, code)) : [name];

/** `race` and `-99` are `race____99` in an export. */
export const checkboxName = (field: string, code: string): string =>
  `${field}___${code.toLowerCase().replace(/[^a-z0-9]/g, "_")}`;
