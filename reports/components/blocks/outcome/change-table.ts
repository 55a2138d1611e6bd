import type {Row} from "../../charts/rows.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPoints, formatSigned} from "../../format.js";
import {standIn} from "../../look.js";
import {isYesNo, widest} from "../../outcomes/cells.js";
import {dataTable} from "../../table.js";

/** Change before and after, with every figure that a reviewer asks for. */
export function changeTable(
  caption: string,
  rowsAre: string,
  rows: readonly (Row & {digits: 1 | 2})[]
): HTMLElement {
  return dataTable({
    caption: `${caption}. Averages with standard deviation. The middle change is the Hodges-Lehmann estimate; effect sizes are Hedges-corrected. Where people share a worker or a site and that makes the likely range wider, the wider one is told`,
    head: [
      rowsAre,
      "Change",
      "Likely between",
      "Middle change",
      "Both answered",
      "At the start",
      "At follow-up",
      "d_av",
      "d_pre"
    ],
    rows: rows.map(({name, cell, digits}) =>
      cell?.status === "shown" && cell.value !== null
        ? [
            namedBy(name, cell),
            formatSigned(cell.value, digits),
            between(widest(cell).lower, widest(cell).upper, digits),
            isYesNo(cell) ? none : middle(cell.more, digits),
            cell.people === null ? none : formatCount(cell.people),
            spread(cell.more.mean_pre, cell.more.sd_pre, digits),
            spread(cell.more.mean_post, cell.more.sd_post, digits),
            isYesNo(cell) ? none : effect(cell.more.effect_size),
            isYesNo(cell) ? none : effect(cell.more.effect_size_pre)
          ]
        : [
            namedBy(name, cell),
            h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
            ...Array.from({length: 7}, () => "")
          ]
    )
  });
}

type Figure = number | null | undefined;

const none = "\u2013";

const known = (value: Figure): value is number => value !== null && value !== undefined;

type Digits = 1 | 2;

const middle = ({hl_change, hl_lower, hl_upper}: Readonly<Record<string, Figure>>, digits: Digits): string =>
  known(hl_change)
    ? `${formatSigned(hl_change, digits)}${known(hl_lower) && known(hl_upper) ? ` (${between(hl_lower, hl_upper, digits)})` : ""}`
    : none;

const between = (lower: Figure, upper: Figure, digits: Digits): string =>
  known(lower) && known(upper) ? `${formatSigned(lower, digits)} to ${formatSigned(upper, digits)}` : none;

const spread = (mean: Figure, sd: Figure, digits: Digits): string =>
  known(mean) ? `${formatPoints(mean, digits)}${known(sd) ? ` (${formatPoints(sd, digits)})` : ""}` : none;

const effect = (value: Figure): string => (known(value) ? value.toFixed(2).replace("-", "\u2212") : none);
