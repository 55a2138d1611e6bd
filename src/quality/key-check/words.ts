import {fewestForms, fewestItems, type KeyVerdict} from "./judge.ts";

/** What the answers say of a key, in words that a table has room for. Items are told by their place, never by their wording. */

export const agrees = "The answers agree with the key.";

export const tooFewForms = (complete: number): string =>
  `Too few forms to tell (${complete} of ${fewestForms}).`;

export const tooFewItems = (items: number): string => `Too few items to tell (${items} of ${fewestItems}).`;

/** What contradicts the key all along, and what does in some of the forms; null where nothing does. */
export const contradiction = ({against, opposed, better}: KeyVerdict): string | null => {
  const [pair] = opposed;
  if (against.length > 0) return runsAgainst(against);
  if (pair !== undefined)
    return `scores run against those of ${pair.other_instrument}.${pair.other_scale}, given together`;
  return better === null ? null : `the answers fit another key better (${better.tried})`;
};

export const change = ({drift, mixed}: KeyVerdict): string | null => {
  const [first] = drift;
  if (first === undefined) {
    const [some] = mixed;
    return some === undefined
      ? null
      : `${runsAgainst(some.turned)} in about ${some.otherwise} of ${some.forms} forms`;
  }
  if (first.part === "") return "people's forms one after the other run against each other";
  const where = drift.map(({part}) => part).join(", ");
  const items = [...new Set(drift.flatMap(({against}) => against))].sort((a, b) => a - b);
  return `${items.length === 0 ? "the answers fit another key better" : runsAgainst(items)} in ${where}`;
};

/** What stops nothing, and somebody should look at; null where there is nothing. */
export const doubt = ({doubts: {mixed, loose}}: KeyVerdict): string | null => {
  const [some] = mixed;
  const [apart] = loose;
  if (some === undefined && apart === undefined) return null;
  const what =
    some === undefined
      ? `${itemsOf(apart!.turned)} hardly go with the others (r ${two(apart!.r)})`
      : `${runsAgainst(some.turned)} in some of the forms, as far as can be told`;
  return `answers may be of two codings: ${what}. Ask whether two systems or clinics entered these forms, of which one turned these items before the export, and whether people overlook that they are worded the other way around`;
};

const itemsOf = (positions: readonly number[]): string =>
  positions.length === 1
    ? `item ${positions[0]}`
    : `items ${positions.slice(0, -1).join(", ")} and ${positions.at(-1)}`;

const runsAgainst = (positions: readonly number[]): string =>
  `${itemsOf(positions)} ${positions.length === 1 ? "runs" : "run"} against the others`;

/** An alpha or a correlation. */
export const two = (value: number | null): string =>
  value === null ? "unknown" : value.toFixed(2).replace("-0.00", "0.00");
