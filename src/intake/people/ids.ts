import type {PersonId} from "../../config/corrections.ts";
import {readFeeds} from "../../config/feeds.ts";
import type {Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";

/** The keyed hash that intake gives a person's id, written as the jobs of its space write it. */
export async function personHasher(
  {jobs}: Pick<Workspace, "jobs">,
  keys: Keys
): Promise<(person: PersonId) => string> {
  const feeds = await readFeeds();
  const folded = new Set(
    jobs.flatMap(({feed, columns, id_space}) =>
      Object.values(columns).flatMap(({to, case: letters, space}) =>
        letters === "fold" && feeds.get(feed)?.fields[to]?.names === "person" ? (space ?? id_space ?? []) : []
      )
    )
  );
  return ({space, id}) => keys.hashId(space, folded.has(space) ? id.toLowerCase() : id);
}
