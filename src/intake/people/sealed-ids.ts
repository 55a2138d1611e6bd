import {readFeeds} from "../../config/feeds.ts";
import {type FeedName, spacesOf} from "../../config/job.ts";
import type {Job, Workspace} from "../../config/load.ts";
import type {Keys} from "../../keys.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {clean} from "../conform/fields/text.ts";
import type {Feed} from "../feed.ts";
import type {KeptRecord} from "../quarantine/seal.ts";
import {headerName} from "../read/header.ts";
import {composedId} from "./composed.ts";

interface Looking {
  warehouse: Warehouse;
  workspace: Workspace;
  keys: Keys;
}

/** Records in quarantine, as load and number, whose sealed text holds an id with one of these hashes. */
export async function sealedRecordsOf(
  {warehouse, workspace, keys}: Looking,
  isOne: (hash: string) => boolean
): Promise<{load_id: number; record: bigint}[]> {
  const feeds = await readFeeds();
  const rows = await warehouse.query<{
    load_id: number;
    record: bigint;
    job: string;
    id_space: string | null;
    sealed: Uint8Array;
  }>(
    "select load_id, record, job, id_space, sealed from stored.quarantine join stored.load using (load_id) where sealed is not null"
  );
  return rows
    .filter(({job: name, id_space, sealed}) => {
      const job = workspace.jobs.find((each) => each.name === name);
      const kept = JSON.parse(Buffer.from(keys.unseal(sealed)).toString("utf8")) as KeptRecord;
      const spaces = job === undefined ? (id_space === null ? [] : [id_space]) : spacesOf(job);
      return holdsOne(idTexts(kept, job, feeds), spaces, keys, isOne);
    })
    .map(({load_id, record}) => ({load_id, record}));
}

/** Whether one of these texts is, in one of the spaces, an id with such a hash. */
export const holdsOne = (
  texts: readonly string[],
  spaces: readonly string[],
  keys: Keys,
  isOne: (hash: string) => boolean
): boolean =>
  texts.some((text) =>
    spaces.some((space) => isOne(keys.hashId(space, text)) || isOne(keys.hashId(space, text.toLowerCase())))
  );

/** What may be an id of a person in a kept record: the columns the job maps so, else every cell and every word. */
function idTexts(kept: KeptRecord, job: Job | undefined, feeds: ReadonlyMap<FeedName, Feed>): string[] {
  if ("text" in kept) return kept.text === null ? [] : wordsOf(kept.text);
  const fields = job === undefined ? undefined : feeds.get(job.feed)?.fields;
  const mapped = kept.fields.filter(([header]) => {
    const to = Object.entries(job?.columns ?? {}).find(([name]) => headerName(name) === header)?.[1].to;
    return to !== undefined && fields?.[to]?.names === "person";
  });
  const texts = new Map(kept.fields);
  const made = Object.values(job?.ids ?? {}).flatMap(
    ({from, order}) =>
      composedId(
        from.map((header) => texts.get(headerName(header)) ?? ""),
        {order}
      ) ?? []
  );
  const plain = mapped.length + made.length > 0 ? mapped : kept.fields;
  return [...made, ...plain.map(([, text]) => clean(text))];
}

/** Pieces of a malformed record that may be an id: between delimiters and quotes, and each word of them. */
export const wordsOf = (text: string): string[] => [
  ...new Set(text.split(/[,;\t|"'\r\n]/).flatMap((piece) => [piece.trim(), ...piece.trim().split(/\s+/)]))
];
