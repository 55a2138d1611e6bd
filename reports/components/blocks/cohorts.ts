import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import type {Choice} from "../choice.js";
import {named} from "../counted.js";
import {h} from "../dom.js";
import {formatCount, formatPercent} from "../format.js";
import {isWhole, lookOf, soFar, standIn} from "../look.js";
import {type Period, type Release, whole} from "../release.js";
import {cohortsNote, cohortsSentence} from "../sentences/cohorts.js";
import {labelOf} from "../table.js";
import {capital, plural} from "../words.js";

/** Everybody who first came in a period, followed by how many still came after each span; the newest first. */
export function cohorts(
  release: Release,
  measures: readonly PageMeasure[],
  choice: Choice
): HTMLElement | null {
  const kind = choice.grain === "month" ? "quarter" : choice.grain;
  const at = (measure: PageMeasure, period: Period): Cell | undefined =>
    release.cell(measure.id, {...whole, period: period.id, program: choice.program, site: choice.site});
  const rows = release
    .periods(kind)
    .filter((period) => measures.some((measure) => enrolledIn(at(measure, period)) !== 0))
    .reverse();
  const spans = measures.filter((measure) => rows.some((period) => at(measure, period) !== undefined));
  if (rows.length < 2 || spans.length === 0) return null;
  const {word} = release.site;
  const uneven = rows.some(
    (period) => new Set(spans.map((span) => enrolledIn(at(span, period))).filter(Boolean)).size > 1
  );
  return block({
    id: "cohorts",
    title: "Each start, followed",
    sentence: cohortsSentence(
      rows.map((period) => ({period, cells: spans.map((measure) => at(measure, period))})),
      {
        word,
        program: release.programName(choice.program),
        site: release.siteName(choice.site),
        spans: spans.map(({id}) => daysOf(id))
      }
    ),
    note: cohortsNote(word, uneven),
    pictures: [],
    parts: [grid(rows, spans, {at, head: capital(plural(word))})],
    measures: spans
  });
}

const daysOf = (id: string): number => Number(id.split(":")[1]);

/** Null where it is withheld; 0 where nobody came, or nothing is known. */
const enrolledIn = (cell: Cell | undefined): number | null =>
  cell === undefined || cell.status === "missing" || cell.status === "empty"
    ? 0
    : cell.denominator === null
      ? null
      : cell.denominator + (cell.immature ?? 0);

function grid(
  rows: readonly Period[],
  spans: readonly PageMeasure[],
  {at, head}: {at: (measure: PageMeasure, period: Period) => Cell | undefined; head: string}
): HTMLElement {
  const caption = "Share who came again, by when they first came";
  return h(
    "div",
    {class: "table-scroll cohorts", tabindex: 0, role: "region", "aria-label": `Table: ${caption}`},
    h(
      "table",
      {},
      h("caption", {}, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["First came", head, ...spans.map((span) => named(`${daysOf(span.id)} days`, span))].map(
            (name) => h("th", {scope: "col"}, name)
          )
        )
      ),
      h(
        "tbody",
        {},
        ...rows.map((period) => {
          const cells = spans.map((measure) => at(measure, period));
          const known = cells.map(enrolledIn).find((count) => count !== null && count > 0);
          return h(
            "tr",
            {},
            h("th", {scope: "row"}, labelOf(period)),
            h("td", {}, known == null ? "withheld" : formatCount(known)),
            ...cells.map(shaded)
          );
        })
      )
    )
  );
}

/** Darker where more came again, and a number on every shade, so that the color says nothing alone. */
function shaded(cell: Cell | undefined): HTMLElement {
  if (cell === undefined || lookOf(cell) !== "number")
    return h("td", {}, h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)));
  if (!isWhole(cell)) return h("td", {}, h("span", {class: "stand-in immature"}, soFar(cell)));
  const value = cell.value ?? 0;
  return h("td", {class: `shade shade-${Math.min(9, Math.floor(value * 10))}`}, formatPercent(value));
}
