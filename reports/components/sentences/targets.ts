import type {PageTarget} from "../../../src/site/page-data.ts";

/** `3 of 4 targets of periods that are over were reached, and one of 2 that still run.` */
export function targetsSentence(targets: readonly PageTarget[]): string {
  const told = targets.filter(({actual}) => actual !== null);
  const over = told.filter(({closed}) => closed);
  const running = told.filter(({closed}) => !closed);
  const reached = (of: readonly PageTarget[]) => of.filter((target) => target.reached === true).length;
  const isReached = (count: number): string =>
    count === 0 ? "none is" : count === 1 ? "one is" : `${count} are`;
  const parts = [
    ...(over.length === 0
      ? []
      : [
          `${reached(over)} of ${over.length} ${over.length === 1 ? "target" : "targets"} of periods that are over ${reached(over) === 1 ? "was" : "were"} reached`
        ]),
    ...(running.length === 0
      ? []
      : [`of ${running.length} still running, ${isReached(reached(running))} reached so far`])
  ];
  if (parts.length === 0) return "Nothing can be told yet of what the targets have come to.";
  const sentence = parts.join("; ");
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** Why people have no straight line drawn through them; nothing where no earlier year is set beside a target. */
export const targetsNote = (targets: readonly Pick<PageTarget, "earlier">[]): string | undefined =>
  targets.some(({earlier}) => earlier.length > 0)
    ? "People who were there before come again in the first weeks of a period, so that no straight line is drawn through people: they are set beside the same day of the year before."
    : undefined;

const bases = {
  "straight line": "if it goes on as it has",
  "as many more as a year before": "if as many more come as in the rest of the year before",
  "carried over and new": "if newcomers go on coming as they have"
} as const;

/** What a projection rests on. */
export const basisOf = ({basis}: NonNullable<PageTarget["projected"]>): string => bases[basis];

/** The word in a figure's place. */
export function standInOf({status}: Pick<PageTarget, "status">): string {
  if (status === "withheld") return "withheld";
  if (status === "immature") return "too early to say";
  return status === "empty" ? "none to count" : "not recorded";
}
