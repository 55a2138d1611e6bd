import type {StayEndings} from "../../../src/measures/staying.ts";
import type {SiteData} from "../../../src/site/page-data.ts";
import {formatPercent} from "../format.js";
import {at, list, plural} from "../words.js";

/** What has become of people by a year, or by the end of what can be seen; or, where all are gone, how their stays end. */
export function endingsSentence(
  {points}: StayEndings,
  {word, program, site}: {word: SiteData["word"]; program: string | null; site: string | null}
): string {
  const here = at(program, site);
  const point = points.filter(({time}) => time <= 365).at(-1);
  if (point === undefined) return `It is too early to say how ${plural(word)} leave${here}.`;
  const [stopped = 0, completed = 0, moved = 0] = point.causes.map(({value}) => value);
  const share = (value: number, words: string): string[] =>
    value > 0 ? [`${formatPercent(value)} ${words}`] : [];
  if (point.still === 0)
    return `Of the ${plural(word)}${here}, we estimate that ${list([
      ...share(completed, "finish as planned"),
      ...share(moved, "move or die"),
      ...share(stopped, "stop coming")
    ])}.`;
  const when = point.time === 365 ? "a year" : `${point.time} days`;
  return `After ${when}, we estimate that ${list([
    `${formatPercent(point.still)} of the ${plural(word)}${here} are still coming`,
    ...share(completed, "have finished as planned"),
    ...share(moved, "have moved or died"),
    ...share(stopped, "have stopped coming")
  ])}.`;
}
