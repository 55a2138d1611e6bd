import type {PageMeasure} from "../../../src/site/page-data.ts";
import {formatCount} from "../format.js";
import {type Period, type Release, whole} from "../release.js";
import {groupSentence} from "../sentences/group.js";
import {anchorOf} from "../source.js";
import {capital, during, list, plural} from "../words.js";
import {byGroup} from "./by-group.js";

/** People in each program; one person may be in several, which the sentence says. */
export function byProgram(release: Release, measure: PageMeasure, period: Period): HTMLElement | null {
  const rows = release.site.programs.flatMap(({id, name}) => {
    const cell = release.cell(measure.id, {...whole, period: period.id, program: id});
    return cell === undefined || cell.status === "empty" ? [] : [{id, name, cell}];
  });
  if (rows.length < 2) return null;
  const numbers = rows.filter(({cell}) => cell.status === "shown" && cell.value !== null);
  const largest = [...numbers].sort((a, b) => b.cell.value! - a.cell.value!)[0];
  const {word} = release.site;
  const ofPeople = measure.unit === "person";
  const most = ofPeople
    ? `reached the most ${plural(word)}, ${formatCount(largest?.cell.value ?? 0)}`
    : `came first in ${measure.title.toLowerCase()}, with ${formatCount(largest?.cell.value ?? 0)}`;
  const sentence =
    largest === undefined
      ? `${capital(during(period))}, no program's own number can be shown.`
      : `${capital(during(period))}, ${largest.name} ${most}${beside(numbers.filter((row) => row !== largest))}.`;
  return byGroup(release, {
    measure,
    id: `${anchorOf(measure.id)}-by-program`,
    rowsAre: "Program",
    title: `${measure.title}, by program`,
    sentence,
    ...(ofPeople
      ? {
          note: `A ${word} who takes part in two programs is counted in both, so programs do not add up to the total.`
        }
      : {}),
    rows,
    period
  });
}

const beside = (rows: readonly {name: string; cell: {value: number | null}}[]): string =>
  rows.length === 0
    ? ""
    : `, beside ${list(rows.map(({name, cell}) => `${name} (${formatCount(cell.value ?? 0)})`))}`;

/** One measure in the groups of one characteristic, for the newest year that has them. */
export function byCharacteristic(
  release: Release,
  measure: PageMeasure,
  characteristic: Release["site"]["characteristics"][number],
  program: string
): HTMLElement | null {
  const cells = (period: Period) =>
    characteristic.groups.map(({id, name}) => ({
      id,
      name,
      cell: release.cell(measure.id, {
        ...whole,
        period: period.id,
        program,
        characteristic: characteristic.id,
        group: id
      })
    }));
  const year = [...release.periods("fiscal_year"), ...release.periods("year")].filter(
    (period) => period.closed && cells(period).some(({cell}) => cell?.status === "shown")
  );
  const period =
    year.at(-1) ??
    release.periods("all").find((all) => cells(all).some(({cell}) => cell?.status === "shown"));
  if (period === undefined) return null;
  const rows = cells(period).filter(({cell}) => cell !== undefined && cell.status !== "empty");
  if (rows.length < 2) return null;
  return byGroup(release, {
    measure,
    id: `${anchorOf(measure.id)}-by-${characteristic.id}`,
    rowsAre: "Group",
    title: `${measure.title}, by ${characteristic.name.toLowerCase()}`,
    sentence: groupSentence({
      measure,
      word: release.site.word,
      characteristic: characteristic.name,
      program: release.programName(program),
      period,
      rows
    }),
    rows,
    period
  });
}
