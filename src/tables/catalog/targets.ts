import {everything} from "../../measures/cell.ts";
import type {PublishedMeasure} from "../../release/format.ts";
import type {ReleaseView} from "../../release/view.ts";
import type {TargetRow} from "../../targets/target.ts";
import {nobody, noData, withheld} from "../figure.ts";
import {printedAsIs} from "../print.ts";
import type {Column, ColumnKind, Row, TableContent, TableFile, Value} from "../table.ts";

/** Figures of counts and of shares stand in one column; rows say beside their columns what each is of. */
const figures = {
  kind: "score",
  kindIn: ({format}: Row): ColumnKind =>
    format === "hours" ? "count" : ((format ?? "count") as PublishedMeasure["format"])
} as const;

const columns: readonly Column[] = [
  {key: "grant", label: "Grant", kind: "text"},
  {key: "measure", label: "Measure", kind: "text"},
  {key: "program", label: "Program", kind: "text"},
  {key: "site", label: "Site", kind: "text"},
  {key: "period", label: "Period", kind: "text"},
  {
    key: "target",
    label: "Target",
    ...figures,
    definition: "what the measure is to come to; shares between 0 and 1"
  },
  {key: "kind", label: "At least or at most", kind: "text"},
  {
    key: "actual",
    label: "So far",
    ...figures,
    definition: "what it has come to up to the day told beside it"
  },
  {key: "through", label: "Up to", kind: "text"},
  {
    key: "share",
    label: "Per cent of target",
    kind: "percent",
    definition: "of counts: the figure divided by the target"
  },
  {
    key: "reached",
    label: "Reached",
    kind: "text",
    definition:
      "still open while it can turn out either way: a count only grows, a share may turn until the period is over"
  }
];

const inside: readonly Column[] = [
  {
    key: "year_before",
    label: "Same day a year before",
    ...figures,
    definition:
      "what it had come to on the same day of the year before, where no month of that year is missing"
  },
  {key: "year_before_end", label: "That year's end", ...figures},
  {key: "two_years_before", label: "Same day two years before", ...figures},
  {key: "two_years_before_end", label: "Its end", ...figures},
  {
    key: "projected",
    label: "Will come to",
    ...figures,
    definition:
      "if it goes on so: by a straight line for what adds up (contacts, hours, sessions); for people as many more as came in the rest of the year before, else those carried over and newcomers at their rate; else it is not told, for people who were there before come in the first weeks, and a straight line counts them again and again"
  },
  {key: "basis", label: "By", kind: "text"}
];

export const table: TableFile = {
  id: "targets",
  title: "Targets",
  description:
    "Targets by grant and period: what they have come to, earlier years on the same day, and what they will come to",
  build
};

function build(release: ReleaseView, period: string | undefined): TableContent {
  const {targets = [], manifest} = release;
  const isInside = manifest.audience === "internal";
  const all = [...columns, ...(isInside ? inside : [])];
  return {
    columns: all,
    rows: targets
      .filter((row) => period === undefined || row.period.id === period)
      .map((row) => rowOf(release, row, isInside)),
    printed: printedAsIs(all),
    notes: []
  };
}

const named = (known: readonly {id: string; name: string}[], id: string, all: string): string =>
  id === everything ? all : (known.find((one) => one.id === id)?.name ?? id);

const rounded = (value: number | null | undefined): Value =>
  value === null || value === undefined ? null : Number(value.toFixed(4));

function wordFor({status}: TargetRow): string {
  if (status === "withheld") return withheld;
  if (status === "immature") return "not yet mature";
  return status === "empty" ? nobody : noData;
}

function rowOf({dimensions, measures, grants = []}: ReleaseView, row: TargetRow, isInside: boolean): Row {
  const told = row.actual !== null;
  const measure = measures.find(({id}) => id === row.measure);
  const [before, twoBefore] = [1, 2].map((back) =>
    row.earlier.find(({start}) => Number(row.period.start.slice(0, 4)) - Number(start.slice(0, 4)) === back)
  );
  return {
    grant: row.grant === null ? null : (grants.find(({id}) => id === row.grant)?.name ?? row.grant),
    measure: measure?.title ?? row.measure,
    format: measure?.format ?? null,
    program: named(dimensions.programs, row.program, "All programs"),
    site: named(dimensions.sites, row.site, "All sites"),
    period: row.period.label,
    target: rounded(row.value),
    kind: row.direction === "at_least" ? "at least" : "at most",
    actual: told ? rounded(row.actual) : wordFor(row),
    through: row.through,
    share: row.share,
    reached: told ? (row.reached === null ? "still open" : row.reached ? "yes" : "no") : wordFor(row),
    ...(isInside
      ? {
          year_before: rounded(before?.value),
          year_before_end: rounded(before?.atEnd),
          two_years_before: rounded(twoBefore?.value),
          two_years_before_end: rounded(twoBefore?.atEnd),
          projected: rounded(row.projected === null ? null : Math.round(row.projected.value)),
          basis: row.projected?.basis ?? null
        }
      : {})
  };
}
