import type {Row} from "../../charts/rows.js";
import {namedBy} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPercent, formatShareChange} from "../../format.js";
import {standIn} from "../../look.js";
import {widest} from "../../outcomes/cells.js";
import {dataTable} from "../../table.js";

/** Who said yes before and after, of those who answered both times. */
export function yesNoTable(caption: string, rowsAre: string, rows: readonly Row[]): HTMLElement {
  return dataTable({
    caption: `${caption}. Change in percentage points. Likely between: 95% Newcombe interval for the same people; where people share a worker or a site and that makes the likely range wider, the wider one is told. p: McNemar's exact test`,
    head: [rowsAre, "Change", "Likely between", "Both answered", "Yes at the start", "Yes at follow-up", "p"],
    rows: rows.map(({name, cell}) => {
      if (cell?.status !== "shown" || cell.value === null)
        return [
          namedBy(name, cell),
          h("span", {class: `stand-in ${cell?.status ?? "missing"}`}, standIn(cell)),
          ...Array.from({length: 5}, () => "")
        ];
      const {lower, upper} = widest(cell);
      const {mean_pre, mean_post, mcnemar_p} = cell.more;
      return [
        namedBy(name, cell),
        formatShareChange(cell.value),
        lower === null || upper === null
          ? none
          : `${formatShareChange(lower)} to ${formatShareChange(upper)}`,
        told(cell.people, formatCount),
        told(mean_pre, formatPercent),
        told(mean_post, formatPercent),
        told(mcnemar_p, (p) => (p < 0.001 ? "below 0.001" : p.toFixed(3)))
      ];
    })
  });
}

const none = "\u2013";

const told = (value: number | null | undefined, print: (value: number) => string): string =>
  value === null || value === undefined ? none : print(value);
