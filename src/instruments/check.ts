import type {Mistake} from "../config/mistake.ts";
import type {Source} from "../config/source.ts";
import {checkAgreement} from "./checks/agreement.ts";
import {type Found, itemMistake} from "./checks/found.ts";
import {checkMissing} from "./checks/missing.ts";
import {checkOwn, checkProvenance} from "./checks/provenance.ts";
import {checkScale} from "./checks/scale.ts";
import {checkVariants} from "./checks/variants.ts";
import type {Instrument} from "./instrument.ts";

/** What a schema cannot say about an instrument: that its parts agree with each other and with the file's name. */
export function checkInstrument(instrument: Instrument, source: Source, stem: string): Mistake[] {
  const found = [
    ...(instrument.id === stem
      ? []
      : [
          {path: ["id"], message: `id: ${instrument.id} stands in a file named ${stem}.yaml; name both alike`}
        ]),
    ...checkForm(instrument),
    ...checkVariants(instrument),
    ...checkAgreement(instrument),
    ...instrument.scales.flatMap((scale, index) => checkScale(instrument, scale, index)),
    ...(instrument.licence.permission === "own"
      ? checkOwn(instrument)
      : checkProvenance(instrument, source.value))
  ];
  return found.map(({path, message}) => ({at: source.placeOf(path), message}));
}

/** Whether a number can be an answer, by how many decimals one may have. */
const isAnswer =
  ({decimals}: Instrument["answers"]) =>
  (value: number): boolean =>
    Number.isInteger(Number((value * 10 ** decimals).toFixed(6)));

const wholeNumbers = ({decimals}: Instrument["answers"]): string =>
  decimals === 0 ? "answers are whole numbers" : `answers have at most ${decimals} decimals`;

function checkForm({
  answers,
  items,
  unscored,
  sensitive_items,
  scales,
  missing,
  already_scored,
  ages
}: Instrument): Found[] {
  const found: Found[] = [];
  const say = (path: Found["path"], message: string) => found.push({path, message});
  const [low, high] = answers.range;
  if (low >= high) say(["answers", "range"], "answers.range: the lowest answer comes first");
  if (![low, high].every(isAnswer(answers)))
    say(["answers", "range"], `answers.range: ${wholeNumbers(answers)}`);
  for (const [label, value] of Object.entries(answers.labels)) {
    const path = ["answers", "labels", label];
    const what = `answers.labels.${label}`;
    if (value < low || value > high) say(path, `${what}: answers run from ${low} to ${high}`);
    if (!isAnswer(answers)(value)) say(path, `${what}: ${wholeNumbers(answers)}`);
    if (answers.missing.includes(label)) say(path, `${what}: is no answer, by answers.missing`);
  }
  if (already_scored && items !== 1)
    say(["items"], `items: ${items}, but an imported score is one number; write 1`);
  if (ages !== undefined && ages.from === undefined && ages.to === undefined)
    say(["ages"], "ages: says neither from nor to");
  if (ages?.from !== undefined && ages.to !== undefined && ages.from > ages.to)
    say(["ages"], "ages: from comes before to");
  for (const name of ["unscored", "sensitive_items"] as const) {
    const wrong = itemMistake({unscored, sensitive_items}[name], items);
    if (wrong !== undefined) say([name], `${name}: ${wrong}`);
  }
  const scored = new Set(scales.flatMap((scale) => scale.items));
  const twofold = unscored.find((item) => scored.has(item));
  if (twofold !== undefined) say(["unscored"], `unscored: item ${twofold} is in a scale`);
  const left = Array.from({length: items}, (_, index) => index + 1).filter(
    (item) => !scored.has(item) && !unscored.includes(item)
  );
  const sound = scales.every((scale) => itemMistake(scale.items, items) === undefined);
  if (sound && left.length > 0)
    say(["scales"], `scales: no scale has item ${left.join(", ")}; name it in unscored where that is meant`);
  return [...found, ...checkMissing(["missing"], "missing", missing, items)];
}
