import {people, relations} from "./context.ts";
import {listed} from "./listed.ts";
import {notPeople} from "./things.ts";

const others = new Set(
  "self both proxy si caregiver attendant agency new returning yo nuevo nueva".split(" ")
);

/** Whether every word says who somebody is to another, or none: "Parent", "Case Manager", "Self". */
export const saysRole = (text: string): boolean =>
  text
    .split(/[ ,/&-]+/)
    .map(listed)
    .every(
      (word) =>
        word === "" || others.has(word) || notPeople.has(word) || relations.has(word) || people.has(word)
    );
