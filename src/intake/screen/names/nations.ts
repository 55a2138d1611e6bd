import {contextOf} from "./around.ts";
import {deeds} from "./context.ts";
import {isFirstName} from "./known.ts";
import type {Words} from "./tokens.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** What the first and the last word of family names of Native nations are: Crow Dog, Running Bear, Two Bulls, Iron Eyes. */
const first = set(
  `crow red black white yellow blue gray grey brown green little big tall long short running standing sitting walking flying
  iron fast swift slow good bad brave lone spotted painted broken crazy two three four seven many bear eagle elk horse wolf
  buffalo bull hawk owl bird fire thunder lightning star sun moon sky cloud stone wooden holy medicine kills takes looks
  comes stands yellowbird old young left high bright`
);
const last = set(
  `dog bear bears eagle eagles elk horse horses wolf bull bulls buffalo calf crow hawk hawks owl bird birds feather feathers
  cloud clouds thunder lightning star stars sun moon sky fire smoke wind rain stone shield bow arrow arrows knife lance tail
  tails eye eyes eyed face foot hand hands hair heart woman boy fox deer antelope weasel otter badger crane swan
  hoop rope plume bonnet bones enemy hill`
);

/** "spoke with Crow Dog, Leona", "Joe Two Bulls relapsed": two such words behind a first name, where somebody is met, or before what people do. */
export function isOfNation({tokens, capitalsSilent, title}: Words, at: number): boolean {
  const [one, two] = [tokens[at]!, tokens[at + 1]];
  if (capitalsSilent || title || one.capital !== "first" || two?.capital !== "first" || one.after !== " ")
    return false;
  if (!first.has(one.word) || !last.has(two.word)) return false;
  const context = contextOf(tokens, at);
  const [before, behind] = [tokens[at - 1], tokens[at + 2]];
  return (
    (context !== undefined && context !== "told") ||
    (before?.capital === "first" && before.after === " " && isFirstName(before.word)) ||
    (two.after === ", " && behind?.capital === "first" && isFirstName(behind.word)) ||
    (two.after === " " && deeds.has(behind?.word ?? ""))
  );
}
