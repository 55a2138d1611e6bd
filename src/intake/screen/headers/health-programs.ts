import type {HeaderWords} from "./words.ts";

/** What the states call their Medicaid, who sells insurance, and who keeps prisons: one word each. */
const words = new Set(
  `masshealth tenncare badgercare forwardhealth soonercare providerone husky mainecare familycare kancare healthnet
  peachcare medquest hawki arkids starplus ritecare healthchoice equalitycare dentical commcare
  bcbs aetna cigna humana kaiser uhc tricare champva fidelis healthfirst molina amerigroup wellcare centene anthem
  caresource pmi dcn
  cdoc cdcr tdcj bop idoc fdoc mdoc vadoc`.split(/\s+/)
);

/** Of more words, as headers are taken apart. */
const phrases = new Set(
  `mass health|tenn care|badger care|forward health|sooner care|apple health|provider one|denali care|hoosier healthwise
  |healthy indiana|maine care|nj family care|kan care|healthy connections|med quest|turquoise care|centennial care
  |oregon health plan|medical assistance|cardinal care|peach care|peach state|green mountain care
  |ar kids|star plus|child health plan|health choice|medi cal|blue cross|united healthcare|united health care`
    .split("|")
    .map((phrase) => phrase.trim())
);

const numbers = new Set("id no num number ids numbers nbr numero".split(" "));
const whose = new Set("member client patient recipient card subscriber".split(" "));

/** Whether a header says a number of one of them: `MassHealth ID`, `Kaiser member #`, `CDOC no`, `No. of TennCare`. */
export const saysHealthProgram = (header: HeaderWords): boolean =>
  (header.length <= 2 && header[0] === "rin") ||
  header.some((_, at) => {
    const end = endOfProgram(header, at);
    if (end === undefined) return false;
    const behind = whose.has(header[end] ?? "") ? end + 1 : end;
    return numbers.has(header[behind] ?? "") || numbers.has(header[at - 1] ?? "");
  });

/** Where a program's name that begins here ends. */
function endOfProgram(header: HeaderWords, at: number): number | undefined {
  if (words.has(header[at] ?? "")) return at + 1;
  for (const length of [2, 3]) if (phrases.has(header.slice(at, at + length).join(" "))) return at + length;
  return undefined;
}
