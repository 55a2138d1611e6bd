import {counted} from "../../counted.ts";
import {type Cell, everything, type Slice} from "../../measures/cell.ts";
import type {Dimensions, PublishedMeasure, QualityLine} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import {indented} from "../text/words.ts";
import type {Provenance} from "./provenance.ts";
import {rounded} from "./rounded.ts";

/** Everything behind one number, to be read from top to bottom. */
export function explanation(
  view: ReleaseView,
  measure: PublishedMeasure,
  told: {slice: Slice; lines: readonly string[]},
  provenance: Provenance
): string {
  return [
    `${measure.title} (${measure.id}, version ${measure.version})`,
    measure.definition,
    "",
    ...section("Counts", [
      `numerator: ${measure.numerator}`,
      `denominator: ${measure.denominator ?? "none"}`,
      `unit: ${measure.unit}`,
      `source: ${measure.source}`,
      ...instrumentLines(measure)
    ]),
    ...section(sliceName(told.slice, view.dimensions), told.lines),
    ...section("Left out", provenance.lines.flatMap(leftOut)),
    ...section(`From, as of ${measure.asOf}`, [
      ...(measure.heldBack ?? []).map(
        ({job, records}) =>
          `held back by ${job}, which speaks no further: ${counted(records, "record")} it could read ${records === 1 ? "comes" : "come"} after that day`
      ),
      ...provenance.files.map(({job, file, sha256}) => `${job}: ${file}, sha256 ${sha256}`)
    ]),
    "SQL",
    measure.sql.trim(),
    "",
    `${view.manifest.audience} release ${view.manifest.release}${view.manifest.audience === "internal" ? ": exact figures, not for publication" : ""}`
  ].join("\n");
}

const section = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [title, ...indented(lines), ""];

function instrumentLines({instrument, followUp}: PublishedMeasure): string[] {
  if (instrument === undefined) return [];
  return [
    `instrument: ${instrument.name}, ${instrument.scaleName}, ${instrument.range.join(" to ")}, ${instrument.direction} is better`,
    ...(followUp === undefined ? [] : [`follow-up: ${followUp.name}`]),
    `licence: ${instrument.attribution}`
  ];
}

/** A cell's figures, one a line. */
export function valueLines(cell: Cell): string[] {
  const figures: [string, number | null][] = [
    ["value", cell.value],
    ["lower", cell.lower],
    ["upper", cell.upper],
    ["at least", cell.atLeast],
    ["numerator", cell.numerator],
    ["denominator", cell.denominator],
    ["people", cell.people],
    ["too early to say", cell.immature],
    ...Object.entries(cell.more)
  ];
  return [
    ...(cell.status === "shown" ? [] : [`status: ${cell.status}`]),
    ...figures.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${rounded(value)}`]))
  ];
}

function leftOut({job, records, quarantined, reasons}: QualityLine): string[] {
  if (quarantined === 0) return [`${job}: nothing of ${countedOrWithheld(records)}`];
  return [
    `${job}: ${quarantined === null ? "withheld" : quarantined.toLocaleString("en-US")} of ${countedOrWithheld(records)}`,
    ...indented(
      reasons.map(({code, explanation, records}) => `${countedOrWithheld(records)} ${code}: ${explanation}`)
    )
  ];
}

const countedOrWithheld = (records: number | null): string =>
  records === null ? "a withheld number of records" : counted(records, "record");

function sliceName(slice: Slice, dimensions: Dimensions): string {
  const nameOf = (entries: readonly {id: string; name: string}[], id: string): string =>
    entries.find((entry) => entry.id === id)?.name ?? id;
  const characteristic = dimensions.characteristics.find(({id}) => id === slice.characteristic);
  return [
    dimensions.periods.find(({id}) => id === slice.period)?.label ?? slice.period,
    slice.program === everything ? "all programs" : nameOf(dimensions.programs, slice.program),
    slice.site === everything ? "all sites" : nameOf(dimensions.sites, slice.site),
    ...(characteristic === undefined
      ? []
      : [`${characteristic.name}: ${nameOf(characteristic.groups, slice.group)}`])
  ].join(", ");
}
