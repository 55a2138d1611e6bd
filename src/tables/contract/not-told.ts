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

  atAll(measure: string): boolean {
    return this.#grains.has(measure);
  }

  /** Whether the release tells it of the program at all; where not, it means nothing there or is told of all together alone. */
  ofProgram(measure: string, program: string): boolean {
    return this.#grains.has(`${measure}|${program}`);
  }

  /** Whether it is told by this kind of period: of the program given, else of any. */
  by(kind: string, measure: string, program?: string): boolean {
    const key = program === undefined ? measure : `${measure}|${program}`;
    return this.#grains.get(key)?.has(kind) ?? false;
  }

  /** `quarter, fiscal year, all data`: all that it is told by. */
  grainsOf(measure: string): string {
    const known = this.#grains.get(measure) ?? new Set();
    return grains.flatMap(([kind, name]) => (known.has(kind) ? [name] : [])).join(", ");
  }
}

/** What the release does not tell by the shortest periods, and what it tells by them of all programs together, or of each, alone. */
export function notToldNotes(
  told: Told,
  measures: readonly PublishedMeasure[],
  {short, programs}: Pick<ContractPeriods, "short"> & {programs: readonly string[]}
): string[] {
  const name = grains.find(([kind]) => kind === short)?.[1] ?? short;
  const isLeftOut = (id: string, program: string): boolean =>
    told.ofProgram(id, program) && !told.by(short, id, program);
  const some = measures.filter(({id}) => told.by(short, id));
  const sentence = (start: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [`${start}: ${texts.join("; ")}.`];
  return [
    ...sentence(
      `Not told by ${name} in this release`,
      measures
        .filter((measure) => !some.includes(measure))
        .map(({id, title}) => `${title} (by ${told.grainsOf(id)})`)
    ),
    ...sentence(
      `Told by ${name} of all programs together alone`,
      some.filter(({id}) => programs.some((program) => isLeftOut(id, program))).map(({title}) => title)
    ),
    ...sentence(
      `Told by ${name} of each program alone`,
      some.filter(({id}) => isLeftOut(id, everything)).map(({title}) => title)
    )
  ];
}
