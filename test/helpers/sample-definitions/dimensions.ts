import type {Dimensions} from "../../../src/release/format.ts";

/** Periods, places and groups of the sample release. */

export const asOf = "2026-03-31";
export const dataStart = "2023-04-01";

const pad = (n: number): string => String(n).padStart(2, "0");
const monthName = (month: number): string =>
  ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]!;
const lastDay = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

export const periods: Dimensions["periods"] = [
  ...Array.from({length: 36}, (_, i) => {
    const year = 2023 + Math.floor((i + 3) / 12);
    const month = ((i + 3) % 12) + 1;
    return {
      id: `${year}-${pad(month)}`,
      kind: "month" as const,
      label: `${monthName(month)} ${year}`,
      start: `${year}-${pad(month)}-01`,
      end: lastDay(year, month),
      closed: i < 33
    };
  }),
  ...Array.from({length: 12}, (_, i) => {
    const year = 2023 + Math.floor((i + 1) / 4);
    const quarter = ((i + 1) % 4) + 1;
    return {
      id: `${year}-Q${quarter}`,
      kind: "quarter" as const,
      label: `Q${quarter} ${year}`,
      start: `${year}-${pad(quarter * 3 - 2)}-01`,
      end: lastDay(year, quarter * 3),
      closed: i < 11
    };
  }),
  ...[2023, 2024, 2025, 2026].map((year) => ({
    id: `FY${year}`,
    kind: "fiscal_year" as const,
    label: `FY ${year}`,
    start: `${year - 1}-07-01`,
    end: `${year}-06-30`,
    closed: year < 2026
  })),
  {id: "all", kind: "all" as const, label: "All time", start: dataStart, end: asOf, closed: false}
];

export const programs: Dimensions["programs"] = [
  {id: "evening-groups", name: "Evening Groups", type: "support_group"},
  {id: "peer-specialists", name: "Peer Specialists", type: "one_to_one"},
  {id: "drop-in", name: "Drop-in Center", type: "peer_run"},
  {id: "warm-line", name: "Warm Line", type: "warm_line"}
];

export const sites: Dimensions["sites"] = [
  {id: "downtown", name: "Downtown", opened: null},
  {id: "eastside", name: "Eastside", opened: null},
  {id: "westside", name: "Westside", opened: "2024-09-01"},
  {id: "valley", name: "Mora Valley", opened: null}
];

export const characteristics: Dimensions["characteristics"] = [
  {
    id: "age",
    name: "Age at start",
    groups: [
      {id: "18-25", name: "18 to 25"},
      {id: "26-44", name: "26 to 44"},
      {id: "45-64", name: "45 to 64"},
      {id: "65", name: "65 and over"}
    ]
  },
  {
    id: "language",
    name: "Language at home",
    groups: [
      {id: "en", name: "English"},
      {id: "es", name: "Spanish"},
      {id: "other", name: "Another language"}
    ]
  }
];
