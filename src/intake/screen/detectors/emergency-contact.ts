import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";
import {saysRole} from "../names/roles.ts";

/** Relatives, employers and household members are protected as the person is. */
export const detector: Detector = {
  id: "emergency_contact",
  describes: "emergency contacts, relatives and employers",
  header: (words) =>
    ((hasWord(words, "emergency", "emergencia", "emerg") &&
      hasWord(words, "contact", "contacts", "contacto", "person", "persona")) ||
      saysOneOf(words, [
        "next of kin",
        "nok",
        "ice contact",
        "contact person",
        "place of work",
        "lugar de trabajo"
      ]) ||
      hasWord(
        words,
        "guardian",
        "tutor",
        "conservator",
        "employer",
        "empleador",
        "kin",
        "emergencycontact"
      )) &&
    !hasWord(words, "confirmed", "type", "status", "relationship", "relation", "file"),
  plausible: (text) =>
    !/^(?:yes|no|true|false|n\/a|unknown|none|self|si|sí)$/i.test(text) &&
    !saysRole(text) &&
    (/\p{L}{2}/u.test(text) || text.replace(/\D/g, "").length >= 7)
};
