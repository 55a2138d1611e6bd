import {matchCodes} from "../codes.ts";
import {percent} from "../kinds/date.ts";
import type {Recognizer} from "../match.ts";
import {isCodeList} from "../profile.ts";

/** Project types of the HMIS CSV standard by number (HUD Data Dictionary 2.02.6), in the words programs go by. */
const types: Readonly<Record<string, string>> = {
  "0": "Emergency shelter",
  "1": "Emergency shelter",
  "2": "Transitional housing",
  "3": "Permanent supportive housing",
  "4": "Street outreach",
  "6": "Services only",
  "8": "Safe haven",
  "9": "Permanent housing",
  "10": "Permanent housing with services",
  "11": "Day shelter",
  "12": "Homelessness prevention",
  "13": "Rapid re-housing",
  "14": "Coordinated entry"
};

/** Programs told by the kind of project, where the workspace has one of each kind. */
export const recognizer: Recognizer = {
  field: "program",
  recognize(column, {workspace}) {
    if (column.says !== "project type" || !isCodeList(column)) return undefined;
    const meanings = workspace.config.programs.map(({id, name}) => ({code: id, names: [name]}));
    const named = column.values.map(([text, records]) => [types[text.trim()] ?? "", records] as const);
    const list = matchCodes({values: named, filled: column.filled}, meanings);
    const codes = Object.fromEntries(
      column.values.flatMap(([text]) => {
        const program = list.codes[types[text.trim()] ?? ""];
        return program === undefined ? [] : [[text.trim(), program]];
      })
    );
    if (list.share < 0.5) return undefined;
    return {
      score: 0.9 * list.share,
      reasons: [
        `${percent(list.share)} of its numbers are HMIS project types that name a program of waymark.yaml`
      ],
      mapping: {codes}
    };
  }
};
