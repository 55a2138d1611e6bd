import {fold} from "../intake/conform/fields/text.ts";
import {stemOf} from "./files.ts";
import {percent} from "./kinds/date.ts";
import type {Candidate, TableProfile} from "./match.ts";
import {isMissingWord, missingCodes} from "./missing.ts";
import {type ColumnProfile, fewestShown, isCodeList, shareOf} from "./profile.ts";
import {repeatedHeaders} from "./recognizers.ts";

/** What results are usually broken down by, for columns of people that `waymark.yaml` does not name. */

interface Topic {
  id: string;
  name: string;
  says: RegExp;
  /** Yes or no, where it is written as 1 and 0; what other numbers stand for only a code book says. */
  flag?: true;
}

const topics: readonly Topic[] = [
  {
    id: "gender",
    name: "Gender",
    says: /^(?:(?:client|member|customer|participant) )?(?:gender|sex)(?: identity| at birth)?$/
  },
  {id: "race", name: "Race and ethnicity", says: /\b(?:race|ethnicity)\b/},
  {id: "veteran", flag: true, name: "Veteran status", says: /\b(?:veteran|military service)\b/},
  {id: "county", name: "County", says: /^(?:home |residence )?county(?: of residence| name)?$/},
  {id: "language", name: "Language", says: /^(?:primary |preferred |home )?language$/},
  {
    id: "housing",
    name: "Housing",
    says: /^(?:housing(?: status| situation)?|living situation|household type)$/
  },
  {id: "orientation", name: "Sexual orientation", says: /^sexual orientation$/},
  {
    id: "disability",
    flag: true,
    name: "Disability",
    says: /^(?:disability|disabled|disabling condition)(?: status)?$/
  },
  {
    id: "employment",
    flag: true,
    name: "Employment",
    says: /^(?:employment(?: status)?|employed|work status)$/
  },
  {id: "insurance", name: "Insurance", says: /^(?:insurance|payer|health insurance)(?: type| status)?$/},
  {id: "senior", flag: true, name: "Senior", says: /^senior(?: citizen)?$/},
  {id: "age_group", name: "Age group", says: /^age (?:group|band|range)$/},
  {id: "partner", flag: true, name: "Partner", says: /^(?:partner|marital status|married)$/},
  {id: "dependents", flag: true, name: "Dependents", says: /^dependents$/}
];

const mostValues = 15;

/**
 * Columns of people that no characteristic of the workspace is told by, as ones it might declare: code lists under a usual name,
 * and an age.
 */
export function undeclared(table: TableProfile): Candidate[] {
  const {characteristics} = table.workspace.config;
  const twice = new Set(repeatedHeaders(table));
  const known = new Set(characteristics.flatMap(({id, name}) => [id, fold(name)]));
  const hasBands = characteristics.some(({age_bands}) => age_bands !== undefined);
  const found = table.columns
    .filter(({header}) => !twice.has(header))
    .flatMap((column) => {
      const topic = topics.find(({says}) => says.test(column.says));
      if (topic === undefined) return ageOf(column, hasBands);
      return known.has(topic.id) || known.has(fold(topic.name)) ? [] : valuesOf(column, topic);
    });
  return found.filter(({field}, at) => found.findIndex((other) => other.field === field) === at);
}

const number = /^-?\d+(?:\.\d+)?$/;
/** Numbers beside 1 and 0 that forms have for no answer. */
const noAnswer = /^(?:8|9|99|-?9+)$/;

function valuesOf(column: ColumnProfile, {id, name, flag}: Topic): Candidate[] {
  if (!isCodeList(column) || column.distinct > mostValues) return [];
  const codes: Record<string, string> = {};
  const values: Record<string, string> = {};
  const missing: string[] = [];
  let [read, rare, silent] = [0, 0, 0];
  for (const [raw, records] of column.values) {
    const label = raw.trim();
    if (isMissingWord(label) || (flag === true && noAnswer.test(label))) {
      missing.push(label);
      silent += records;
    } else if (number.test(label) && !(flag === true && /^[01]$/.test(label))) return [];
    else if (records < fewestShown) rare += records;
    else {
      const meaning = meaningOf(label, Object.keys(values).length + 1);
      codes[label] = meaning.id;
      values[meaning.id] ??= meaning.name;
      read += records;
    }
  }
  const share = read / (column.filled - silent || 1);
  if (Object.keys(values).length < 2 || share < 0.8) return [];
  return [
    {
      column,
      field: `characteristic:${id}`,
      score: 0.8 * share,
      reasons: [
        `the header says so, and ${percent(share)} of its records have one of ${Object.keys(values).length} values`
      ],
      mapping: {codes, ...(missing.length === 0 ? {} : {missing})},
      doubts: [
        `${id} is not in waymark.yaml yet; see the lines to add, and what its values are called`,
        ...(rare === 0 ? [] : [`${rare} records hold values that few have; they go to quarantine`])
      ],
      declares: {id, name, values}
    }
  ];
}

/** A flag of 1 and 0 is yes and no. */
function meaningOf(label: string, nth: number): {id: string; name: string} {
  const word = fold(label);
  if (/^(?:1|yes|y|true)$/.test(word)) return {id: "yes", name: "Yes"};
  if (/^(?:0|no|n|false)$/.test(word)) return {id: "no", name: "No"};
  return {id: stemOf(label) || `value-${nth}`, name: label};
}

/** Beyond it numbers are codes for no answer. */
const topAge = 96;

const isAge = (text: string): boolean => /^\d{1,3}(?:\.\d+)?$/.test(text.trim()) && Number(text) <= 120;

function ageOf(column: ColumnProfile, hasBands: boolean): Candidate[] {
  if (!/^(?:(?:client|member|customer|participant|current) )?age(?: in years| years)?$/.test(column.says))
    return [];
  if (column.filled === 0 || shareOf(column, isAge) < 0.8) return [];
  const missing = missingCodes(column.values, (years) => years >= 0 && years <= topAge);
  return [
    {
      column,
      field: "birth_year",
      score: 0.8,
      reasons: ["the header says so; ages in years"],
      mapping: {kind: "age", ...(missing.length === 0 ? {} : {missing})},
      doubts: [
        "taken for the age on the day of export_date, from which the year of birth is worked out, a year off at most; an age at entry is another"
      ],
      ...(hasBands
        ? {}
        : {declares: {id: "age", name: "Age when service began", age_bands: [18, 26, 40, 55, 65]}})
    }
  ];
}
