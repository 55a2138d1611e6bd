import type {FormMatch} from "./match-form.ts";
import {commonEnds} from "./runs.ts";

/** Words in headers of items that ask, at the end, how it was before. */
const lookingBack =
  /(?:^|[^a-z])(?:then|retro(?:spective(?:ly)?)?|(?:thinking|looking)[ _-]?back|remember(?:ed|ing)?|recall(?:ed|ing)?)(?:[^a-z]|$)/i;

/** Of two forms of one instrument in a record, the one whose headers look back is told afterwards, and no wave. */
export function withRemembered(forms: readonly FormMatch[]): FormMatch[] {
  return forms.map((match) => {
    const alike = forms.filter(({form}) => form.instrument === match.form.instrument);
    if (alike.length !== 2 || alike.filter(looksBack).length !== 1 || !looksBack(match)) return match;
    const {instrument, ...rest} = match.form;
    return {
      ...match,
      form: {instrument, told: "afterwards", ...rest},
      reasons: [...match.reasons, "its headers look back"],
      doubts: [
        ...match.doubts,
        "taken for how it was before, asked on the same day as how it is now: where it was asked before, say occasion: 0 in place of told, and occasion: 1 at the other"
      ]
    };
  });
}

function looksBack({columns}: FormMatch): boolean {
  const [before, after] = commonEnds(columns);
  return lookingBack.test(`${before}#${after}`);
}
