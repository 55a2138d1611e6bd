import {type Day, isoDay, slashDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import type {Gender, Race} from "../people.ts";
import {takenOn} from "../plan.ts";
import {programNames, siteNames} from "../programs.ts";
import type {ExitReason, Stay} from "../stays.ts";
import {plainDialect} from "./plain.ts";

/** The case system: American dates, a byte-order mark, Windows line ends, and more columns than anybody needs. */

const dialect = {...plainDialect, newline: "\r\n", byteOrderMark: true} as const;

const firstNames = ["Robin", "Alex", "Sam", "Jordan", "Casey", "Morgan", "Taylor", "Jamie"];
const genderLabels: Record<Gender, string> = {woman: "Female", man: "Male", nonbinary: "Non-binary"};
const raceLabels: Record<Race, string> = {
  white: "White",
  black: "Black or African American",
  hispanic: "Hispanic or Latino",
  asian: "Asian",
  native: "American Indian or Alaska Native"
};

export function peopleExport({people}: Model): ExportFile {
  const header = [
    "Client ID",
    "First Name",
    "Last Name",
    "E-mail",
    "Date of Birth",
    "Gender",
    "Race/Ethnicity",
    "Second Race/Ethnicity",
    "Veteran",
    "ZIP",
    "Intake Notes"
  ];
  const records = people
    .filter(({caseId}) => caseId !== null)
    .map(({number, caseId, born, gender, races, veteran}) => [
      caseId!,
      firstNames[number % firstNames.length]!,
      `Sample-${number + 1}`,
      `person${number + 1}@example.org`,
      slashDay(born),
      gender === null ? "Not recorded" : genderLabels[gender],
      races[0] === undefined ? "Declined" : raceLabels[races[0]],
      races[1] === undefined ? "" : raceLabels[races[1]],
      veteran === null ? "" : veteran ? "Yes" : "No",
      `999${String((number * 37) % 60).padStart(2, "0")}`,
      number % 17 === 0 ? 'Prefers evenings.\nSaid "call first", see binder.' : ""
    ]);
  const spoil = spoiler(
    header,
    [
      "C99901",
      "Robin",
      "Sample-0",
      "person0@example.org",
      "05/14/1980",
      "Female",
      "White",
      "",
      "No",
      "99901",
      ""
    ],
    ","
  );
  return {
    ...dialect,
    path: `data/people-${isoDay(takenOn.people)}.csv`,
    header,
    records,
    bad: [
      spoil.cell("Client ID", "", "missing_required"),
      spoil.cell("Client ID", "N/A", "placeholder_id"),
      spoil.cell("Client ID", "1.23E+11", "spreadsheet_id"),
      spoil.cell("Date of Birth", "13/45/1980", "no_such_day"),
      spoil.cell("Date of Birth", "05/14/2080", "not_a_birth_date"),
      spoil.cell("Gender", "Aquarius", "unknown_code"),
      spoil.cell("Veteran", "see notes", "unknown_code"),
      spoil.cell("Client ID", `C${"9".repeat(240)}`, "not_an_id"),
      spoil.cell("ZIP", "Millbrook", "not_a_zip"),
      spoil.notUtf8(),
      spoil.tooShort()
    ]
  };
}

const isCasework = ({program}: Stay): boolean => program === "peer-partners" || program === "hope-circles";

/** Enrolments whose exit, in the other file, lies before their start; they are nobody's. */
const backwards = [
  {
    enrolment: ["EP-99911", "C99911", "Peer Partners", "Millbrook", "", "03/04/2024", "front office"],
    exit: ["EP-99911", "02/04/2024", "Lost contact", ""]
  },
  {
    enrolment: ["EP-99912", "C99912", "Peer Partners", "Fairview Center", "", "06/10/2024", "front office"],
    exit: ["EP-99912", "06/01/2024", "Lost contact", ""]
  }
] as const;

/** Enrolments are typed in within days of the first meeting. */
const enrolledBy = (stays: readonly Stay[], taken: Day): Stay[] =>
  stays.filter((stay) => isCasework(stay) && stay.opened <= taken);

/** Two successive exports; the newer one replaces the older one. */
export function enrolmentExports({stays}: Model): ExportFile[] {
  const header = [
    "Enrollment ID",
    "Client ID",
    "Program",
    "Site",
    "Referral Date",
    "Start Date",
    "Entered By"
  ];
  const spoil = spoiler(
    header,
    ["EP-99901", "C99902", "Peer Partners", "Millbrook", "01/02/2024", "01/09/2024", "front office"],
    ","
  );
  return [takenOn.enrolmentsFirst, takenOn.enrolments].map((taken, index) => ({
    ...dialect,
    path: `data/enrollments-${isoDay(taken)}.csv`,
    header,
    records: enrolledBy(stays, taken).map(({key, person, program, site, referred, opened}) => [
      key,
      person.caseId!,
      programNames[program],
      siteNames[site],
      referred === null ? "" : slashDay(referred),
      slashDay(opened),
      "front office"
    ]),
    bad: [
      spoil.cell("Start Date", "02/30/2024", "no_such_day"),
      spoil.cell("Start Date", "soon", "not_a_date"),
      spoil.cell("Start Date", "3/4/24", "two_digit_year"),
      ...(index === 0
        ? []
        : [
            spoil.cell("Start Date", "", "missing_required"),
            spoil.cell("Start Date", "01/09/1824", "date_before_1900"),
            spoil.cell("Program", "Peer Parnters", "unknown_code"),
            spoil.cell("Site", "Main St.", "unknown_code"),
            spoil.tooLong()
          ])
    ],
    odd: backwards.map(({enrolment}) => ({cells: enrolment, finding: "closed-before-opened"}))
  }));
}

const reasonLabels: Record<ExitReason, string> = {
  completed: "Goals met",
  moved: "Moved away",
  died: "Deceased",
  left: "Decided to stop",
  lost: "Lost contact"
};

export function exitExport({stays}: Model): ExportFile {
  const header = ["Enrollment ID", "Exit Date", "Exit Reason", "Exit Notes"];
  const spoil = spoiler(header, ["EP-99902", "06/03/2024", "Lost contact", ""], ",");
  return {
    ...dialect,
    path: `data/exits-${isoDay(takenOn.exits)}.csv`,
    header,
    records: stays
      .filter((stay) => isCasework(stay) && stay.exit !== null && stay.exit.closed <= takenOn.exits)
      .map(({key, exit}) => [key, slashDay(exit!.closed), reasonLabels[exit!.reason], ""])
      .concat(backwards.map(({exit}) => [...exit])),
    bad: [
      spoil.cell("Exit Date", "", "missing_required"),
      spoil.cell("Exit Date", "00/10/2024", "no_such_day"),
      spoil.cell("Exit Date", "12/31/2031", "date_in_future"),
      spoil.cell("Exit Reason", "see e-mail", "unknown_code")
    ]
  };
}
