import {createRandom} from "../../src/demo/random.ts";

/** Forms of people asked twice, half a year apart, as an export would hold them; invented, from a seed. */

export interface Asked {
  /** Lowest and highest number of an answer, as the instrument has it. */
  range: readonly [number, number];
  items: number;
  /** Items worded the other way, by their place in the published order. */
  reversed?: readonly number[];
  /** How much each item is the trait. */
  loading?: number;
  /** Where people stand at first, in standard deviations from the middle of the answers, and by how much they move. */
  level?: number;
  change?: number;
  people?: number;
}

export interface Form {
  person: number;
  occasion: 0 | 1;
  /** In the published order and on the instrument's numbers. */
  answers: number[];
}

/** Two forms a person: their own level lasts, items differ by chance, answers are whole. */
export function drawForms({
  range: [low, high],
  items,
  reversed = [],
  loading = 0.75,
  level = 0,
  change = 0.4,
  people = 60
}: Asked): Form[] {
  const random = createRandom(11, `${low} ${high} ${items} ${reversed} ${loading} ${level}`);
  const own = Math.sqrt(1 - loading ** 2);
  return Array.from({length: people}, (_, person) => {
    const lasting = random.normal();
    return ([0, 1] as const).map((occasion): Form => {
      const trait = level + change * occasion + 0.85 * lasting + 0.5 * random.normal();
      const answers = Array.from({length: items}, (_, item) => {
        const keyed = loading * trait + own * random.normal();
        const turned = reversed.includes(item + 1) ? -keyed : keyed;
        const number = Math.round((low + high) / 2 + (turned * (high - low)) / 4);
        return Math.min(high, Math.max(low, number));
      });
      return {person, occasion, answers};
    });
  }).flat();
}

export interface Column {
  prefix: string;
  forms: readonly Form[];
}

/** A CSV of forms side by side: `id,wave,PREFIX1,...`; both waves of a person, one row each. */
export function csvOf(...columns: readonly Column[]): string {
  const [first] = columns as [Column, ...Column[]];
  const head = columns.flatMap(({prefix, forms}) =>
    (forms[0] as Form).answers.map((_, item) => `${prefix}${item + 1}`)
  );
  const rows = first.forms.map(({person, occasion}, at) => [
    `P${String(person).padStart(4, "0")}`,
    String(occasion),
    ...columns.flatMap(({forms}) => (forms[at] as Form).answers.map(String))
  ]);
  return `${[["id", "wave", ...head], ...rows].map((row) => row.join(",")).join("\n")}\n`;
}

/** The same forms, written down in another way. */
export const written = (
  forms: readonly Form[],
  write: (answer: number, item: number, form: Form) => number
): Form[] =>
  forms.map((form) => ({
    ...form,
    answers: form.answers.map((answer, item) => write(answer, item + 1, form))
  }));

/** The same forms with items in other places: at each place the item named. */
export const reordered = (forms: readonly Form[], order: readonly number[]): Form[] =>
  forms.map((form) => ({...form, answers: order.map((item) => form.answers[item - 1] as number)}));
