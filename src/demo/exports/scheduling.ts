import {clock12, type Day, isoDay, slashDay} from "../calendar.ts";
import type {Contact, Mode, Status} from "../contacts.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {appointmentsChangedSince, takenOn} from "../plan.ts";
import {siteNames} from "../programs.ts";
import {plainDialect} from "./plain.ts";

/** The scheduling system: semicolons, 12-hour times, hours as h:mm, and appointments that are still to come. */

const statusLabels: Record<Status, string> = {
  attended: "Show",
  no_show: "No Show",
  late_cancel: "Late Cancelled"
};
const modeLabels: Record<Mode, string> = {
  in_person: "Office",
  video: "Video call",
  phone: "Telephone",
  community: "In the community"
};

const duration = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;

/** What the system says about an appointment on a day: settled, still scheduled, or nothing yet. */
export function appointmentStatus(contact: Contact, taken: Day): Status | "scheduled" | null {
  if (contact.enteredOn <= taken) return contact.status;
  return contact.bookedOn !== null && contact.bookedOn <= taken ? "scheduled" : null;
}

const header = [
  "Appointment ID",
  "Client",
  "Date and Time",
  "Duration",
  "Where",
  "Appointment Status",
  "Peer Specialist",
  "Location",
  "Note"
];

function row(contact: Contact, status: Status | "scheduled"): string[] {
  const {key, stay, day, starts, minutes, mode} = contact;
  return [
    key,
    stay.person.caseId!,
    `${slashDay(day)} ${clock12(starts)}`,
    duration(minutes),
    modeLabels[mode],
    status === "scheduled" ? "Scheduled" : statusLabels[status],
    stay.worker!,
    siteNames[stay.site],
    status === "late_cancel" ? "Called the same day; \nwill call again" : ""
  ];
}

/** The first export has everything so far, the second what changed since; the newer record of an appointment stands. */
export function appointmentExports({appointments}: Model): ExportFile[] {
  const spoil = spoiler(
    header,
    ["A999001", "C99903", "06/05/2024 3:30 PM", "0:45", "Office", "Show", "R. Sample", "Millbrook", ""],
    ";"
  );
  const taken = [takenOn.appointmentsFirst, takenOn.appointments] as const;
  return taken.map((on, index) => {
    const records = appointments.flatMap((contact) => {
      const status = appointmentStatus(contact, on);
      const listed = index === 0 || contact.enteredOn >= appointmentsChangedSince;
      return status !== null && listed ? [row(contact, status)] : [];
    });
    return {
      ...plainDialect,
      path: `data/appointments-${isoDay(on)}.csv`,
      header,
      records,
      bad:
        index === 0
          ? [
              spoil.cell("Date and Time", "06/05/2024 25:99", "not_a_time"),
              spoil.cell("Duration", "45 min", "not_a_duration"),
              spoil.cell("Client", "unknown", "placeholder_id"),
              spoil.textAfterQuote()
            ]
          : [
              spoil.cell("Date and Time", "45478.64", "not_a_date"),
              spoil.cell("Date and Time", "02/30/2025 3:30 PM", "no_such_day"),
              spoil.cell("Duration", "31:00", "out_of_range"),
              spoil.cell("Appointment Status", "Rescheduled?", "unknown_code"),
              spoil.cell("Client", "", "missing_required"),
              spoil.cell("Date and Time", "07/05/2031 3:30 PM", "date_in_future"),
              spoil.tooShort(),
              spoil.tooLong(),
              {...spoil.cell("Appointment ID", records[0]![0]!, "duplicate_key"), atEnd: true}
            ],
      delimiter: ";" as const,
      newline: "\r\n" as const
    };
  });
}
