import type {Job} from "../config/load.ts";
import {scoreFeeds} from "./feeds/score.ts";
import type {Proposal} from "./proposal.ts";
import {type Found, type Naming, propose, proposeBest} from "./propose.ts";
import {undeclared} from "./undeclared.ts";

/** Records that may stand once a person, beside which a file tells of people. */
const besidePeople = /^(?:episodes|surveys|contacts)$/;

/**
 * The job for a file, and a second one of feed people for what the same file says of them (gender, race, age, year of birth): in a list that
 * names each person once, such as a membership list, that would be lost in a list of stays. Characteristics that `waymark.yaml` does
 * not name are proposed with their declaration.
 */
export async function withPeople(
  {besides, ...naming}: Naming & {besides: () => string},
  found: Found
): Promise<Proposal[]> {
  const main = await proposeBest(naming, found);
  const more = undeclared(found.table);
  const feed = naming.context.feeds.get("people")!;
  const candidates = [...found.candidates, ...more];
  const [people] = scoreFeeds(found.table, [feed], candidates, found.forms);
  if (people === undefined || people.lacks.length > 0) return [main];
  const asPeople = (name: string) =>
    propose({...naming, name}, {...found, candidates, scores: [people]}, people);
  if (main.feed.id === "people")
    return [more.length === 0 ? main : {...(await asPeople(naming.name)), feed: main.feed}];

  const used = new Set(main.columns.map(({header}) => header));
  const person = people.fields.find(({field}) => field === "person");
  const told = people.fields.filter(({field, column}) => field !== "person" && !used.has(column.header));
  const isList = besidePeople.test(main.feed.id) && person?.column.unique === true;
  if (!isList || !used.has(person.column.header) || told.length === 0) return [main];
  const second = {...(await asPeople(besides())), besides: naming.name};
  return second.columns.some(({mapping}) => mapping.to !== "person") ? [main, second] : [main];
}

/**
 * The proposals without second jobs for people of whom a job of their own tells, proposed or there already; those that stand are said in
 * the job they read the files of.
 */
export function withoutToldTwice(proposals: readonly Proposal[], jobs: readonly Job[]): Proposal[] {
  const told = new Set([
    ...proposals.flatMap(({feed, besides, idSpace}) =>
      feed.id === "people" && besides === undefined ? (idSpace?.id ?? []) : []
    ),
    ...jobs.flatMap((job) => (job.feed === "people" ? (job.id_space ?? []) : []))
  ]);
  const standing = proposals.filter(
    ({besides, idSpace}) => besides === undefined || !told.has(idSpace?.id ?? "")
  );
  return standing.map((main) => ({
    ...main,
    notes: [
      ...main.notes,
      ...standing.flatMap(({name, besides, columns}) =>
        besides === undefined || besides !== main.name
          ? []
          : [
              `it tells of people too (${columns.flatMap(({header, mapping}) => (mapping.to === "person" ? [] : header)).join(", ")}): pipelines/${name}.yaml reads that from the same file`
            ]
      )
    ]
  }));
}
