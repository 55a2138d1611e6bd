import type {Defined} from "../../counted.js";
import {h} from "../../dom.js";
import {formatCount, formatPoints, formatSigned} from "../../format.js";
import type {Told, Wave} from "../../outcomes/waves.js";
import {dataTable} from "../../table.js";

type Digits = 1 | 2;

const none = "\u2013";

/** Every figure of each wave; what is not told outside says so, once for its columns. */
export function wavesTable(
  caption: string,
  waves: readonly Wave[],
  digits: Digits,
  measure: Defined
): HTMLElement {
  return dataTable({
    caption: `${caption}. Averages of those who answered at each wave, with standard deviation; changes from the start with the range in which they likely lie. The model: restricted maximum likelihood, a level of each person's own, Satterthwaite's degrees of freedom`,
    head: [
      "Wave",
      "Answered",
      {name: "Average (SD)", measure},
      "Likely between",
      ...["Change, answered both times", "Change, everybody by the model", "Agree"]
    ],
    rows: waves.map((wave) => [
      wave.name,
      wave.n === null ? withheld() : formatCount(wave.n),
      ...averageOf(wave, digits),
      wave.number === 0 ? none : pairsOf(wave, digits),
      wave.number === 0 ? none : changeOf(wave.model, digits),
      wave.disagrees === null ? none : wave.disagrees ? "no" : "yes"
    ])
  });
}

const withheld = (): HTMLElement => h("span", {class: "stand-in withheld"}, "withheld");

/** Where somebody answered and there is no average, it was taken out. */
const averageOf = ({n, mean: {value, lower, upper}, sd}: Wave, digits: Digits): (string | Node)[] =>
  value === null
    ? [n === 0 ? none : withheld(), ""]
    : [
        `${formatPoints(value, digits)}${sd === null ? "" : ` (${formatPoints(sd, digits)})`}`,
        lower === null || upper === null
          ? none
          : `${formatPoints(lower, digits)} to ${formatPoints(upper, digits)}`
      ];

const pairsOf = ({n, pairs}: Wave, digits: Digits): string | Node =>
  n === null && pairs.value === null ? withheld() : changeOf(pairs, digits);

function changeOf({value, lower, upper}: Told, digits: Digits): string {
  if (value === null) return none;
  const range =
    lower === null || upper === null
      ? ""
      : ` (${formatSigned(lower, digits)} to ${formatSigned(upper, digits)})`;
  return `${formatSigned(value, digits)}${range}`;
}
