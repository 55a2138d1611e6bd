import {z} from "zod";

/** JSON Schema of a configuration file as a person writes it, in the draft that editors read. */
export const schemaText = (schema: z.ZodType, title: string): string =>
  `${JSON.stringify({title, ...z.toJSONSchema(schema, {io: "input", target: "draft-7"})}, null, 2)}\n`;
