import {type Meaning, matchCodes, rareDoubt} from "../codes.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";
import {percent} from "./date.ts";

interface CodeQuestion {
  patterns: readonly HeaderPattern[];
  meanings: readonly Meaning[];
  /** The code for a label that means none of the others; labels without one are not accepted when not given. */
  otherwise?: string;
  /** Records of a label without a code are left out, for no answer would count as something. */
  leaveOut?: boolean;
  /** What a column whose labels are all known scores though its header says nothing. */
  silent?: number;
}

/** Share of the records that may go to quarantine for a label without a code. */
const mostUnknown = 0.02;

/** A column of a closed list: the header or the labels tell, and each label is given its code. */
export function recognizeCode(column: ColumnProfile, question: CodeQuestion): Match | undefined {
  if (!isCodeList(column)) return undefined;
  const told = headerScore(column, question.patterns);
  const list = matchCodes(column, question.meanings);
  const named = Object.keys(list.codes).length;
  if (named === 0) return undefined;
  const fit = list.share * (0.5 + 0.5 * Math.min(1, named / 2));
  const score =
    told > 0 && list.share >= 0.5
      ? told * fit
      : list.unknown.length === 0 && named > 1
        ? (question.silent ?? 0)
        : 0;
  if (score === 0) return undefined;
  const {otherwise} = question;
  // More than a few such records would have the whole file refused.
  const open = otherwise === undefined && list.unknownShare > mostUnknown ? list.unknown : [];
  const out = question.leaveOut === true ? open : [];
  const blanked = out.length > 0 ? [] : open;
  const missing = [...list.missing, ...blanked];
  const others =
    otherwise === undefined ? {} : Object.fromEntries(list.unknown.map((label) => [label, otherwise]));
  return {
    score,
    reasons: [
      `${told > 0 ? "the header says so; " : ""}${percent(list.share)} of its records have a label that is known`
    ],
    mapping: {
      codes: {...list.codes, ...others},
      ...(missing.length === 0 ? {} : {missing})
    },
    ...(out.length === 0 ? {} : {unnamed: {what: "value" as const, labels: out, share: list.unknownShare}}),
    doubts: [
      ...rareDoubt(list),
      ...(list.near.length === 0 ? [] : [`near, not the same: ${list.near.join(", ")}`]),
      ...(list.unknown.length === 0
        ? []
        : out.length > 0
          ? [`no code is known for ${out.join(", ")}: such records are left out`]
          : blanked.length > 0
            ? [`no code is known for ${blanked.join(", ")}: taken for no answer`]
            : otherwise === undefined
              ? [`without a code, such records go to quarantine: ${list.unknown.join(", ")}`]
              : [`taken for ${otherwise}: ${list.unknown.join(", ")}`])
    ]
  };
}
