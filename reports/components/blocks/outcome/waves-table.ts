import {h} from "../../dom.js";
import {formatCount, formatPoints, formatSigned} from "../../format.js";
import type {Told, Wave} from "../../outcomes/waves.js";
import {dataTable} from "../../table.js";

type Digits = 1 | 2;

const none = "\u2013";

/** Every figure of each wave; what is not told outside says so, once for its columns. */
export function wavesTable(caption: string, waves: readonly Wave[], digits: Digits): HTMLElement {
  return dataTable({
    caption: `${caption}. Averages of those who answered at each wave, with standard deviation; changes from the start. The model: restricted maximum likelihood, a level of each person's own, Satterthwaite's degrees of freedom`,
    head: [
      ...["Wave", "Answered", "Average", "Likely between", "SD"],
      ...["Change, answered both times", "Likely between"],
      ...["Change, everybody by the model", "Likely between", "Agree"]
    ],
    rows: waves.map((wave) => [
      wave.name,
      wave.n === null ? withheld() : formatCount(wave.n),
      ...averageOf(wave, digits),
      ...(wave.number === 0 ? [none, none] : pairsOf(wave, digits)),
      ...(wave.number === 0 ? [none, none] : changeOf(wave.model, digits)),
      wave.disagrees === null ? none : wave.disagrees ? "no" : "yes"
    ])
  });
}

const withheld = (): HTMLElement => h("span", {class: "stand-in withheld"}, "withheld");

/** Where somebody answered and there is no average, it was taken out. */
const averageOf = ({n, mean, sd}: Wave, digits: Digits): (string | Node)[] =>
  mean.value === null
    ? [n === 0 ? none : withheld(), "", ""]
    : [
        formatPoints(mean.value, digits),
        rangeOf(mean, (value) => formatPoints(value, digits)),
        sd === null ? none : formatPoints(sd, digits)
      ];

const pairsOf = ({n, pairs}: Wave, digits: Digits): (string | Node)[] =>
  n === null && pairs.value === null ? [withheld(), ""] : changeOf(pairs, digits);

const changeOf = (told: Told, digits: Digits): string[] => [
  told.value === null ? none : formatSigned(told.value, digits),
  rangeOf(told, (value) => formatSigned(value, digits))
];

const rangeOf = ({lower, upper}: Told, print: (value: number) => string): string =>
  lower === null || upper === null ? none : `${print(lower)} to ${print(upper)}`;
