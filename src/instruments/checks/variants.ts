import type {Instrument} from "../instrument.ts";
import {type Found, itemMistake} from "./found.ts";

/** Keys, orders and codings of each variant. */
export const checkVariants = (instrument: Instrument): Found[] =>
  Object.keys(instrument.variants).flatMap((name) => checkVariant(instrument, name));

function checkVariant({variants, items, answers}: Instrument, name: string): Found[] {
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
  return found;
}
