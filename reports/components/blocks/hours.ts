import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {type HourOfWeek, hourGrid, hourName, weekdayNames} from "../charts/hours.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatCount} from "../format.js";
import {latest, type Release, whole} from "../release.js";
import {hoursSentence} from "../sentences/hours.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";

/** As the release names the hours: `mon_00` to `sun_23`. */
const columns = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) =>
  Array.from({length: 24}, (_, hour) => `${day}_${String(hour).padStart(2, "0")}`)
);

/** When in the week calls come in, over the newest year there is, or over all. */
export function hoursOfWeek(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const slice = {...whole, program: choice.program, site: choice.site};
  const kind = ["fiscal_year", "year", "all"].find((kind) =>
    release
      .series(measure.id, kind, slice)
      .some(({cell}) => cell?.status === "shown" && (cell.value ?? 0) > 0)
  );
  const period = kind === undefined ? undefined : latest(release, measure.id, kind, slice);
  const cell = period && release.cell(measure.id, {...slice, period: period.id});
  if (period === undefined || cell?.status !== "shown") return null;
  const hours: HourOfWeek[] = columns.flatMap((names, weekday) =>
    names.map((name, hour) => ({weekday, hour, calls: cell.more[name] ?? 0}))
  );
  const sentence = hoursSentence({period, hours});
  return block({
    id: anchorOf(measure.id),
    title: "When calls come in",
    sentence,
    note: "By the clock on the wall, on both sides of daylight saving. The stronger its color, the more calls came in an hour; the outlined one had most.",
    pictures: [
      {
        render: (width) =>
          hourGrid(hours, {
            label: "Calls by hour and weekday",
            description: sentence,
            color: colorOf(measure),
            width
          })
      }
    ],
    table: dataTable({
      caption: "Calls by hour and weekday",
      head: ["Hour", ...weekdayNames, {name: "All week", measure}],
      rows: Array.from({length: 24}, (_, hour) => {
        const own = hours.filter((each) => each.hour === hour);
        return [
          hourName(hour),
          ...own.map(({calls}) => formatCount(calls)),
          formatCount(own.reduce((sum, {calls}) => sum + calls, 0))
        ];
      })
    }),
    measures: [measure]
  });
}
