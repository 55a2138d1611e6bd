import type {Workspace} from "../../config/load.ts";
import {twinOf} from "../../instruments/turned.ts";
import {codingOf} from "../../instruments/variant.ts";
import {headersOf} from "./form-of.ts";
import type {Drift, KeyVerdict} from "./judge.ts";
import {isAsWritten} from "./tried.ts";
import {two} from "./words.ts";

type Surveys = Pick<Workspace, "jobs" | "instruments">;

/** What would mend a key that answers contradict, in the words of a job file. */
export function proposal(verdict: KeyVerdict, workspace: Surveys): string {
  const {instrument, variant, better, against, opposed, drift, mixed} = verdict;
  if (against.length === 0 && opposed.length > 0)
    return "one of the two is coded the other way around: compare both forms with their instruments, and name the variant that counts from the other end, or write its answers in the job";
  if (against.length === 0 && better === null && drift.length > 0) return ofSomeParts(verdict, workspace);
  if (against.length === 0 && better === null && mixed.length > 0)
    return `ask who entered the forms: map the column that tells clinics or systems apart as site or program, and give those that turn these items an entry under survey, or a job, of their own with ${ownVariant(verdict, workspace)}`;
  // High alphas lie close together, whichever way a few items are turned; which items they are tells more.
  if (better === null && mostOf(reversedOf(verdict, workspace), against))
    return `${turnedAlready(verdict, workspace, [])}: export the answers as they were given, or ${noneTurned(verdict, workspace)}`;
  if (better?.isWhole !== true)
    return `compare the form with ${instrument}: these items may stand in another order, or be coded the other way; \`waymark instruments show ${instrument}\` lists its variants`;
  if (isAsWritten(better.tried, variant))
    return `${turnedAlready(verdict, workspace, [])} (alpha ${two(better.alpha)} as written): export the answers as they were given, or ${noneTurned(verdict, workspace)}`;
  return `its answers fit variant ${better.tried} (alpha ${two(better.alpha)}): write variant: ${better.tried} instead of ${variant}`;
}

function ofSomeParts(verdict: KeyVerdict, workspace: Surveys): string {
  const {variant, drift} = verdict;
  const parts = drift.map(({part}) => part);
  const own = "give them an entry under survey, or a job, of their own";
  const [first] = drift;
  const tried = drift.every(({better}) => better?.tried === first?.better?.tried)
    ? first?.better?.tried
    : undefined;
  if (tried !== undefined && !isAsWritten(tried, variant))
    return `the forms of ${parts.join(", ")} fit variant ${tried}: ${own} with variant: ${tried}`;
  if (drift.every((one) => isTurnedAlready(one, variant, reversedOf(verdict, workspace))))
    return `${turnedAlready(verdict, workspace, parts)} in ${parts.join(", ")}: export the answers as they were given, or ${own}, and there ${noneTurned(verdict, workspace)}`;
  return `some of the forms seem to be coded the other way: compare them with the others, and ${own} with their own variant or answers`;
}

/** Whether a part's forms fit as written, or the items that run against the others there are reversed ones and most of them. */
const isTurnedAlready = (
  {part, against, better}: Drift,
  variant: string,
  reversed: readonly number[]
): boolean =>
  part !== "" && ((better !== null && isAsWritten(better.tried, variant)) || mostOf(reversed, against));

/** Whether the items are reversed ones, and most of them. */
const mostOf = (reversed: readonly number[], items: readonly number[]): boolean =>
  items.length > reversed.length / 2 && items.every((position) => reversed.includes(position));

const turnedAlready = (verdict: KeyVerdict, workspace: Surveys, parts: readonly string[]): string =>
  `the export seems to have turned its reversed items already, ${headersOf(verdict, workspace.jobs, reversedOf(verdict, workspace), parts).join(", ")}`;

function noneTurned({instrument, variant}: KeyVerdict, {instruments}: Surveys): string {
  const twin = twinIn(instruments, instrument, variant);
  return twin === undefined
    ? `declare a variant of ${instrument} that reverses none, written with reverse: [] in a copy of its file in the workspace's data/instruments`
    : `write variant: ${twin} under survey: {instrument: ${instrument}, variant: ${twin}, …}`;
}

/** Of forms of two codings: by what name the others would go. */
function ownVariant(verdict: KeyVerdict, workspace: Surveys): string {
  const {instrument, variant, mixed} = verdict;
  const twin = twinIn(workspace.instruments, instrument, variant);
  const reversed = reversedOf(verdict, workspace).join();
  return twin !== undefined && mixed.some(({turned}) => turned.join() === reversed)
    ? `variant: ${twin}, if their reversed items were turned before the export`
    : "their own variant";
}

const twinIn = (instruments: Surveys["instruments"], instrument: string, variant: string) => {
  const known = instruments.find(({id}) => id === instrument);
  return known === undefined ? undefined : twinOf(known, variant);
};

/** Positions of the form's reversed items of the scale. */
function reversedOf({instrument, variant, scale}: KeyVerdict, {instruments}: Surveys): number[] {
  const known = instruments.find(({id}) => id === instrument);
  if (known === undefined) return [];
  const {order, reverse} = codingOf(known, variant);
  const items = known.scales.find(({id}) => id === scale)?.items ?? [];
  return [...reverse]
    .filter((position) => items.includes(order[position - 1] as number))
    .sort((a, b) => a - b);
}
