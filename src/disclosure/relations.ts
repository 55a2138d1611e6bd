import {
  type ExactCell,
  everything,
  type Period,
  type Questions,
  sliceKey,
  type Wholes
} from "../measures/cell.ts";
import {partsOf} from "./part-relations.ts";
import {fields, type Variables} from "./variables.ts";

/** How an attacker works one figure out of others. */
export interface Relation {
  variables: number[];
  coefficients: number[];
  /** How far the sum may move from where it truly is: 0 and 0 where the figures add up. */
  lower: number;
  upper: number;
  /** Somebody might take the figures to add up: they do, or nearly. */
  suspect: boolean;
  /** Parts minus total: people counted in several parts, or less those in none; 0 where the figures add up. */
  slack: number;
  /** Measure, field and direction it was read in; an attacker learns from one instance about the others. */
  family: string;
  people: boolean;
}

/** A total and its parts, by their place in the list of cells. */
export interface Sum {
  total: number;
  parts: number[];
  family: string;
}

/**
 * Sums over program, site, characteristic and time. Volumes add up. Distinct people do not: parts minus total is the
 * people in several parts; the total is at most the sum and at least each part.
 */
export function relationsOf(
  cells: readonly ExactCell[],
  {periods, questions, wholes}: {periods: readonly Period[]; questions: Questions; wholes: Wholes},
  {list, of}: Variables,
  threshold: number
): Relation[] {
  const relations: Relation[] = [];
  for (const {total, parts, family} of [...sumsOverPlaces(cells), ...sumsOverTime(cells, periods)]) {
    for (const field of fields) {
      const whole = of[total]![field];
      const pieces = parts.map((part) => of[part]![field]).filter((piece) => piece !== undefined);
      if (whole === undefined || pieces.length === 0) continue;
      const terms = collect([...pieces.map((piece) => [piece, 1] as const), [whole, -1]]);
      if (terms.size === 0 || [...terms.keys()].every((variable) => list[variable]!.value === 0)) continue;
      const slack = sum(pieces.map((piece) => list[piece]!.value)) - list[whole]!.value;
      const {people} = list[whole]!;
      const addsUp = !people || slack === 0;
      relations.push({
        variables: [...terms.keys()],
        coefficients: [...terms.values()],
        lower: addsUp ? 0 : slack > 0 ? -slack : Number.NEGATIVE_INFINITY,
        upper: addsUp ? 0 : slack > 0 ? Number.POSITIVE_INFINITY : -slack,
        suspect: addsUp || Math.abs(slack) < threshold,
        slack,
        family: `${family}|${field}`,
        people
      });
      // A person's cohort may be another one at the total, and then a part may be more than it.
      const {value} = list[whole]!;
      if (!addsUp && slack > 0)
        for (const piece of pieces)
          if (piece !== whole && list[piece]!.value <= value) relations.push(atMost(piece, whole, list));
    }
  }
  return distinct([
    ...relations,
    ...answersOf(cells, questions, {of}),
    ...partsOf(cells, wholes, {list, of}),
    ...withinCells(cells, {list, of})
  ]);
}

/** Tables that share their people state the same relation more than once. */
function distinct(relations: readonly Relation[]): Relation[] {
  const byTerms = new Map<string, Relation>();
  for (const relation of relations) {
    const terms = relation.variables
      .map((variable, i) => `${variable}:${relation.coefficients[i]}`)
      .sort()
      .join(" ");
    if (!byTerms.has(terms)) byTerms.set(terms, relation);
  }
  return [...byTerms.values()];
}

/** The numerators of a question's measures make up the denominator they share. */
function answersOf(
  cells: readonly ExactCell[],
  questions: Questions,
  {of}: Pick<Variables, "of">
): Relation[] {
  const asked = new Map<string, {question: string; answers: number[]}>();
  cells.forEach((cell, index) => {
    const question = questions[cell.measure];
    if (question === undefined || !cell.denominator) return;
    const key = `${question}|${sliceKey(cell)}`;
    asked.set(key, {question, answers: [...(asked.get(key)?.answers ?? []), index]});
  });
  return [...asked.values()].flatMap(({question, answers}) => {
    const whole = of[answers[0]!]!.denominator;
    const pieces = answers.map((answer) => of[answer]!.numerator).filter((piece) => piece !== undefined);
    if (whole === undefined || pieces.length !== answers.length) return [];
    return makeUp(pieces, whole, {family: `answers of ${question}`, people: true});
  });
}

/** Pieces make a whole up by definition; nothing where they are one and the same. */
export function makeUp(
  pieces: readonly number[],
  whole: number,
  named: Pick<Relation, "family" | "people">
): Relation[] {
  const terms = collect([...pieces.map((piece) => [piece, 1] as const), [whole, -1]]);
  if (terms.size === 0) return [];
  const [variables, coefficients] = [[...terms.keys()], [...terms.values()]];
  return [{variables, coefficients, lower: 0, upper: 0, suspect: true, slack: 0, ...named}];
}

