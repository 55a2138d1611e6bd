import type {ExportFile} from "../export.ts";
import type {Model} from "../model.ts";
import {enrolmentExports, exitExport, peopleExport} from "./casebook.ts";
import {courseFormExport, rosterExport} from "./course.ts";
import {doorFormExport, doorPeopleExport, visitExport} from "./front-door.ts";
import {goalExport} from "./goals.ts";
import {firstHopeFormExport, hopeFormExport} from "./hope-form.ts";
import {linkedIdsExport} from "./linked-ids.ts";
import {referralExport} from "./referrals.ts";
import {appointmentExports} from "./scheduling.ts";
import {sessionExport, signInExports} from "./sign-in.ts";
import {factsExport, targetsExport} from "./stated.ts";
import {callExports, phoneSystemExport} from "./warm-line.ts";
import {yearlySurveyExport} from "./yearly-survey.ts";

/** Every export the organization's systems write. */
export const allExports = (model: Model): ExportFile[] => [
  peopleExport(model),
  ...enrolmentExports(model),
  exitExport(model),
  referralExport(model),
  goalExport(model),
  factsExport(),
  targetsExport(),
  rosterExport(model),
  courseFormExport(model),
  ...appointmentExports(model),
  ...signInExports(model),
  sessionExport(model),
  doorPeopleExport(model),
  visitExport(model),
  doorFormExport(model),
  linkedIdsExport(model),
  firstHopeFormExport(model),
  hopeFormExport(model),
  yearlySurveyExport(model),
  ...callExports(model),
  phoneSystemExport(model)
];
