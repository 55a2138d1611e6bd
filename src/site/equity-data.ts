import {afterWhat, scaleName} from "../../reports/components/scales.ts";
import {type Access, accessOf} from "../equity/access.ts";
import {fromOthers} from "../equity/from-others.ts";
import type {GroupCell} from "../equity/judged.ts";
import {toldPeriods} from "../equity/periods.ts";
import {isOfEquity, measuresOfScale, scaleOf, spanOfStaying} from "../equity/scales.ts";
import {type Cell, everything} from "../measures/cell.ts";
import {notRecorded} from "../measures/groups.ts";
import type {PublishedMeasure} from "../release/format.ts";
import type {ReleaseView} from "../release/view.ts";
import {byConstruct} from "./by-construct.ts";
import {funnelOf, type PageFunnel} from "./equity-funnels.ts";
import {type Packed, packCells} from "./pack.ts";

/** What the Equity page draws beside its cells: worked out here, since a page has no statistics of its own. */
export interface PageEquity {
  access: readonly ({period: string; characteristic: string} & Access)[];
  funnels: readonly PageFunnel[];
  /** Scales of which any group is told, in the order a board shows them; the first is at hand. */
  scales: readonly PageScale[];
  /** What is told of everybody together, whether of groups or not. */
  ofAll: readonly (keyof typeof questions)[];
}

/** What the page asks of groups beside who came. */
const questions = {
  staying: /^retention:\d+$/,
  follow_up: /^follow_up_rate:/,
  change: /^outcome_change:/
} as const;

/** A scale a reader may choose. */
export interface PageScale {
  /** `hhi12.total:month-6`. */
  id: string;
  /** `Hope (Herth Hope)`, with its follow-up where there are several. */
  name: string;
}

/** What is fetched when a reader chooses another scale. */
export interface EquityScales {
  measures: readonly Omit<PublishedMeasure, "sql">[];
  cells: Packed;
  funnels: readonly PageFunnel[];
}

/**
 * What the page opens with, and what the other scales need. Of each measure there are the periods it is drawn in, and no figure
 * beside but the group's difference from everybody else.
 */
export function equityOf(view: ReleaseView): {first: EquityScales & PageEquity; rest: EquityScales} {
  const {dimensions} = view;
  const told = cellsDrawn(view);
  const cellsOf = (measure: string, period: string): GroupCell => {
    const byGroup = told.get(measure);
    return (characteristic, group) => byGroup?.get(placeOf({period, characteristic, group}));
  };
  const ordered = byConstruct(view.measures.filter(({id}) => told.has(id)));
  const has = (id: string): boolean => told.has(id);
  const scales = [...new Set(ordered.flatMap(({id}) => scaleOf(id) ?? []))];
  const span = spanOfStaying(ordered.map(({id}) => id));
  const [opening, ...others] = scales.map((scale) => measuresOfScale(scale, has));
  const figuresOf = (ids: readonly string[]): EquityScales => {
    const measures = ordered.filter(({id}) => ids.includes(id));
    return {
      measures: measures.map(({sql: _, ...measure}) => measure),
      cells: packCells(measures.flatMap((measure) => withDifferences(measure, told, cellsOf))),
      funnels: measures
        .filter(({format}) => format === "percent")
        .flatMap(({id}) =>
          periodsIn(told, id).flatMap((period) =>
            funnelOf({measure: id, period}, cellsOf(id, period), dimensions.characteristics)
          )
        )
    };
  };
  return {
    first: {
      ...figuresOf(["served", ...(span === undefined ? [] : [span]), ...(opening ?? [])]),
      access: periodsIn(told, "served").flatMap((period) =>
        dimensions.characteristics.flatMap(({id, groups, population}) => {
          const access = accessOf(cellsOf("served", period), id, groups, population?.shares);
          return access === null ? [] : [{period, characteristic: id, ...access}];
        })
      ),
      ofAll: askedOfAll(view),
      scales: named(
        scales.flatMap((id) => {
          const measure = ordered.find((one) => scaleOf(one.id) === id);
          return measure === undefined ? [] : [{id, measure}];
        })
      )
    },
    rest: figuresOf(others.flat())
  };
}

/** A follow-up is named where a scale has several. */
function named(scales: readonly {id: string; measure: PublishedMeasure}[]): PageScale[] {
  const once = (name: string): boolean =>
    scales.filter(({measure}) => scaleName(measure) === name).length === 1;
  return scales.map(({id, measure}) => {
    const name = scaleName(measure);
    return {id, name: once(name) ? name : `${name} ${afterWhat(measure)}`};
  });
}

const askedOfAll = ({cells}: ReleaseView): PageEquity["ofAll"] =>
  (Object.keys(questions) as (keyof typeof questions)[]).filter((one) =>
    cells.some(
      ({measure, program, site, characteristic, status}) =>
        questions[one].test(measure) &&
        status === "shown" &&
        [program, site, characteristic].every((part) => part === everything)
    )
  );

type Told = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

const placeOf = ({
  period,
  characteristic,
  group
}: Pick<Cell, "period" | "characteristic" | "group">): string => `${period}|${characteristic}|${group}`;

/** Cells of each measure that tells of any group, over all programs and sites, in the periods a page would open with. */
function cellsDrawn({cells, dimensions, manifest}: ReleaseView): Told {
  const byMeasure = new Map<string, Cell[]>();
  for (const cell of cells) {
    if (!isOfEquity(cell.measure) || cell.program !== everything || cell.site !== everything) continue;
    const own = byMeasure.get(cell.measure) ?? [];
    byMeasure.set(cell.measure, own);
    own.push(cell);
  }
  const told = new Map<string, ReadonlyMap<string, Cell>>();
  for (const [measure, own] of byMeasure) {
    const periods = toldPeriods(own, dimensions, manifest.asOf);
    const drawn = own.filter(({period}) => periods.has(period));
    if (drawn.length > 0) told.set(measure, new Map(drawn.map((cell) => [placeOf(cell), cell])));
  }
  return told;
}

const periodsIn = (told: Told, measure: string): string[] => [
  ...new Set([...(told.get(measure)?.values() ?? [])].map(({period}) => period))
];

function withDifferences(
  {id, format}: PublishedMeasure,
  told: Told,
  cellsOf: (measure: string, period: string) => GroupCell
): Cell[] {
  return [...(told.get(id)?.values() ?? [])].map((cell) => {
    const isGroup =
      cell.characteristic !== everything &&
      cell.group !== notRecorded &&
      (format === "percent" || format === "score");
    const difference = isGroup
      ? fromOthers(cell, cellsOf(id, cell.period)(everything, everything), format)
      : null;
    return {
      ...cell,
      more:
        difference === null
          ? {}
          : {
              difference: difference.value,
              difference_lower: difference.lower,
              difference_upper: difference.upper
            }
    };
  });
}
