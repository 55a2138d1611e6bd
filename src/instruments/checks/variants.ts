import type {Instrument} from "../instrument.ts";
import {writtenVariants} from "../turned.ts";
import {codingOf} from "../variant.ts";
import {type Found, itemMistake} from "./found.ts";

/** Keys, orders and codings of each variant. */
export const checkVariants = (instrument: Instrument): Found[] =>
  writtenVariants(instrument).flatMap((name) => checkVariant(instrument, name));

function checkVariant(instrument: Instrument, name: string): Found[] {
  const {variants, items, answers} = instrument;
  const {reverse, order, range = answers.range, labels} = variants[name]!;
  const found: Found[] = [];
  const say = (part: string, message: string) =>
    found.push({path: ["variants", name, part], message: `variants.${name}.${part}: ${message}`});
  const wrong = itemMistake(reverse, items);
  if (wrong !== undefined) say("reverse", wrong);
  if (order !== undefined && (order.length !== items || itemMistake(order, items) !== undefined))
    say("order", `names each of the ${items} items once`);
  const width = answers.range[1] - answers.range[0];
  if (range[1] - range[0] !== width)
    say(
      "range",
      `${range.join(" to ")} has another number of answers than ${answers.range.join(" to ")}; it is an instrument of its own`
    );
  const outside = Object.entries(labels ?? {}).find(([, value]) => value < range[0] || value > range[1]);
  if (outside !== undefined) say("labels", `${outside[0]}: answers run from ${range[0]} to ${range[1]}`);
  const backwards = reverse.length === items && items > 1;
  if (backwards && labels === undefined && Object.keys(answers.labels).length > 0)
    say("reverse", "its numbers run backwards, so that it needs labels of its own");
  const turned = wrong === undefined && found.length === 0 ? turnedItems(instrument, name) : [];
  if (turned.length > 0)
    say(
      "reverse",
      `by its labels, item${turned.length === 1 ? "" : "s"} ${turned.join(", ")} would count the other way than in the variant ${Object.keys(variants)[0]}`
    );
  return found;
}

/**
 * Items of the standard order that a variant's labels and key together count the other way than the first variant's do. What
 * agreeing with an item says does not change with how a form is printed or stored, so that one of the two keys is wrong.
 */
function turnedItems(instrument: Instrument, name: string): number[] {
  const first = Object.keys(instrument.variants)[0]!;
  const [usual, own] = [first, name].map((variant) => countedUpward(instrument, variant));
  if (usual === undefined || own === undefined) return [];
  return [...own].flatMap(([item, up]) => (usual.get(item) === up ? [] : [item])).sort((a, b) => a - b);
}

/** Of each item, whether the instrument's highest label counts most; undefined where labels do not say which way they run. */
function countedUpward(instrument: Instrument, name: string): Map<number, boolean> | undefined {
  const {labels, reverse, order} = codingOf(instrument, name);
  const shared = Object.entries(instrument.answers.labels)
    .filter(([label]) => labels[label] !== undefined)
    .sort(([, a], [, b]) => a - b)
    .map(([label]) => labels[label] as number);
  const [low, high] = [shared[0], shared.at(-1)];
  if (low === undefined || high === undefined || low === high) return undefined;
  return new Map(order.map((item, at) => [item, high > low !== reverse.has(at + 1)]));
}
