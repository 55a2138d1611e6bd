import {workspaceSchema} from "../../config/workspace.ts";
import type {Page} from "../page.ts";
import {schemaText} from "../schema-text.ts";

export const page: Page = {
  path: "docs/schemas/waymark.schema.json",
  render: async () => schemaText(workspaceSchema, "waymark.yaml")
};
