import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const wordsOf = (text: string): number => text.split(" ").length;

/** What somebody wrote in their own words: it may name anybody. */
export const detector: Detector = {
  id: "free_text",
  describes: "free text",
  header: (words) =>
    hasWord(words, "note", "notes", "comment", "comments", "narrative", "remarks", "feedback", "story") ||
    hasPhrase(words, "free", "text") ||
    hasPhrase(words, "please", "specify"),
  plausible: (text) => wordsOf(text) >= 3 && text.length >= 15,
  value: (text) => wordsOf(text) >= 6 && text.length >= 30,
  share: 0.3,
  atLeast: 20
};
