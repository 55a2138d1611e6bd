import {type Detector, type HeaderWords, hasPhrase, hasWord} from "../detector.ts";

const parts = [
  "first",
  "last",
  "middle",
  "given",
  "family",
  "maiden",
  "full",
  "legal",
  "preferred",
  "chosen"
];
const people = [
  ...["client", "participant", "member", "person", "patient", "guest", "caller", "recipient", "respondent"],
  ...[
    "attendee",
    "visitor",
    "student",
    "child",
    "parent",
    "mother",
    "father",
    "spouse",
    "partner",
    "guardian"
  ],
  ...["staff", "worker", "employee", "volunteer", "facilitator", "counselor", "peer", "interviewer"],
  ...["specialist", "supervisor", "manager", "user", "contact", "kin", "emergency", "birth", "nick"]
];
const things = [
  ...[
    "program",
    "project",
    "site",
    "group",
    "event",
    "activity",
    "session",
    "class",
    "course",
    "organization"
  ],
  ...["agency", "company", "school", "library", "file", "software", "system", "form", "instrument"]
];
const single = [
  ...["firstname", "lastname", "middlename", "fname", "lname", "mname", "surname", "forename", "fullname"],
  ...["nickname", "initials", "clientname", "staffname", "membername", "username"]
];

const announces = (words: HeaderWords): boolean =>
  hasWord(words, ...single) ||
  (hasWord(words, "name", "names") &&
    !hasWord(words, ...things) &&
    (hasWord(words, ...parts, ...people) || hasPhrase(words, "name", "suffix"))) ||
  (hasWord(words, "contact", "client", "caller") && ["first", "last"].includes(words.at(-1) ?? ""));

export const detector: Detector = {
  id: "person_name",
  describes: "names of people",
  header: announces,
  plausible: (text) => /^\p{L}[^\d]{0,80}$/u.test(text) && !/^(?:yes|no|true|false|n\/a|unknown)$/i.test(text)
};
