import type {Program, WorkspaceConfig} from "../../config/workspace.ts";
import {ofPeerSpecialists, withPeople} from "../families.ts";
import type {Measure, MeasureContext, MeasureFile} from "../measure.ts";
import {beginning, type Shared} from "../shared.ts";
import {attended, monthOf, programAt, siteAt} from "../sql.ts";

type Units = NonNullable<Program["units"]>;

/** Without a type, PostgreSQL takes a null for text. */
const none = "cast(null as integer)";

/** A further unit counts from this many of its 15 minutes on. */
const mostOfUnit = 8;

/** Units of one contact, of whole minutes. */
const unitsSql = ({rule, minutes}: Units): string => {
  const lead = rule === "eight_minute" ? minutes - mostOfUnit : 0;
  return `cast(floor((floor(minutes) + ${lead}) / ${minutes}) as integer)`;
};

const declared = (programs: readonly Program[]): {id: string; units: Units}[] =>
  programs.flatMap(({id, units}) => (units === undefined ? [] : [{id, units}]));

const byProgram = (context: MeasureContext, sql: (units: Units) => string): string =>
  `case program ${declared(context.programs)
    .map(({id, units}) => `when '${id}' then ${sql(units)}`)
    .join(" ")} end`;

/** Units of each person, day and program, before and after the day's cap; contacts alone and in groups apart. */
const unitDays: Shared = {
  name: "unit_day",
  sql: (context) => `
  select person, program, site, day, in_group, units, timed, contacts, least(units, coalesce(cap, units)) as capped
  from (
    select person, program, min(site) as site, day, kind = 'group' as in_group, count(*) as contacts, count(minutes) as timed,
           coalesce(sum(${byProgram(context, unitsSql)}), 0) as units,
           max(case when kind = 'group' then ${byProgram(context, ({group_daily_cap}) => String(group_daily_cap ?? none))}
                    else ${byProgram(context, ({daily_cap}) => String(daily_cap ?? none))} end) as cap
    from contact
    where ${attended(context)} and kind in ('one_to_one', 'group')
    group by person, program, day, kind
  ) as of_day`
};

const ruleOf = ({rule, minutes, daily_cap, group_daily_cap}: Units, group: boolean): string => {
  const cap = group ? group_daily_cap : daily_cap;
  const how =
    rule === "floor"
      ? `whole units of ${minutes} minutes alone`
      : "8 to 22 minutes are one unit of 15 minutes, 23 to 37 two, and so on";
  return `${how}, ${cap === undefined ? "without a cap" : `at most ${cap} a person and day`}`;
};

function measureOf(group: boolean, config: WorkspaceConfig): Measure {
  const rules = declared(config.programs).map(({id, units}) => `${id}: ${ruleOf(units, group)}`);
  return {
    ...ofPeerSpecialists,
    id: group ? "units:group" : "units:individual",
    title: group ? "Units of service in groups" : "Units of service",
    definition: [
      `Units of attended ${group ? "groups" : "one-to-one contacts"}, worked out of each contact's length by itself, then held to the day's cap.`,
      "A contact without a length makes none and is counted apart, as are the units above the cap. It is no bill.",
      ...(rules.length === 0 ? [] : [`Rules: ${rules.join("; ")}.`])
    ].join(" "),
    numerator: "units after the day's cap",
    denominator: null,
    format: "count",
    source: `Peer support as Medicaid buys it: H0038${group ? " with modifier HQ" : ""}, 15 minutes; the 8-minute rule as CMS has it`,
    programTypes: withPeople,
    appliesTo: ({units}) => units !== undefined,
    occursIn: ["timed"],
    sums: ["units_above_cap", "contacts_with_length", "contacts_without_length"],
    begins: unitDays,
    sql: (context) => `${beginning(unitDays, context)}
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("day")} as month,
       sum(capped) as numerator, 0 as denominator, 0 as immature, sum(units - capped) as units_above_cap,
       sum(timed) as contacts_with_length, sum(contacts - timed) as contacts_without_length
from unit_day
where ${group ? "" : "not "}in_group
group by 1, 2, 3, 4`,
    estimate: ({numerator, sums}) => {
      const [timed, untimed] = [Number(sums.contacts_with_length), Number(sums.contacts_without_length)];
      return {
        value: timed === 0 && untimed > 0 ? null : numerator,
        lower: null,
        upper: null,
        more: {share_with_length: timed + untimed === 0 ? null : timed / (timed + untimed)}
      };
    }
  };
}

export const file: MeasureFile = {measures: (config) => [measureOf(false, config), measureOf(true, config)]};
