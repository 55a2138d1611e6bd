import type {KeyResult} from "../../quality/key-check/result.ts";
import type {AlphaInterval} from "../../statistics/reliability.ts";

/** What the answers say of every key, one line a scale and source. */
export const keysText = (results: readonly KeyResult[]): string =>
  ["answers and keys", ...results.map((result) => `  ${keyLine(result)}`)].join("\n");

/** `hope.total in casebook: the answers agree with the key; alpha 0.86 (0.81 to 0.90), 120 complete forms`. */
function keyLine({
  job,
  instrument,
  scale,
  complete,
  alpha,
  floor,
  ceiling,
  weakest,
  words
}: KeyResult): string {
  const low = weakest.filter(({rest}) => rest < weak);
  return [
    `${instrument}.${scale} in ${job}: ${words.replace(/\.$/, "")}`,
    `${complete} complete forms`,
    ...(alpha === null ? [] : [`alpha ${alphaText(alpha)}`]),
    ...(low.length === 0
      ? []
      : [`weakest ${low.map(({position, rest}) => `item ${position} (${rest.toFixed(2)})`).join(", ")}`]),
    ...(floor?.flagged ? [`${percent(floor.share)} at the lowest score`] : []),
    ...(ceiling?.flagged ? [`${percent(ceiling.share)} at the highest score`] : [])
  ].join("; ");
}

/** Below it an item adds little to its scale (Nunnally and Bernstein 1994, chapter 8). */
const weak = 0.3;

const alphaText = ({alpha, lower, upper}: AlphaInterval): string =>
  `${alpha.toFixed(2)} (${lower.toFixed(2)} to ${upper.toFixed(2)})`;

const percent = (share: number): string => `${Math.round(share * 100)} %`;