/** Within one cell: the numerator is part of the denominator, and a volume is at least one for each person. */
function withinCells(cells: readonly ExactCell[], {list, of}: Variables): Relation[] {
  const relations = new Map<string, Relation>();
  const add = (part: number | undefined, whole: number | undefined) => {
    if (part === undefined || whole === undefined || part === whole) return;
    if (list[part]!.value <= list[whole]!.value) relations.set(`${part}|${whole}`, atMost(part, whole, list));
  };
  cells.forEach((cell, index) => {
    const {people, numerator, denominator} = of[index]!;
    if (!cell.denominator) add(people, numerator);
    else if (numerator !== undefined && list[numerator]!.people) add(numerator, denominator);
  });
  return [...relations.values()];
}

const atMost = (part: number, whole: number, list: Variables["list"]): Relation => ({
  variables: [whole, part],
  coefficients: [1, -1],
  lower: list[part]!.value - list[whole]!.value,
  upper: Number.POSITIVE_INFINITY,
  suspect: false,
  slack: 0,
  family: "part of",
  people: true
});

export function sumsOverPlaces(cells: readonly ExactCell[]): Sum[] {
  const sums = new Map<string, {total: number | null; parts: number[]; family: string}>();
  const note = (key: string, family: string, index: number, isTotal: boolean) => {
    const sum = sums.get(key) ?? {total: null, parts: [], family};
    if (isTotal) sum.total = index;
    else sum.parts.push(index);
    sums.set(key, sum);
  };
  const characteristics = [...new Set(cells.map((cell) => cell.characteristic))].filter(
    (characteristic) => characteristic !== everything
  );
  cells.forEach(({measure, period, program, site, characteristic, group}, index) => {
    const family = (dimension: string) => `${measure}|${dimension}`;
    const key = (...rest: string[]) => [measure, period, ...rest].join("|");
    note(key("program", site, characteristic, group), family("program"), index, program === everything);
    note(key("site", program, characteristic, group), family("site"), index, site === everything);
    for (const name of characteristic === everything ? characteristics : [characteristic])
      note(key("group", program, site, name), family(name), index, characteristic === everything);
  });
  return [...sums.values()].flatMap(({total, parts, family}) =>
    total === null || parts.length === 0 ? [] : [{total, parts, family}]
  );
}

export function sumsOverTime(cells: readonly ExactCell[], periods: readonly Period[]): Sum[] {
  const within = periods.map((period) => ({period, parts: finerPeriods(period, periods)}));
  const series = new Map<string, {measure: string; at: Map<string, number>}>();
  cells.forEach(({measure, period, program, site, characteristic, group}, index) => {
    const key = [measure, program, site, characteristic, group].join("|");
    const line = series.get(key) ?? {measure, at: new Map<string, number>()};
    line.at.set(period, index);
    series.set(key, line);
  });
  const sums: Sum[] = [];
  for (const {measure, at} of series.values())
    for (const {period, parts} of within) {
      const total = at.get(period.id);
      if (total === undefined) continue;
      for (const [kind, ids] of parts) {
        const pieces = ids.map((id) => at.get(id)).filter((piece) => piece !== undefined);
        if (pieces.length > 0)
          sums.push({total, parts: pieces, family: `${measure}|${period.kind} of ${kind}`});
      }
    }
  return sums;
}

const rank: Record<Period["kind"], number> = {
  week: -1,
  month: 0,
  quarter: 1,
  year: 2,
  fiscal_year: 2,
  all: 3
};

/** Periods of each finer kind that make a period up; the years that all of time is made of may reach beyond it. */
function finerPeriods(whole: Period, periods: readonly Period[]): Map<Period["kind"], string[]> {
  const finer = new Map<Period["kind"], string[]>();
  for (const {id, kind, start, end} of periods) {
    if (rank[kind] >= rank[whole.kind]) continue;
    const isPart =
      whole.kind === "all"
        ? start <= whole.end && end >= whole.start
        : start >= whole.start && end <= whole.end;
    if (isPart) finer.set(kind, [...(finer.get(kind) ?? []), id]);
  }
  return finer;
}

/** Adds up the coefficients of variables that are named more than once. */
function collect(terms: readonly (readonly [number, number])[]): Map<number, number> {
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of terms) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  for (const [variable, coefficient] of sums) if (coefficient === 0) sums.delete(variable);
  return sums;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * An attacker who sees figures add up wherever all of them are printed will take them to add up where one is not.
 * Three such lines and no other are taken as enough; from then on the family counts as adding up.
 *
 * @returns whether anything new was learned
 */
export function learnSums(relations: readonly Relation[], isUnknown: (variable: number) => boolean): boolean {
  const families = new Map<string, {zero: number; other: number; doubtful: Relation[]}>();
  for (const relation of relations) {
    if (relation.family === "part of") continue;
    const family = families.get(relation.family) ?? {zero: 0, other: 0, doubtful: []};
    families.set(relation.family, family);
    if ((relation.lower !== 0 || relation.upper !== 0) && hasTotal(relation)) family.doubtful.push(relation);
    if (relation.variables.length < 3 || relation.variables.some(isUnknown)) continue;
    if (relation.slack === 0) family.zero += 1;
    else family.other += 1;
  }
  const learned = [...families.values()]
    .filter(({zero, other}) => zero >= 3 && other === 0)
    .flatMap(({doubtful}) => doubtful);
  for (const relation of learned) Object.assign(relation, {lower: 0, upper: 0, suspect: true});
  return learned.length > 0;
}

/** Where the total is the same people as a part, it has dropped out, and the rest cannot be taken to make it up. */
const hasTotal = ({coefficients}: Relation): boolean => coefficients.some((coefficient) => coefficient < 0);
