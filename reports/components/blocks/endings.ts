import type {StayEndings} from "../../../src/measures/staying.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {endingsChart} from "../charts/endings.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatCount, formatPercent, formatRange} from "../format.js";
import {everything, type Release, whole} from "../release.js";
import {endingsSentence} from "../sentences/endings.js";
import {dataTable} from "../table.js";

/** Where more than one in twenty leave otherwise than by stopping, their picture comes before the curve. */
const many = 0.05;

export const headlinesEndings = (release: Release, choice: Choice): boolean =>
  each(release, choice).some(({found}) => found.competing > many);

interface Told {
  program: string | null;
  found: StayEndings;
}

/** The choice's own, or those of each program where contacts decide over all of them and know no reasons. */
function each(release: Release, {program, site}: Choice): Told[] {
  const own = release.endings({...whole, program, site});
  if (own !== undefined) return [{program: release.programName(program), found: own}];
  if (program !== everything) return [];
  return release.site.programs.flatMap(({id, name}) => {
    const found = release.endings({...whole, program: id, site});
    return found === undefined ? [] : [{program: name, found}];
  });
}

const landmarks = [30, 90, 180, 365, 730];

/** What becomes of those who begin, by the reasons that exits give; nothing where exits give none. */
export function endings(release: Release, curve: PageMeasure, choice: Choice): HTMLElement | null {
  const told = each(release, choice);
  if (told.length === 0) return null;
  const say = ({program, found}: Told): string =>
    endingsSentence(found, {word: release.site.word, program, site: release.siteName(choice.site)});
  return block({
    id: "endings",
    title: "What becomes of those who begin",
    sentence: told.map(say).join(" "),
    note: "Finishing as planned and moving away are no leaving. Where they are many, read this picture first: the curve of staying is about those who could still have come. Moving and dying are always told together.",
    columns: told.length > 1 ? 2 : 1,
    pictures: told.map((one) => ({
      ...(told.length > 1 && one.program !== null ? {title: one.program} : {}),
      render: (width: number) =>
        endingsChart(one.found.points, {
          label: `What becomes of those who begin, day by day${one.program === null ? "" : `: ${one.program}`}`,
          description: say(one),
          color: colorOf(curve),
          width
        })
    })),
    further: told.map(({program, found}) => ({
      name: program === null ? "The same as a table" : `The same as a table: ${program}`,
      table: endingsTable(found, curve)
    })),
    measures: [curve]
  });
}

function endingsTable({points}: StayEndings, curve: PageMeasure): HTMLElement {
  const last = points.at(-1)?.time ?? 0;
  return dataTable({
    caption: "Share of those who began, with its likely range",
    head: [
      "After",
      {name: "Still coming", measure: curve},
      "Stopped coming",
      "Finished as planned",
      "Moved or died",
      "Followed"
    ],
    rows: landmarks
      .filter((day) => day <= last)
      .flatMap((day) => {
        const at = points.filter(({time}) => time <= day).at(-1);
        if (at === undefined) return [];
        return [
          [
            `${day} days`,
            formatPercent(at.still),
            ...at.causes.map(({value, lower, upper}) =>
              lower === null || upper === null
                ? formatPercent(value)
                : `${formatPercent(value)} (${formatRange("percent", lower, upper)})`
            ),
            formatCount(at.atRisk)
          ]
        ];
      })
  });
}
