import {type Day, isoDay, slashDay} from "../calendar.ts";
import {spoiler} from "../dirt.ts";
import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {takenOn} from "../plan.ts";
import {siteNames} from "../programs.ts";
import type {Referral} from "../referrals.ts";
import {plainDialect} from "./plain.ts";

const outcomes: Record<Referral["outcome"], string> = {
  began: "Service began",
  "no answer": "Could not be reached",
  "not interested": "Not interested",
  waiting: "On the list"
};

/** What the log told on the day it was exported. */
const known = (day: Day | null): string => (day === null || day > takenOn.referrals ? "" : slashDay(day));

/** The front office's log of referrals, in and out, as a spreadsheet. */
export function referralExport({referrals}: Model): ExportFile {
  const header = [
    "Referral",
    "Client ID",
    "Site",
    "Date",
    "Direction",
    "From or to",
    "Outcome",
    "Closed",
    "Linked on"
  ];
  const spoil = spoiler(
    header,
    [
      "R-9901",
      "C99921",
      "Millbrook",
      "01/02/2024",
      "To us",
      "County hospital",
      "Could not be reached",
      "02/01/2024",
      ""
    ],
    ","
  );
  return {
    ...plainDialect,
    path: `data/referrals-${isoDay(takenOn.referrals)}.csv`,
    header,
    records: referrals
      .filter(({day}) => day <= takenOn.referrals)
      .map(({key, client, site, day, to, from, outcome, closed, linked}) => [
        ...[key, client, siteNames[site], slashDay(day), to === "us" ? "To us" : "From us", from],
        closed !== null && closed > takenOn.referrals ? outcomes.waiting : outcomes[outcome],
        ...[known(closed), known(linked)]
      ]),
    bad: [
      spoil.cell("Date", "", "missing_required"),
      spoil.cell("Closed", "12/01/2023", "ends_before_it_begins"),
      spoil.cell("Outcome", "see binder", "unknown_code")
    ]
  };
}
