import type {Cell} from "../../../src/measures/cell.ts";
import type {PageMeasure, SiteData} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {funnel} from "../charts/funnel.js";
import {dotsByGroup, type GroupRow} from "../charts/groups.js";
import {colorOf} from "../color.js";
import {formatCount, formatPercent, formatRange, formatSigned} from "../format.js";
import {lookOf, standIn} from "../look.js";
import {everything, latest, type Period, type Release, whole} from "../release.js";
import {accessSentence, byChance, funnelSentence, unknownSentence} from "../sentences/equity.js";
import {groupSentence} from "../sentences/group.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";
import {capital, during, list, people} from "../words.js";

type Characteristic = SiteData["characteristics"][number];

const twiceNote =
  "The ids of two systems are not linked, so somebody known to both is counted twice, in groups as in all.";

const notRecorded = "not-recorded";

const cellAt = (release: Release, measure: string, period: Period, characteristic: string, group: string) =>
  release.cell(measure, {...whole, period: period.id, characteristic, group});

/** The newest closed period of a kind that shows a group; an open one only where no closed one does. */
export function periodOf(
  release: Release,
  measure: string,
  grain: string,
  characteristics: readonly Characteristic[] = release.site.characteristics
): Period | undefined {
  const shows = (period: Period): boolean =>
    characteristics.some(({id, groups}) =>
      groups.some(
        (group) =>
          group.id !== notRecorded && cellAt(release, measure, period, id, group.id)?.status === "shown"
      )
    );
  const all = release.periods(grain).filter(shows);
  return all.filter(({closed}) => closed).at(-1) ?? all.at(-1);
}

/** Who came: the share of people served that each group is. */
export function access(release: Release, characteristic: Characteristic, grain: string): HTMLElement | null {
  const measure = release.measure("served");
  const period =
    measure &&
    (periodOf(release, measure.id, grain, [characteristic]) ??
      latest(release, measure.id, grain, {...whole, characteristic: characteristic.id}));
  const found =
    period &&
    release.equity.access.find((one) => one.period === period.id && one.characteristic === characteristic.id);
  if (measure === undefined || period === undefined || found === undefined) return null;
  const {outOf, unknown, maybeTwice, groups} = found;
  const known = new Map(groups.map((group) => [group.group, group]));
  const rows = characteristic.groups
    .filter(({id}) => id !== notRecorded)
    .map(({id, name}): GroupRow & {x: number | null} => {
      const share = known.get(id);
      const cell = cellAt(release, measure.id, period, characteristic.id, id);
      return {
        ...{id, name, cell},
        look: share === undefined ? "withheld" : "number",
        x: share?.x ?? null,
        value: share?.value ?? null,
        lower: share?.lower ?? null,
        upper: share?.upper ?? null,
        text:
          share === undefined
            ? ""
            : `${formatPercent(share.value)} (${formatRange("percent", share.lower, share.upper)}), ${people(release.site.word, share.x)}`
      };
    })
    .filter(({x, cell}) => x !== 0 && lookOf(cell) !== "missing");
  const sentence = accessSentence({
    ...{word: release.site.word, period, name: characteristic.name, outOf, unknown},
    rows: rows.flatMap(({name, value}) => (value === null ? [] : [{name, value}]))
  });
  const title = "Who came";
  return block({
    id: `access-${characteristic.id}`,
    ...{title, sentence},
    note: [unknownSentence(release.site.word, unknown), maybeTwice ? twiceNote : ""].join(" ").trim(),
    pictures: [
      {
        render: (width) =>
          dotsByGroup(rows, {
            ...{label: `${title}, by ${characteristic.name}`, description: sentence, width},
            color: colorOf(measure),
            domain: [0, 1],
            reference: null,
            tick: formatPercent
          })
      }
    ],
    table: dataTable({
      caption: `${title}, by ${characteristic.name}, ${period.label}`,
      head: ["Group", {name: "People served", measure}, "Share", "Likely between"],
      rows: rows.map(({name, cell, x, value, lower, upper}) =>
        x === null || value === null || lower === null || upper === null
          ? [name, cell?.status === "shown" ? "withheld" : standIn(cell), "", ""]
          : [name, formatCount(x), formatPercent(value), formatRange("percent", lower, upper)]
      )
    }),
    measures: [measure]
  });
}

