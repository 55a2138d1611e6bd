import {headerName} from "../../read/header.ts";
import {checkboxName, type Dictionary} from "./dictionary.ts";

/** Columns REDCap itself adds, by their names in an export with label headers. */
const systemLabels: Readonly<Record<string, string>> = {
  "Event Name": "redcap_event_name",
  "Repeat Instrument": "redcap_repeat_instrument",
  "Repeat Instance": "redcap_repeat_instance",
  "Data Access Group": "redcap_data_access_group",
  "Survey Identifier": "redcap_survey_identifier"
};

export const isSystemName = (name: string): boolean =>
  name.startsWith("redcap_") || /_(complete|timestamp)$/.test(name);

/** Whether headers are variable names, as against labels. */
export function headerKind(headers: readonly string[]): "raw" | "labels" | undefined {
  const names = headers.map(headerName);
  if (
    names.some(
      (name) => /^redcap_[a-z_]+$/.test(name) || /^[a-z][a-z0-9_]*(_complete|___[a-z0-9_]+)$/.test(name)
    )
  )
    return "raw";
  const labelled = names.some((name) => name === "Complete?" || / \(choice=.*\)$/.test(name));
  return labelled ? "labels" : undefined;
}

/**
 * Names the columns of an export with label headers as the raw export does, by the dictionary. A label that several
 * fields share is taken in the order of the dictionary, which is that of the export. Without a dictionary labels stay,
 * and one that comes again gets a number: `Complete? (2)`.
 */
export function variableNames(headers: readonly string[], dictionary: Dictionary | undefined): string[] {
  return unique(dictionary === undefined ? headers.map(headerName) : byDictionary(headers, dictionary));
}

function byDictionary(headers: readonly string[], {fields, forms}: Dictionary): string[] {
  const left = new Map<string, string[]>();
  const offer = (label: string, name: string) => left.set(label, [...(left.get(label) ?? []), name]);
  for (const {name, type, label, choices} of fields) {
    if (type !== "checkbox") offer(label, name);
    else for (const [code, choice] of choices) offer(`${label} (choice=${choice})`, checkboxName(name, code));
  }
  for (const form of forms) {
    offer("Complete?", `${form}_complete`);
    offer("Survey Timestamp", `${form}_timestamp`);
  }
  return headers.map((header) => {
    const label = headerName(header.replace(/<[^>]*>/g, ""));
    return systemLabels[label] ?? left.get(label)?.shift() ?? label;
  });
}

function unique(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/** The instrument of each column: by the dictionary, else by the `_complete` column that ends each instrument. */
export function formsOf(
  names: readonly string[],
  dictionary: Dictionary | undefined
): (string | undefined)[] {
  if (dictionary !== undefined) {
    const forms = new Map<string, string>();
    for (const {name, form, type, choices} of dictionary.fields) {
      forms.set(name, form);
      if (type === "checkbox") for (const code of choices.keys()) forms.set(checkboxName(name, code), form);
    }
    for (const form of dictionary.forms)
      for (const end of ["complete", "timestamp"]) forms.set(`${form}_${end}`, form);
    return names.map((name) => forms.get(name));
  }
  const forms: (string | undefined)[] = names.map(() => undefined);
  let first = 0;
  for (const [at, name] of names.entries()) {
    if (name.startsWith("redcap_")) first = at + 1;
    if (!name.endsWith("_complete")) continue;
    for (let column = first; column <= at; column++) forms[column] = name.slice(0, -"_complete".length);
    first = at + 1;
  }
  return forms;
}
