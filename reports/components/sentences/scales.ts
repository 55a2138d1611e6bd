import {capital, list} from "../words.js";

/** Which way a scale went; up and down where it declares no better one. */
export type Way = "better" | "worse" | "unclear" | "up" | "down";

export const directionWords: Readonly<Record<Way, string>> = {
  better: "better",
  worse: "worse",
  unclear: "not clear",
  up: "higher",
  down: "lower"
};

/** All scales in a sentence: what got better, what got worse, what did not clearly change; in another, what is withheld. */
export function scalesSentence(
  scales: readonly {way: Way | null; subject: string; withheld: boolean}[],
  who: string,
  where: string | null
): string {
  const of = (...ways: Way[]): string[] => [
    ...new Set(scales.filter(({way}) => way !== null && ways.includes(way)).map(({subject}) => subject))
  ];
  const at = where === null ? "" : ` at ${where}`;
  const parts = [
    of("better").length > 0 ? `change for the better in ${list(of("better"))}` : null,
    of("worse").length > 0 ? `change for the worse in ${list(of("worse"))}` : null,
    of("up", "down").length > 0 ? `change in ${list(of("up", "down"))}` : null,
    of("unclear").length > 0 ? `no clear change in ${list(of("unclear"))}` : null
  ].filter((part) => part !== null);
  const hidden = [...new Set(scales.filter(({withheld}) => withheld).map(({subject}) => subject))];
  if (parts.length === 0)
    return `It is too early to say what ${who}${at} reported, or the numbers are withheld.`;
  const told = capital(`${who}${at} reported ${parts.join("; ")}.`);
  return hidden.length === 0 ? told : `${told} What they reported of ${list(hidden)} is withheld.`;
}

/** Scales that nobody's turn has come for, or nobody was asked: named once, and not drawn. */
export const silentSentence = (scales: readonly string[]): string =>
  scales.length === 0 ? "" : `Here there is nothing to count yet of ${list(scales)}.`;

/** How many changes there are to be mistaken in; of one there is nothing to say. */
export const testedSentence = (tested: number): string =>
  tested < 2
    ? ""
    : `This page tells of ${tested} changes, parts of forms among them: by chance alone about one in twenty would look clear.`;
