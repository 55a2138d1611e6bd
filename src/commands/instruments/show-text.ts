import {chimeOf, constructs} from "../../instruments/constructs.ts";
import {isVerified} from "../../instruments/fact.ts";
import type {Instrument, Scale} from "../../instruments/instrument.ts";
import {missingRule, scaleMissingRule} from "../../instruments/missing.ts";
import {changeThreshold} from "../../instruments/reliable.ts";
import {writtenVariants} from "../../instruments/turned.ts";
import {codingOf, usualVariant} from "../../instruments/variant.ts";
import {
  cutoffInWords,
  permissions,
  reliableInWords,
  scoringInWords,
  spans,
  standing
} from "../../instruments/words.ts";

const respondents = {self: "the person", caregiver: "a caregiver", staff: "staff"} as const;

/** Everything a file says of an instrument, with what is worked out from it. */
export function instrumentText(instrument: Instrument): string {
  const {id, name, version, status, answers, items, respondent, ages, licence, sources} = instrument;
  const form = instrument.already_scored
    ? `a score from ${answers.range.join(" to ")}, imported as the export holds it; answered by ${respondents[respondent]}`
    : `${items} items, answers from ${answers.range.join(" to ")}, answered by ${respondents[respondent]}`;
  return [
    `${name} (${id}), version ${version}, ${status}`,
    form,
    ...(ages === undefined ? [] : [`ages ${agesInWords(ages)} (${standing(ages)}); others are not scored`]),
    ...(instrument.unscored.length === 0 ? [] : [`in no scale: ${spans(instrument.unscored)}`]),
    ...(instrument.sensitive_items.length === 0
      ? []
      : [`in no figure by itself: item ${spans(instrument.sensitive_items)}`]),
    "",
    "variants",
    ...Object.keys(instrument.variants).map((variant) => `  ${variantText(instrument, variant)}`),
    ...(instrument.already_scored
      ? []
      : ["", `missing items: ${missingRule(instrument)} (${standing(instrument.missing)})`]),
    ...instrument.scales.flatMap((scale) => ["", ...scaleLines(instrument, scale)]),
    "",
    `licence: ${permissions[licence.permission]}. ${licence.terms} (${standing(licence)})`,
    ...(licence.attribution === "" ? [] : [`credit: ${licence.attribution}`]),
    ...sources.map((source) => `source: ${source}`)
  ].join("\n");
}

const agesInWords = ({from, to}: NonNullable<Instrument["ages"]>): string =>
  to === undefined ? `from ${from}` : from === undefined ? `up to ${to}` : `${from} to ${to}`;

function variantText(instrument: Instrument, name: string): string {
  const variant = instrument.variants[name]!;
  const {range, reverse} = codingOf(instrument, name);
  const turned = [...reverse];
  if (variant.turned_of !== undefined)
    return `${name}: as ${variant.turned_of}, of an export that turned ${spans([...codingOf(instrument, variant.turned_of).reverse])} already; numbers only, no words`;
  return [
    `${name}: ${variant.name}`,
    ...(variant.range === undefined ? [] : [`stored as ${range.join(" to ")}`]),
    turned.length === 0
      ? "no item turned"
      : turned.length === instrument.items
        ? "every item turned"
        : `turned: ${spans(turned)}`,
    ...(usualVariant(instrument) === name && writtenVariants(instrument).length > 1
      ? ["taken where a job names none"]
      : [])
  ]
    .join("; ")
    .concat(` (${standing(variant)})`);
}

function scaleLines(instrument: Instrument, scale: Scale): string[] {
  const frame = scale.chime ?? chimeOf(scale.constructs);
  const better = scale.direction === "neutral" ? "neither end is better" : `${scale.direction} is better`;
  const told = <T extends {source: string; status: "verified" | "unverified"}>(
    what: string,
    facts: readonly T[],
    words: (fact: T) => string
  ): string[] => facts.map((fact) => `  ${what}: ${words(fact)} (${standing(fact)})`);
  return [
    `${scale.name} (${instrument.id}.${scale.id}): ${scale.range.join(" to ")}, ${better}`,
    `  measures: ${scale.constructs.map((construct) => constructs[construct].name).join(", ")}${frame.length === 0 ? "" : `; CHIME: ${frame.join(", ")}`}`,
    `  scoring: ${scoringInWords(scale, instrument)}${scale.table === undefined ? "" : ` (${standing(scale.table)})`}`,
    ...(scale.missing === undefined
      ? []
      : [`  missing items: ${scaleMissingRule(instrument, scale)} (${standing(scale.missing)})`]),
    ...told("standard deviation", scale.sd, ({value, kind}) => `${value}, ${kind}`),
    ...told("reliability", scale.reliability, ({value, kind}) => `${value}, ${kind}`),
    `  reliable change: ${reliableInWords(scale)}`,
    ...told("least reliable change", only(scale.least_change), ({value}) => `${value} points`),
    ...told(
      "meaningful change",
      only(scale.mid),
      ({value, kind}) =>
        `${value} points, ${kind === "within_person" ? "within a person" : "whether within a person is not stated"}`
    ),
    ...told(
      "people at large",
      only(scale.norm),
      ({mean, sd, of}) => `mean ${mean}, standard deviation ${sd} (${of})`
    ),
    ...told("meaningful difference between groups", only(scale.mid_between), ({value}) => `${value} points`),
    ...told("band", scale.bands.filter(isVerified), ({from, label}) => `from ${from} ${label}`),
    ...hidden("band", scale.bands),
    ...told("cut-off", scale.cutoffs.filter(isVerified), cutoffInWords),
    ...hidden("cut-off", scale.cutoffs)
  ];
}

const only = <T>(fact: T | undefined): T[] => (fact === undefined ? [] : [fact]);

/** What nobody has checked is not told, so that nobody takes it for a fact. */
function hidden(what: string, facts: readonly {status: "verified" | "unverified"}[]): string[] {
  const count = facts.filter((fact) => !isVerified(fact)).length;
  return count === 0 ? [] : [`  ${what}: ${count} more in the file, not verified and not used`];
}

/** The file's own settings, and for each scale what is worked out from them. */
export const instrumentJson = (instrument: Instrument) => ({
  ...instrument,
  missing: {...instrument.missing, inWords: missingRule(instrument)},
  scales: instrument.scales.map((scale) => ({
    ...scale,
    chime: scale.chime ?? chimeOf(scale.constructs),
    scoring: scoringInWords(scale, instrument),
    missingInWords: scaleMissingRule(instrument, scale),
    reliableChange: changeThreshold(scale)
  }))
});
