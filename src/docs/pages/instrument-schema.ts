import {instrumentSchema} from "../../instruments/instrument.ts";
import type {Page} from "../page.ts";
import {schemaText} from "../schema-text.ts";

export const page: Page = {
  path: "docs/schemas/instrument.schema.json",
  render: async () => schemaText(instrumentSchema, "data/instruments/NAME.yaml")
};
