import type {Command} from "./command.ts";
import {audienceOption} from "./text/audience-option.ts";

export const command: Command = {
  name: "export",
  summary: "writes a table of a release for a grant proposal or a report",
  about:
    "Reads the release, so a figure that is withheld on the site is withheld here. Without TABLE it lists them.",
  positionals: [
    {
      name: "TABLE",
      description:
        "outcomes, attrition, at_one_time, retrospective, engagement, warm_line, contract, rba, cells or another of those listed"
    }
  ],
  options: {
    format: {value: "LIST", description: "csv (when not given), xlsx, docx, md, arrow; several with commas"},
    period: {
      value: "PERIOD",
      description:
        "one period, such as 2025-Q3 or FY2026; when not given years and all time (contract: months with their years; rba: the newest year that is over)"
    },
    grant: {
      value: "GRANT",
      description:
        "a grant of waymark.yaml: its own periods, programs and people; from the internal release when no audience is given"
    },
    sentences: {
      value: "FORM",
      description: "funder or board: whom the sentences of outcomes are written for; both when not given"
    },
    holm: {
      description:
        "outcomes alone: adds p values of the changes, adjusted after Holm for as many scales as are tested"
    },
    audience: audienceOption,
    out: {
      value: "DIR",
      description: "folder to write to, relative to the workspace; tables/ in it when not given"
    }
  },
  workspace: true,
  run: async (context) => (await import("./export/run.ts")).run(context)
};
