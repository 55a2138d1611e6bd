import type {FormMatch} from "./match-form.ts";

/** Words in headers that say which of several forms of one record comes when. */
const words: readonly (readonly [RegExp, number])[] = [
  [/(?:^|[^a-z])(?:pre|before|baseline|base|bl|intake|initial|start|entry|admission)(?:[^a-z]|$)/i, 0],
  [/(?:^|[^a-z])(?:post|after|end|exit|discharge|final|follow[ _-]?up|fu|termination)(?:[^a-z]|$)/i, 1000]
];
/** `T1`, `w2`, `time 3`, `wave_2`, `visit 1`, `m6` */
const numbered =
  /(?:^|[^a-z])(?:t|w|time|wave|visit|session|occasion|m|month|wk|week|y|year)[ _-]?(\d{1,3})(?!\d)/i;

/**
 * Several forms of one instrument in one record are its waves: numbered from 0 in the order that their headers tell, else
 * in that of the file.
 */
export function withWaves(forms: readonly FormMatch[]): FormMatch[] {
  return forms.map((match) => {
    const alike = forms.filter(({form}) => form.instrument === match.form.instrument);
    if (alike.length < 2) return match;
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

function placeOf({columns}: FormMatch): number | undefined {
  const header = columns[0]!.header;
  const number = numbered.exec(header.replace(/\d+$/, ""))?.[1];
  return number === undefined ? words.find(([word]) => word.test(header))?.[1] : Number(number);
}
