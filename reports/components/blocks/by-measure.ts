import type {PageMeasure} from "../../../src/site/page-data.ts";
import type {Choice} from "../choice.js";
import {lookOf} from "../look.js";
import {type Period, type Release, whole} from "../release.js";
import {shareSentence} from "../sentences/share.js";
import {byGroup} from "./by-group.js";

export interface ByMeasure {
  id: string;
  title: string;
  note?: string;
  measures: readonly PageMeasure[];
  /** The one the sentence tells. */
  told: PageMeasure;
  name(measure: PageMeasure): string;
  period: Period;
  choice: Choice;
}

/** Several shares of the same people beside each other, such as all spans of retention. */
export function byMeasure(
  release: Release,
  {id, title, note, measures, told, name, period, choice}: ByMeasure
): HTMLElement | null {
  const at = (measure: PageMeasure) =>
    release.cell(measure.id, {...whole, period: period.id, program: choice.program, site: choice.site});
  const rows = measures.flatMap((measure) => {
    const cell = at(measure);
    return cell === undefined ? [] : [{id: measure.id, name: name(measure), cell}];
  });
  const first = rows.map(({cell}) => cell).find((cell) => lookOf(cell) === "number");
  if (rows.length === 0) return null;
  const teller = lookOf(at(told)) === "number" ? told : (measures.find((m) => at(m) === first) ?? told);
  const sentence = shareSentence({
    measure: teller,
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    period,
    cell: at(teller)
  });
  return byGroup(release, {
    id,
    measure: told,
    measures: measures.filter((measure) => at(measure) !== undefined),
    rowsAre: "Measure",
    title,
    sentence,
    ...(note === undefined ? {} : {note}),
    rows,
    period
  });
}
