import type {PageTarget} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {targetBars} from "../charts/targets.js";
import {formatDate, formatPercent, formatValue} from "../format.js";
import type {Release} from "../release.js";
import {standInOf, targetSentence, targetsSentence} from "../sentences/targets.js";
import {dataTable} from "../table.js";

/** Targets of grants and of periods, newest first: what each has come to, and the same day of the year before. */
export function targets(release: Release): HTMLElement | null {
  const told = release.targets.toSorted(
    (a, b) => b.period.end.localeCompare(a.period.end) || (a.grantName ?? "").localeCompare(b.grantName ?? "")
  );
  if (told.length === 0) return null;
  const nameOf = (target: PageTarget): string =>
    [
      target.title,
      release.programName(target.program),
      release.siteName(target.site),
      target.grantName,
      target.period.label
    ]
      .filter((part) => part !== null)
      .join(", ");
  const drawn = told.filter(({share, status}) => share !== null || status === "withheld");
  const sentence = targetsSentence(told);
  const inside = told.some(({earlier, projected}) => earlier.length > 0 || projected !== null);
  const measures = [...new Set(told.map(({measure}) => measure))].flatMap((id) => release.measure(id) ?? []);
  return block({
    id: "targets",
    title: "Targets",
    sentence,
    note: "People who were there before come again in the first weeks of a period, so that no straight line is drawn through people: they are set beside the same day of the year before.",
    pictures:
      drawn.length === 0
        ? []
        : [
            {
              render: (width) =>
                targetBars(
                  drawn.map((target) => ({target, name: nameOf(target)})),
                  {
                    label: "Per cent of each target",
                    description: sentence,
                    width
                  }
                )
            }
          ],
    table: dataTable({
      caption: "Targets",
      head: ["Target", "Is to be", "Has come to", "Per cent", "Reached", ...(inside ? ["In words"] : [])],
      rows: told.map((target) => {
        const {format, direction, value, actual, share, reached, closed, through} = target;
        const word = standInOf(target);
        return [
          nameOf(target),
          `${direction === "at_most" ? "at most" : "at least"} ${formatValue(format, value)}`,
          actual === null
            ? word
            : `${formatValue(format, actual)}${closed || through === null ? "" : ` up to ${formatDate(through)}`}`,
          share === null ? "" : formatPercent(share),
          actual === null ? word : reached === null ? "still open" : reached ? "yes" : "no",
          ...(inside ? [targetSentence(target)] : [])
        ];
      })
    }),
    measures
  });
}
