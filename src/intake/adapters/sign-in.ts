import type {Evidence} from "../adapter.ts";
import type {Grid} from "../read/grid.ts";
import {gridAdapter} from "./shared/grid-adapter.ts";
import {guessSettings} from "./sign-in/guess.ts";
import {markReader} from "./sign-in/marks.ts";
import {reshapeSignIn} from "./sign-in/reshape.ts";
import {type Section, sectionsOf} from "./sign-in/sections.ts";
import {isTotal} from "./sign-in/totals.ts";

/** A sign-in matrix: people down, dates across, a mark or hours where they meet; several tables to a file. */
export const adapter = gridAdapter({
  id: "sign-in",
  version: 1,
  title: "Sign-in sheets with people down and dates across",
  sheets: "all",
  evidence,
  reshape: reshapeSignIn
});

function evidence(grid: Grid): Evidence | undefined {
  const sections = sectionsOf(grid);
  const dates = sections.reduce((sum, section) => sum + section.dates.length, 0);
  if (dates === 0) return undefined;
  const read = markReader({}, ".");
  const marks = sections.flatMap((section) =>
    section.rows.flatMap(({cells}) => section.dates.map(({position}) => read(cells[position] ?? "")))
  );
  const known = marks.filter(({kind}) => kind !== "unknown").length;
  const share = marks.length === 0 ? 0 : known / marks.length;
  // Rows of totals hold numbers that mean nothing here.
  const {settings, doubts} = guessSettings(sections.map(withoutTotals));
  return {
    confidence: share >= 0.9 ? 0.95 : share * 0.4,
    reasons: [
      `${dates} column heads are dates, in ${sections.length} table${sections.length === 1 ? "" : "s"}`,
      `${known} of ${marks.length} cells under them are blank, a mark or a number`
    ],
    ...(Object.keys(settings).length === 0 ? {} : {settings: {sign_in: settings}}),
    doubts
  };
}

const withoutTotals = (section: Section): Section => ({
  ...section,
  rows: section.rows.filter(({cells}) => !cells.slice(0, section.dates[0]!.position).some(isTotal))
});
