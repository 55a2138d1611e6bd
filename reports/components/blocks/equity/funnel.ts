import type {PageMeasure} from "../../../../src/site/page-data.ts";
import {block} from "../../block.js";
import {funnel} from "../../charts/funnel.js";
import {colorOf} from "../../color.js";
import {formatCount, formatPercent} from "../../format.js";
import type {Release} from "../../release.js";
import {byChance, funnelSentence} from "../../sentences/equity.js";
import {anchorOf} from "../../source.js";
import {dataTable} from "../../table.js";
import {periodOf} from "./told.js";

const outsideWords = {no: "no", inner: "95% limits", outer: "99.8% limits"} as const;

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
  const characteristicOf = (id: string) => release.site.characteristics.find((one) => one.id === id);
  const nameOf = (characteristic: string, group: string): string =>
    characteristicOf(characteristic)?.groups.find(({id}) => id === group)?.name ?? group;
  const sentence = funnelSentence(measure.title, period, found, nameOf);
  const dots = found.groups.map(({characteristic, group, x, n, outside}) => ({
    ...{n, value: x / n, outside, isOutside: outside !== "no"},
    name: nameOf(characteristic, group),
    of: characteristicOf(characteristic)?.name ?? characteristic
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
      words: 1,
      head: ["Group", "Characteristic", "People", {name: "Share", measure}, "Outside"],
      rows: dots.map(({name, of, n, value, outside}) => [
        name,
        of,
        formatCount(n),
        formatPercent(value),
        outsideWords[outside]
      ])
    }),
    measures: [measure]
  });
}
