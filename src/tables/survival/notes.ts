import type {ReleaseView} from "../../release/view.ts";
import type {Holds} from "./columns.ts";

/** What a reviewer asks of such a table, answered below it. */
export function survivalNotes({staying}: ReleaseView, holds: Holds, inDocuments: string | null): string[] {
  const tests = staying.comparisons.length;
  return [
    "Who counts: everybody's first stay in a place, by the period in which it began. Somebody who comes back later is not counted again.",
    "Gap rule: where a program records exits, a stay ends with its exit. Elsewhere it ends with the last contact before a silence longer than the program's inactivity gap (inactivity_gap in waymark.yaml), and the cut is the day the exports end less the gap: a last contact before the cut has ended a stay, any other stay is watched up to the cut, and who first came after it is too new to judge. Over several programs contacts decide, except for programs that have none.",
    "Stopping is the event of the curve. Finishing as planned, moving away and dying end the watching, not the staying.",
    "S(180) and 180-day retention differ: the curve ends a first stay at the first long silence, while retention counts whoever came again around that day, also those who had been away and returned. Retention is also of those alone who began long enough ago; the curve uses everybody for as long as they were watched.",
    "At risk, stopped and censored follow from row to row: at risk less both is how many are at risk in the next row, with those who entered. Limits are left blank where survival is 100% or 0%, as in R's survfit.",
    ...(holds.endings
      ? [
          "Cumulative incidence by way of ending (Aalen-Johansen, infinitesimal jackknife, log-log limits) is of places where exits give reasons. One minus the curve is larger than the share who had stopped: it speaks of a world in which nobody finishes, moves or dies."
        ]
      : []),
    ...(holds.late
      ? [
          "Delayed entry: a stay that began before the exports reach back is watched from the first day they speak of, as Surv(entry, time, event) in R; it is at risk from there on in the curve, the cumulative incidence and the tests."
        ]
      : []),
    ...(holds.tests
      ? [
          `Log-rank tests: ${tests} of first stays since the data begin, hypergeometric variance, no adjustment for how many there are: of 100 such tests of groups that are alike 5 come out with p under 0.05. Somebody in two groups is in both, and groups may differ for reasons that are not theirs.`
        ]
      : []),
    ...(inDocuments === null
      ? []
      : [
          `${inDocuments}: a document prints the life tables of programs and sites and, in short, groups of people of this period alone; all others are in the CSV file and the workbook.`
        ])
  ];
}
