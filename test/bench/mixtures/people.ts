import type {Random} from "../../../src/demo/random.ts";
import type {CrossedForms} from "../../../src/quality/key-check/mixed.ts";

/** People who answer a scale some items of which are worded the other way around. */
export interface Regime {
  name: string;
  people: number;
  items: number;
  reversed: number;
  /** Answers from 0 to this. */
  top: number;
  /** How much of an item is the trait: its loading. */
  loading: number;
  /** Where the middle person stands, in standard deviations from the middle of the answers. */
  level: number;
  /** Reversed items share something of their own. */
  method?: number;
  /** Spread of how readily people agree with whatever it says. */
  acquiescence?: number;
  /** Share who tick one column from top to bottom; who answer by chance. */
  straight?: number;
  random?: number;
  /** Half stand this far above and half below. */
  apart?: number;
  /** People are far more alike than they differ at one end. */
  skewed?: boolean;
  /** Share of forms whose reversed items were turned before the export. */
  turned?: number;
}

/** Answers as exported, the reversed items first. */
export function drawForms(random: Random, regime: Regime): number[][] {
  const {people, items, reversed, top, loading, level} = regime;
  const {method = 0, acquiescence = 0, straight = 0, random: chance = 0, apart = 0, turned = 0} = regime;
  const answer = (latent: number): number =>
    Math.min(top, Math.max(0, Math.round(top / 2 + (latent * top) / 4)));
  return Array.from({length: people}, () => {
    const drawn = random.normal();
    const trait =
      level + (regime.skewed ? random.exponential(1) - 1 : drawn) + (random.chance(0.5) ? apart : -apart);
    const [ofMethod, agreeing] = [method * random.normal(), acquiescence * random.normal()];
    const kind = random.uniform();
    const column = random.integer(0, top);
    const isTurned = random.chance(turned);
    return Array.from({length: items}, (_, item) => {
      const isReversed = item < reversed;
      if (kind < straight) return column;
      if (kind < straight + chance) return random.integer(0, top);
      const own = Math.sqrt(Math.max(0, 1 - loading ** 2)) * random.normal();
      const keyed = loading * trait + own + (isReversed ? ofMethod : 0);
      const written = answer((isReversed ? -keyed : keyed) + agreeing);
      return isReversed && isTurned ? top - written : written;
    });
  });
}

/** As the key check reads them: the reversed items are those that may be turned. */
export function crossedOf(forms: readonly (readonly number[])[], regime: Regime): CrossedForms[] {
  const {items, reversed, top} = regime;
  const turned = Array.from({length: reversed}, (_, item) => item + 1).join(",");
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;
  return forms
    .filter((form) => new Set(form).size > 1)
    .map((form) => ({
      ...{job: "j", instrument: "i", variant: "v", respondent: "self", scale: "total", turned},
      a: top / 2 - mean(form.slice(0, reversed)),
      b: mean(form.slice(reversed)) - top / 2,
      ...{reach: top / 2, items, forms: 1}
    }));
}

const lengths = [
  {items: 6, reversed: 3},
  {items: 10, reversed: 5},
  {items: 20, reversed: 4},
  {items: 7, reversed: 1}
];

const answered: readonly (Partial<Regime> & {name: string})[] = [
  {name: "with care"},
  {name: "skewed", skewed: true},
  {name: "reversed items go together", method: 0.6},
  {name: "agreeing readily", acquiescence: 0.5},
  {name: "some tick one column", straight: 0.15},
  {name: "many tick one column", straight: 0.3},
  {name: "some by chance", random: 0.15},
  {name: "two kinds of people", apart: 1},
  {name: "a little of all", method: 0.4, acquiescence: 0.4, straight: 0.1, random: 0.05}
];

const every = <A, B>(some: readonly A[], others: readonly B[]): (A & B)[] =>
  some.flatMap((one) => others.map((other) => ({...one, ...other})));

/** In an order that no number of sets favours a kind in. */
export const honest: readonly Regime[] = every(
  every(every(answered, [{level: 0}, {level: 1.2}]), every([{top: 3}, {top: 4}], lengths)),
  every([{loading: 0.4}, {loading: 0.6}, {loading: 0.8}], [{people: 60}, {people: 150}, {people: 400}])
)
  .map((regime, at) => ({regime, at: (at * 7919) % 1297}))
  .sort((a, b) => a.at - b.at)
  .map(({regime}) => regime);

export const mixtures: readonly (readonly [name: string, regimes: readonly Regime[]])[] = [
  60, 150, 400
].flatMap((people) =>
  [0.15, 0.3, 0.5].map(
    (turned) =>
      [
        `${people} people, ${turned} of forms turned`,
        every(every([{level: 0}, {level: 1}], lengths), [
          {name: "turned", loading: 0.6, top: 4, people, turned},
          {name: "turned", loading: 0.8, top: 4, people, turned}
        ])
      ] as const
  )
);
