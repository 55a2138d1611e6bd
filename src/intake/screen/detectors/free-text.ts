import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";
import {areWritten} from "../written.ts";

const wordsOf = (text: string): number => text.split(" ").length;

/** What somebody wrote in their own words: it may name anybody. */
export const detector: Detector = {
  id: "free_text",
  describes: "free text",
  header: (words) =>
    hasWord(
      words,
      "note",
      "notes",
      "comment",
      "comments",
      "narrative",
      "remarks",
      "remark",
      "feedback",
      "story",
      "memo",
      "summary",
      "nota",
      "notas",
      "comentario",
      "comentarios",
      "observaciones",
      "observacion",
      "explain",
      "describe",
      "testimonial",
      "journal",
      "narrativa"
    ) ||
    saysOneOf(words, [
      "free text",
      "please specify",
      "in your own words",
      "anything else",
      "open ended",
      "tell us",
      "case log"
    ]),
  plausible: (text) => wordsOf(text) >= 3 && text.length >= 15,
  together(texts) {
    const long = texts.filter((text) => wordsOf(text) >= 6 && text.length >= 30);
    return long.length >= 20 && long.length >= 0.3 * texts.length && areWritten(long) ? long : [];
  }
};
