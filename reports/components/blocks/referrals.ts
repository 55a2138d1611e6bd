import {block} from "../block.js";
import {lineOverTime} from "../charts/line.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatCount, formatPercent} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {latestShown, type Period, type Release, whole} from "../release.js";
import {referralsSentence} from "../sentences/referrals.js";
import {dataTable, labelOf, type TableOf} from "../table.js";
import {at} from "../words.js";

/** Measures this block tells of. */
export const ofReferrals = ["referred", "initiation", "engagement", "seen_within:30"] as const;

/** From referral to first contact: who began, who kept coming and, inside, how long the others wait. */
export function referrals(release: Release, choice: Choice): HTMLElement | null {
  const [referred, initiation, engagement, waiting] = ofReferrals.map((id) => release.measure(id));
  if (initiation === undefined) return null;
  const slice = {...whole, program: choice.program, site: choice.site};
  const period = latestShown(release, [initiation], choice.grain, slice);
  if (period === undefined) return null;
  const cellIn = (measure: {id: string} | undefined, {id}: Period) =>
    measure && release.cell(measure.id, {...slice, period: id});
  const series = release.series(initiation.id, choice.grain, slice);
  const sentence = referralsSentence({
    word: release.site.word,
    where: at(release.programName(choice.program), release.siteName(choice.site)),
    period,
    began: cellIn(initiation, period),
    kept: cellIn(engagement, period),
    wait: cellIn(waiting, period)
  });
  const inside = waiting !== undefined && series.some(({period}) => cellIn(waiting, period) !== undefined);
  const rows: TableOf["rows"] = series.map(({period, cell}) => {
    const wait = cellIn(waiting, period);
    const figure = (name: string) =>
      wait !== undefined && (wait.status === "shown" || wait.status === "empty")
        ? wait.more[name] == null
          ? "not reached"
          : formatCount(wait.more[name])
        : standIn(wait);
    const told = (of: typeof cell, write: (value: number) => string) =>
      lookOf(of) === "number" ? write(of?.value ?? 0) : standIn(of);
    return [
      labelOf(period),
      told(cellIn(referred, period), formatCount),
      told(cell, formatPercent),
      told(cellIn(engagement, period), formatPercent),
      ...(inside ? ["median_wait", "still_waiting", "closed_without_contact"].map(figure) : [])
    ];
  });
  return block({
    id: "referrals",
    title: "From referral to first contact",
    sentence,
    note: "Everybody referred is counted, whether they ever came or not; those referred too short a time ago are waited for.",
    pictures:
      series.length < 2
        ? []
        : [
            {
              render: (width) =>
                lineOverTime(series, {
                  label: `${initiation.title} over time`,
                  description: sentence,
                  color: colorOf(initiation),
                  format: initiation.format,
                  width
                })
            }
          ],
    table: dataTable({
      caption: "From referral to first contact",
      head: [
        "Referred",
        {name: "People referred", measure: referred},
        {name: "Began within 14 days", measure: initiation},
        {name: "Kept coming", measure: engagement},
        ...(inside
          ? [{name: "Median wait in days", measure: waiting}, "Still waiting", "Closed without contact"]
          : [])
      ],
      rows
    }),
    measures: [referred, initiation, engagement, waiting].filter((measure) => measure !== undefined)
  });
}
