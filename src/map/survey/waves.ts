import type {FormMatch} from "./match-form.ts";
import {waveOfForm} from "./wave-names.ts";

/**
 * Several forms of one instrument in one record are its waves: numbered from 0 in the order that their headers tell, else
 * in that of the file. What is told afterwards is no wave.
 */
export function withWaves(forms: readonly FormMatch[]): FormMatch[] {
  return forms.map((match) => {
    const alike = forms.filter(
      ({form}) => form.instrument === match.form.instrument && form.told === undefined
    );
    if (alike.length < 2 || match.form.told !== undefined) return match;
    const told = alike.map(placeOf);
    const isTold = told.every((place) => place !== undefined) && new Set(told).size === told.length;
    const order = isTold
      ? alike.toSorted((a, b) => placeOf(a)! - placeOf(b)!)
      : alike.toSorted((a, b) => a.columns[0]!.position - b.columns[0]!.position);
    const occasion = order.indexOf(match);
    const {instrument, ...rest} = match.form;
    return {
      ...match,
      form: {instrument, occasion, ...rest},
      reasons: [
        ...match.reasons,
        `number ${occasion + 1} of ${alike.length} such forms in a record, ${isTold ? "as the headers say" : "in the order of the columns"}`
      ],
      doubts: [
        ...match.doubts,
        ...(isTold
          ? []
          : ["the headers do not say which of these forms came first: taken in the order of the columns"])
      ]
    };
  });
}

const placeOf = (match: FormMatch): number | undefined => waveOfForm(match)?.place;
