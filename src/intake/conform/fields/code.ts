import type {ColumnMapping} from "../../../config/job.ts";
import {codes} from "../../codes.ts";
import type {FeedField} from "../../feed.ts";
import {type FieldContext, failed, value} from "../parsed.ts";
import type {FieldKindParser} from "./field.ts";
import {fold} from "./text.ts";

/**
 * One of a closed list. What the file writes is looked up among the mapping's `codes`, then among the list's own ids
 * and names; capitals, spaces and kinds of dash do not matter. What is not found is unknown, never guessed.
 */
export const code: FieldKindParser = (field, mapping, context) => {
  const known = new Map<string, string>();
  for (const [label, to] of [...listed(field, context), ...declared(mapping)]) known.set(fold(label), to);
  return (text) => {
    const found = known.get(fold(text));
    return found === undefined ? failed("unknown_code", codes.unknown_code) : value(found);
  };
};

const declared = ({codes = {}}: ColumnMapping): [string, string][] => Object.entries(codes);

function listed({values}: FeedField, {workspace, labels = {}}: FieldContext): [string, string][] {
  if (values === "programs" || values === "sites")
    return workspace.config[values].flatMap(({id, name}) => [...idForms(id), [name, id] as [string, string]]);
  return [...(values ?? []).flatMap(idForms), ...Object.entries(labels)];
}

/** `no_show` is also written "no show" and "no-show". */
const idForms = (id: string): [string, string][] => [
  [id, id],
  [id.replaceAll("_", " "), id],
  [id.replaceAll("_", "-"), id]
];