/** A share or a change by group beside the organization's own. */
export function aspect(
  release: Release,
  measure: PageMeasure | undefined,
  characteristic: Characteristic,
  grain: string
): HTMLElement | null {
  const period = measure && periodOf(release, measure.id, grain, [characteristic]);
  if (measure === undefined || period === undefined) return null;
  const isShare = measure.format === "percent";
  const print = (value: number): string => (isShare ? formatPercent(value) : formatSigned(value));
  const range = ({lower, upper}: Cell): string =>
    lower === null || upper === null ? "" : `${print(lower)} to ${print(upper)}`;
  const rows = characteristic.groups.flatMap(({id, name}): GroupRow[] => {
    const cell = cellAt(release, measure.id, period, characteristic.id, id);
    const look = lookOf(cell);
    if (id === notRecorded || cell === undefined || cell.status === "empty") return [];
    const {value, lower, upper, people: n} = cell;
    const behind = n === null ? "" : `, ${people(release.site.word, n)}`;
    const likely = range(cell) === "" ? "" : ` (${range(cell)})`;
    return [
      {
        ...{id, name, cell, look, value, lower, upper},
        text: value === null ? "" : `${print(value)}${likely}${behind}`
      }
    ];
  });
  const all = cellAt(release, measure.id, period, everything, everything);
  const reference =
    all?.status === "shown" && all.value !== null
      ? {value: all.value, text: `Everybody: ${print(all.value)}`}
      : null;
  const ends = [
    ...rows.flatMap(({lower, upper, value}) => [lower ?? value ?? 0, upper ?? value ?? 0]),
    reference?.value ?? 0,
    0
  ];
  const domain = isShare ? ([0, 1] as const) : ([Math.min(...ends) - 0.5, Math.max(...ends) + 0.5] as const);
  const sentence = isShare
    ? groupSentence({
        measure,
        word: release.site.word,
        characteristic: characteristic.name,
        program: null,
        period,
        rows: rows.map(({id, name, cell}) => ({id, name, cell}))
      })
    : changeSentence(period, rows, print);
  const lost = cellAt(release, measure.id, period, characteristic.id, notRecorded);
  return block({
    id: `${anchorOf(measure.id)}-by-${characteristic.id}`,
    title: measure.title,
    sentence,
    note: [
      measure.instrument?.direction === "lower" && !isShare ? "On this scale lower is better." : "",
      lost?.status === "shown" && (lost.people ?? 0) > 0
        ? `${people(release.site.word, lost.people ?? 0)} of those counted are of no recorded group.`
        : "People whose group is not recorded are in the value for everybody alone."
    ]
      .filter((text) => text !== "")
      .join(" "),
    pictures: [
      {
        render: (width) =>
          dotsByGroup(rows, {
            ...{label: `${measure.title}, by ${characteristic.name}`, description: sentence},
            ...{color: colorOf(measure), domain, reference, tick: print, width}
          })
      }
    ],
    table: dataTable({
      caption: `${measure.title}, by ${characteristic.name}, ${period.label}`,
      head: ["Group", {name: isShare ? "Share" : "Change", measure}, "Likely between", "People"],
      rows: [
        ...rows.map(({name, cell}) => rowOf(name, cell)),
        ...(all === undefined ? [] : [rowOf("Everybody", all)])
      ]
    }),
    measures: [measure]
  });

  function rowOf(name: string, cell: Cell | undefined): string[] {
    return cell === undefined || cell.status !== "shown" || cell.value === null
      ? [name, standIn(cell), "", ""]
      : [name, print(cell.value), range(cell), cell.people === null ? "" : formatCount(cell.people)];
  }
}

function changeSentence(period: Period, rows: readonly GroupRow[], print: (value: number) => string): string {
  const told = rows.flatMap(({name, value, lower, upper}) =>
    value === null ? [] : [{name, value, lower, upper}]
  );
  const apart = told.some((a) => told.some((b) => a.lower !== null && b.upper !== null && a.lower > b.upper));
  const each = list(told.map(({name, value}) => `${name} (${print(value)})`));
  return `${capital(during(period))}, ${apart ? "some groups changed by more than others than chance would explain" : "the groups' changes do not clearly differ"}: ${each}.`;
}

/** Every group's share against its size, over all characteristics. */
export function funnelOf(
  release: Release,
  measure: PageMeasure | undefined,
  grain: string
): HTMLElement | null {
  const period = measure && periodOf(release, measure.id, grain);
  const found =
    period && release.equity.funnels.find((one) => one.measure === measure.id && one.period === period.id);
  if (measure === undefined || period === undefined || found === undefined) return null;
  const nameOf = (characteristic: string, group: string): string =>
    release.site.characteristics.find(({id}) => id === characteristic)?.groups.find(({id}) => id === group)
      ?.name ?? group;
  const sentence = funnelSentence(measure.title, period, found, nameOf);
  const dots = found.groups.map(({characteristic, group, x, n, outside}) => ({
    ...{n, value: x / n, outside, isOutside: outside !== "no"},
    name: nameOf(characteristic, group),
    of: release.site.characteristics.find(({id}) => id === characteristic)?.name ?? characteristic
  }));
  return block({
    id: `funnel-${anchorOf(measure.id)}`,
    title: `${measure.title}: which groups stand apart`,
    sentence,
    note: byChance(dots.length),
    shared:
      "The line is the organization's own share. Between the dashed lines (95%) and the dotted ones (99.8%) a group of that size may lie by chance; the fewer people, the wider. That groups may differ by more than chance for many small reasons (overdispersion) is not modelled, and a group outside is a question to ask, not a finding.",
    pictures: [
      {
        render: (width) =>
          funnel(dots, found.limits, {
            ...{label: `Funnel: ${measure.title}`, description: sentence, width},
            color: colorOf(measure),
            whole: found.whole.x / found.whole.n
          })
      }
    ],
    table: dataTable({
      caption: `${measure.title} against the limits, ${period.label}`,
      head: ["Group", "Characteristic", "People", {name: "Share", measure}, "Outside"],
      rows: dots.map(({name, of, n, value, outside}) => [
        name,
        of,
        formatCount(n),
        formatPercent(value),
        outside === "no" ? "no" : outside === "inner" ? "95% limits" : "99.8% limits"
      ])
    }),
    measures: [measure]
  });
}
