import type {Warehouse} from "../../../warehouse/warehouse.ts";
import type {Codes} from "../tables.ts";
import type {Months} from "./months.ts";

/**
 * A measure's facts, those of each person together: person `n` has the facts `from[n]` up to `from[n + 1]`.
 * Figures are in hundredths, the finest a count or a length is written in, so that doubles add them up exactly.
 */
export interface Facts {
  from: Int32Array;
  /** Where each fact is: program, site and month as one number, see `coordinates`. */
  at: Int32Array;
  /** `width` figures a fact. */
  figures: Float64Array;
  width: number;
}

/** Positions in the lists of programs and sites, and the month's number, by the number that stands for the three. */
export const coordinates = (
  at: number,
  {sites, months}: {sites: number; months: number}
): {program: number; site: number; month: number} => ({
  program: Math.floor(at / (sites * months)),
  site: Math.floor(at / months) % sites,
  month: at % months
});

/** Runs SQL for facts and sorts them by person. Facts of programs or months that no cell speaks of are left out. */
export async function readFacts(
  warehouse: Warehouse,
  sql: string,
  {figures, codes, months, people}: {figures: readonly string[]; codes: Codes; months: Months; people: number}
): Promise<Facts> {
  const program = `list_position(${list(codes.programs)}, program) - 1`;
  const site = `coalesce(list_position(${list(codes.sites)}, site), 1) - 1`;
  const somebody = new Column(Int32Array);
  const at = new Column(Int32Array);
  const hundredths = figures.map(() => new Column(Float64Array));
  const columns = [somebody, at, ...hundredths];
  for await (const chunk of warehouse.chunks(`
    select somebody, cast((program_at * ${codes.sites.length} + site_at) * ${months.count} + month_at as integer),
           ${figures.join(", ")}
    from (
      select coalesce(person + 1, 0) as somebody, ${program} as program_at, ${site} as site_at,
             ${months.sql("month")} as month_at,
             ${figures.map((name) => `cast(coalesce(${name}, 0) * 100 as double) as ${name}`).join(", ")}
      from (${sql}) as facts
    ) as f
    where program_at is not null and month_at between 0 and ${months.count - 1}`))
    for (const [index, column] of columns.entries())
      column.take(chunk.getColumnVector(index), chunk.rowCount);
  return sorted(
    somebody.values,
    at.values,
    hundredths.map(({values}) => values),
    people
  );
}

/** Counting sort: how many facts each person has, then each fact to its place. */
function sorted(
  somebody: Int32Array,
  at: Int32Array,
  figures: readonly Float64Array[],
  people: number
): Facts {
  const from = new Int32Array(people + 1);
  for (const person of somebody) from[person + 1] = from[person + 1]! + 1;
  for (let person = 0; person < people; person++) from[person + 1] = from[person + 1]! + from[person]!;
  const next = from.slice(0, people);
  const width = figures.length;
  const facts = {
    from,
    at: new Int32Array(somebody.length),
    figures: new Float64Array(somebody.length * width),
    width
  };
  for (let fact = 0; fact < somebody.length; fact++) {
    const person = somebody[fact]!;
    const place = next[person]!;
    next[person] = place + 1;
    facts.at[place] = at[fact]!;
    for (let figure = 0; figure < width; figure++)
      facts.figures[place * width + figure] = figures[figure]![fact]!;
  }
  return facts;
}

/** Numbers of a column, as many as come. */
class Column<T extends Int32Array | Float64Array> {
  #values: T;
  #length = 0;
  readonly #kind: new (
    length: number
  ) => T;

  constructor(kind: new (length: number) => T) {
    this.#kind = kind;
    this.#values = new kind(1 << 12);
  }

  take(vector: {getItem(index: number): unknown}, rows: number): void {
    if (this.#length + rows > this.#values.length) {
      const larger = new this.#kind(2 * (this.#length + rows));
      larger.set(this.#values);
      this.#values = larger;
    }
    for (let row = 0; row < rows; row++) this.#values[this.#length++] = vector.getItem(row) as number;
  }

  get values(): T {
    return this.#values.subarray(0, this.#length) as T;
  }
}

const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(", ")}]`;
