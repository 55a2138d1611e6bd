import {isoDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {programNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

const words = ["Strongly agree", "Agree", "I am neutral", "Disagree", "Strongly disagree"];

/** The yearly survey as the online form writes it, all years in one sheet: no id, answers in words. */
export function yearlySurveyExport({yearly}: Model): ExportFile {
  const header = ["Day", "Program", ...Array.from({length: 36}, (_, index) => `Q${index + 1}`)];
  const good = ["2025-05-12", "Hope Circles", ...Array<string>(36).fill("Agree")];
  const spoil = spoiler(header, good, ",");
  return {
    ...plainDialect,
    path: `data/yearly-survey-${isoDay(takenOn.yearlySurvey)}.csv`,
    header,
    records: yearly.flatMap(({forms}) =>
      forms.map(({taken, program, answers}, index) => [
        isoDay(taken),
        programNames[program],
        ...answers.map((answer, item) =>
          answer === null ? ((index + item) % 2 === 0 ? "Does not apply" : "") : words[answer - 1]!
        )
      ])
    ),
    bad: [spoil.cell("Program", "the choir", "unknown_code")]
  };
}
