import {type Detector, hasPhrase, hasWord} from "../detector.ts";

const roles = [
  ...[
    "staff",
    "worker",
    "facilitator",
    "facilitators",
    "cofacilitator",
    "counselor",
    "navigator",
    "clinician"
  ],
  ...[
    "therapist",
    "specialist",
    "interviewer",
    "coordinator",
    "presenter",
    "supervisor",
    "leader",
    "volunteer"
  ],
  ...["caseworker", "advocate", "operator"]
];
const notPeople = ["type", "role", "count", "number", "num", "of", "id", "hours", "training", "status"];
const name = /^\p{Lu}[\p{L}'’-]+(?:,? (?:\p{Lu}[\p{L}'’.-]*))?(?: \p{Lu}[\p{L}'’-]+)?$/u;
const kinds =
  /^(?:yes|no|true|false|none|unknown|peer|staff|volunteer|professional|other|both|family|paid|n\/a)$/i;

/** Workers' names are people's names too: columns that say who gave a service, without saying "name". */
export const detector: Detector = {
  id: "staff_name",
  describes: "names of workers",
  header: (words) =>
    (hasWord(words, ...roles) && !hasWord(words, ...notPeople)) ||
    hasPhrase(words, "case", "manager") ||
    hasPhrase(words, "entered", "by") ||
    hasPhrase(words, "completed", "by"),
  plausible: (text) => name.test(text) && !kinds.test(text),
  headerShare: 0.2
};
