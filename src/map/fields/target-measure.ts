import type {Recognizer} from "../match.ts";
import {headerScore} from "../match.ts";
import {shareOf} from "../profile.ts";

/** Ids as measures have them: `served`, `new_program`, `retention:180`. */
const idLike = /^[a-z][a-z0-9_]*(?:[:.][a-z0-9_.-]+)*$/;

/** The measure a target is set for. */
export const recognizer: Recognizer = {
  field: "measure",
  feeds: ["targets"],
  recognize(column) {
    const told = headerScore(column, [
      [/^(?:(?:performance )?(?:measure|indicator|metric|output|deliverable))(?: (?:id|name|code))?$/, 0.95]
    ]);
    if (told === 0 || column.filled === 0 || column.numbers !== undefined || column.dates !== undefined)
      return undefined;
    const share = shareOf(column, (text) => idLike.test(text.trim()));
    return {
      score: told,
      reasons: ["the header says so"],
      ...(share > 0.9
        ? {}
        : {
            doubts: [
              "its words are not the ids of measures: give each its id under codes, as `waymark explain` names it"
            ]
          })
    };
  }
};
