import {readFeeds} from "../config/feeds.ts";
import {filesOfJob} from "../config/files.ts";
import type {Job, Workspace} from "../config/load.ts";
import {usageError} from "../error.ts";
import {distinctValues, textParser} from "../intake/conform/values.ts";
import {idSpaceOf, planLoad} from "../intake/plan.ts";
import {matchHeader} from "../intake/read/match-header.ts";
import {stageFile} from "../intake/read/stage.ts";
import type {Keys} from "../keys.ts";
import type {Warehouse} from "../warehouse/open.ts";

/**
 * The organization's own ids of people, by number: every id of a job's exports is read and hashed anew, and nothing of it is
 * kept. Of two ids of one person in the export the first by alphabet stands.
 */
export async function ownIds(
  {
    workspace,
    warehouse,
    keys,
    signal
  }: {workspace: Workspace; warehouse: Warehouse; keys: Keys; signal: AbortSignal},
  job: Job,
  today: string
): Promise<Map<number, string>> {
  const feed = (await readFeeds()).get(job.feed)!;
  const mapped = Object.values(job.columns).some(({to}) => feed.fields[to]?.names === "person");
  if (!mapped)
    throw usageError(`no ids of people in the exports of ${job.name}`, {
      at: {file: job.path},
      next:
        Object.keys(job.ids).length > 0
          ? "Its ids are made of names and the like, and are nobody's own; choose a job that maps a column of ids."
          : "Choose a job that maps a column to person."
    });
  const numbers = await numbersByHash(warehouse);
  const ids = new Map<number, string>();
  for (const path of await filesOfJob(workspace, job)) {
    const staged = await stageFile(warehouse.connection, path, job, {signal, dir: workspace.dir});
    try {
      matchHeader(staged, job);
      const plan = await planLoad(warehouse, feed, {
        job,
        workspace,
        staged,
        lastDay: today,
        toldOn: undefined
      });
      const planned = plan.fields.find(({field, composed}) => field.names === "person" && !composed)!;
      const parse = textParser(plan, planned);
      const space = idSpaceOf(job, planned.field, planned.mapping);
      for (const raw of await distinctValues(warehouse, staged, planned.source.name)) {
        const parsed = parse(raw);
        if (!parsed.ok || parsed.value === null) continue;
        const person = numbers.get(keys.hashId(space, parsed.value));
        const known = person === undefined ? undefined : ids.get(person);
        if (person !== undefined && (known === undefined || parsed.value < known))
          ids.set(person, parsed.value);
      }
    } finally {
      await staged.discard();
    }
  }
  return ids;
}

/** The person behind every keyed hash, two linked ids being one; of a reading. */
async function numbersByHash(warehouse: Warehouse): Promise<Map<string, number>> {
  const rows = await warehouse.query<{hash: string; person: number}>(`
    select cast(p.hash as varchar) as hash, coalesce(m.person, p.person) as person
    from stored.person as p
    left join merged_person as m on m.alias = p.person`);
  return new Map(rows.map(({hash, person}) => [hash, person]));
}
