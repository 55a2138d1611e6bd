import type {PageTarget} from "../../../src/site/page-data.ts";
import {formatDate, formatPercent, formatValue} from "../format.js";

/** `3 of 4 targets of periods that are over were reached, and one of 2 that still run.` */
export function targetsSentence(targets: readonly PageTarget[]): string {
  const told = targets.filter(({actual}) => actual !== null);
  const over = told.filter(({closed}) => closed);
  const running = told.filter(({closed}) => !closed);
  const reached = (of: readonly PageTarget[]) => of.filter((target) => target.reached === true).length;
  const parts = [
    ...(over.length === 0
      ? []
      : [
          `${reached(over)} of ${over.length} ${over.length === 1 ? "target" : "targets"} of time that is over ${reached(over) === 1 ? "was" : "were"} reached`
        ]),
    ...(running.length === 0
      ? []
      : [
          `of ${running.length} that still ${running.length === 1 ? "runs" : "run"}, ${reached(running) === 0 ? "none is" : reached(running) === 1 ? "one is" : `${reached(running)} are`} reached already`
        ])
  ];
  if (parts.length === 0) return "Nothing can be told yet of what the targets have come to.";
  const sentence = parts.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

const basis = {
  "straight line": "if it goes on as it has",
  "as many more as a year before": "if as many more come as in the rest of the year before",
  "carried over and new": "if newcomers go on coming as they have"
} as const;

/** What a target has come to, in words: `142 of 160 (89%) up to Aug 20, 2025; on the same day a year before it was 131, and 171 at the end.` */
export function targetSentence(target: PageTarget): string {
  const {format, actual, value, share, through, closed, earlier, projected, direction} = target;
  const write = (figure: number): string => formatValue(format, figure);
  const limit = direction === "at_most" ? "at most " : "";
  if (actual === null) return `${standInOf(target)}, of ${limit}${write(value)}`;
  const [before] = earlier;
  const year =
    before !== undefined && Number(target.period.start.slice(0, 4)) - Number(before.start.slice(0, 4)) === 1
      ? before
      : undefined;
  return [
    `${write(actual)} of ${limit}${write(value)}${share === null ? "" : ` (${formatPercent(share)})`}${closed || through === null ? "" : ` up to ${formatDate(through)}`}`,
    ...(year === undefined
      ? []
      : closed
        ? [`${write(year.atEnd)} the year before`]
        : [`on the same day a year before it was ${write(year.value)}, and ${write(year.atEnd)} at the end`]),
    ...(projected === null ? [] : [`${write(projected.value)} at the end ${basis[projected.basis]}`])
  ].join("; ");
}

/** The word in a figure's place. */
export function standInOf({status}: Pick<PageTarget, "status">): string {
  if (status === "withheld") return "withheld";
  if (status === "immature") return "too early to say";
  return status === "empty" ? "none to count" : "not recorded";
}
