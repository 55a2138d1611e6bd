import {writtenVariants} from "../../instruments/turned.ts";
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
    ...checkWave(["survey", i], form, context),
    ...checkTold(["survey", i], form, context)
  ]);
};

/** Several forms of one instrument in a record are told apart by occasion or day; what a form says, the record does not. */
function checkWave(path: Path, form: SurveyForm, {job}: JobContext): Finding[] {
  const targets = Object.values(job.columns).map(({to}) => to);
  const says = (to: string) => targets.includes(to) || to in job.constants;
  const same = (job.survey ?? []).filter(
    ({instrument, occasion, taken, told}) =>
      instrument === form.instrument &&
      occasion === form.occasion &&
      taken === form.taken &&
      told === form.told
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

/** What is told afterwards belongs to one form of now, and is no wave of its own. */
function checkTold(path: Path, form: SurveyForm, {job}: JobContext): Finding[] {
  if (form.told === undefined) return [];
  const forms = (job.survey ?? []).filter(({instrument}) => instrument === form.instrument);
  const now = forms.filter(({told}) => told === undefined).length;
  return [
    ...(form.occasion === undefined && form.taken === undefined
      ? []
      : [
          {
            path: [...path, form.occasion === undefined ? "taken" : "occasion"],
            message:
              "nobody was asked before: what is told afterwards has neither an occasion nor a day of its own",
            atName: true
          }
        ]),
    ...(now === 1 && forms.length === 2
      ? []
      : [
          {
            path: [...path, "told"],
            message: `beside what ${form.instrument} tells afterwards, the record needs one form of it for now, and there ${now === 1 ? "is another told afterwards" : now === 0 ? "is none" : `are ${now}`}`
          }
        ])
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
              allowed: writtenVariants(instrument)
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
