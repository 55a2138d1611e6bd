import {stemOf} from "./files.ts";
import type {Because} from "./proposal.ts";

/** The ids of one column, hashed; two columns that share many of them are filled by one system. */
export interface IdColumn {
  /** What they stand for: person, episode, session … */
  names: string;
  header: string;
  /** Made of several columns, whose headers these are. */
  composed?: true;
  hashes: ReadonlySet<string>;
  /** Numbers from 1 up, which every system gives out: that they are alike says nothing. */
  serial: boolean;
}

/** A file group to be mapped, or a job there is. */
export interface IdHolder {
  label: string;
  ids: readonly IdColumn[];
  /** Of a job. */
  idSpace?: string;
}

export type IdSpace = {id: string} & Because;

const leastShared = 0.3;
const fewest = 5;

interface Link {
  other: IdHolder;
  header: string;
  share: number;
}

/**
 * Id spaces for file groups: holders that share ids are one system, and a job's name for it stands. A wrong guess counts
 * people twice or makes two people one, so that it is always said. Undefined for a group without ids.
 */
export function chooseIdSpaces(
  groups: readonly IdHolder[],
  jobs: readonly IdHolder[]
): (IdSpace | undefined)[] {
  const names = new Map<IdHolder, IdSpace>();
  for (const group of groups) {
    if (group.ids.length === 0 || names.has(group)) continue;
    const members = connected(group, groups);
    const named = nameOf(members, jobs, [...names.values()]);
    for (const member of members) names.set(member, spaceOf(member, members, named));
  }
  return groups.map((group) => names.get(group));
}

function connected(group: IdHolder, groups: readonly IdHolder[]): IdHolder[] {
  const members = [group];
  for (const member of members)
    members.push(
      ...groups.filter((other) => !members.includes(other) && linkOf(member, other) !== undefined)
    );
  return members;
}

interface Naming {
  id: string;
  /** The job whose ids these are. */
  job?: Link;
}

function nameOf(members: readonly IdHolder[], jobs: readonly IdHolder[], taken: readonly IdSpace[]): Naming {
  const links = members.flatMap((member) => jobs.flatMap((job) => linkOf(member, job) ?? []));
  const job = links.sort((a, b) => b.share - a.share)[0];
  if (job?.other.idSpace !== undefined) return {id: job.other.idSpace, job};
  const used = new Set([...taken.map(({id}) => id), ...jobs.map(({idSpace}) => idSpace)]);
  const ids = members.flatMap((member) => member.ids);
  const named = ids.find(({names}) => names === "person") ?? ids[0];
  const base = named?.composed === true ? "names" : spaceName(named?.header ?? "");
  let id = base;
  for (let n = 2; used.has(id); n++) id = `${base}-${n}`;
  return {id};
}

function spaceOf(member: IdHolder, members: readonly IdHolder[], {id, job}: Naming): IdSpace {
  const own = job === undefined ? undefined : linkOf(member, job.other);
  const link = own ?? bestLink(member, members);
  if (link !== undefined)
    return {
      id,
      confidence: 0.9,
      reasons: [
        link.other.label === member.label
          ? `of one file: ${link.other.label}`
          : `${Math.round(link.share * 100)}% of the ids in ${link.header} are in ${link.other.label} too`
      ],
      doubts: []
    };
  return {
    id,
    confidence: 0.5,
    reasons: [
      job === undefined
        ? "named after its ids; no other file that was looked at shares them"
        : `as in ${job.other.label}`
    ],
    doubts: ["jobs whose files hold ids of one system name one id_space; else a person counts once in each"]
  };
}

const bestLink = (member: IdHolder, others: readonly IdHolder[]): Link | undefined =>
  others
    .filter((other) => other !== member)
    .flatMap((other) => linkOf(member, other) ?? [])
    .sort((a, b) => b.share - a.share)[0];

/** Parts of one file hold ids of one system, however few they are. */
function ownLink(a: IdHolder, b: IdHolder): Link | undefined {
  const mine = a.ids.find(({names, header}) =>
    b.ids.some((theirs) => theirs.names === names && theirs.header === header)
  );
  return mine && {other: b, header: mine.header, share: 1};
}

/** How many of the smaller column's ids are in the larger one, where that says they are one system's. */
function linkOf(a: IdHolder, b: IdHolder): Link | undefined {
  const same = a.idSpace === undefined && a.label === b.label ? ownLink(a, b) : undefined;
  if (same !== undefined) return same;
  const links = a.ids.flatMap((mine) =>
    b.ids.flatMap((theirs): Link[] => {
      if (mine.names !== theirs.names) return [];
      if (Math.min(mine.hashes.size, theirs.hashes.size) < fewest) return [];
      if (mine.serial && stemOf(mine.header) !== stemOf(theirs.header)) return [];
      const share = shared(mine.hashes, theirs.hashes);
      return share < leastShared ? [] : [{other: b, header: mine.header, share}];
    })
  );
  return links.sort((x, y) => y.share - x.share)[0];
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let both = 0;
  for (const id of small) if (large.has(id)) both += 1;
  return both / small.size;
}

/** `Client ID` to `client`. */
const spaceName = (header: string): string => {
  const stem = stemOf(header);
  if (/\b(?:phone|caller|ani)\b/.test(stem)) return "telephone";
  const name = stem
    .replace(/^(?:(?:what|is|was|please|enter|your|my|the)-)+/, "")
    .replace(/-?(?:id|ids|code|number|num|no|key)$/, "");
  return name.length < 2 || /^[a-z]{0,3}-?\d+/.test(name) ? "people" : name;
};
