import type {PersonId} from "../../config/corrections.ts";
import {readFeeds} from "../../config/feeds.ts";
import type {Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import {composedId} from "./composed.ts";

/**
 * The keyed hash that intake gives a person's id, written as the jobs of its space write it; one that they make of several
 * columns has `|` between its parts.
 */
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
  const hashWritten = (space: string, id: string) =>
    keys.hashId(space, folded.has(space) ? id.toLowerCase() : id);
  const composed = new Map(
    jobs.flatMap(({ids, id_space}) =>
      Object.values(ids).flatMap(({from, order, space = id_space}) =>
        space === undefined ? [] : [[space, {parts: from.length, order}] as const]
      )
    )
  );
  return ({space, id}) => {
    const made = composed.get(space);
    const parts = id.split("|");
    const whole = made?.parts === parts.length ? composedId(parts, {order: made.order}) : undefined;
    return whole === undefined ? hashWritten(space, id) : keys.hashId(space, whole);
  };
}
