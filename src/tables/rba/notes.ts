import type {Row} from "../table.ts";
import {notReached} from "./columns.ts";
import type {RbaPeriods} from "./periods.ts";

/** What a reader must know of the scorecard before its figures. */
export function rbaNotes(periods: RbaPeriods | undefined, rows: readonly Row[]): string[] {
  if (periods === undefined) return [];
  const {chosen, before, fallback, isOpen} = periods;
  return [
    "Performance measures after Results-Based Accountability (Friedman): the first two questions ask what was done, the third what became of the people served; numbers (#) tell how many, per cent (%) how large a share. They are of people who came, not of the population.",
    isOpen
      ? `${chosen.label} is still open, so it is set beside no period before.`
      : before === undefined
        ? `${chosen.label}: ${chosen.start} to ${chosen.end}. This release holds no period of the same length just before it.`
        : `${chosen.label}: ${chosen.start} to ${chosen.end}; the period before is ${before.label}, ${before.start} to ${before.end}.`,
    ...(fallback !== undefined && rows.some(({period}) => period === fallback.label)
      ? [
          `What this release does not tell of ${chosen.label} is told of ${fallback.label} (${fallback.start} to ${fallback.end}), as the column Period says; it has no period before.`
        ]
      : []),
    "Do not add people up over programs: the same person may be in several. All programs counts everybody once, as far as ids are linked.",
    ...(rows.some(({figure}) => figure === notReached)
      ? [
          "Not reached: so far fewer than half have stopped coming, so the day by which half have is still ahead."
        ]
      : []),
    "A limit is that of a 95% interval. Counts have none, and neither have shares of calls, contacts or attendances, in which the same person may come again.",
    "Left out are figures that answer none of the questions by themselves: single survey items, answers that did not change, other ways of working out who stays, who calls and when. `waymark export cells` has them."
  ];
}
