import type {ProgramType} from "../../../src/config/workspace.ts";
import type {PageMeasure} from "../../../src/site/page-data.ts";
import {nothing} from "../block.js";
import {constructs} from "../blocks/constructs.js";
import {overTime} from "../blocks/over-time.js";
import {ofOpening, openingMeasures, program} from "../blocks/program.js";
import {byProgram} from "../blocks/programs.js";
import {ofReferrals, referrals} from "../blocks/referrals.js";
import {staying} from "../blocks/staying.js";
import {type Choice, openingGrainOf} from "../choice.js";
import {sortForms} from "../outcomes/told.js";
import {pairs} from "../pair.js";
import {question} from "../question.js";
import {latest, latestShown, type Release, shownIn, whole} from "../release.js";
import {gather, isChange} from "../scales.js";
import {noProgram} from "../sentences/no-program.js";
import {byQuestion, type Question, questions, questionTitles} from "./plan.js";

/**
 * The blocks of a page that tells of one type of program: what the program came to, the programs of its type side by side, then
 * how many came, how often, whether they stayed and whether it helped. Whatever measures the release holds of it are drawn.
 */
export function programPage(release: Release, type: ProgramType, choice: Choice): HTMLElement[] {
  const opening = program(release, choice);
  const apart: readonly string[] = [...ofOpening, ...ofReferrals];
  const others = release.measures.filter(
    ({id, family}) =>
      !apart.includes(id) && family !== "outcomes" && !id.startsWith("survival") && !isCurve(release, id)
  );
  const figures = byQuestion(ownFirst(others, type));
  const blocks = [
    opening,
    beside(release, choice),
    ...questions.map((one) => answer(release, one, figures[one], choice))
  ].filter((block) => block !== null);
  return blocks.length > 0 ? blocks : [nothing(...noProgram(release.site, type))];
}

function answer(
  release: Release,
  asked: Question,
  measures: readonly PageMeasure[],
  choice: Choice
): HTMLElement | null {
  const drawn = pairs(
    [...(asked === "often" ? openingMeasures(release, choice).slice(1) : []), ...measures].map((measure) =>
      overTime(release, measure, choice)
    )
  );
  const further: Readonly<Record<Question, () => (HTMLElement | null)[]>> = {
    came: () => [drawn, referrals(release, choice)],
    often: () => [drawn],
    stayed: () => [...curves(release, choice), drawn],
    helped: () => [helped(release, choice), drawn],
    carried: () => [drawn]
  };
  return question(asked, questionTitles[asked], further[asked]());
}

/** What its own type is measured by comes before what every program is. */
const ownFirst = (measures: readonly PageMeasure[], type: string): PageMeasure[] => [
  ...measures.filter(({family}) => family === type),
  ...measures.filter(({family}) => family !== type)
];

const isCurve = (release: Release, id: string): boolean => release.curves.some(({measure}) => measure === id);

const curves = (release: Release, choice: Choice): (HTMLElement | null)[] =>
  release.measures.filter(({id}) => isCurve(release, id)).map((measure) => staying(release, measure, choice));

/** Programs of the type side by side, by people or, where no names are known, by how often people came. */
function beside(release: Release, {program, grain}: Choice): HTMLElement | null {
  const measure = ["served", "attendances"].flatMap((id) => release.measure(id) ?? [])[0];
  const period = measure && latest(release, measure.id, grain, {...whole, program});
  return measure === undefined || period === undefined ? null : byProgram(release, measure, period);
}

const followed = ["fiscal_year", "year", "all"];

/** What people reported on every scale, for the years that a follow-up takes. */
function helped(release: Release, {program, site}: Choice): HTMLElement | null {
  const forms = gather(release.family("outcomes").filter(isChange));
  const totals = forms.map(({total}) => total);
  const slice = {...whole, program};
  const grain = openingGrainOf(
    followed.map((grain) => ({grain, shown: shownIn(release, totals, grain, slice)})),
    totals.length
  );
  const period = grain === undefined ? undefined : latestShown(release, totals, grain, slice);
  if (period === undefined || site !== whole.site) return null;
  const {told} = sortForms(release, forms, {...slice, period: period.id});
  return constructs(release, {told, silent: []}, period, program, "./outcomes.html");
}
