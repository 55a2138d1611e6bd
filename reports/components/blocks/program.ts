import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {barsOverTime} from "../charts/bars.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatRange, formatValue} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {earlier, latest, type Release, whole} from "../release.js";
import {headsOnly, programSentence} from "../sentences/program.js";
import {twoSystems} from "../sentences/two-systems.js";
import {dataTable, labelOf} from "../table.js";

/** Measures this block tells of. */
export const ofOpening = ["served", "attendances", "sessions", "contacts", "hours"] as const;

/** No cell says anything of people, and something says that people came. */
export function countsHeadsOnly(release: Release, program: string): boolean {
  const speaks = (id: string): boolean =>
    release.cells.some(
      (cell) =>
        cell.measure === id &&
        cell.program === program &&
        cell.status !== "empty" &&
        cell.status !== "missing"
    );
  return !speaks("served") && (speaks("attendances") || speaks("sessions"));
}

/** Those that the release holds in a choice, the one the picture draws first. */
export function openingMeasures(release: Release, {program, site, grain}: Choice): PageMeasure[] {
  const headCounts = countsHeadsOnly(release, program);
  return ofOpening.flatMap((id) => {
    const measure = release.measure(id);
    const has = measure !== undefined && latest(release, id, grain, {...whole, program, site}) !== undefined;
    return has && !(headCounts && people.has(id)) ? [measure] : [];
  });
}

/** What a program came to: people where names are known, else heads; its name is the subject. */
export function program(release: Release, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const headCounts = countsHeadsOnly(release, choice.program);
  const measures = openingMeasures(release, choice);
  const [main] = measures;
  const period = main && latest(release, main.id, choice.grain, slice);
  if (main === undefined || period === undefined) return null;
  const at = (id: string, when: string | undefined): Cell | undefined =>
    when === undefined ? undefined : release.cell(id, {...slice, period: when});
  const past = earlier(release, period)?.id;
  const title = release.programName(choice.program) ?? choice.program;
  const site = release.siteName(choice.site);
  const name = site === null ? title : `${title}, ${site}`;
  const sentence = programSentence({
    word: release.site.word,
    name,
    period,
    served: at("served", period.id),
    before: at("served", past),
    attendances: at("attendances", period.id),
    attendancesBefore: at("attendances", past),
    sessions: at("sessions", period.id),
    contacts: at("contacts", period.id),
    hours: at("hours", period.id),
    headCounts
  });
  const series = release.series(main.id, choice.grain, slice);
  const why = twoSystems(series.map(({cell}) => cell));
  return block({
    id: "program",
    title,
    sentence,
    ...(headCounts ? {note: headsOnly(title)} : {}),
    ...(why === undefined ? {} : {shared: why}),
    pictures:
      series.length < 2
        ? []
        : [
            {
              title: `${main.title} over time`,
              render: (width) =>
                barsOverTime(series, {
                  label: `${main.title} at ${name} over time`,
                  description: sentence,
                  color: colorOf(main),
                  format: "count",
                  width
                })
            }
          ],
    table: dataTable({
      caption: `${name} over time`,
      head: ["Period", ...measures.map((measure) => ({name: measure.title, measure}))],
      rows: series.map(({period}) => [
        labelOf(period),
        ...measures.map((measure) => written(measure, at(measure.id, period.id)))
      ])
    }),
    measures
  });
}

/** Nobody with a name stands behind a head-count. */
const people: ReadonlySet<string> = new Set(["served", "contacts", "hours"]);

function written({format}: PageMeasure, cell: Cell | undefined): string {
  if (lookOf(cell) !== "number" || cell === undefined || cell.value === null) return standIn(cell);
  return cell.atLeast === null
    ? formatValue(format, cell.value)
    : formatRange(format, cell.atLeast, cell.value);
}
