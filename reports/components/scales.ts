import type {PageMeasure} from "../../src/site/page-data.ts";

/** Forms and their scales, as a reader tells them apart. */

type OfScale = Pick<PageMeasure, "title" | "instrument" | "followUp">;

/** A form's total at one follow-up, and the parts that make it up. */
export interface Form<Measure extends OfScale = PageMeasure> {
  total: Measure;
  parts: Measure[];
}

/** Whether a measure tells a change of the same people. */
export const isChange = ({id}: Pick<PageMeasure, "id">): boolean => id.startsWith("outcome_change:");

/** Scales under the form they belong to, in their order; each scale of a form that has no total stands for itself. */
export function gather<Measure extends OfScale>(measures: readonly Measure[]): Form<Measure>[] {
  const formOf = ({instrument, followUp}: Measure): string => `${instrument?.id} ${followUp?.id}`;
  const isTotal = ({instrument}: Measure): boolean => instrument?.scale === "total";
  const totals = new Set(measures.filter(isTotal).map(formOf));
  return measures.flatMap((measure): Form<Measure>[] => {
    if (!totals.has(formOf(measure))) return [{total: measure, parts: []}];
    if (!isTotal(measure)) return [];
    return [
      {
        total: measure,
        parts: measures.filter((other) => !isTotal(other) && formOf(other) === formOf(measure))
      }
    ];
  });
}

/** `Hope (Herth Hope)`; a form whose short name is that of its scale is not named twice. */
export function scaleName({instrument, title}: OfScale): string {
  if (instrument === undefined) return title;
  const {scaleName, short} = instrument;
  return same(scaleName, short) ? scaleName : `${scaleName} (${short})`;
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** `Hope: Herth Hope Index`; where a page tells of several follow-ups of it, `Hope after 12 months: Herth Hope Index`. */
export function formTitle({instrument, title, ...of}: OfScale, several: boolean): string {
  if (instrument === undefined) return title;
  const {scaleName, name} = instrument;
  const what = several ? `${scaleName} ${afterWhat({instrument, title, ...of})}` : scaleName;
  return same(scaleName, name) ? what : `${what}: ${name}`;
}

/** What a scale is about, within a sentence: `hope`, `well-being`; an abbreviation stays as it is. */
export function subject({instrument}: OfScale): string {
  const name = instrument?.scaleName ?? "what the form asks about";
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** `after 6 months`; a follow-up named by its occasion is `at follow-up (end of the course)`. */
export function afterWhat({followUp}: OfScale): string {
  if (followUp === undefined) return "at follow-up";
  return /^\d/.test(followUp.name)
    ? `after ${followUp.name}`
    : `at follow-up (${followUp.name.charAt(0).toLowerCase()}${followUp.name.slice(1)})`;
}
