import {z} from "zod";
import type {Path} from "./source.ts";

/** JSON Schema as far as this module reads it. */
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | false;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
}

/** The settings that may be written at `path` of a file of this schema. */
export function settingsAt(schema: z.ZodType, path: Path): string[] {
  const root = z.toJSONSchema(schema, {io: "input"}) as JsonSchema;
  const nodes = path.reduce<JsonSchema[]>(
    (level, part) => level.flatMap((node) => inside(node, part)).flatMap(options),
    options(root)
  );
  return [...new Set(nodes.flatMap((node) => Object.keys(node.properties ?? {})))];
}

function inside(node: JsonSchema, part: PropertyKey): JsonSchema[] {
  if (typeof part === "number") return node.items === undefined ? [] : [node.items];
  const named = node.properties?.[String(part)];
  if (named !== undefined) return [named];
  return node.additionalProperties ? [node.additionalProperties] : [];
}

const options = (node: JsonSchema): JsonSchema[] =>
  node.anyOf === undefined ? [node] : node.anyOf.flatMap(options);
