import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {type DirectionRow, directionRows} from "../charts/direction.js";
import {colorOf} from "../color.js";
import {formatSigned} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {type Period, type Release, whole} from "../release.js";
import {scaleName, subject} from "../scales.js";
import {unclear} from "../sentences/change.js";
import {dataTable} from "../table.js";
import {capital, list, people, plural} from "../words.js";

/** All scales at once, on one line of "no change"; a scale that counts down is turned around. */
export function allOutcomes(
  release: Release,
  measures: readonly PageMeasure[],
  period: Period,
  program: string
): HTMLElement | null {
  const rows = measures.flatMap((measure) => row(release, measure, period, program));
  const first = measures[0];
  if (rows.length < 2 || first === undefined) return null;
  const {word} = release.site;
  const moved = (sign: 1 | -1) =>
    rows
      .filter(({look, lower, upper}) => look === "number" && (sign === 1 ? lower > 0 : upper < 0))
      .map(({construct}) => construct);
  const still = rows
    .filter(({look, cell}) => look === "number" && cell !== undefined && unclear(cell))
    .map(({construct}) => construct);
  const sentence = summary(moved(1), moved(-1), still, plural(word), release.programName(program));
  return block({
    id: "all-outcomes",
    title: "What people reported, on every scale",
    sentence,
    note: "Each scale has its own points, so a change is drawn as a share of its scale. To the right is always the better way: where a lower score means doing better, fewer points lie to the right.",
    pictures: [
      {
        render: (width) =>
          directionRows(rows, {
            label: "Change on every scale",
            description: sentence,
            color: colorOf(first),
            width
          })
      }
    ],
    table: dataTable({
      caption: `Change on every scale, ${period.label}`,
      head: ["Scale", "Change in points", "Likely between", "People"],
      rows: rows.map(({name, cell}) =>
        cell?.status === "shown" && cell.value !== null
          ? [
              name,
              formatSigned(cell.value),
              cell.lower === null || cell.upper === null
                ? "\u2013"
                : `${formatSigned(cell.lower)} to ${formatSigned(cell.upper)}`,
              cell.people === null ? "\u2013" : String(cell.people)
            ]
          : [name, standIn(cell), "", ""]
      )
    }),
    measures: []
  });
}

function row(
  release: Release,
  measure: PageMeasure,
  period: Period,
  program: string
): (DirectionRow & {construct: string})[] {
  const cell = release.cell(measure.id, {...whole, period: period.id, program});
  const instrument = measure.instrument;
  if (cell === undefined || instrument === undefined) return [];
  const sign = instrument.direction === "lower" ? -1 : 1;
  const share = (points: number | null): number =>
    (sign * (points ?? 0)) / (instrument.range[1] - instrument.range[0]);
  const [lower, upper] = [share(cell.lower ?? cell.value), share(cell.upper ?? cell.value)].sort(
    (a, b) => a - b
  );
  const behind = cell.people === null ? "" : `, ${people(release.site.word, cell.people)}`;
  return [
    {
      id: measure.id,
      name: scaleName(measure),
      construct: subject(measure),
      look: lookOf(cell),
      cell,
      value: share(cell.value),
      lower: lower!,
      upper: upper!,
      text: cell.value === null ? "" : `${formatSigned(cell.value)} points${behind}`
    }
  ];
}

function summary(
  better: string[],
  worse: string[],
  still: string[],
  who: string,
  where: string | null
): string {
  const at = where === null ? "" : ` at ${where}`;
  const parts = [
    better.length > 0 ? `reported change for the better in ${list(better)}` : null,
    worse.length > 0 ? `reported change the other way in ${list(worse)}` : null,
    still.length > 0 ? `no clear change in ${list(still)}` : null
  ].filter((part) => part !== null);
  if (parts.length === 0)
    return `It is too early to say what ${who}${at} reported, or the numbers are withheld.`;
  const text = parts.join("; ");
  return capital(`${who}${at} ${text.startsWith("no clear") ? "reported " : ""}${text}.`);
}
