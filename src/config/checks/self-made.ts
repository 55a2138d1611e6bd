import {headerOf, isLong} from "../../intake/long.ts";
import {isSelfMade} from "../self-made.ts";
import type {JobCheck} from "./check.ts";

/** Of a code that two people may share, only the export can say which wave a form is of. */
export const checkSelfMade: JobCheck = ({job, feed}) => {
  const composed = Object.entries(job.ids).flatMap(([to, {self_made}]) =>
    self_made === true && feed.id !== "surveys"
      ? [
          {
            path: ["ids", to, "self_made"],
            message: `${feed.id} has no forms to match; surveys has`,
            atName: true
          }
        ]
      : []
  );
  if (feed.id !== "surveys" || !isSelfMade(job)) return composed;
  const isNumbered =
    job.constants.occasion !== undefined ||
    Object.values(job.columns).some(({to}) => to === "occasion") ||
    (job.survey ?? []).every(({occasion}) => occasion !== undefined);
  if (isLong(job) && headerOf(job, "form") === undefined)
    return [
      {
        path: ["feed"],
        atName: true,
        message:
          "two people of one self-made code look like one form in a long file: map a response id as form, or read the survey as a wide file"
      }
    ];
  return isNumbered
    ? []
    : [
        {
          path: ["feed"],
          atName: true,
          message:
            "a self-made code needs an occasion, or two people of one code look like one who came again: map it, give it under constants or survey"
        }
      ];
};
