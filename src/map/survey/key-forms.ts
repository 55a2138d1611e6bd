import type {DuckDBConnection} from "@duckdb/node-api";
import {fold} from "../../intake/conform/fields/text.ts";
import {readForms, type StagedTable} from "../read-profile.ts";
import {type Keying, keyingOf} from "./keying.ts";
import type {FormMatch} from "./match-form.ts";
import {mirrorsOf} from "./mirrors.ts";

/** Looks at whole forms to see which of several instruments they were answers to, and in which item order. */
export async function keyForms(
  connection: DuckDBConnection,
  table: StagedTable,
  forms: readonly FormMatch[]
): Promise<FormMatch[]> {
  const chosen: FormMatch[] = [];
  for (const match of forms) {
    const candidates: Keyed[] = [];
    for (const each of [match, ...match.rivals]) {
      const headers = each.columns.map(({header}) => header);
      const answers = await readForms(connection, table, headers, reader(each));
      candidates.push({match: each, keying: keyingOf(each.instrument, answers)});
    }
    chosen.push(chooseKeyed(candidates));
  }
  return chosen;
}

interface Keyed {
  match: FormMatch;
  keying: Keying;
}

/** The most that a form is believed whose numbers may run the other way. */
const eitherWay = 0.7;

/** Alphas further apart than this tell two instruments apart. */
const clearly = 0.1;

/**
 * The first of the candidates, unless the answers hang together clearly better by the key of another one. Those that
 * neither score nor answers tell apart are named.
 */
export function chooseKeyed(candidates: readonly Keyed[]): FormMatch {
  const best = candidates.reduce((held, other) => (isClearlyBetter(other, held) ? other : held));
  const {match, keying} = best;
  const others = candidates.filter((other) => other !== best && isAsGood(other, best));
  const form = match.form.variant === undefined ? match.form : {...match.form, variant: keying.variant};
  const mirrors = match.fit.by === "labels" ? [] : mirrorsOf(match.instrument, form);
  const names = others.map(({match: {instrument}}) => `${instrument.short} (${instrument.id})`);
  return {
    ...match,
    form,
    score: mirrors.length === 0 ? match.score : Math.min(match.score, eitherWay),
    reasons: [...match.reasons, ...keying.reasons],
    doubts: [
      ...match.doubts,
      ...keying.doubts,
      ...(mirrors.length === 0
        ? []
        : [
            `which end is agreement the file does not say, and answers hang together either way: variant ${mirrors.join(" or ")}${form.answers === undefined ? "" : ", without these answers,"} counts the other way`
          ]),
      ...(names.length === 0
        ? []
        : [`could be ${names.join(" or ")} as well: as many items, and such answers`])
    ]
  };
}

const isClearlyBetter = ({keying}: Keyed, {keying: than}: Keyed): boolean =>
  keying.alpha !== null && than.alpha !== null && keying.alpha > than.alpha + clearly;

const isAsGood = (other: Keyed, best: Keyed): boolean =>
  other.match.score > best.match.score - 0.05 && !isClearlyBetter(best, other);

/** An answer on the instrument's own scale; undefined for none. */
function reader({fit, instrument: {answers}}: FormMatch): (text: string) => number | undefined {
  const [low, high] = answers.range;
  const table =
    fit.answers && new Map(Object.entries(fit.answers).map(([text, number]) => [fold(text), number]));
  return (text) => {
    if (table !== undefined) return table.get(fold(text));
    const number = text.trim() === "" ? Number.NaN : Number(text);
    return number >= low && number <= high ? number : undefined;
  };
}
