import type {Mistake} from "../config/mistake.ts";
import type {Path, Source} from "../config/source.ts";
import type {Instrument, Scale} from "./instrument.ts";

/** What a schema cannot say about an instrument: that its parts agree with each other and with the file's name. */
export function checkInstrument(instrument: Instrument, source: Source, stem: string): Mistake[] {
  const at = (path: Path, message: string): Mistake => ({at: source.placeOf(path), message});
  const mistakes: Mistake[] = [];
  if (instrument.id !== stem)
    mistakes.push(at(["id"], `id: ${instrument.id} stands in a file named ${stem}.yaml; name both alike`));
  if (instrument.answers.range[0] >= instrument.answers.range[1])
    mistakes.push(at(["answers", "range"], "answers.range: the lowest answer comes first"));

  for (const [name, {reverse, order}] of Object.entries(instrument.variants)) {
    const path = ["variants", name];
    const wrong = itemMistake(reverse, instrument.items);
    if (wrong) mistakes.push(at([...path, "reverse"], `variants.${name}.reverse: ${wrong}`));
    if (order !== undefined && (order.length !== instrument.items || itemMistake(order, instrument.items)))
      mistakes.push(
        at([...path, "order"], `variants.${name}.order: names each of the ${instrument.items} items once`)
      );
  }

  const {rule, limit, status} = instrument.missing;
  if ((rule === "max_missing" || rule === "min_fraction") && limit === undefined)
    mistakes.push(at(["missing"], `missing: ${rule} needs a limit`));
  if (rule === "min_fraction" && limit !== undefined && limit > 1)
    mistakes.push(at(["missing", "limit"], "missing.limit: a share between 0 and 1"));
  if (rule === "max_missing" && limit !== undefined && limit >= instrument.items && status === "verified")
    mistakes.push(at(["missing", "limit"], "missing.limit: fewer than the form has items"));

  const ids = instrument.scales.map(({id}) => id);
  instrument.scales.forEach((scale, index) => {
    const path = ["scales", index];
    if (ids.indexOf(scale.id) !== index)
      mistakes.push(at([...path, "id"], `scales[${index + 1}].id: ${scale.id} is used twice`));
    const wrong = itemMistake(scale.items, instrument.items);
    if (wrong) mistakes.push(at([...path, "items"], `scales[${index + 1}].items: ${wrong}`));
    const [low, high] = possibleRange(scale, instrument.answers.range);
    if (Math.abs(scale.range[0] - low) > 1e-9 || Math.abs(scale.range[1] - high) > 1e-9)
      mistakes.push(
        at([...path, "range"], `scales[${index + 1}].range: its items and scoring give ${low} to ${high}`)
      );
  });
  return mistakes;
}

function itemMistake(items: readonly number[], count: number): string | undefined {
  const beyond = items.find((item) => item > count);
  if (beyond !== undefined) return `item ${beyond}, but the form has ${count}`;
  const twice = items.find((item, index) => items.indexOf(item) !== index);
  return twice === undefined ? undefined : `item ${twice} is there twice`;
}

/** Lowest and highest score, which reversing items does not change. */
function possibleRange(
  {score, times, items}: Scale,
  [low, high]: readonly [number, number]
): [number, number] {
  const factor = score === "sum" ? items.length * times : score === "mean_times" ? times : 1;
  return [low * factor, high * factor];
}
