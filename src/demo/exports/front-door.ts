import {clock24, isoDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {siteNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

/** The drop-in's sign-in screen: a second system with ids of its own, everything in quotes, hours as decimals. */

const dialect = {...plainDialect, quoteAll: true, newline: "\r\n"} as const;

export function doorPeopleExport({people}: Model): ExportFile {
  const header = ["Guest", "Year born", "Gender", "Served in the military"];
  const spoil = spoiler(header, ["WH-9901", "1975", "F", "N"], ",");
  return {
    ...dialect,
    path: `data/door-people-${isoDay(takenOn.doorPeople)}.csv`,
    header,
    records: people
      .filter(({doorId}) => doorId !== null)
      .map(({doorId, born, gender, veteran}) => [
        doorId!,
        isoDay(born).slice(0, 4),
        gender === null ? "?" : {woman: "F", man: "M", nonbinary: "X"}[gender],
        veteran === null ? "" : veteran ? "Y" : "N"
      ]),
    bad: [
      spoil.cell("Year born", "1066", "not_a_birth_year"),
      spoil.cell("Gender", "Q7", "unknown_code"),
      spoil.cell("Guest", "", "missing_required")
    ]
  };
}

/** People tap their id in as they like: WH-0042, wh-0042. */
const tapped = (doorId: string, visit: number): string => (visit % 23 === 0 ? doorId.toLowerCase() : doorId);

export function visitExport({visits}: Model): ExportFile {
  const header = ["Guest", "House", "Checked in", "Hours"];
  const spoil = spoiler(header, ["WH-9902", "Fairview Center", "2024-05-06T10:15:00", "1.25"], ",");
  return {
    ...dialect,
    path: `data/door-visits-${isoDay(takenOn.door)}.csv`,
    header,
    records: visits
      .filter(({day}) => day <= takenOn.door)
      .map(({stay, day, starts, minutes}, visit) => [
        tapped(stay.person.doorId!, visit),
        siteNames[stay.site],
        `${isoDay(day)}T${clock24(starts)}:00`,
        String(minutes / 60)
      ]),
    bad: [
      spoil.cell("Hours", "99", "out_of_range"),
      spoil.cell("Hours", "1,25", "not_a_duration"),
      spoil.cell("Checked in", "yesterday", "not_a_date"),
      spoil.cell("Guest", "unknown", "placeholder_id"),
      spoil.cell("Guest", "WH-TEST", "excluded"),
      spoil.nulByte(),
      spoil.tooShort(),
      spoil.tooLong()
    ]
  };
}

/** WHO-5 in numbers, as the screen stores them; 99 is a skipped question. */
export function doorFormExport({panels}: Model): ExportFile {
  const header = ["Guest", "Date", "who_1", "who_2", "who_3", "who_4", "who_5"];
  const {stay, baseline} = panels.find(({form}) => form === "door")!;
  const spoil = spoiler(header, ["WH-9903", "2024-05-06", "3", "3", "2", "3", "1"], ",");
  return {
    ...dialect,
    path: `data/door-form-${isoDay(takenOn.doorForm)}.csv`,
    header,
    records: panels
      .filter(({form}) => form === "door")
      .flatMap(({stay, baseline, followUp, responded}) =>
        [baseline, ...(responded ? [followUp] : [])].map((wave) => ({stay, ...wave}))
      )
      .filter(({taken}) => taken <= takenOn.doorForm)
      .sort((one, other) => one.taken - other.taken)
      .map(({stay, taken, answers}) => [
        stay.person.doorId!,
        isoDay(taken),
        ...answers.who5!.map((answer) => (answer === null ? "99" : String(answer)))
      ]),
    bad: [spoil.cell("Date", "2024-13-06", "no_such_day"), spoil.cell("Guest", "none", "placeholder_id")],
    odd: [
      {
        // Between the times anybody asks, so that it is neither a baseline nor a follow-up.
        cells: [stay.person.doorId!, isoDay(baseline.taken + 90), "3", "7", "2", "3", "1"],
        finding: "item_out_of_range"
      }
    ]
  };
}
