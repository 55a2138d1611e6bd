import {type Detector, hasWord} from "../detector.ts";
import {firstNames} from "../first-names.ts";

const whole =
  /^(?:(?<first>\p{L}{2,})(?: \p{L}\.?)? \p{L}[\p{L}'’-]+|\p{L}[\p{L}'’-]+, ?(?<given>\p{L}{2,})(?: \p{L}\.?)?)$/u;
const oneWord = /^\p{Lu}[\p{L}'’-]+$/u;

const known = (name: string | undefined): boolean => name !== undefined && firstNames.has(name.toLowerCase());

/**
 * Full names under a header that does not say so. Only names that begin with a common first name count, and several
 * are needed: "Hope Group" is no person.
 */
export const detector: Detector = {
  id: "names_in_values",
  describes: "what looks like names of people",
  header: (words) =>
    words.length === 1 &&
    hasWord(
      words,
      "name",
      "names",
      "client",
      "participant",
      "member",
      "caller",
      "patient",
      "guest",
      "attendee"
    ),
  plausible: (text) => oneWord.test(text) || isFullName(text),
  headerShare: 0.5,
  value: isFullName,
  share: 0.2,
  atLeast: 3
};

function isFullName(text: string): boolean {
  const groups = whole.exec(text)?.groups;
  return known(groups?.first) || known(groups?.given);
}
