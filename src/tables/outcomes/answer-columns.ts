import type {Column} from "../table.ts";
import {answer} from "./column-kinds.ts";

/** How many people changed, each in exactly one way, and on which side of a cut-off they stood. */

export const responderColumns: readonly Column[] = [
  ...answer(
    "reliably_better",
    "Reliably better",
    "of those paired, a change for the better beyond measurement error; share with its 95% Wilson interval."
  ),
  ...answer(
    "meaningful_not_reliable",
    "Meaningful, not reliable",
    "of those paired, a change for the better that matters to a person but is within measurement error; only where such an amount is known and smaller."
  ),
  ...answer(
    "no_reliable_change",
    "No reliable change",
    "of those paired, the rest of those who did not change beyond error."
  ),
  ...answer(
    "reliably_worse",
    "Reliably worse",
    "of those paired, a change for the worse beyond measurement error."
  )
];

export const meaningfulColumns: readonly Column[] = [
  {
    key: "mid",
    label: "Change that matters",
    kind: "text",
    definition:
      "the smallest change that means something to the person whose score it is (minimal important difference), where one is checked."
  },
  ...answer(
    "mid_reached",
    "Change that matters, reached",
    "of those paired, a change for the better of as much or more, reliable or not. Where measurement error is known and larger, they are the reliably better and those meaningfully but not reliably so together, and are told where both are; where it is known and smaller, the reliably better stand alone."
  )
];

export const crossingColumns: readonly Column[] = [
  {key: "cut_off", label: "Cut-off", kind: "text"},
  ...answer(
    "cut_off_left",
    "Left the cut-off's side",
    "of those paired, on it at baseline and not at follow-up."
  ),
  ...answer(
    "cut_off_reached",
    "Reached the cut-off's side",
    "of those paired, on it at follow-up and not at baseline."
  ),
  ...answer("cut_off_stayed", "On the cut-off's side both times", "of those paired."),
  ...answer("cut_off_never", "On the cut-off's side neither time", "of those paired.")
];
