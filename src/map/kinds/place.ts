import {matchCodes, rareDoubt} from "../codes.ts";
import {type HeaderPattern, headerScore, type Match, type TableProfile} from "../match.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";
import {percent} from "./date.ts";

const isAmount = ({dates, numbers}: ColumnProfile): boolean =>
  dates !== undefined || (numbers !== undefined && numbers.whole < 1);

/** A column of the workspace's own programs or sites, by its header and by their names. */
export function recognizePlace(
  column: ColumnProfile,
  {workspace: {config}}: TableProfile,
  what: "program" | "site",
  patterns: readonly HeaderPattern[]
): Match | undefined {
  if (!isCodeList(column)) return undefined;
  const places = what === "program" ? config.programs : config.sites;
  const meanings = places.map(({id, name}) => ({code: id, names: [id, name]}));
  const list = matchCodes(column, meanings);
  const told = headerScore(column, patterns);
  const named = Object.keys(list.codes).length;
  const score = Math.max(
    told * (0.5 + 0.5 * list.share),
    named > 0 && list.share >= 0.9 ? 0.75 + 0.05 * Math.min(named, 4) : 0
  );
  // A word that is no name says nothing alone: numbers and days are not places.
  if (score === 0 || (named === 0 && isAmount(column))) return undefined;
  return {
    score,
    reasons: [
      named === 0
        ? `the header says so, though none of its labels is a ${what} of waymark.yaml`
        : `${percent(list.share)} of its records name a ${what} of waymark.yaml`
    ],
    mapping: {
      codes: list.codes,
      ...(list.missing.length === 0 ? {} : {missing: list.missing})
    },
    doubts: [
      ...rareDoubt(list),
      ...(list.near.length === 0 ? [] : [`near, not the same: ${list.near.join(", ")}`])
    ],
    ...(list.unknown.length === 0 ? {} : {unnamed: {what, labels: list.unknown, share: list.unknownShare}})
  };
}
