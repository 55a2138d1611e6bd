import type {Detector} from "../detector.ts";
import {saysHonored, saysWorks} from "../headers/works.ts";
import {namesPerson} from "../names/in-text.ts";
import {isCertainName} from "../names/whole.ts";

/** A name among other words: one is enough, whatever the column. */
export const detector: Detector = {
  id: "names_in_text",
  describes: "names of people in text",
  spares: (words) => saysWorks(words) || saysHonored(words),
  value: (text) => isCertainName(text) || namesPerson(text)
};
