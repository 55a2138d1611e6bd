import type {Instrument} from "../../instruments/instrument.ts";

/** Everyday words of forms for what instruments measure. */
const everyday: readonly (readonly [words: RegExp, construct: string])[] = [
  [/bounc(?:e|ing) back|resilien/, "resilience"],
  [/lonel|alone|left out/, "loneliness"],
  [/well ?being|how have you (?:been|felt)|last two weeks/, "wellbeing"],
  [/depress|mood|past week/, "depression"],
  [/happ(?:y|iness)/, "happiness"],
  [/hope|future/, "hope"],
  [/self ?esteem|about myself/, "self-esteem"]
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
  if (names.includes(joined)) return 1;
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
    initials(name),
    initials(short),
    ...(whole?.constructs.slice(0, 1).flatMap((construct) => [letters(construct), initials(construct)]) ??
      []),
    letters(name.split(/\s/)[0] ?? "")
  ].filter((each) => each.length >= 2);
};

const constructsOf = ({scales}: Instrument): string[] => scales.flatMap(({constructs}) => constructs);

const initials = (text: string): string =>
  (text.match(/\p{L}+/gu) ?? [])
    .filter((word) => !/^(?:of|for|the|and|item)$/i.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join("");
