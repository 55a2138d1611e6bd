import {block} from "../../block.js";
import {dotsByGroup, type GroupRow} from "../../charts/groups.js";
import {colorOf} from "../../color.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {lookOf, standIn} from "../../look.js";
import {latest, type Release, whole} from "../../release.js";
import {accessSentence, formatRatio, populationNote, unknownSentence} from "../../sentences/equity.js";
import {dataTable} from "../../table.js";
import {people} from "../../words.js";
import {type Characteristic, cellAt, notRecorded, periodOf} from "./told.js";

const twiceNote =
  "The ids of two systems are not linked, so somebody known to both is counted twice, in groups as in all.";

type Known = Release["equity"]["access"][number]["groups"][number];

type Row = GroupRow & {known: Known | undefined};

/** Who came: the share of people served that each group is, beside its share of the population where that is given. */
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
  const {word} = release.site;
  const {outOf, unknown, maybeTwice, groups} = found;
  const rows = characteristic.groups
    .filter(({id}) => id !== notRecorded)
    .map(({id, name}): Row => {
      const known = groups.find(({group}) => group === id);
      const cell = cellAt(release, measure.id, period, characteristic.id, id);
      const population = known?.represented?.population;
      return {
        ...{id, name, cell, known},
        look: known === undefined ? "withheld" : "number",
        value: known?.value ?? null,
        lower: known?.lower ?? null,
        upper: known?.upper ?? null,
        ...(population === undefined ? {} : {mark: population}),
        text:
          known === undefined
            ? ""
            : `${formatPercent(known.value)} (${formatRange("percent", known.lower, known.upper)}), ${people(word, known.x)}${population === undefined ? "" : `; population ${formatPercent(population)}`}`
      };
    })
    .filter(({known, cell}) => known?.x !== 0 && lookOf(cell) !== "missing");
  const told = rows.flatMap(({name, known}) => (known === undefined ? [] : [{...known, name}]));
  const sentence = accessSentence({word, period, name: characteristic.name, outOf, unknown, rows: told});
  const isHeld = told.some(({represented}) => represented !== null);
  const title = "Who came";
  return block({
    id: `access-${characteristic.id}`,
    ...{title, sentence},
    note: [
      unknownSentence(word, unknown),
      maybeTwice ? twiceNote : "",
      populationNote(word, characteristic.population?.source, {isHeld, unknown})
    ]
      .filter((text) => text !== "")
      .join(" "),
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
      head: [
        "Group",
        {name: "People served", measure},
        "Share",
        "Likely between",
        ...(isHeld ? ["Of the population", "Share over the population's"] : [])
      ],
      rows: rows.map(({name, cell, known}) => [
        name,
        ...(known === undefined
          ? [cell?.status === "shown" ? "withheld" : standIn(cell), "", ""]
          : [
              formatCount(known.x),
              formatPercent(known.value),
              formatRange("percent", known.lower, known.upper)
            ]),
        ...(isHeld ? besidePopulation(known) : [])
      ])
    }),
    measures: [measure]
  });
}

const besidePopulation = (known: Known | undefined): string[] => {
  const beside = known?.represented;
  return beside === null || beside === undefined
    ? ["", ""]
    : [formatPercent(beside.population), formatRatio(beside.ratio)];
};
