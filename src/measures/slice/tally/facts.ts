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
  /** `width` figures a fact: those that are not the same in all of them, for most measures one or none. */
  figures: Float64Array;
  width: number;
  /** Of each figure where it is among those of a fact; -1 where it is the same in all of them. */
  columns: readonly number[];
  /** Of each figure what it is in all facts; 0 where they differ. */
  constants: readonly number[];
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

interface ReadOptions {
  figures: readonly string[];
  /** Whether facts of one person at one place add up: their sum is then not the figure that all of them have, unless it is 0. */
  adds: boolean;
  codes: Codes;
  months: Months;
  people: number;
}

/** Runs SQL for facts and sorts them by person. Facts of programs or months that no cell speaks of are left out. */
export async function readFacts(
  warehouse: Warehouse,
  sql: string,
  {figures, adds, codes, months, people}: ReadOptions
): Promise<Facts> {
  const program = `list_position(${list(codes.programs)}, program) - 1`;
  const site = `coalesce(list_position(${list(codes.sites)}, site), 1) - 1`;
  const [somebody, at, ...hundredths] = (await warehouse.numbers(`
    select somebody, cast((program_at * ${codes.sites.length} + site_at) * ${months.count} + month_at as integer),
           ${figures.join(", ")}
    from (
      select cast(coalesce(person + 1, 0) as integer) as somebody, ${program} as program_at, ${site} as site_at,
             ${months.sql("month")} as month_at,
             ${figures.map((name) => `cast(coalesce(${name}, 0) * 100 as double) as ${name}`).join(", ")}
      from (${sql}) as facts
    ) as f
    where program_at is not null and month_at between 0 and ${months.count - 1}`)) as [
    Int32Array,
    Int32Array,
    ...Float64Array[]
  ];
  const constants = hundredths.map((column) => constantOf(column, adds));
  const stored = hundredths.filter((_, index) => constants[index] === undefined);
  return {
    ...sorted(somebody, at, stored, people),
    columns: hundredths.map((column) => stored.indexOf(column)),
    constants: constants.map((constant) => constant ?? 0)
  };
}

/** The one value of a column that need not be kept for each fact. */
function constantOf(column: Float64Array, adds: boolean): number | undefined {
  const first = column[0] ?? 0;
  if (adds && first !== 0) return undefined;
  return column.every((value) => value === first) ? first : undefined;
}

/** Counting sort: how many facts each person has, then each fact to its place. */
function sorted(
  somebody: Int32Array,
  at: Int32Array,
  stored: readonly Float64Array[],
  people: number
): Pick<Facts, "from" | "at" | "figures" | "width"> {
  const from = new Int32Array(people + 1);
  for (let fact = 0; fact < somebody.length; fact++) {
    const after = somebody[fact]! + 1;
    from[after] = from[after]! + 1;
  }
  for (let person = 0; person < people; person++) from[person + 1] = from[person + 1]! + from[person]!;
  const next = from.slice(0, people);
  const width = stored.length;
  const figures = new Float64Array(somebody.length * width);
  const placed = new Int32Array(somebody.length);
  for (let fact = 0; fact < somebody.length; fact++) {
    const person = somebody[fact]!;
    const place = next[person]!;
    next[person] = place + 1;
    placed[place] = at[fact]!;
    for (let column = 0; column < width; column++) figures[place * width + column] = stored[column]![fact]!;
  }
  return {from, at: placed, figures, width};
}

const list = (names: readonly string[]): string => `[${names.map((name) => `'${name}'`).join(", ")}]`;
