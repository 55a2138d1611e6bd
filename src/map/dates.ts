import {type DateOrder, momentReader} from "../intake/conform/fields/calendar.ts";
import {spaced} from "../intake/conform/fields/text.ts";
import type {Values} from "./profile.ts";

/** How a column writes days. */
export interface DateShape {
  order: DateOrder;
  /** Orders that read as much as the best one; more than one means that the values do not tell. */
  orders: readonly DateOrder[];
  /** Share of the records read in that order. */
  share: number;
  /** Share of those that name a time of day. */
  timed: number;
  /** First and last day, ISO, of the order. */
  first: string;
  last: string;
  /** Distinct values read. */
  read: number;
}

const orders: readonly DateOrder[] = ["ymd", "mdy", "dmy"];
/** Below it a column is no column of dates. */
const leastShare = 0.6;
/** What the year of a day may be, for a run of digits is not a day by its looks alone. */
const plausible = (day: string): boolean => day >= "1900" && day < "2100";

/** Reads the values in each order; the one that reads most is the file's. Undefined for what is no column of dates. */
export function shapeOfDates(values: Values): DateShape | undefined {
  const total = values.reduce((sum, [, records]) => sum + records, 0);
  if (total === 0) return undefined;
  const readings = orders.map((order) => read(values, order, total));
  const best = readings.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share < leastShare) return undefined;
  return {...best, orders: readings.filter(({share}) => share === best.share).map(({order}) => order)};
}

function read(values: Values, order: DateOrder, total: number): Omit<DateShape, "orders"> {
  const readMoment = momentReader(order);
  let records = 0;
  let timed = 0;
  let count = 0;
  let first = "9999";
  let last = "";
  for (const [text, held] of values) {
    const moment = readMoment(spaced(text));
    if ("failure" in moment || !plausible(moment.day)) continue;
    records += held;
    count += 1;
    if (moment.time !== undefined) timed += held;
    if (moment.day < first) first = moment.day;
    if (moment.day > last) last = moment.day;
  }
  return {
    order,
    share: records / total,
    timed: records === 0 ? 0 : timed / records,
    first,
    last,
    read: count
  };
}

/**
 * The order of a column among others of its file: where its own values do not tell, a column that does speaks for it,
 * else the custom of the workspace's time zone.
 */
export function settleOrder(
  shape: DateShape,
  others: readonly DateShape[],
  timeZone: string
): {order: DateOrder; certain: boolean; reason: string} {
  const {orders: open, order} = shape;
  if (open.length === 1)
    return {order, certain: true, reason: `${nameOf[order]} reads all of its ${shape.read} dates best`};
  const telling = others.find(({orders, order}) => orders.length === 1 && open.includes(order));
  if (telling !== undefined)
    return {
      order: telling.order,
      certain: true,
      reason: `${open.map((each) => nameOf[each]).join(" or ")}; another column of the file is ${nameOf[telling.order]}`
    };
  const custom: DateOrder = /^(America|US|Pacific\/Honolulu)/.test(timeZone) ? "mdy" : "dmy";
  const chosen = open.includes(custom) ? custom : order;
  return {
    order: chosen,
    certain: false,
    reason: `AMBIGUOUS: ${open.map((each) => nameOf[each]).join(" and ")} both read all of its dates; ${nameOf[chosen]} is the custom in ${timeZone}`
  };
}

const nameOf: Record<DateOrder, string> = {
  ymd: "year-month-day",
  mdy: "month-day-year",
  dmy: "day-month-year"
};
