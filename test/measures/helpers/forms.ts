import type {Stock} from "./stock.ts";

/** Filled-in forms of `oneItem`, on their way into a stock. */
export interface Forms {
  /** A form in the program `groups`; an answer of null leaves the one item out, a person of null is anonymous. */
  fill(person: number | null, taken: string | null, answer: number | null, more?: object): void;
  clear(): void;
  /** Loads them as one export of surveys. */
  load(stock: Stock, spoken?: {from?: string | null; to?: string | null; exportDate?: string}): Promise<void>;
}

export function createForms(): Forms {
  let forms: object[] = [];
  let answers: object[] = [];
  return {
    fill(person, taken, answer, more = {}) {
      const assessment = forms.length + 1;
      const usual = {program: "groups", instrument: "mini", variant: "standard", respondent: "self"};
      forms.push({assessment, person, taken, ...usual, ...more});
      if (answer !== null) answers.push({assessment, item: 1, value: answer.toFixed(3)});
    },
    clear() {
      forms = [];
      answers = [];
    },
    load: (stock, spoken = {}) =>
      stock.load({feed: "surveys", from: "2024-01-01", to: "2024-12-31", ...spoken}, forms as never, {
        responses: answers as never
      })
  };
}
