import {endingsSentence} from "../../../reports/components/sentences/endings.ts";
import {stayingSentence} from "../../../reports/components/sentences/staying.ts";
import {everything, type Slice} from "../../measures/cell.ts";
import type {ReleaseView} from "../../release/view.ts";
import {chosenPeriods} from "../select.ts";
import {type Holds, survivalColumns} from "../survival/columns.ts";
import {survivalNotes} from "../survival/notes.ts";
import {measures, placesOf, type StayingAt} from "../survival/places.ts";
import {survivalPrinted} from "../survival/printed.ts";
import {shortRow, stepRows, testRows} from "../survival/rows.ts";
import type {Column, Row, TableContent, TableFile} from "../table.ts";

export const table: TableFile = {
  id: "survival",
  title: "How long people keep coming",
  description:
    "Life tables with intervals, medians and 180-day retention by program, site and group; inside also restricted means, cumulative incidence by way of ending and log-rank tests",
  build
};

function build(release: ReleaseView, period: string | undefined): TableContent {
  const periods = chosenPeriods(release, period);
  const places = placesOf(release, periods).map((place) => ({
    place,
    short: shortRow(place),
    steps: stepRows(place)
  }));
  const tests = testRows(release, periods);
  const holds: Holds = {
    late: places.some(({steps}) => steps.some(({entered}) => typeof entered === "number" && entered > 0)),
    endings: places.some(({place}) => place.endings !== undefined),
    means: release.measures.some(({id}) => id === measures.mean),
    tests: tests.length > 0
  };
  const printed = (periods.find(({kind}) => kind === "all") ?? periods.at(-1))?.id;
  const inDocument = ({slice}: StayingAt) => slice.period === printed && slice.characteristic === everything;
  const columns = [...survivalColumns(holds), inWords];
  const under = (heading: string, rows: readonly Row[]): Row[] => rows.map((row) => ({...row, heading}));
  return {
    columns,
    rows: [
      ...places.flatMap(({place, short}) =>
        short === null
          ? []
          : [inDocument(place) ? {...short, [inWords.key]: sentence(release, place)} : short]
      ),
      ...places.flatMap(({steps}) => steps),
      ...tests
    ],
    printed: survivalPrinted(columns),
    printedRows: [
      ...under(
        "In short",
        shortOf(places, ({characteristic}) => characteristic === everything)
      ),
      ...under(
        "In short, by group",
        shortOf(places, ({period, characteristic}) => period === printed && characteristic !== everything)
      ),
      ...places
        .filter(({place}) => inDocument(place))
        .flatMap(({place, steps}) => under(headingOf(place), steps.map(withoutNames))),
      ...under("Log-rank tests", tests)
    ],
    headings: ["heading"],
    notes: survivalNotes(release, holds, periods.find(({id}) => id === printed)?.label ?? null)
  };
}

const shortOf = (
  places: readonly {place: StayingAt; short: Row | null}[],
  isPrinted: (slice: Slice) => boolean
): Row[] => places.flatMap(({place, short}) => (short !== null && isPrinted(place.slice) ? [short] : []));

const inWords: Column = {key: "sentence", label: "In words", kind: "sentence"};

const headingOf = ({names: {period, program, site}}: StayingAt): string =>
  `Life table: ${[program, site, period].filter((name) => name !== null).join(", ")}`;

/** Under a heading that says where a life table is of. */
const withoutNames = (row: Row): Row => ({...row, period: null, program: null, site: null});

function sentence(
  {dimensions: {word}}: ReleaseView,
  {slice, names, cell, points, endings}: StayingAt
): string {
  const where = {
    word,
    program: slice.program === everything ? null : names.program,
    site: names.site
  };
  return [
    stayingSentence({...where, points, median: cell("median")}),
    ...(endings === undefined ? [] : [endingsSentence(endings, where)])
  ].join(" ");
}
