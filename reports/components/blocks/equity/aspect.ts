import type {Cell} from "../../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {dotsByGroup, type GroupRow} from "../../charts/groups.js";
import {colorOf} from "../../color.js";
import {formatCount, formatPercent, formatShareChange, formatSigned} from "../../format.js";
import {lookOf, standIn} from "../../look.js";
import type {Release} from "../../release.js";
import {changeSentence} from "../../sentences/equity.js";
import {groupSentence} from "../../sentences/group.js";
import {anchorOf} from "../../source.js";
import {dataTable} from "../../table.js";
import {people} from "../../words.js";
import {type Characteristic, cellAt, notRecorded, ownCell, periodOf} from "./told.js";

/** A share or a change by group, beside the organization's own and everybody else's. */
export function aspect(
  release: Release,
  measure: PageMeasure | undefined,
  characteristic: Characteristic,
  grain: string
): HTMLElement | null {
  const period = measure && periodOf(release, measure.id, grain, [characteristic]);
  if (measure === undefined || period === undefined) return null;
  const {word} = release.site;
  const figures = figuresOf(measure);
  const {isShare, print, range} = figures;
  const rows = characteristic.groups.flatMap(({id, name}): GroupRow[] => {
    const cell = cellAt(release, measure.id, period, characteristic.id, id);
    if (id === notRecorded || cell === undefined || cell.status === "empty") return [];
    const {value, lower, upper, people: n} = cell;
    const behind = n === null ? "" : `, ${people(word, n)}`;
    const likely = range(cell) === "" ? "" : ` (${range(cell)})`;
    return [
      {
        ...{id, name, cell, look: lookOf(cell), value, lower, upper},
        text: value === null ? "" : `${print(value)}${likely}${behind}`
      }
    ];
  });
  const all = ownCell(release, measure.id, period);
  const reference =
    all?.status === "shown" && all.value !== null
      ? {value: all.value, text: `Everybody: ${print(all.value)}`}
      : null;
  const sentence = isShare
    ? groupSentence({measure, word, characteristic: characteristic.name, program: null, period, rows})
    : changeSentence(period, rows, print);
  const lost = cellAt(release, measure.id, period, characteristic.id, notRecorded);
  return block({
    id: `${anchorOf(measure.id)}-by-${characteristic.id}`,
    title: measure.title,
    sentence,
    note: [
      measure.instrument?.direction === "lower" && !isShare ? "On this scale lower is better." : "",
      lost?.status === "shown" && (lost.people ?? 0) > 0
        ? `${people(word, lost.people ?? 0)} of those counted are of no recorded group.`
        : "People whose group is not recorded are in the value for everybody alone."
    ]
      .filter((text) => text !== "")
      .join(" "),
    pictures: [
      {
        render: (width) =>
          dotsByGroup(rows, {
            ...{label: `${measure.title}, by ${characteristic.name}`, description: sentence, width},
            ...{color: colorOf(measure), domain: figures.domain(rows, reference), reference, tick: print}
          })
      }
    ],
    table: dataTable({
      caption: `${measure.title}, by ${characteristic.name}, ${period.label}`,
      head: [
        "Group",
        {name: isShare ? "Share" : "Change", measure},
        "Likely between",
        "People",
        `Less everybody else's${isShare ? ", in points" : ""}`
      ],
      rows: [
        ...rows.map(({name, cell}) => rowOf(name, cell, figures)),
        ...(all === undefined ? [] : [rowOf("Everybody", all, figures)])
      ]
    }),
    measures: [measure]
  });
}

interface Figures {
  isShare: boolean;
  print: (value: number) => string;
  /** The interval, in words; nothing where there is none. */
  range: (cell: Cell) => string;
  /** Less everybody else's, with its interval. */
  difference: (cell: Cell) => string;
  domain: (rows: readonly GroupRow[], reference: {value: number} | null) => readonly [number, number];
}

function figuresOf({format}: PageMeasure): Figures {
  const isShare = format === "percent";
  const print = (value: number): string => (isShare ? formatPercent(value) : formatSigned(value));
  const points = (value: number): string => (isShare ? formatShareChange(value) : formatSigned(value));
  return {
    isShare,
    print,
    range: ({lower, upper}) => (lower === null || upper === null ? "" : `${print(lower)} to ${print(upper)}`),
    difference: ({more: {difference, difference_lower: lower, difference_upper: upper}}) =>
      typeof difference !== "number" || typeof lower !== "number" || typeof upper !== "number"
        ? ""
        : `${points(difference)} (${points(lower)} to ${points(upper)})`,
    domain: (rows, reference) => {
      if (isShare) return [0, 1];
      const ends = [
        ...rows.flatMap(({lower, upper, value}) => [lower ?? value ?? 0, upper ?? value ?? 0]),
        reference?.value ?? 0,
        0
      ];
      return [Math.min(...ends) - 0.5, Math.max(...ends) + 0.5];
    }
  };
}

const rowOf = (name: string, cell: Cell | undefined, {print, range, difference}: Figures): string[] =>
  cell === undefined || cell.status !== "shown" || cell.value === null
    ? [name, standIn(cell), "", "", ""]
    : [
        name,
        print(cell.value),
        range(cell),
        cell.people === null ? "" : formatCount(cell.people),
        difference(cell)
      ];
