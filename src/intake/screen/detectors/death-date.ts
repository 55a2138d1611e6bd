import {isFullDate} from "../checks/date.ts";
import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

/** Dates of death are as telling as those of birth (45 CFR 164.514(b)(2)(i)(C)). */
export const detector: Detector = {
  id: "death_date",
  describes: "dates of death",
  header: (words) =>
    hasWord(words, "dod", "death", "deceased", "died", "defuncion", "fallecimiento", "fallecio", "muerte") ||
    saysOneOf(words, ["passed away", "d o d"]),
  plausible: isFullDate,
  headerShare: 0.5
};
