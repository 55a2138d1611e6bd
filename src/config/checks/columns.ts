import {codedKinds, type Feed, type FeedField, fieldNamed, kindOf} from "../../intake/feed.ts";
import type {ColumnMapping, FieldKind} from "../job.ts";
import type {Path} from "../source.ts";
import type {WorkspaceConfig} from "../workspace.ts";
import {type Finding, type JobCheck, type JobContext, unknownName} from "./check.ts";
import {misfitUnit} from "./stays.ts";

/** Each mapped header goes to something the feed has, in a way that field can be read. */
export const checkColumns: JobCheck = (context) =>
  Object.entries(context.job.columns).flatMap(([header, mapping]) => {
    const path = ["columns", header];
    return mapping.to.startsWith("characteristic:")
      ? checkCharacteristic(path, mapping, context)
      : mapping.to.startsWith("code:")
        ? checkCount(path, mapping, context)
        : checkField(path, mapping, context);
  });

/** Two headers for one field leave open which of them counts; a characteristic may have several values. */
export const checkDoubles: JobCheck = ({job}) => {
  const seen = new Map<string, string>();
  return Object.entries(job.columns).flatMap(([header, {to}]) => {
    const first = seen.get(to);
    seen.set(to, first ?? header);
    if (first === undefined || to.startsWith("characteristic:")) return [];
    return [{path: ["columns", header], message: `${to} is already mapped from ${first}`, atName: true}];
  });
};

function checkField(path: Path, mapping: ColumnMapping, {job, feed, config}: JobContext): Finding[] {
  const field = fieldNamed(feed, mapping.to);
  if (field === undefined)
    return unknownName([...path, "to"], `field of ${feed.id}`, mapping.to, targets(feed, config));
  return [
    ...(mapping.kind === undefined ? [] : unknownKind(path, mapping.kind, mapping.to, field.kinds)),
    ...checkOptions(path, mapping, field, feed.id),
    ...checkAge(path, mapping, job),
    ...checkUnit(path, mapping, field),
    ...codeTargets(path, mapping, allowedValues(field, config)),
    ...numberTargets(path, mapping, field)
  ];
}

/** An age is as of a day; without one the year of birth would move with the day of the run. */
const checkAge = (path: Path, {kind}: ColumnMapping, {export_date: taken}: JobContext["job"]): Finding[] =>
  kind !== "age" || taken !== undefined
    ? []
    : [
        {
          path,
          message: "an age needs the day it is told on: write export_date, such as export_date: 2025-06-30",
          atName: true
        }
      ];

/** Options that mean nothing for how the field is read are mistakes, not decoration. */
function checkOptions(path: Path, mapping: ColumnMapping, field: FeedField, feedId: Feed["id"]): Finding[] {
  const kind = kindOf(field, mapping);
  const unused: [keyof ColumnMapping, boolean][] = [
    ["unit", field.unit === undefined],
    ["order", !["date", "datetime", "birth_date", "birth_year", "consent"].includes(kind)],
    ["century", !["date", "datetime", "consent"].includes(kind)],
    ["case", kind !== "id"],
    ["space", field.names !== "person"],
    ["self_made", feedId !== "surveys" || field.names !== "person"],
    ["min", kind !== "number"],
    ["max", kind !== "number"],
    ["codes", !codedKinds.includes(kind)],
    ["yes", !["yes_no", "consent"].includes(kind)],
    ["no", !["yes_no", "consent"].includes(kind)]
  ];
  return unused.flatMap(([option, meaningless]) =>
    mapping[option] !== undefined && meaningless
      ? [
          {
            path: [...path, option],
            message: `${option} means nothing for ${mapping.to}, which is read as ${kind}`,
            atName: true
          }
        ]
      : []
  );
}

function checkUnit(path: Path, {to, unit}: ColumnMapping, {unit: stored}: FeedField): Finding[] {
  if (unit === undefined || stored === undefined || !misfitUnit(unit, stored)) return [];
  const fitting =
    stored === "days" ? "days, weeks, months or years" : "seconds, minutes, hours, clock or mm:ss";
  return [{path: [...path, "unit"], message: `${to} is not told in ${unit}: write ${fitting}`}];
}

function checkCharacteristic(path: Path, mapping: ColumnMapping, {feed, config}: JobContext): Finding[] {
  const at = [...path, "to"];
  const name = mapping.to.slice("characteristic:".length);
  if (feed.id !== "people")
    return [{path: at, message: `${feed.id} has no characteristics; map them in a job of feed people`}];
  const declared = config.characteristics.find(({id}) => id === name);
  if (declared === undefined)
    return unknownName(
      at,
      "characteristic",
      name,
      config.characteristics.map(({id}) => id)
    );
  if (declared.values === undefined)
    return [{path: at, message: `${name} is worked out from birth_year; map the birth date or year instead`}];
  return [
    ...(mapping.kind === undefined
      ? []
      : unknownKind(path, mapping.kind, mapping.to, ["code", "label", "yes_no"])),
    ...codeTargets(path, mapping, Object.keys(declared.values))
  ];
}

function checkCount(path: Path, mapping: ColumnMapping, {feed}: JobContext): Finding[] {
  const at = [...path, "to"];
  if (feed.id !== "call_counts")
    return [{path: at, message: `${feed.id} has no counts by code; call_counts has`}];
  return mapping.to === "code:"
    ? [{path: at, message: "a count by code needs the code's name, such as code:housing"}]
    : [];
}

const unknownKind = (path: Path, kind: FieldKind, to: string, kinds: readonly FieldKind[]): Finding[] =>
  unknownName([...path, "kind"], `kind for ${to}`, kind, kinds);

function codeTargets(
  path: Path,
  {codes = {}, to}: ColumnMapping,
  allowed: readonly string[] | undefined
): Finding[] {
  if (allowed === undefined) return [];
  return Object.entries(codes).flatMap(([written, value]) =>
    unknownName([...path, "codes", written], singular(to), value, allowed)
  );
}

/** What codes of a number stand for are numbers that the field can hold. */
function numberTargets(path: Path, {codes = {}, to}: ColumnMapping, field: FeedField): Finding[] {
  if (!field.kinds.includes("number")) return [];
  const {integer = false, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY} = field;
  const fits = (value: string) =>
    /^-?\d+(\.\d+)?$/.test(value) &&
    (!integer || /^-?\d+$/.test(value)) &&
    Number(value) >= min &&
    Number(value) <= max;
  return Object.entries(codes).flatMap(([written, value]) =>
    fits(value)
      ? []
      : [
          {
            path: [...path, "codes", written],
            message: `${value} is no ${to}: ${integer ? "a whole number" : "a number"}${field.min === undefined || field.max === undefined ? "" : ` from ${field.min} to ${field.max}`} (${field.description})`
          }
        ]
  );
}

/** The closed list a field takes its values from; undefined where any value may stand. */
export function allowedValues(field: FeedField, config: WorkspaceConfig): readonly string[] | undefined {
  if (field.values === "programs") return config.programs.map(({id}) => id);
  if (field.values === "sites") return config.sites.map(({id}) => id);
  return field.values;
}

const singular = (to: string): string => (to.startsWith("characteristic:") ? `value of ${to.slice(15)}` : to);

const targets = (feed: Feed, config: WorkspaceConfig): string[] => [
  ...Object.keys(feed.fields),
  ...(feed.id === "people"
    ? config.characteristics.filter(({values}) => values).map(({id}) => `characteristic:${id}`)
    : []),
  ...(feed.id === "call_counts" ? ["code:NAME"] : []),
  ...(feed.id === "surveys" ? ["taken:NAME"] : [])
];
