import {type Detector, hasPhrase, hasWord} from "../detector.ts";

/** Numbers that others know a person by: health records, insurance, licenses, accounts. */
export const detector: Detector = {
  id: "record_number",
  describes: "medical, insurance, license or account numbers",
  header: (words) =>
    hasWord(words, "mrn", "vmrn", "medicaid", "medicare", "passport", "mbi") ||
    hasPhrase(words, "medical", "record") ||
    hasPhrase(words, "policy", "number") ||
    hasPhrase(words, "insurance", "id") ||
    hasPhrase(words, "insurance", "number") ||
    hasPhrase(words, "license", "number") ||
    hasPhrase(words, "license", "plate") ||
    hasPhrase(words, "account", "number") ||
    (hasWord(words, "driver", "drivers") && hasWord(words, "license")),
  plausible: (text) => /^[a-z0-9 -]{4,20}$/i.test(text) && text.replace(/\D/g, "").length >= 4
};
