import type {ConstructId} from "../../instruments/constructs.ts";
import type {Instrument} from "../../instruments/instrument.ts";

/** Everyday words of forms for what instruments measure. */
const everyday: readonly (readonly [words: RegExp, construct: ConstructId])[] = [
  [/bounc(?:e|ing) back|resilien/, "resilience"],
  [/lonel|alone|left out/, "loneliness"],
  [/well ?being|how have you (?:been|felt)|last two weeks/, "wellbeing"],
  [/depress|past week/, "depression"],
  [/mood/, "mood"],
  [/happ(?:y|iness)/, "happiness"],
  [/hope|future/, "hope"],
  [/self ?esteem|about myself/, "self_esteem"],
  [/stigma/, "stigma"],
  [/empower/, "empowerment"],
  [/anxi(?:ety|ous)|worr(?:y|ied)/, "anxiety"],
  [/social support/, "connection"],
  [/recovery/, "recovery"]
];

/** How well the headers' common part names an instrument: 0 to 1. */
export function namesInstrument(stem: string, instrument: Instrument): number {
  const words = stem
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
  if (words === "" || words === "q" || words === "question" || words === "item") return 0;
  const joined = words.replaceAll(" ", "");
  const names = namesOf(instrument);
  const withDigits = stem.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
  if (names.includes(joined) || withDigits === instrument.id.replaceAll("-", "")) return 1;
  if (names.some((name) => name.length >= 3 && (joined.startsWith(name) || joined.endsWith(name))))
    return 0.8;
  const topic = everyday.find(([pattern]) => pattern.test(words))?.[1];
  return topic !== undefined && constructsOf(instrument).includes(topic) ? 0.7 : 0;
}

const namesOf = ({id, name, short, scales}: Instrument): string[] => {
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, "");
  const whole = scales.find(({id}) => id === "total") ?? scales[0];
  return [
    letters(id),
    letters(short),
    ...short.split(/[()]/).map(letters),
    initials(name),
    initials(short),
    ...(whole?.constructs.slice(0, 1).flatMap((construct) => [letters(construct), initials(construct)]) ??
      []),
    ...firstWord(name).map(letters)
  ].filter((each) => each.length >= 2);
};

/** The first word of a name where it stands for it, such as Herth; `mental` and `brief` begin many. */
const firstWord = (name: string): string[] =>
  name.split(/\s/).filter((word, at) => at === 0 && !common.has(word.toLowerCase()));

const common = new Set(
  "adult basic brief center daily general generalized illness internalized making mental multidimensional outcome patient questionnaire recovery session short".split(
    " "
  )
);

const constructsOf = ({scales}: Instrument): ConstructId[] => scales.flatMap(({constructs}) => constructs);

const initials = (text: string): string =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:of|for|the|and|item)$/i.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join("");
