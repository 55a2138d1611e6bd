import type {Feed} from "../intake/feed.ts";
import {modulesOf} from "./folder.ts";
import {type FeedName, feedName} from "./job.ts";

const folder = new URL("../intake/feeds/", import.meta.url);

/** The canonical feeds by name, from the files of `src/intake/feeds/`. */
export async function readFeeds(): Promise<ReadonlyMap<FeedName, Feed>> {
  const names = (await modulesOf(folder)).filter(
    (name): name is FeedName => feedName.safeParse(name).success
  );
  const feeds = await Promise.all(
    names.map(async (name) => ((await import(new URL(`${name}.ts`, folder).href)) as {feed: Feed}).feed)
  );
  return new Map(feeds.map((feed) => [feed.id, {...feed, fields: ownNames(feed.fields)}]));
}

/** A job may name anything as a field: `constructor` is none. */
const ownNames = (fields: Feed["fields"]): Feed["fields"] => Object.assign(Object.create(null), fields);
