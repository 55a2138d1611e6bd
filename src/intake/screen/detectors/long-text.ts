import type {Detector} from "../detector.ts";

/** Passages too long for a label or an answer to choose from; a few are enough, in a small file too. */
export const detector: Detector = {
  id: "long_text",
  describes: "passages of text",
  value: (text) => text.split(" ").length >= 12 && text.length >= 60,
  atLeast: 3
};
