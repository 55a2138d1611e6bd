import {constructs} from "../instruments/constructs.ts";
import {isVerified} from "../instruments/fact.ts";
import type {Instrument, InstrumentScale, Scale} from "../instruments/instrument.ts";
import {missingRule, scaleMissingRule} from "../instruments/missing.ts";
import {cutoffInWords, permissions, reliableInWords, scoringInWords} from "../instruments/words.ts";
import type {Measure} from "../measures/measure.ts";

/** What a release says of the questionnaires behind its outcomes: how they are scored, on whose authority, whom to credit. */

/** One number that somebody published about a scale. */
export interface PublishedFact {
  what: string;
  value: string;
  source: string;
  /** False: nobody has looked it up, and nothing is worked out from it. */
  checked: boolean;
}

export interface PublishedScale {
  id: string;
  name: string;
  /** What it asks about, as a page names it. */
  constructs: readonly string[];
  range: readonly [number, number];
  direction: string;
  scoring: string;
  /** Where it has a rule of its own. */
  missing: string | null;
  /** The threshold of reliable change and its inputs, or why there is none. */
  reliableChange: string;
  facts: readonly PublishedFact[];
}

export interface PublishedInstrument {
  id: string;
  name: string;
  status: string;
  /** `12 items, each answered from 1 to 4 by the person`. */
  form: string;
  missing: string;
  licence: {permission: string; terms: string; attribution: string; source: string; checked: boolean};
  sources: readonly string[];
  scales: readonly PublishedScale[];
}

/** The instruments of measures that are published, with the scales that are; each once, in the order of their ids. */
export function publishInstruments(measures: readonly Pick<Measure, "scale">[]): PublishedInstrument[] {
  const byId = new Map<string, InstrumentScale>();
  for (const {scale} of measures) if (scale !== undefined) byId.set(scale.id, scale);
  const instruments = new Map([...byId.values()].map(({instrument}) => [instrument.id, instrument]));
  return [...instruments.values()]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map((instrument) => publish(instrument, (scale) => byId.has(`${instrument.id}.${scale.id}`)));
}

function publish(instrument: Instrument, isPublished: (scale: Scale) => boolean): PublishedInstrument {
  const {id, name, status, licence, sources} = instrument;
  return {
    id,
    name,
    status,
    form: formInWords(instrument),
    missing: missingRule(instrument),
    licence: {
      permission: permissions[licence.permission],
      terms: licence.terms,
      attribution: licence.attribution,
      source: licence.source,
      checked: isVerified(licence)
    },
    sources,
    scales: instrument.scales.filter(isPublished).map((scale) => publishScale(instrument, scale))
  };
}

const respondents = {self: "the person", caregiver: "a caregiver", staff: "staff"} as const;

function formInWords({already_scored, answers, items, respondent}: Instrument): string {
  const range = answers.range.join(" to ");
  return already_scored
    ? `a score from ${range}, taken over as the export holds it; answered by ${respondents[respondent]}`
    : `${items === 1 ? "one item" : `${items} items, each`} answered from ${range} by ${respondents[respondent]}`;
}

function publishScale(instrument: Instrument, scale: Scale): PublishedScale {
  return {
    id: scale.id,
    name: scale.name,
    constructs: scale.constructs.map((construct) => constructs[construct].name),
    range: scale.range,
    direction: scale.direction,
    scoring: scoringInWords(scale, instrument),
    missing: scale.missing === undefined ? null : scaleMissingRule(instrument, scale),
    reliableChange: reliableInWords(scale),
    facts: factsOf(scale)
  };
}

function factsOf({
  reliability,
  sd,
  norm,
  mid,
  mid_between,
  least_change,
  cutoffs,
  bands
}: Scale): PublishedFact[] {
  const told = <Fact extends {source: string; status: "verified" | "unverified"}>(
    what: string,
    facts: readonly (Fact | undefined)[],
    value: (fact: Fact) => string
  ): PublishedFact[] =>
    facts.flatMap((fact) =>
      fact === undefined ? [] : [{what, value: value(fact), source: fact.source, checked: isVerified(fact)}]
    );
  const points = ({value}: {value: number}): string => `${value} points`;
  // A threshold that nobody has checked is shown to nobody, as bands and cut-offs are.
  const checked = <Fact extends {status: "verified" | "unverified"}>(fact: Fact | undefined): Fact[] =>
    fact !== undefined && isVerified(fact) ? [fact] : [];
  return [
    ...told("Reliability", reliability, ({value, kind}) => `${value} (${kind})`),
    ...told("Standard deviation", sd, ({value, kind}) => `${value} (${kind})`),
    ...told("People at large", [norm], ({mean, sd, of}) => `mean ${mean}, standard deviation ${sd} (${of})`),
    ...told("Least reliable change", checked(least_change), points),
    ...told("A change that matters", checked(mid), points),
    ...told("A difference between groups that matters", checked(mid_between), points),
    ...told("Cut-off", cutoffs.filter(isVerified), cutoffInWords),
    ...told("Band", bands.filter(isVerified), ({from, label}) => `from ${from}: ${label}`)
  ];
}
