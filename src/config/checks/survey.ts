import {codingOf, usualVariant} from "../../instruments/variant.ts";
import {takenBy} from "../../intake/feed.ts";
import {itemHeaders} from "../items.ts";
import type {SurveyForm} from "../job.ts";
import type {Path} from "../source.ts";
import {type Finding, type JobCheck, type JobContext, unknownName} from "./check.ts";

/** A survey's forms fit the instruments they name. */
export const checkSurvey: JobCheck = (context) => {
  const {job, feed} = context;
  if (feed.id !== "surveys")
    return job.survey === undefined
      ? []
      : [{path: ["survey"], message: `${feed.id} has no survey; surveys has`, atName: true}];
  if (job.survey === undefined || job.survey.length === 0)
    return [{path: ["feed"], message: "surveys needs a survey list: which instrument is in which columns"}];
  return job.survey.flatMap((form, i) => [
    ...checkForm(["survey", i], form, context),
    ...checkWave(["survey", i], form, context)
  ]);
};

/** Several forms of one instrument in a record are told apart by occasion or day; what a form says, the record does not. */
function checkWave(path: Path, form: SurveyForm, {job}: JobContext): Finding[] {
  const targets = Object.values(job.columns).map(({to}) => to);
  const says = (to: string) => targets.includes(to) || to in job.constants;
  const same = (job.survey ?? []).filter(
    ({instrument, occasion, taken}) =>
      instrument === form.instrument && occasion === form.occasion && taken === form.taken
  );
  return [
    ...(form.occasion !== undefined && says("occasion")
      ? [
          {
            path: [...path, "occasion"],
            message: "the record has an occasion of its own: map one or the other"
          }
        ]
      : []),
    ...(form.taken !== undefined && !targets.includes(`${takenBy}${form.taken}`)
      ? [
          {
            path: [...path, "taken"],
            message: `no column is mapped as ${takenBy}${form.taken}`,
            allowed: targets.filter((to) => to.startsWith(takenBy)).map((to) => to.slice(takenBy.length))
          }
        ]
      : []),
    ...designMistake(path, form, job.survey ?? []),
    ...(same[0] !== form && same.includes(form)
      ? [
          {
            path: [...path, "instrument"],
            message: `${form.instrument} is there twice: say which wave each is, as occasion or taken`
          }
        ]
      : [])
  ];
}

/** Forms of one instrument in one export are all of one design: designs are never mixed. */
function designMistake(path: Path, form: SurveyForm, forms: readonly SurveyForm[]): Finding[] {
  const first = forms.find(({instrument}) => instrument === form.instrument);
  return first === undefined || (first.design ?? "paired") === (form.design ?? "paired")
    ? []
    : [
        {
          path: [...path, form.design === undefined ? "instrument" : "design"],
          message: `${form.instrument} is ${first.design ?? "paired"} in this job already: give all its forms one design, or a job of their own`
        }
      ];
}

function checkForm(path: Path, form: SurveyForm, {instruments, instrumentIds}: JobContext): Finding[] {
  const instrument = instruments.find(({id}) => id === form.instrument);
  if (instrument === undefined)
    return unknownName(
      [...path, "instrument"],
      "instrument",
      form.instrument,
      instrumentIds ?? instruments.map(({id}) => id)
    );
  const variants = Object.keys(instrument.variants);
  const headers = itemHeaders(form.items);
  const named = form.variant ?? usualVariant(instrument);
  const [low, high] =
    named === undefined || !variants.includes(named)
      ? instrument.answers.range
      : codingOf(instrument, named).range;
  return [
    ...(form.variant !== undefined
      ? unknownName([...path, "variant"], `variant of ${instrument.id}`, form.variant, variants)
      : named === undefined
        ? [
            {
              path: [...path, "instrument"],
              message: `${instrument.id} has several item orders: say which as variant`,
              allowed: variants
            }
          ]
        : []),
    ...(headers.length === instrument.items
      ? []
      : [
          {
            path: [...path, "items"],
            message: `${instrument.id} has ${instrument.items} items, and ${headers.length} headers are given`
          }
        ]),
    ...headers.flatMap((header, i) =>
      headers.indexOf(header) < i ? [{path: [...path, "items"], message: `${header} is given twice`}] : []
    ),
    ...Object.entries(form.answers ?? {}).flatMap(([written, value]) =>
      value < low || value > high
        ? [
            {
              path: [...path, "answers", written],
              message: `answers of ${instrument.id} run from ${low} to ${high}`
            }
          ]
        : []
    )
  ];
}
