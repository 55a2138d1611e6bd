import {type Detector, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";
import {isAnyName} from "../names/known.ts";
import {listed} from "../names/listed.ts";
import {isLogin} from "../names/login.ts";
import {isOrdinary} from "../names/ordinary.ts";
import {saysRole} from "../names/roles.ts";

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== "");

const roles = list(
  `staff worker facilitator facilitators cofacilitator counselor navigator clinician therapist specialist interviewer
  coordinator presenter supervisor leader volunteer caseworker advocate operator instructor psychiatrist doctor physician
  caseload mentor facilitador facilitadora trabajador trabajadora consejero consejera voluntario voluntaria terapeuta`
);
const notSaid = list(
  `type role count number num of id hours training status present needed total trained gender language satisfaction rating
  helpful ratio title position level minutes available requested mode how did does was were seen my the`
);
const name = /^\p{Lu}[\p{L}\p{M}'’.-]*(?:,? \p{Lu}[\p{L}\p{M}'’.-]*){0,3}$/u;
const kinds =
  /^(?:yes|no|true|false|none|unknown|other|both|family|paid|n\/a|professional|front office|contractor)$|\b(?:peer|staff|volunteer|specialist|manager|coordinator|director|assistant|clinician|intern|team|nurse|therapist|worker|lead|supervisor|trainer|counselor|navigator|advocate|doctor|office|support|community|health|program|group)s?\b/i;

/** Not words alone that nobody is called by. */
const isCalledSo = (text: string): boolean =>
  !saysRole(text) &&
  text
    .split(/[ ,]+/)
    .map(listed)
    .some((word) => !isOrdinary(word) || isAnyName(word));

/** Workers' names are people's names too: columns that say who gave a service, without saying "name". */
export const detector: Detector = {
  id: "staff_name",
  describes: "names of workers",
  header: (words) =>
    (hasWord(words, ...roles) && !hasWord(words, ...notSaid)) ||
    saysOneOf(words, [
      "case manager",
      "entered by",
      "completed by",
      "created by",
      "assigned to",
      "taken by",
      "served by",
      "provided by",
      "modified by",
      "updated by",
      "seen by",
      "attended by",
      "referred by person",
      "facilitated by",
      "led by",
      "assigned worker",
      "primary care provider",
      "pcp"
    ]),
  plausible: (text) =>
    (name.test(text) && /\p{Ll}/u.test(text) && !kinds.test(text) && isCalledSo(text)) || isLogin(text),
  headerShare: 0.2
};
