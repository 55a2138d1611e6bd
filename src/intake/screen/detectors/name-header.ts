import type {Detector} from "../detector.ts";
import {isAbbreviatedName, isLikelyName, isNameAlone} from "../names/whole.ts";

const silent = ["name", "names", "nombre", "nombres", "first", "last", "given", "nm", "the"];
const named = (text: string): boolean => isLikelyName(text) || isAbbreviatedName(text) || isNameAlone(text);

/** A header that says "Name" and not whose: of a person where enough of what it holds is one. */
export const detector: Detector = {
  id: "name",
  describes: "names that look like those of people",
  header: (words) => words.length <= 2 && words.every((word) => silent.includes(word)),
  plausible: named,
  headerShare: 0.25
};
