import {correctionsSchema} from "../../config/corrections.ts";
import type {Page} from "../page.ts";
import {schemaText} from "../schema-text.ts";

export const page: Page = {
  path: "docs/schemas/corrections.schema.json",
  render: async () => schemaText(correctionsSchema, "corrections.yaml")
};
