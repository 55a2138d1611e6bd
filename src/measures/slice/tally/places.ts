import type {Membership} from "../memberships.ts";
import {coordinates} from "./facts.ts";
import type {Ground} from "./ground.ts";

/** The codes of the places that a fact counts in, by its coordinates; each is worked out once. */
export function placesOfFacts(
  {codes, months, memberships}: Ground,
  {
    until,
    merged
  }: {
    /** Only facts of a period's last month, no later than this one, count. First day of a month. */
    until: string | undefined;
    /** Facts within programs stand for the level over all programs too. */
    merged: boolean;
  }
): (at: number) => Int32Array {
  const ofMonth = Array.from({length: months.count}, (): Membership[] => []);
  for (const membership of memberships) {
    const {month, lastMonth} = membership;
    if (until !== undefined && month !== (lastMonth < until ? lastMonth : until)) continue;
    ofMonth[months.numberOf(month)]?.push(membership);
  }
  const places = (at: number): Int32Array => {
    const {program, site, month} = coordinates(at, {sites: codes.sites.length, months: months.count});
    const counted = (ofMonth[month] ?? []).filter(
      ({byProgram, bySite}) => (byProgram ? program > 0 : merged || program === 0) && (!bySite || site > 0)
    );
    return Int32Array.from(counted, ({byProgram, bySite, period}) =>
      codes.code(byProgram ? program : 0, bySite ? site : 0, period)
    );
  };
  const known: Int32Array[] = [];
  return (at) => {
    known[at] ??= places(at);
    return known[at];
  };
}
