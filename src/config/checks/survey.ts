import {codingOf, usualVariant} from "../../instruments/variant.ts";
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
  return job.survey.flatMap((form, i) => checkForm(["survey", i], form, context));
};

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
