import type {Job} from "../config/load.ts";
import type {Characteristic, WorkspaceConfig} from "../config/workspace.ts";
import {constructs} from "../instruments/constructs.ts";
import {scaleMissingRule} from "../instruments/missing.ts";
import {changeThreshold, checkedMid, normOf, sideOfScale} from "../instruments/reliable.ts";
import {possibleScores} from "../instruments/scoring.ts";
import {reliableInWords} from "../instruments/words.ts";
import {type Cell, everything, type Period} from "../measures/cell.ts";
import {notRecorded} from "../measures/groups.ts";
import type {Measure} from "../measures/measure.ts";
import {hasPeople} from "../measures/slice/closed-list.ts";
import {attendances} from "../measures/slice/counts-behind.ts";
import type {Dimensions, PublishedMeasure} from "./format.ts";
import {variantsOf} from "./variants.ts";

/** What a release says about its cells: the measures they are of, and the names behind their ids. */

export function publishMeasure(
  measure: Measure,
  {
    asOf,
    from,
    heldBack = [],
    sql,
    config,
    jobs = []
  }: {
    asOf: string;
    from?: string | undefined;
    heldBack?: NonNullable<PublishedMeasure["heldBack"]>;
    sql: string;
    config: WorkspaceConfig;
    jobs?: readonly Job[];
  }
): PublishedMeasure {
  const followUp = config.follow_ups.find(({id}) => id === measure.followUp);
  return {
    id: measure.id,
    family: measure.family,
    title: measure.title,
    definition: measure.definition,
    numerator: measure.numerator,
    denominator: measure.denominator,
    unit: measure.unit,
    format: measure.format,
    direction: measure.direction,
    source: measure.source,
    version: measure.version,
    programTypes: measure.programTypes,
    ...(measure.apart === true ? {apart: true} : {}),
    ...(measure.said === true ? {said: true} : {}),
    ...(measure.countSets?.numerator === attendances && !hasPeople(measure) ? {attended: true} : {}),
    ...(measure.reportedBy === undefined ? {} : {reportedBy: measure.reportedBy}),
    ...(measure.question === undefined ? {} : {question: measure.question}),
    ...(measure.partOf === undefined ? {} : {partOf: measure.partOf}),
    ...(measure.dose === undefined ? {} : {dose: measure.dose}),
    ...(measure.item === undefined ? {} : {item: measure.item}),
    ...(measure.within === undefined ? {} : {within: measure.within}),
    asOf,
    ...(from === undefined ? {} : {from}),
    ...(isOverlapping(measure) ? {overlapping: true} : {}),
    ...(heldBack.length === 0 ? {} : {heldBack}),
    sql,
    ...(measure.scale === undefined ? {} : {instrument: publishInstrument(measure.scale, jobs)}),
    ...(followUp === undefined ? {} : {followUp: {id: followUp.id, name: followUp.name}}),
    ...(measure.waves === undefined ? {} : {waves: measure.waves})
  };
}

/** Each month stands for itself where records of the month alone are counted, and nothing that comes later moves them. */
const isOverlapping = ({anchor, combine}: Measure): boolean =>
  anchor !== "activity" || combine === "last" || combine === "latest" || combine === "curve";

function publishInstrument(
  {instrument, scale}: NonNullable<Measure["scale"]>,
  jobs: readonly Job[]
): NonNullable<PublishedMeasure["instrument"]> {
  const cutoff = sideOfScale({id: "", instrument, scale});
  const norm = normOf(scale);
  const mid = checkedMid(scale);
  const variants = variantsOf(jobs, instrument);
  return {
    id: instrument.id,
    name: instrument.name,
    short: instrument.short,
    scale: scale.id,
    scaleName: scale.name,
    constructs: scale.constructs,
    constructNames: scale.constructs.map((id) => constructs[id].name),
    range: scale.range,
    scores: possibleScores(scale, instrument.answers),
    direction: scale.direction,
    attribution: instrument.licence.attribution,
    status: instrument.status,
    missing: scaleMissingRule(instrument, scale),
    ...(variants.length === 0 ? {} : {variants}),
    ...(norm === undefined ? {} : {norm}),
    ...(mid === undefined ? {} : {mid: {value: mid.value, source: mid.source}}),
    ...(changeThreshold(scale) === null ? {noThreshold: reliableInWords(scale)} : {}),
    ...(cutoff === undefined
      ? {}
      : {cutoff: {value: cutoff.value, direction: cutoff.direction, meaning: cutoff.meaning}})
  };
}

/** Names of everything the cells are cut by, and nothing the cells do not hold. */
export function describeDimensions(
  config: WorkspaceConfig,
  {
    periods,
    cells,
    closedThrough
  }: {periods: readonly Period[]; cells: readonly Cell[]; closedThrough: string | null}
): Dimensions {
  const used = {
    program: new Set(cells.map((cell) => cell.program)),
    site: new Set(cells.map((cell) => cell.site)),
    period: new Set(cells.map((cell) => cell.period))
  };
  return {
    organization: config.organization.name,
    word: config.words,
    periods: periods
      .filter(({id}) => used.period.has(id))
      .map((period) => ({...period, closed: closedThrough !== null && period.end <= closedThrough})),
    programs: config.programs
      .filter(({id}) => used.program.has(id))
      .map(({id, name, type}) => ({id, name, type})),
    sites: config.sites
      .filter(({id}) => used.site.has(id))
      .map(({id, name, opened}) => ({id, name, opened: opened ?? null})),
    characteristics: config.characteristics.flatMap((characteristic) => {
      const groups = groupsOf(characteristic, cells);
      const {id, name, population} = characteristic;
      const known =
        population === undefined ? {} : {population: {source: population.source, shares: population.shares}};
      return groups.length === 0 ? [] : [{id, name, groups, ...known}];
    })
  };
}

/**
 * Declared values in declared order; bands in the order of age, which is that of their names' first number; people of
 * whom nothing is recorded last.
 */
function groupsOf(characteristic: Characteristic, cells: readonly Cell[]): {id: string; name: string}[] {
  const ids = new Set(
    cells
      .filter((cell) => cell.characteristic === characteristic.id && cell.group !== everything)
      .map((cell) => cell.group)
  );
  const declared = Object.keys(characteristic.values ?? {});
  const order = (id: string): number => {
    if (id === notRecorded) return Number.POSITIVE_INFINITY;
    if (declared.includes(id)) return declared.indexOf(id);
    const first = Number.parseInt(id, 10);
    return Number.isNaN(first) ? Number.MAX_VALUE : first;
  };
  return [...ids]
    .sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1))
    .map((id) => ({
      id,
      name: characteristic.values?.[id] ?? (id === notRecorded ? "Not recorded" : bandName(id))
    }));
}

/** `18–25` and `65 and over`, as a reader writes bands of age. */
const bandName = (id: string): string =>
  id.replace(/^(\d+)-plus$/, "$1 and over").replace(/^(\d+)-(\d+)$/, "$1–$2");
