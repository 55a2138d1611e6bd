import {type Cell, everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import type {ContractPeriods} from "./periods.ts";

const grains = [
  ["month", "month"],
  ["quarter", "quarter"],
  ["fiscal_year", "fiscal year"],
  ["year", "year"],
  ["all", "all data"]
] as const;

/** In what programs and kinds of period each measure is told at all, at all sites and of everybody. */
export class Told {
  readonly #grains = new Map<string, Set<string>>();
  readonly #kinds: ReadonlyMap<string, string>;

  constructor({cells, dimensions}: ReleaseView) {
    this.#kinds = new Map(dimensions.periods.map(({id, kind}) => [id, kind]));
    for (const cell of cells) this.#add(cell);
  }

  #add({measure, program, site, characteristic, period}: Cell): void {
    const kind = this.#kinds.get(period);
    if (site !== everything || characteristic !== everything || kind === undefined) return;
    for (const key of [measure, `${measure}|${program}`])
      this.#grains.set(key, (this.#grains.get(key) ?? new Set()).add(kind));
  }

  /** Whether the release tells it of the program at all; where not, it means nothing there or is told of all together alone. */
  ofProgram(measure: string, program: string): boolean {
    return this.#grains.has(`${measure}|${program}`);
  }

  by(kind: string, measure: string, program: string): boolean {
    return this.#grains.get(`${measure}|${program}`)?.has(kind) ?? false;
  }

  /** `by quarter, fiscal year and all data`; what there is of all programs together. */
  grainsOf(measure: string): string {
    const known = this.#grains.get(`${measure}|${everything}`) ?? new Set();
    return grains.flatMap(([kind, name]) => (known.has(kind) ? [name] : [])).join(", ");
  }
}

/** One sentence of what the release does not tell by month, and one of what it tells of all programs together alone. */
export function notToldNotes(
  told: Told,
  measures: readonly PublishedMeasure[],
  {short, programs}: Pick<ContractPeriods, "short"> & {programs: readonly string[]}
): string[] {
  const name = grains.find(([kind]) => kind === short)?.[1] ?? short;
  const never = measures.filter(({id}) => told.ofProgram(id, everything) && !told.by(short, id, everything));
  const together = measures.filter(
    ({id}) =>
      told.by(short, id, everything) &&
      programs.some((program) => told.ofProgram(id, program) && !told.by(short, id, program))
  );
  return [
    ...(never.length === 0
      ? []
      : [
          `Not told by ${name} in this release: ${never.map(({id, title}) => `${title} (by ${told.grainsOf(id)})`).join("; ")}.`
        ]),
    ...(together.length === 0
      ? []
      : [`Told by ${name} of all programs together alone: ${together.map(({title}) => title).join("; ")}.`])
  ];
}
