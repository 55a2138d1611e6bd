import type {StayComparison} from "../../../src/measures/staying.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {formatCount} from "../format.js";
import type {Release} from "../release.js";
import {comparisonsSentence} from "../sentences/comparisons.js";
import {dataTable} from "../table.js";
import {list, plural} from "../words.js";

/** Whether programs, sites and groups of people leave at the same pace, by the log-rank test. */
export function comparisons(release: Release, curve: PageMeasure): HTMLElement | null {
  const found = release.comparisons;
  if (found.length === 0) return null;
  const named = found.map((comparison) => ({...comparison, name: nameOf(release, comparison.by)}));
  return block({
    id: "comparisons",
    title: "Do some stay longer than others?",
    sentence: comparisonsSentence(named, release.site.word),
    note: `${formatCount(found.length)} log-rank tests of first stays, for this view alone. With so many, one in twenty says "differs" by chance. Somebody in two programs is in both, and groups may differ for reasons that are not theirs: a difference is a question to ask, not an answer.`,
    pictures: [],
    table: dataTable({
      caption: `Log-rank tests: who stopped coming, and how many would have if all groups were alike`,
      head: [
        "Between",
        plural(release.site.word),
        "Stopped, and expected",
        "Chi-square",
        "Degrees of freedom",
        "p"
      ],
      rows: named.map((comparison) => [
        comparison.name,
        formatCount(comparison.groups.reduce((sum, {people}) => sum + people, 0)),
        list(comparison.groups.map((group) => groupText(release, comparison, group))),
        comparison.chiSquare.toFixed(2),
        String(comparison.df),
        comparison.p < 0.001 ? "under 0.001" : comparison.p.toFixed(3)
      ])
    }),
    measures: [curve]
  });
}

function nameOf({site}: Release, by: string): string {
  if (by === "program") return "Program";
  if (by === "site") return "Site";
  return site.characteristics.find(({id}) => id === by)?.name ?? by;
}

function groupText(
  release: Release,
  {by}: StayComparison,
  {id, observed, expected}: StayComparison["groups"][number]
): string {
  const name =
    by === "program"
      ? release.programName(id)
      : by === "site"
        ? release.siteName(id)
        : release.site.characteristics
            .find((characteristic) => characteristic.id === by)
            ?.groups.find((group) => group.id === id)?.name;
  return `${name ?? id} ${formatCount(observed)} (${expected.toFixed(1)})`;
}
