import {type Day, isoDay, slashDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {siteNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

/** The course keeps a spreadsheet of its own: who began, who finished, and a form on the first and the last evening. */

export function rosterExport({stays}: Model): ExportFile {
  const header = ["Row", "Client ID", "Cohort", "Location", "First evening", "Last evening", "Outcome"];
  const taken = takenOn.courseRoster;
  const spoil = spoiler(
    header,
    ["N9901", "C99905", "Cohort 4", "Millbrook", "2023-05-18", "2023-07-06", "finished"],
    ","
  );
  return {
    ...plainDialect,
    path: `data/course-roster-${isoDay(taken)}.csv`,
    header,
    records: stays
      .filter(({program, opened}) => program === "next-steps" && opened <= taken)
      .map(({key, person, course, site, opened, exit}) => {
        const ended = exit !== null && exit.closed <= taken;
        return [
          key,
          person.caseId!,
          `Cohort ${course!.cohort + 1}`,
          siteNames[site],
          isoDay(opened),
          ended ? isoDay(exit.closed) : "",
          ended ? (exit.reason === "completed" ? "finished" : "stopped early") : ""
        ];
      }),
    bad: [
      spoil.cell("First evening", "2023-06-31", "no_such_day"),
      spoil.cell("First evening", "5/18/2023", "not_a_date"),
      spoil.cell("Last evening", "2023-05-11", "closed_before_opened"),
      spoil.cell("Outcome", "dunno", "unknown_code")
    ]
  };
}

/** Answers are stored as 1 to 4 and -9 for a skipped one; the scale itself runs from 0 to 3. */
const stored = (answer: number | null): string => (answer === null ? "-9" : String(answer + 1));

export function courseFormExport({panels}: Model): ExportFile {
  const header = ["client", "evening", "date", ...Array.from({length: 10}, (_, index) => `se${index + 1}`)];
  const wave = (
    evening: string,
    caseId: string,
    taken: Day,
    answers: readonly (number | null)[]
  ): string[] => [caseId, evening, slashDay(taken), ...answers.map(stored)];
  const records = panels
    .filter(({form}) => form === "course")
    .flatMap(({stay, baseline, followUp, responded}) => [
      {on: baseline.taken, cells: wave("first", stay.person.caseId!, baseline.taken, baseline.answers.rses!)},
      ...(responded
        ? [
            {
              on: followUp.taken,
              cells: wave("last", stay.person.caseId!, followUp.taken, followUp.answers.rses!)
            }
          ]
        : [])
    ])
    .filter(({on}) => on <= takenOn.courseForm)
    .sort((one, other) => one.on - other.on)
    .map(({cells}) => cells);
  const spoil = spoiler(header, ["C99906", "first", "05/18/2023", ..."2323232323"], ",");
  return {
    ...plainDialect,
    path: `data/course-form-${isoDay(takenOn.courseForm)}.csv`,
    header,
    records,
    bad: [spoil.cell("date", "31/05/2023", "no_such_day"), spoil.unclosedQuote()]
  };
}
