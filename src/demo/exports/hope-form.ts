import {clock24, type Day, isoDay, slashDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {formChanges, takenOn} from "../plan.ts";
import {programNames, siteNames} from "../programs.ts";
import type {ScaleId} from "../scales.ts";
import type {Stay} from "../stays.ts";
import type {Answers} from "../surveys.ts";
import {plainDialect} from "./plain.ts";

/** The wellbeing form, an online form whose answers are words. In 2024 it was rewritten: other headers, one scale more. */

const agree = ["Strongly disagree", "Disagree", "Agree", "Strongly agree"];
const words: Partial<Record<ScaleId, readonly string[]>> = {
  hhi12: agree,
  ucla3: ["Hardly ever", "Some of the time", "Often"],
  brs: ["Strongly disagree", "Disagree", "Neutral", "Agree", "Strongly agree"]
};

const numbered = (count: number, name: (number: number) => string): string[] =>
  Array.from({length: count}, (_, index) => name(index + 1));

const inWords = (scale: ScaleId, answers: Answers): string[] =>
  (answers[scale] ?? []).map((answer) => (answer === null ? "" : words[scale]![answer - 1]!));

interface Returned {
  stay: Stay;
  taken: Day;
  answers: Answers;
}

function returned({panels}: Model, from: Day, to: Day): Returned[] {
  return panels
    .filter(({form}) => form === "hope")
    .flatMap(({stay, baseline, followUp, responded}) =>
      [baseline, ...(responded ? [followUp] : [])].map((wave) => ({stay, ...wave}))
    )
    .filter(({taken}) => taken >= from && taken <= to)
    .sort((one, other) => one.taken - other.taken);
}

export function firstHopeFormExport(model: Model): ExportFile {
  const header = [
    "Timestamp",
    "Email Address",
    "Your participant code",
    "Which program is this about?",
    "Where do you usually come?",
    ...numbered(12, (item) => `Hope ${item}`),
    ...numbered(6, (item) => `Bouncing back ${item}`)
  ];
  const good = [
    "03/08/2023 10:05 AM",
    "person0@example.org",
    "C99907",
    "Hope Circles",
    "Millbrook",
    ...Array<string>(12).fill("Agree"),
    ...Array<string>(6).fill("Neutral")
  ];
  const spoil = spoiler(header, good, ",");
  return {
    ...plainDialect,
    path: `data/wellbeing-first-form-${isoDay(takenOn.hopeFormFirst)}.csv`,
    header,
    records: returned(model, 0, formChanges - 1).map(({stay, taken, answers}) => [
      `${slashDay(taken)} 10:05 AM`,
      `person${stay.person.number + 1}@example.org`,
      stay.person.caseId!,
      programNames[stay.program],
      siteNames[stay.site],
      ...inWords("hhi12", answers),
      ...inWords("brs", answers)
    ]),
    bad: [
      spoil.cell("Which program is this about?", "the Tuesday one", "unknown_code"),
      spoil.cell("Timestamp", "03/08/23 10:05 AM", "two_digit_year")
    ]
  };
}

export function hopeFormExport(model: Model): ExportFile {
  const header = [
    "Submitted at",
    "Participant ID",
    "Program",
    "Location",
    "Anything else you want us to know?",
    ...numbered(12, (item) => `HHI_${String(item).padStart(2, "0")}`),
    ...numbered(6, (item) => `BRS_${item}`),
    ...numbered(3, (item) => `UCLA_${item}`)
  ];
  const good = [
    "2024-06-03 16:20",
    "C99908",
    "Peer Partners",
    "Millbrook",
    "",
    ...Array<string>(12).fill("Agree"),
    ...Array<string>(6).fill("Neutral"),
    ...Array<string>(3).fill("Often")
  ];
  const row = ({stay, taken, answers}: Returned, index: number): string[] => [
    `${isoDay(taken)} ${clock24(600 + ((index * 37) % 480))}`,
    stay.person.caseId!,
    programNames[stay.program],
    siteNames[stay.site],
    index % 9 === 0 ? "The Tuesday group helps,\nthank you" : "",
    ...inWords("hhi12", answers),
    ...inWords("brs", answers),
    ...inWords("ucla3", answers)
  ];
  const records = returned(model, formChanges, takenOn.hopeForm).map(row);
  // Filled in again after three months, when nobody asked, and with a pen: no baseline, no follow-up.
  const betweenTimes = model.panels
    .filter(({form, baseline}) => form === "hope" && baseline.taken >= formChanges)
    .slice(0, 2)
    .map(({stay, baseline}) => ({stay, taken: baseline.taken + 90, answers: baseline.answers}));
  const spoil = spoiler(header, good, ",");
  return {
    ...plainDialect,
    path: `data/wellbeing-form-${isoDay(takenOn.hopeForm)}.csv`,
    header,
    records,
    bad: [spoil.cell("Submitted at", "June 3", "not_a_date"), spoil.tooShort()],
    odd: [
      ...betweenTimes.map((wave, index) => ({
        cells: row(wave, 1).with(5 + 2 * index, index === 0 ? "Agre" : "3 or 4"),
        finding: "item_not_an_answer"
      })),
      {cells: records[0]!, finding: "repeated-assessment"}
    ]
  };
}
