import {type Feed, isRequired} from "../../intake/feed.ts";
import type {Candidate, TableProfile} from "../match.ts";
import type {ColumnProfile} from "../profile.ts";
import type {FormMatch} from "../survey/match-form.ts";
import {unknownForms} from "../survey/unknown-forms.ts";
import {assignFields} from "./assign.ts";
import {type FeedCues, feedCues} from "./cues.ts";

/** What a file would be as one kind of record. */
export interface FeedScore {
  feed: Feed;
  points: number;
  /** 0 to 1, against the next best feed. */
  confidence: number;
  reasons: readonly string[];
  fields: readonly Candidate[];
  /** Required fields that no column fills, a program aside. */
  lacks: readonly string[];
}

/** Every feed the file could be, best first; those that lack something required come after all that do not. */
export function scoreFeeds(
  table: TableProfile,
  feeds: Iterable<Feed>,
  candidates: readonly Candidate[],
  forms: readonly FormMatch[]
): FeedScore[] {
  const scores = [...feeds]
    .flatMap((feed) => {
      const cues = feedCues[feed.id];
      return cues === undefined ? [] : [scoreFeed(table, feed, cues, candidates, forms)];
    })
    .sort((a, b) => a.lacks.length - b.lacks.length || b.points - a.points);
  const rivals = scores.filter(({lacks}) => lacks.length === 0);
  return scores.map((score) => ({...score, confidence: confidenceOf(score, rivals)}));
}

function scoreFeed(
  table: TableProfile,
  feed: Feed,
  cues: FeedCues,
  candidates: readonly Candidate[],
  forms: readonly FormMatch[]
): FeedScore {
  const items = new Set(forms.flatMap(({columns}) => columns));
  const fields = assignFields(feed, candidates, items);
  const reasons: string[] = [];
  let points = fields.reduce((sum, {field, score}) => sum + score * weightOf(cues, field), 0);
  const told = fields.filter(({field}) => weightOf(cues, field) >= 0.8).map(({field}) => field);
  if (told.length > 0) reasons.push(`it has ${told.join(", ")}`);
  if (feed.id === "surveys" && forms.length > 0) {
    points += forms.reduce((sum, {score}) => sum + 3 * score, 0);
    reasons.push(`answers to ${forms.map(({instrument}) => instrument.short).join(", ")}`);
  }
  const names = [...table.fileNames, ...(table.part === undefined ? [] : [table.part])];
  const named = names.some((name) => cues.named.test(wordsOf(name)));
  if (named) {
    points += 0.7;
    reasons.push("the file's name says so");
  }
  if (table.system !== undefined && cues.systems?.includes(table.system) === true) {
    points += 2;
    reasons.push(`${table.system} exports hold nothing else`);
  }
  if (table.columns.some(({says}) => cues.headers?.test(says) === true)) {
    points += 0.5;
    reasons.push("its headers speak of groups and who attended");
  }
  const once = comesOnce(fields);
  if (cues.person !== undefined && once !== undefined) {
    points += (cues.person === "once") === once ? 0.6 : cues.person === "once" ? -2 : -0.4;
    reasons.push(once ? "each person is in it once" : "people are in it again and again");
  }
  return {feed, points, confidence: 0, reasons, fields, lacks: lacksOf(table, feed, cues, fields, forms)};
}

const weightOf = ({weights}: FeedCues, field: string): number =>
  weights[field] ?? weights[field.replace(/:.*/, ":")] ?? 0.2;

function comesOnce(fields: readonly Candidate[]): boolean | undefined {
  const person = fields.find(({field}) => field === "person");
  return person === undefined ? undefined : person.column.unique;
}

/** Answers to forms that no instrument of the workspace is: a day beside them is not one of service. */
const mostlyItems = (columns: readonly ColumnProfile[], forms: readonly FormMatch[]): boolean =>
  forms.length === 0 && unknownForms(columns, forms).flat().length > columns.length / 2;

function lacksOf(
  {columns}: TableProfile,
  feed: Feed,
  cues: FeedCues,
  fields: readonly Candidate[],
  forms: readonly FormMatch[]
): string[] {
  const {id} = feed;
  const filled = new Set(fields.map(({field}) => field));
  const required = Object.keys(feed.fields).filter(
    (name) => isRequired(feed, name, (other) => filled.has(other)) && name !== "program" && !filled.has(name)
  );
  // A length alone does not say whether it goes on.
  const over =
    id === "episodes" &&
    filled.has("length") &&
    !["closed", "ended", "reason"].some((name) => filled.has(name))
      ? ["closed or ended or reason"]
      : [];
  const oneOf = (cues.needs ?? [])
    .filter((names) => !names.some((name) => filled.has(name)))
    .map((names) => names.join(" or "));
  // Who comes again and again and of whom nothing is told is no list of people.
  const told = fields.some(({field}) => field !== "person");
  const people = id === "people" && !told && comesOnce(fields) === false ? ["one record a person"] : [];
  const service = /^(?:contacts|attendance|sessions|calls)$/.test(id) && mostlyItems(columns, forms);
  const instrument = id === "surveys" && forms.length === 0 ? ["answers to a known instrument"] : [];
  return [
    ...new Set([
      ...required,
      ...over,
      ...oneOf,
      ...people,
      ...instrument,
      ...(service ? ["service: most of its columns are answers to a form"] : [])
    ])
  ];
}

/** Half for being better than nothing, half for how far the next best is behind. */
function confidenceOf(score: FeedScore, rivals: readonly FeedScore[]): number {
  if (score.lacks.length > 0) return 0;
  const next = Math.max(0, ...rivals.filter((rival) => rival !== score).map(({points}) => points));
  const lead = score.points <= 0 ? 0 : Math.max(0, (score.points - next) / score.points);
  const strength = Math.max(0, Math.min(1, score.points / 2.5));
  return Math.min(0.99, 0.5 * strength + 0.5 * Math.min(1, lead * 2.5));
}

/** `door-visits-2025.csv` to `door visits`. */
export const wordsOf = (fileName: string): string =>
  fileName
    .replace(/\.\w+(?:\.gz)?$/, "")
    .replace(/([\p{Ll}])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
