import {destinations} from "../../intake/feeds/episodes.ts";
import {ended, known} from "../enrollments.ts";
import {average} from "../estimates.ts";
import {ofContacts} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";
import {monthOf, programAt, siteAt} from "../sql.ts";

/**
 * How enrollments ended and where people went, of those who left in the period, each once by the last to end. The ways share them
 * out. Told inside alone: few leave in any one way. It is a share of all who left, which are no sample, so without an interval.
 */

/** Moving and dying are one, so that a death is never told apart. */
const ways = {
  completed: "finished as planned",
  moved_or_died: "moved away or died",
  left: "decided to leave",
  lost: "lost contact",
  other: "another reason",
  unknown: "reason not recorded"
} as const;

const places: Readonly<Record<(typeof destinations)[number], string>> = {
  permanent: "a permanent home",
  temporary: "a temporary place",
  institutional: "an institution",
  homeless: "homelessness",
  other: "another destination",
  unknown: "destination not recorded"
};

const wayOf =
  "case coalesce(reason, 'unknown') when 'moved' then 'moved_or_died' when 'died' then 'moved_or_died' else coalesce(reason, 'unknown') end";

const placeOf = "coalesce(destination, 'unknown')";

interface Sharing {
  id: string;
  title: string;
  definition: string;
  source: string;
  occursIn: string;
  /** SQL of the answer, the one that is told, and all there are in the order in which one of a day is chosen. */
  answer: string;
  told: string;
  all: readonly string[];
}

const sharing = ({id, title, definition, source, occursIn, answer, told, all}: Sharing): Measure => ({
  ...ofContacts,
  id: `${id}:${told}`,
  title,
  definition: `${definition} Each person counts once, by the last enrollment of theirs to end in the period.`,
  numerator: `people of whom it says so`,
  denominator: "people whose enrollment ended in the period",
  unit: "person",
  format: "percent",
  source,
  anchor: "activity",
  combine: "first",
  internal: true,
  reads: ["episode"],
  occursIn: [occursIn],
  cutBy: ({kind}) => kind !== "month",
  estimate: average,
  sql: (context) => `
select person, ${programAt(context.level)} as program, ${siteAt(context.level)} as site, ${monthOf("closed")} as month,
       case when answer = '${told}' then 1 else 0 end as numerator, 1 as denominator, 0 as immature,
       ${all.length} * (date '9999-12-31' - closed) + case answer ${all.map((one, at) => `when '${one}' then ${at}`).join(" ")} end as turn
from (select person, program, site, closed, ${answer} as answer from episode where ${known(context)} and ${ended(context)}) as left_then`
});

const reason = (told: keyof typeof ways): Measure =>
  sharing({
    ...{id: "exited_reason", told, all: Object.keys(ways), answer: wayOf, occursIn: "episode:reason"},
    title: `Left: ${ways[told]}`,
    definition: `Of people whose enrollment ended in the period, those who left for this reason: ${ways[told]}.`,
    source:
      "Reasons for leaving in HUD's Annual Performance Report and funders' service tables; deaths never apart"
  });

const destination = (told: (typeof destinations)[number]): Measure =>
  sharing({
    ...{id: "exited_to", told, all: destinations, answer: placeOf, occursIn: "episode:destination"},
    title: `Left for ${places[told]}`.replace("Left for destination", "Left, destination"),
    definition: `Of people whose enrollment ended in the period, those whose destination was ${places[told]}.`,
    source: "HUD's Annual Performance Report, question 23c, by the groups of its data standards of 2024"
  });

export const file: MeasureFile = {
  measures: () => [
    ...(Object.keys(ways) as (keyof typeof ways)[]).map(reason),
    ...destinations.map(destination)
  ]
};
