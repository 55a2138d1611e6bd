import {type EventKind, eventKinds} from "../../config/programs.ts";
import {count} from "../estimates.ts";
import {ofPeerRun} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

const words: Readonly<Record<EventKind, {title: string; what: string}>> = {
  education: {title: "Education events", what: "teach"},
  advocacy: {title: "Advocacy events", what: "speak up for people's rights"}
};

/** A text of the workspace, as SQL compares it: whatever its case and the space around it. */
const literal = (text: string): string => `'${text.trim().toLowerCase().replaceAll("'", "''")}'`;

const events = (kind: EventKind): Measure => ({
  ...ofPeerRun,
  id: `events:${kind}`,
  title: words[kind].title,
  definition:
    `Sessions of the activities that ${words[kind].what}, as the workspace declares them (events: ${kind}). ` +
    "Attendances at them, head-counts or else names, stand beside it.",
  numerator: `${kind} sessions held in the period`,
  denominator: null,
  unit: "session",
  format: "count",
  source: "Education and advocacy are domains of consumer-operated services (FACIT)",
  anchor: "activity",
  combine: "sum",
  nested: true,
  reads: ["session"],
  sums: ["attendances"],
  appliesTo: (program) => program.events?.[kind] !== undefined,
  sql: ({asOf, level, programs}) => {
    const declared = programs.map(
      ({id, events = {}}) =>
        `program = '${id}' and lower(trim(activity)) in (${(events[kind] ?? []).map(literal).join(", ")})`
    );
    return `
select cast(null as integer) as person, ${programAt(level)} as program, ${siteAt(level)} as site, ${monthOf("day")} as month,
       count(*) as numerator, 0 as denominator, 0 as immature, sum(attendances) as attendances
from session
where day <= date '${asOf}' and (${declared.join(" or ")})
group by 2, 3, 4`;
  },
  estimate: count
});

export const file: MeasureFile = {
  measures: ({programs}) =>
    eventKinds
      .filter((kind) => programs.some((program) => program.events?.[kind] !== undefined))
      .map((kind) => events(kind))
};
