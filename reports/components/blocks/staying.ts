import type {CurvePoint} from "../../../src/measures/cell.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {survivalCurve} from "../charts/survival.js";
import type {Choice} from "../choice.js";
import {colorOf} from "../color.js";
import {formatCount, formatPercent, formatRange} from "../format.js";
import {everything, type Period, type Release, whole} from "../release.js";
import {fewNote, stayingNote, stayingSentence} from "../sentences/staying.js";
import {anchorOf} from "../source.js";
import {dataTable} from "../table.js";

const isShown = ({status, survival}: CurvePoint): boolean => status === "shown" && survival !== null;

/** How long people keep coming: a curve for the choice, or one for each program beside the whole. */
export function staying(release: Release, measure: PageMeasure, choice: Choice): HTMLElement | null {
  const period = newest(release, measure, choice);
  if (period === undefined) return null;
  const slice = {...whole, period: period.id, program: choice.program, site: choice.site};
  const median = release.measures.find(
    ({family, format, id}) => family === "retention" && format === "days" && release.cell(id, slice)
  );
  const points = release.curve(measure.id, slice);
  const total = release.curve(measure.id, {...whole, period: period.id});
  const programs =
    choice.program === everything && choice.site === everything
      ? release.site.programs.flatMap(({id, name}) => {
          const own = release.curve(measure.id, {...slice, program: id});
          return own.length === 0 ? [] : [{name, program: name, points: own}];
        })
      : [];
  const place =
    release.siteName(choice.site) ?? release.programName(choice.program) ?? "All programs together";
  const each =
    programs.length > 1
      ? [{name: "All programs together", program: null, points}, ...programs]
      : [{name: place, program: release.programName(choice.program), points}];
  const pictured = each.filter(({points}) => points.some(isShown));
  const dotted = total.some(isShown) && pictured.some(({points}) => points !== total);
  const lastShown = Math.max(
    0,
    ...[total, ...each.map(({points}) => points)]
      .flat()
      .filter(isShown)
      .map(({day}) => day)
  );
  const end = Math.max(365, lastShown);
  const say = (name: string | null, own: typeof points) =>
    stayingSentence({
      word: release.site.word,
      program: name,
      site: null,
      points: own,
      median: undefined
    });
  const sentence = stayingSentence({
    word: release.site.word,
    program: release.programName(choice.program),
    site: release.siteName(choice.site),
    points,
    median: median && release.cell(median.id, slice),
    beside: pictured.length > 0
  });
  return block({
    id: anchorOf(measure.id),
    title: measure.title,
    sentence,
    note: [
      stayingNote(release.site.word, period, lastShown),
      dotted ? "The dotted line is all programs together." : "",
      fewNote(
        release.site.word,
        pictured.flatMap(({points}) => points)
      )
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
    columns: pictured.length > 1 ? 2 : 1,
    pictures: pictured.map(({name, program, points}) => ({
      title: name,
      render: (width) =>
        survivalCurve(points, points === total ? [] : total, {
          label: `${measure.title}: ${name}`,
          description: say(program, points),
          color: colorOf(measure),
          end,
          width
        })
    })),
    table: curveTable(measure, each),
    measures: [measure, ...(median === undefined ? [] : [median])]
  });
}

/** Everybody since the data start says most; where that is not published, the newest year that is. */
function newest(release: Release, measure: PageMeasure, choice: Choice): Period | undefined {
  const has = (period: Period): boolean =>
    release.curve(measure.id, {...whole, period: period.id, program: choice.program, site: choice.site})
      .length > 0;
  return (
    release.periods("all").find(has) ??
    [...release.periods("fiscal_year"), ...release.periods("year")].filter(has).at(-1)
  );
}

function curveTable(
  measure: PageMeasure,
  curves: readonly {name: string; points: ReturnType<Release["curve"]>}[]
): HTMLElement {
  const days = [30, 60, 90, 180, 365, 540, 720];
  return dataTable({
    caption: `${measure.title}: share still coming, with its likely range and how many could still be followed`,
    head: ["After", ...curves.map(({name}) => ({name, measure}))],
    rows: days
      .filter((day) => curves.some(({points}) => points.some((point) => point.day >= day)))
      .map((day) => [
        `${day} days`,
        ...curves.map(({points}) => {
          const point = points.filter((p) => p.day <= day).at(-1);
          if (point === undefined || (points.at(-1)?.day ?? 0) < day) return "\u2013";
          if (point.status !== "shown" || point.survival === null) return "withheld";
          const range =
            point.lower === null || point.upper === null
              ? ""
              : ` (${formatRange("percent", point.lower, point.upper)})`;
          const risk = point.atRisk === null ? "" : `, ${formatCount(point.atRisk)} followed`;
          return `${formatPercent(point.survival)}${range}${risk}`;
        })
      ])
  });
}
