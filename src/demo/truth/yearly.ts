import {isoDay} from "../calendar.ts";
import type {Model} from "../model.ts";

/** How many of how many. */
export type Of = readonly [number, number];

/** One year of the survey at one time; who agreed is who answered 1 or 2 of the five answers. */
export interface YearlyTruth {
  from: string;
  asked: number | null;
  returned: number;
  /** Positive of scored: the mean of at least two thirds of the items is under 2.5, the MHSIP's own rule. */
  satisfaction: Of;
  outcomes: Of;
  /** Agreed of answered, by item. */
  agreed: readonly Of[];
}

const domains = {satisfaction: [1, 2, 3], outcomes: [21, 22, 23, 24, 25, 26, 27, 28]} as const;

export const yearlyOf = ({yearly}: Pick<Model, "yearly">): YearlyTruth[] =>
  yearly.map(({from, asked, forms}) => {
    const positive = (items: readonly number[]): Of => {
      const means = forms.flatMap(({answers}) => {
        const given = items.flatMap((item) => answers[item - 1] ?? []);
        const missing = items.length - given.length;
        return 3 * missing > items.length ? [] : [given.reduce((a, b) => a + b, 0) / given.length];
      });
      return [means.filter((mean) => mean < 2.5).length, means.length];
    };
    return {
      from: isoDay(from),
      asked,
      returned: forms.length,
      satisfaction: positive(domains.satisfaction),
      outcomes: positive(domains.outcomes),
      agreed: Array.from({length: 36}, (_, index): Of => {
        const given = forms.flatMap(({answers}) => answers[index] ?? []);
        return [given.filter((answer) => answer <= 2).length, given.length];
      })
    };
  });
