import {jobSchema} from "../../config/job.ts";
import type {Page} from "../page.ts";
import {schemaText} from "../schema-text.ts";

export const page: Page = {
  path: "docs/schemas/job.schema.json",
  render: async () => schemaText(jobSchema, "a job of pipelines/")
};
