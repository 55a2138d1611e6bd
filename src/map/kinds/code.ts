import {type Meaning, matchCodes, rareDoubt} from "../codes.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";
import {percent} from "./date.ts";

interface CodeQuestion {
  patterns: readonly HeaderPattern[];
  meanings: readonly Meaning[];
  /** The code for a label that means none of the others; labels without one are not accepted when not given. */
  otherwise?: string;
  /** What a column whose labels are all known scores though its header says nothing. */
  silent?: number;
}

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
  const others =
    otherwise === undefined ? {} : Object.fromEntries(list.unknown.map((label) => [label, otherwise]));
  return {
    score,
    reasons: [
      `${told > 0 ? "the header says so; " : ""}${percent(list.share)} of its records have a label that is known`
    ],
    mapping: {
      codes: {...list.codes, ...others},
      ...(list.missing.length === 0 ? {} : {missing: list.missing})
    },
    doubts: [
      ...rareDoubt(list),
      ...(list.near.length === 0 ? [] : [`near, not the same: ${list.near.join(", ")}`]),
      ...(list.unknown.length === 0
        ? []
        : otherwise === undefined
          ? [`without a code, such records go to quarantine: ${list.unknown.join(", ")}`]
          : [`taken for ${otherwise}: ${list.unknown.join(", ")}`])
    ]
  };
}
