import {isEnglishWord} from "./english.ts";
import {isRegistered} from "./registered.ts";

const before = new Set(
  "co re pre non anti self de ex un in on off up semi multi post bi tri wi fi vs hi lo".split(" ")
);

/** "T-shirts", "I-messages", "Self-Compassion", "Co-occurring": parts of which none is anybody's name. */
export const isJoinedOfWords = (word: string): boolean =>
  word.includes("-") &&
  word
    .split("-")
    .every((part) => part.length === 1 || before.has(part) || (isEnglishWord(part) && !isRegistered(part)));

/** Endings of what companies, programs and parts of towns are called. */
const endings =
  /^(?:side|town|gate|view|mart|shop|soft|tech|corp|tel|cast|net|link|links|care|health|bank|works|plus|fare|pass|pay|app|hub|dash|line|way|ways|star|point|path|paths|source|power|gas|ride|rides|share|help|sky|well|mail|book|phone|card|lab|labs|pad|space|tube|flix|shire)$/;

/** "Eversource", "Westside", "Careerbuilder": two words run together, as nobody is called. */
export function isRunTogether(word: string): boolean {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!isEnglishWord(head)) continue;
    if (endings.test(tail) || (head.length >= 4 && tail.length >= 4 && isEnglishWord(tail))) return true;
  }
  return false;
}
