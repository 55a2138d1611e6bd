import type {SurveyForm} from "../../config/job.ts";
import {refusal} from "../../error.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {writtenVariants} from "../../instruments/turned.ts";
import {codingOf} from "../../instruments/variant.ts";
import {parts} from "../../quality/key-check/sql.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";

/** Fewest forms that are looked at, and of them fewest with a number one beyond the answers, at least this share. */
const fewestForms = 30;
const fewestBeyond = 3;
const leastBeyond = 0.05;

interface Ends {
  part: string;
  forms: number;
  /** Forms with a number one above, and one below, those of an answer. */
  above: number;
  below: number;
  /** Answers at either end. */
  lowest: number;
  highest: number;
}

/**
 * Refuses a file whose answers are one off the numbers they are read by (1 to 4 where 0 to 3 is declared), all of them or
 * those of a wave, half-year, site or program: nobody gives the number at one end, and some give one beyond the other. Those beyond would be
 * left out, and the others scored wrong without a word.
 */
export async function refuseMovedAnswers(
  warehouse: Warehouse,
  form: SurveyForm,
  instrument: Instrument
): Promise<void> {
  const [low, high] = numbersOf(form, instrument);
  for (const part of parts) {
    const found = await warehouse.query<Ends>(endsSql(part, low, high));
    // The first is the whole file: where nothing lies beyond, no part of it does.
    if (part === parts[0] && found.every(({above, below}) => Math.max(above, below) < fewestBeyond)) return;
    const moved = found.find((ends) => isMoved(ends));
    if (moved !== undefined) throw movedAnswers(moved, [low, high], form, instrument);
  }
}

const isMoved = (ends: Ends): boolean => movedBy(ends) !== 0;

function movedBy({forms, above, below, lowest, highest}: Ends): 1 | 0 | -1 {
  if (forms < fewestForms) return 0;
  const enough = (beyond: number): boolean => beyond >= fewestBeyond && beyond >= leastBeyond * forms;
  if (enough(above) && lowest === 0) return 1;
  return enough(below) && highest === 0 ? -1 : 0;
}

/** The numbers the file is to write: those of the job's table, else of the variant. */
function numbersOf({answers, variant}: SurveyForm, instrument: Instrument): readonly [number, number] {
  const written = Object.keys(answers ?? {})
    .map(Number)
    .filter((number) => !Number.isNaN(number));
  return written.length > 0
    ? [Math.min(...written), Math.max(...written)]
    : codingOf(instrument, variant).range;
}

const endsSql = (part: string, low: number, high: number): string => `
  select ${part} as part, count(distinct c.record)::integer as forms,
         count(distinct case when c.written = ${high + 1} then c.record end)::integer as above,
         count(distinct case when c.written = ${low - 1} then c.record end)::integer as below,
         count(case when c.written = ${low} then 1 end)::integer as lowest,
         count(case when c.written = ${high} then 1 end)::integer as highest
  from conform_answer c
  join conform_assessment n on n.record = c.record
  join stored.assessment a on a.assessment = n.assessment
  where ${part} is not null
  group by 1 order by 1`;

function movedAnswers(
  ends: Ends,
  [low, high]: readonly [number, number],
  form: SurveyForm,
  instrument: Instrument
) {
  const {short} = instrument;
  const by = movedBy(ends);
  const [never, beyond] = by === 1 ? [low, high + 1] : [high, low - 1];
  const forms = by === 1 ? ends.above : ends.below;
  const where = ends.part === "" ? "" : `in ${ends.part} `;
  return refusal(
    `answers one off: ${short}: ${where}nobody answers ${never}, and ${forms} of ${ends.forms} forms hold a ${beyond}, as if answers ran from ${low + by} to ${high + by} and not from ${low} to ${high}`,
    {
      next: `${storedSo(instrument, [low + by, high + by])}write its answers in the job (answers: ${table(low + by, high + by, codingOf(instrument, form.variant).range[0])}); where only some of the forms are coded so, give them a job of their own; where ${beyond} means no answer, declare it: missing: ["${beyond}"]`
    }
  );
}

function storedSo(instrument: Instrument, range: readonly [number, number]): string {
  const names = writtenVariants(instrument).filter(
    (name) => String(codingOf(instrument, name).range) === String(range)
  );
  return names.length === 0 ? "" : `name the variant that is stored so (${names.join(", ")}), or `;
}

/** The numbers of the file beside those of the variant, in order. */
function table(from: number, to: number, lowest: number): string {
  const own = Array.from({length: to - from + 1}, (_, step) => `"${from + step}": ${lowest + step}`);
  return `{${own.join(", ")}}`;
}
