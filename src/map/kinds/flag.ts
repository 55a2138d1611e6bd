import {fold} from "../../intake/conform/fields/text.ts";
import {type HeaderPattern, headerScore, type Match} from "../match.ts";
import {isMissingWord} from "../missing.ts";
import {type ColumnProfile, isCodeList, isShown} from "../profile.ts";
import {percent} from "./date.ts";

const usual = /^(?:yes|y|true|t|1|checked|no|n|false|f|0|unchecked)$/;
const yes = /^(?:yes|y|ja|oui|s[ií]|x|definitely|satisfied|helped|very (?:satisfied|much)|yes\b.*)$/;
const no = /^(?:no|n|none|not at all|no\b.*|not\b.*|dissatisfied|unsatisfied|very dissatisfied)$/;

/** A column of yes and no that the header names. */
export function recognizeFlag(column: ColumnProfile, patterns: readonly HeaderPattern[]): Match | undefined {
  const told = headerScore(column, patterns);
  if (told === 0 || column.filled === 0 || column.distinct > 12) return undefined;
  const given = {yes: [] as string[], no: [] as string[]};
  const missing: string[] = [];
  let read = 0;
  let plain = true;
  for (const [text, records] of column.values) {
    const word = fold(text);
    const says = usual.test(word)
      ? usualMeaning(word)
      : yes.test(word)
        ? "yes"
        : no.test(word)
          ? "no"
          : undefined;
    if (says === undefined || !isShown(text, records)) {
      if (isMissingWord(text)) missing.push(text);
      continue;
    }
    plain &&= usual.test(word);
    given[says].push(text);
    read += records;
  }
  const share = read / (column.filled || 1);
  if (share < 0.6 || !isCodeList(column)) return undefined;
  return {
    score: told * share,
    reasons: [`the header says so; ${percent(share)} of its values are yes or no`],
    mapping: {...(plain ? {} : given), ...(missing.length === 0 ? {} : {missing})}
  };
}

const usualMeaning = (word: string): "yes" | "no" =>
  /^(?:yes|y|true|t|1|checked)$/.test(word) ? "yes" : "no";
