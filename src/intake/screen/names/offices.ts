import {type Candidate, isNoWord} from "./candidate.ts";
import {companies} from "./companies.ts";
import {isRunTogether} from "./compound.ts";
import {isAnyName, isOnlyFamily} from "./known.ts";
import {isOrdinary} from "./ordinary.ts";
import {isTown} from "./towns.ts";

/** What is called about where a company is called. */
const dealt = new Set(
  "bill bills billing shutoff outage internet coverage copay premium reservation refund reimbursement discount budget arrears".split(
    " "
  )
);
/** Behind the name of a company. */
const companys = new Set(
  `rep reps representative app account bill plan website link card customer store office agent portal voucher staff
  program gift bus truck van driver coupon coupons phone tickets ticket`.split(/\s+/)
);
const theirs = new Set(
  "client clients member members participant participants pt guest caller consumer them cliente".split(" ")
);

/** "Called Eversource with member", "an Xfinity rep": an unknown word that a company, an agency or a town is called by. */
export function isOffice(candidate: Candidate): boolean {
  const {words, at, token, context, common, first, surname} = candidate;
  if (common || context === "title" || context === "relation" || context === "introduced") return false;
  if (companies.has(token.word) || (!first && !surname && isNameOfOffice(candidate))) return true;
  if (isAnyName(token.word)) return false;
  return (
    isTown(token.word) ||
    isRunTogether(token.word) ||
    companys.has(words.tokens[at + 1]?.word ?? "") ||
    isDealtWith(candidate)
  );
}

/** "Berkshire Gas": a strange word before a capitalized one that nobody is called by. */
const isNameOfOffice = ({next}: Candidate): boolean =>
  next?.capital === "first" && isOrdinary(next.word) && !isAnyName(next.word);

/** "called Fidelis with client", "for member", "about the bill" */
const isDealtWith = (candidate: Candidate): boolean => {
  const rest = candidate.words.tokens.slice(candidate.at + 1).map(({word}) => word);
  if (!isNoWord(candidate) || rest.includes("his") || rest.includes("her")) return false;
  return (
    rest.some((word) => dealt.has(word)) ||
    rest.some(
      (word, k) =>
        ["with", "w", "for", "con"].includes(word) &&
        (theirs.has(rest[k + 1] ?? "") || (rest[k + 1] === "the" && theirs.has(rest[k + 2] ?? "")))
    )
  );
};

/** Where somebody is taken in or let out: "discharged from McLean". */
const discharges = new Set(
  `discharged admitted transferred released graduated hired applied enrolled accepted evicted inpatient detoxed treated
  treatment detox stay bed program intake interview job shift internship alta ingresado`.split(/\s+/)
);
const visited = new Set("from to at into in".split(" "));

/** "Discharged from McLean", "admitted to Cooley Dickinson": where one is taken in, a family name alone is a house's. */
export function isHouse({words: {tokens}, at, token, first}: Candidate): boolean {
  const [one, two] = [tokens[at - 1], tokens[at - 2]];
  if (first && !isOnlyFamily(token.word)) return false;
  return one !== undefined && two !== undefined && visited.has(one.word) && discharges.has(two.word);
}
