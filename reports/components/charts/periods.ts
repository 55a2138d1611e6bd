import type {Period} from "../release.js";

/** Ticks that stay readable from a phone to a board paper: years are named once, and a period still open says so. */
export function periodTick(periods: readonly Period[], step: number): (id: string) => string {
  const byId = new Map(periods.map((period, index) => [period.id, {period, index}]));
  return (id) => {
    const found = byId.get(id);
    if (found === undefined) return id;
    const name = nameTick(periods, found.index, step);
    return found.period.closed ? name : `${name}\nso far`;
  };
}

/** Pixels a month needs for its name. */
const wide = 30;

/** As many at least begin in a month. */
const weeksInMonth = 4;

const monthName = ({start}: Period): string =>
  new Date(`${start}T00:00:00Z`).toLocaleDateString("en-US", {month: "short", timeZone: "UTC"});

const isQuarter = (month: string): boolean => (Number(month.slice(5)) - 1) % 3 === 0;

/** Pixels that two years side by side need, and a year beside "so far". */
const [yearBeside, openBeside] = [34, 44];

/** Whether a year's name would touch the next year's, which then says enough, or that of a month still open. */
function isCrowded(periods: readonly Period[], index: number, step: number): boolean {
  const rest = periods.slice(index + 1);
  const open = rest.findIndex(({closed}) => !closed);
  const next = rest.findIndex(({start}) => start.slice(0, 4) !== periods[index]!.start.slice(0, 4));
  return (
    (open >= 0 && (open + 1) * step < openBeside) ||
    (index === 0 && next >= 0 && (next + 1) * step < yearBeside)
  );
}

function nameTick(periods: readonly Period[], index: number, step: number): string {
  const period = periods[index]!;
  const year = period.start.slice(0, 4);
  const first = index === 0 || periods[index - 1]!.start.slice(0, 4) !== year;
  if (period.kind === "quarter") {
    const name = `Q${Math.ceil(Number(period.start.slice(5, 7)) / 3)}`;
    return first ? `${name}\n${year}` : step < 22 && period.closed ? "" : name;
  }
  if (period.kind === "month") {
    const name = monthName(period);
    if (first) return isCrowded(periods, index, step) ? "" : `${name}\n${year}`;
    if (step < wide && periods.slice(index + 1, index + 3).some(({closed}) => !closed)) return "";
    const quarterly = (index - periods.findIndex((p) => p.start.slice(0, 4) === year)) % 3 === 0;
    return step >= wide || !period.closed || (quarterly && step * 3 >= 34) ? name : "";
  }
  if (period.kind === "week") {
    const month = period.start.slice(0, 7);
    const isNewMonth = index === 0 || periods[index - 1]!.start.slice(0, 7) !== month;
    const name = monthName(period);
    if (first) return isCrowded(periods, index, step) ? "" : `${name}\n${year}`;
    return isNewMonth &&
      (step * weeksInMonth >= wide || (step * 3 * weeksInMonth >= wide && isQuarter(month)))
      ? name
      : "";
  }
  return step < 60 ? period.label.replace(/^FY 20/, "FY ’") : period.label;
}
