import {z} from "zod";

/** One setting of a YAML file, as a reference table shows it. */
export interface SettingRow {
  name: string;
  value: string;
  fallback: string;
  means: string;
}

interface JsonSchema {
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** Every setting of a schema with the settings inside it, named by their path. */
export function settingRows(schema: z.ZodType): SettingRow[] {
  return rowsOf(z.toJSONSchema(schema, {io: "input"}) as JsonSchema, "");
}

function rowsOf(node: JsonSchema, prefix: string, alternative = false): SettingRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, setting]) => {
    const path = prefix === "" ? name : `${prefix}.${name}`;
    const row = {
      name: path,
      value: shapeOf(setting),
      fallback: fallbackOf(setting, !alternative && node.required?.includes(name) === true),
      means: setting.description ?? ""
    };
    return [row, ...insideOf(setting, path)];
  });
}

/** The settings of a map, of a list's entries or of a map's values. */
function insideOf(node: JsonSchema, path: string): SettingRow[] {
  const seen = new Set<string>();
  return variants(node)
    .flatMap((variant) => [
      ...rowsOf(variant, path, variants(node).filter(({properties}) => properties).length > 1),
      ...(variant.items === undefined ? [] : insideOf(variant.items, `${path}[]`)),
      ...(variant.additionalProperties ? insideOf(variant.additionalProperties, `${path}.NAME`) : [])
    ])
    .filter(({name}) => !seen.has(name) && seen.add(name));
}

const variants = (node: JsonSchema): JsonSchema[] => node.anyOf?.flatMap(variants) ?? [node];

function shapeOf(node: JsonSchema): string {
  return [...new Set(variants(node).map(simpleValue))].filter((word) => word !== "").join(" or ");
}

function simpleValue(node: JsonSchema): string {
  if (node.const !== undefined) return `\`${String(node.const)}\``;
  if (node.enum !== undefined)
    return node.enum.map((word) => `\`${JSON.stringify(word).slice(1, -1)}\``).join(", ");
  if (node.type === "array")
    return node.items?.properties === undefined ? `list of ${shapeOf(node.items ?? {})}` : "list";
  if (node.type === "object") {
    const inner = node.additionalProperties ? shapeOf(node.additionalProperties) : "";
    return node.properties === undefined
      ? `names with ${inner === "settings" ? "settings" : inner}`
      : "settings";
  }
  if (node.format === "date") return "date";
  if (Array.isArray(node.type)) return node.type.includes("string") ? "text" : node.type.join(" or ");
  const words: Record<string, string> = {
    string: "text",
    integer: "whole number",
    boolean: "`true` or `false`"
  };
  return words[node.type ?? ""] ?? node.type ?? "";
}

function fallbackOf({default: value}: JsonSchema, required: boolean): string {
  if (required) return "required";
  if (value === undefined) return "";
  const text = JSON.stringify(value);
  return text === "{}" || text === "[]" ? "none" : `\`${text.replaceAll('"', "")}\``;
}
