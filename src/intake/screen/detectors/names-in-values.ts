import {type Detector, hasWord} from "../detector.ts";
import {saysHonored, saysWorks} from "../headers/works.ts";
import {saysRole} from "../names/roles.ts";
import {isAbbreviatedName, isAnyNameAlone, isLikelyName, isNameAlone} from "../names/whole.ts";

const oneWord = /^\p{Lu}[\p{L}'’-]+$/u;
const twoWords = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:,? \p{Lu}[\p{L}\p{M}'’.-]*){1,3}$/u;

/**
 * Names under a header that does not say so. Only those with a known half count, and several are needed: "Hope Group"
 * is no person.
 */
export const detector: Detector = {
  id: "names_in_values",
  describes: "what looks like names of people",
  header: (words) =>
    words.length === 1 &&
    hasWord(
      words,
      ...[
        "client",
        "participant",
        "member",
        "caller",
        "patient",
        "guest",
        "attendee",
        "pt",
        "resident",
        "cliente",
        "participante"
      ]
    ),
  spares: (words) => saysWorks(words) || saysHonored(words),
  plausible: (text) => (oneWord.test(text) || twoWords.test(text) || isLikelyName(text)) && !saysRole(text),
  headerShare: 0.5,
  together(texts) {
    const found = texts.filter((text) => isLikelyName(text) || isAbbreviatedName(text));
    if (found.length >= 3 && found.length >= 0.2 * texts.length) return found;
    const alone = texts.filter(isNameAlone);
    if (alone.length >= 5 && alone.length >= 0.6 * texts.length) return alone;
    const rarer = texts.filter(isAnyNameAlone);
    return rarer.length >= 6 && rarer.length >= 0.75 * texts.length && alone.length >= 0.2 * texts.length
      ? rarer
      : [];
  }
};
