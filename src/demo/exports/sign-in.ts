import {clock24, type Day, isoDay} from "../calendar.ts";
import type {Contact} from "../contacts.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {signInWindowStarts, takenOn} from "../plan.ts";
import {programNames, siteNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

/** Group attendance: sign-in sheets typed up as tab-separated rows, and the log of sessions with head-counts. */

const moment = ({day, starts}: {day: Day; starts: number}): string => `${isoDay(day)} ${clock24(starts)}`;

/** Rows of a sign-in export taken on a day about everything since another. */
export const signedIn = (attendance: readonly Contact[], since: Day, taken: Day): Contact[] =>
  attendance.filter(({day, enteredOn}) => day >= since && enteredOn <= taken);

/** Two exports that overlap: the second one tells its whole window anew. */
export function signInExports({attendance}: Model): ExportFile[] {
  const header = ["Session", "Member", "Program", "Site", "When", "Minutes", "Initials"];
  const spoil = spoiler(
    header,
    ["GS99901", "C99904", "Hope Circles", "Fairview Center", "2023-03-07 18:30", "90", "xx"],
    "\t"
  );
  return [
    {
      since: 0,
      taken: takenOn.signInFirst,
      bad: [spoil.cell("Member", "", "missing_required"), spoil.tooShort()]
    },
    {
      since: signInWindowStarts,
      taken: takenOn.signIn,
      bad: [
        spoil.cell("When", "2024-02-30 18:30", "no_such_day"),
        spoil.cell("When", "2024-03-05 18:30 CST", "zoned_time"),
        spoil.cell("Minutes", "ninety", "not_a_duration"),
        spoil.cell("Minutes", "9000", "out_of_range"),
        spoil.cell("Site", "Oak Hil", "unknown_code"),
        spoil.cell("Member", "????", "placeholder_id"),
        spoil.cell("When", "2052-03-05 18:30", "date_in_future")
      ]
    }
  ].map(({since, taken, bad}) => ({
    ...plainDialect,
    path: `data/sign-in-${isoDay(taken)}.csv`,
    header,
    records: signedIn(attendance, since, taken).map((contact) => [
      contact.session!,
      contact.stay.person.caseId!,
      programNames[contact.stay.program],
      siteNames[contact.stay.site],
      moment(contact),
      String(contact.minutes),
      "xx"
    ]),
    bad,
    delimiter: "\t" as const
  }));
}

export function sessionExport({sessions}: Model): ExportFile {
  const header = ["Session", "Group", "Program", "Site", "When", "Minutes", "Heads", "Facilitators"];
  const spoil = spoiler(
    header,
    ["GS99902", "Voices Circle", "Hope Circles", "Fairview Center", "2024-03-07 18:00", "90", "7", "2"],
    "|"
  );
  return {
    ...plainDialect,
    path: `data/sessions-${isoDay(takenOn.sessions)}.csv`,
    header,
    records: sessions
      .filter(({enteredOn}) => enteredOn <= takenOn.sessions)
      .map((session) => [
        session.key,
        session.activity,
        programNames[session.program],
        siteNames[session.site],
        moment(session),
        String(session.minutes),
        session.headCount === null ? "" : String(session.headCount),
        String(session.facilitators)
      ]),
    bad: [
      spoil.cell("Heads", "7.5", "not_whole"),
      spoil.cell("Heads", "-3", "out_of_range"),
      spoil.cell("Heads", "about 7", "not_a_number"),
      spoil.cell("When", "", "missing_required"),
      spoil.cell("Group", "<b>Voices</b> {circle}", "not_a_label")
    ],
    delimiter: "|"
  };
}
