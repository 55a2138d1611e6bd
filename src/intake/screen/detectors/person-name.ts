import {type Detector, type HeaderWords, hasWord} from "../detector.ts";
import {saysOneOf} from "../headers/words.ts";

const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== "");

const names = list("name names nm nme nombre nombres apellido apellidos");
const whose = list(
  `first last middle given family maiden full legal preferred chosen birth nick alias former other previous mi dead
  client participant member person patient guest caller recipient respondent attendee visitor student child parent mother
  father spouse partner guardian staff worker employee volunteer facilitator counselor peer interviewer specialist
  supervisor manager user contact kin emergency cust customer consumer pt clt cl resident tenant applicant subject
  relative sibling brother sister son daughter dependent beneficiary subscriber insured sponsor mentor therapist doctor
  physician provider navigator advocate case presenter instructor teacher coach driver
  your my su tu cliente participante persona paciente miembro completo preferido primer primero segundo materno paterno
  madre padre tutor contacto usuario solicitante`
);
const things = list(
  `program project site group event activity session class course organization agency company school library file software
  system form instrument location service services team department unit county city state facility clinic hospital source
  funder grant column field variable category type code product item question survey workshop curriculum resource
  programa sitio grupo actividad evento taller organizacion escuela servicio proyecto lugar ubicacion domain host file
  quality`
);
const single = list(
  `firstname lastname middlename fname lname mname surname surnames forename fullname nickname clientname staffname membername
  username apellido apellidos lnm fnm initials iniciales frstnm lstnm aka alias maiden`
);

const people = list("contact client caller member participant patient");
const phrases = [
  ...["f name", "l name", "m name", "middle initial", "first initial", "last initial"],
  ...["next of kin", "who are you"]
];

const announces = (words: HeaderWords): boolean =>
  (hasWord(words, ...people) && ["first", "last"].includes(words.at(-1) ?? "")) ||
  (!hasWord(words, ...things) &&
    (hasWord(words, ...single) ||
      (hasWord(words, ...names) &&
        (hasWord(words, ...whose) || saysOneOf(words, ["name suffix", "name prefix"]))) ||
      saysOneOf(words, phrases)));

export const detector: Detector = {
  id: "person_name",
  describes: "names of people",
  header: announces,
  plausible: (text) =>
    /^\p{L}[^\d]{0,80}$/u.test(text) && !/^(?:yes|no|true|false|n\/a|unknown|none)$/i.test(text)
};
