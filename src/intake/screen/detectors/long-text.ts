import type {Detector} from "../detector.ts";
import {areWritten} from "../written.ts";

/** Passages too long for a label or an answer to choose from; a few are enough, in a small file too. */
export const detector: Detector = {
  id: "long_text",
  describes: "passages of text",
  together(texts) {
    const passages = texts.filter((text) => text.split(" ").length >= 12 && text.length >= 60);
    return passages.length >= 3 && areWritten(passages) ? passages : [];
  }
};
