import type {CrossedForms} from "./mixed.ts";
import type {KeyedItem} from "./read.ts";

/** Two parts of a scale that each hang together, and hardly with each other: half of the forms turned would look so. */
export interface Loose {
  /** Positions on the form. */
  turned: readonly number[];
  forms: number;
  r: number;
}

const fewestForms = 30;
/** Each part has to be a scale of its own by this Cronbach's alpha, or chance keeps the two apart. */
const leastAlpha = 0.7;
/** The upper end of the correlation's 95 % interval, Fisher's z, lies below this. */
const hardly = 0.15;

/** Of one scale and set of items: `forms` by their means, `items` with their variances by the key as declared. */
export function looseOf(forms: readonly CrossedForms[], items: readonly KeyedItem[]): Loose | null {
  const turned = (forms[0]?.turned ?? "").split(",").map(Number);
  const {n, r, varianceA, varianceB} = momentsOf(forms);
  if (n < fewestForms || r === null) return null;
  const [own, others] = [true, false].map((isTurned) =>
    items.filter(({position}) => turned.includes(position) === isTurned)
  ) as [KeyedItem[], KeyedItem[]];
  const alphas = [alphaOfMean(own, varianceA), alphaOfMean(others, varianceB)];
  if (alphas.some((alpha) => alpha < leastAlpha)) return null;
  return Math.tanh(Math.atanh(r) + 1.96 / Math.sqrt(n - 3)) < hardly ? {turned, forms: n, r} : null;
}

/** Cronbach's alpha from the variance of the items' mean; 0 for a single item. */
function alphaOfMean(items: readonly KeyedItem[], variance: number): number {
  const k = items.length;
  if (k < 2 || variance === 0) return 0;
  const sum = items.reduce((total, item) => total + item.variance, 0);
  return (k / (k - 1)) * (1 - sum / (k * k * variance));
}

function momentsOf(forms: readonly CrossedForms[]) {
  const n = forms.reduce((sum, one) => sum + one.forms, 0);
  const mean = (of: (one: CrossedForms) => number): number =>
    forms.reduce((sum, one) => sum + one.forms * of(one), 0) / n;
  const [meanA, meanB] = [mean(({a}) => a), mean(({b}) => b)];
  const sum = (of: (one: CrossedForms) => number): number => mean(of) * n;
  const aa = sum(({a}) => (a - meanA) ** 2);
  const bb = sum(({b}) => (b - meanB) ** 2);
  const ab = sum(({a, b}) => (a - meanA) * (b - meanB));
  return {
    n,
    r:
      n < 2 || aa === 0 || bb === 0
        ? null
        : Math.max(-0.999_999, Math.min(0.999_999, ab / Math.sqrt(aa * bb))),
    varianceA: aa / (n - 1),
    varianceB: bb / (n - 1)
  };
}
