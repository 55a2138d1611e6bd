import type {ReadyRule} from "./conform/rules.ts";
import type {Plan, PlannedField} from "./plan.ts";
import {columnValue, fieldOf, fieldValue, quoted} from "./sql.ts";

/** Days by which a length in whole units may be off what its days say. */
const slack: Readonly<Record<string, number>> = {days: 1, weeks: 7, months: 31, years: 366};

/** The days of a stay as SQL, worked out from its length where they are not given. */
export interface StayDays {
  /** Fields besides those of stored columns that they are read from. */
  fields: readonly PlannedField[];
  opened: string;
  closed: string;
}

/**
 * A stay of which only the length is known was open, or had ended, on the day the export was taken, and began that many days earlier;
 * with one day known, the other lies as far from it. `ended`, or else a reason, says whether it is over where no day does.
 */
export function stayDays(plan: Plan): StayDays {
  const {length, ended, over} = told(plan);
  const [opened, closed] = [columnValue(plan, "opened"), columnValue(plan, "closed")];
  const fields = [length, ended].filter((field) => field !== undefined);
  if (length === undefined) return {fields, opened, closed};
  const days = daysOf(length);
  const day = toldOn(plan);
  return {
    fields,
    opened: `coalesce(${opened}, coalesce(${closed}, ${day}) - ${days})`,
    closed: `coalesce(${closed}, case when ${over} then least(coalesce(${opened} + ${days}, ${day}), ${day}) end)`
  };
}

/** What a length, `ended` and days say against each other. */
export function stayRules(plan: Plan): ReadyRule[] {
  if (plan.feed.table !== "episode") return [];
  const {length, ended, over} = told(plan);
  const [opened, closed] = [fieldOf(plan, "opened"), fieldOf(plan, "closed")];
  const exit = columnValue(plan, "closed");
  const fields = [length, ended, opened, closed, fieldOf(plan, "reason")].filter(
    (field) => field !== undefined
  );
  const rules: ReadyRule[] = [];
  if (length !== undefined && opened !== undefined) {
    const [entry, days, day] = [fieldValue(opened), daysOf(length), toldOn(plan)];
    const off = slack[length.mapping.unit ?? "days"];
    rules.push(
      {
        code: "length_contradicts_dates",
        fields,
        blamed: length,
        condition: `case when ${exit} is null and ${over} then ${entry} + ${days} > ${day} + ${off}
                    else abs(coalesce(${exit}, ${day}) - ${entry} - ${days}) > ${off} end`
      },
      {
        code: "missing_required",
        fields,
        blamed: opened,
        condition: `${entry} is null and ${days} is null`
      }
    );
  }
  if (ended !== undefined && closed !== undefined)
    rules.push({
      code: "open_with_exit",
      fields,
      blamed: closed,
      condition: `${fieldValue(ended)} = 'false' and ${exit} is not null`
    });
  if (ended !== undefined && (length === undefined || opened !== undefined))
    rules.push({
      code: "ended_without_day",
      fields,
      blamed: ended,
      condition: `${over} and ${exit} is null${length === undefined ? "" : ` and ${daysOf(length)} is null`}`
    });
  return rules;
}

function told(plan: Plan) {
  const mapped = (name: string) => plan.fields.find(({to}) => to === name);
  const ended = mapped("ended");
  return {
    length: mapped("length"),
    ended,
    over:
      ended === undefined
        ? `${columnValue(plan, "reason")} is not null`
        : `coalesce(${fieldValue(ended)}, 'false') = 'true'`
  };
}

const daysOf = (length: PlannedField): string =>
  `cast(round(cast(${fieldValue(length)} as double)) as integer)`;

function toldOn({toldOn: day, job}: Plan): string {
  if (day === undefined) throw new Error(`${job.path}: a length and no day it is told on`);
  return `date ${quoted(day)}`;
}
