import {people, relations} from "./context.ts";
import {isAnyName, isFirstName, isOnlyFamily, isSurname} from "./known.ts";
import {listed} from "./listed.ts";
import {isOrdinary} from "./ordinary.ts";
import {notPeople, things} from "./things.ts";

/** What people are listed behind: "Present:", "Facilitators:", "Kids:". */
const announces = new Set(
  `present attended attending attendance attendees attendee absent facilitators facilitated presenter presenters speaker
  speakers guests participants members clients volunteers kids children siblings intake intakes interpreter driver witness
  peer worker counselor signed by name nombre host hosts ec nok poc payee visitor visitors staff peers team absentees asistieron presentes ausentes asistentes
  participantes facilitadora facilitadoras hijos hijas testigo`
    .split(/\s+/)
    .filter((word) => word !== "")
);

const isLabel = (word: string): boolean => announces.has(word) || people.has(word) || relations.has(word);
/** Before whoever signs or is written to: "Signed, Mavis", "c/o Imelda Paz". */
const addressed =
  /(?:^|[.!?] ?)(?:- ?)?(?:signed|love|sincerely|regards|yours|atte|atentamente)[,:] ?(.+)$|\b(?:c\/o|attn|a\.?k\.?a|fka)[:.]? (.+)$/i;
const label = /(\p{L}[\p{L}\p{M}]*)(?: ?[:=] | - )(.+)$/u;

/** "Halima & Idil": nothing but people, of whom some are known by their first names and none is a word. */
export function joinsPeople(text: string): boolean {
  const parts = text.split(/ & | and | y /);
  return (
    parts.length === 2 &&
    parts.every((part) => /^\p{Lu}[\p{L}\p{M}'’-]+$/u.test(part) && !isOrdinary(listed(part))) &&
    parts.some((part) => isFirstName(listed(part)) && !isSurname(listed(part)))
  );
}

/** "Present: Tomasa, Eloy, Merced", "Intake - Chayton Achebe": what stands behind such a word is people, if it is called as people are. */
export function listsPeople(text: string): boolean {
  const [, signed, to] = addressed.exec(text) ?? [];
  const [, before = "", behind = ""] = label.exec(text) ?? [];
  const rest = signed ?? to ?? (isLabel(listed(before)) ? behind : undefined);
  if (rest === undefined) return false;
  return rest
    .replace(/\([^)]*\)/g, "")
    .split(/, ?| ?& | ?\/ ?| and | y |; /)
    .some((part) => isCalled(part.trim().replace(/[.!]$/, "")));
}

function isCalled(part: string): boolean {
  const words = part.split(" ");
  if (words.length > 3 || !words.every((word) => /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word))) return false;
  const [first = "", ...others] = words.map(listed);
  if (others.some((word) => (notPeople.has(word) || things.has(word)) && !isSurname(word))) return false;
  if (others.length === 0)
    return isFirstName(first) || (first.length >= 3 && isAnyName(first) && !isOrdinary(first));
  const last = others.at(-1) ?? "";
  const known = isFirstName(first) || isSurname(last) || isOnlyFamily(last);
  return (
    known &&
    (!isOrdinary(first) || isAnyName(first)) &&
    (last.length <= 1 || !isOrdinary(last) || isAnyName(last))
  );
}
