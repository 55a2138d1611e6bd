import {type DateOrder, type DayForm, momentReader} from "../intake/conform/fields/calendar.ts";
import {spaced} from "../intake/conform/fields/text.ts";
import type {Values} from "./profile.ts";

/** How a column writes days. */
export interface DateShape {
  order: DateOrder | "serial";
  /** Taken to be this one where years have two digits. */
  century?: 1900 | 2000;
  /** Orders that read as much as the best one; more than one means that the values do not tell. */
  orders: readonly DateShape["order"][];
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
/** A year of two digits comes last, or nobody could read it. */
const monthsAndDays: readonly DateOrder[] = ["mdy", "dmy"];
/** Below it a column is no column of dates. */
const leastShare = 0.6;
/** What the year of a day may be, for a run of digits is not a day by its looks alone. */
const plausible = (day: string): boolean => day >= "1900" && day < "2100";

/**
 * Reads the values in each order; the one that reads most is the file's. Undefined for what is no column of dates.
 * Years of two digits and a spreadsheet's numbers are tried where nothing else reads, the latter where `says` does.
 */
export function shapeOfDates(values: Values, says: string): DateShape | undefined {
  const total = values.reduce((sum, [, records]) => sum + records, 0);
  if (total === 0) return undefined;
  const ways: readonly (readonly (DayForm & Pick<DateShape, "order" | "century">)[])[] = [
    orders.map((order) => ({order})),
    [...monthsAndDays.map((order) => ({order, century: 2000}) as const), ...runsOfSix(values, says)],
    saysDays.test(says) ? [{order: "serial"}] : []
  ];
  for (const forms of ways) {
    const readings = forms.map((form) => read(values, form, total));
    const best = readings.reduce((a, b) => (b.share > a.share ? b : a), readings[0]!);
    if (best === undefined || best.share < leastShare) continue;
    const {named, ...shape} = best;
    const open = readings.filter(({share}) => share === best.share).map(({order}) => order);
    return {...shape, orders: named ? [shape.order] : open};
  }
  return undefined;
}

/** `250131`: year, month and day without anything between; years later than this one are of the last century. */
function runsOfSix(values: Values, says: string): (DayForm & Pick<DateShape, "order" | "century">)[] {
  if (!saysDays.test(says) || !values.every(([text]) => /^\d{6}$/.test(text.trim()))) return [];
  const ofLast = values.every(([text]) => Number(text.trim().slice(0, 2)) >= 50);
  return [{order: "ymd", century: ofLast ? 1900 : 2000}];
}

/** Headers under which a number may be a day. */
const saysDays = /\b(?:date|day|when|timestamp|start|end|time|dob|born)\b/;
/** 1 January 2000 and 2050: other numbers stand for something else. */
const [firstSerial, lastSerial] = ["2000-01-01", "2050-01-01"];

function read(
  values: Values,
  form: Pick<DateShape, "order" | "century">,
  total: number
): Omit<DateShape, "orders"> & {named: boolean} {
  const readMoment = momentReader(form);
  const isPlausible = ({day}: {day: string}) =>
    form.order === "serial" ? day >= firstSerial && day < lastSerial : plausible(day);
  let records = 0;
  let timed = 0;
  let count = 0;
  let named = true;
  let first = "9999";
  let last = "";
  for (const [text, held] of values) {
    const moment = readMoment(spaced(text));
    if ("failure" in moment || !isPlausible(moment)) continue;
    records += held;
    count += 1;
    named &&= /\p{L}{3}/u.test(text);
    if (moment.time !== undefined) timed += held;
    if (moment.day < first) first = moment.day;
    if (moment.day > last) last = moment.day;
  }
  return {
    ...form,
    share: records / total,
    timed: records === 0 ? 0 : timed / records,
    first,
    last,
    read: count,
    // The name of a month says the order.
    named
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
): {order: DateShape["order"]; certain: boolean; reason: string} {
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

const nameOf: Record<DateShape["order"], string> = {
  ymd: "year-month-day",
  mdy: "month-day-year",
  dmy: "day-month-year",
  serial: "a spreadsheet's numbers of days"
};
