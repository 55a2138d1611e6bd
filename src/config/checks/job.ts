import {checkAdapterSettings} from "./adapter-settings.ts";
import type {Finding, JobCheck, JobContext} from "./check.ts";
import {checkColumns, checkDoubles} from "./columns.ts";
import {checkComposedIds} from "./composed-ids.ts";
import {checkConstants, checkRequired} from "./constants.ts";
import {checkLongSurvey} from "./long-survey.ts";
import {checkCoverage, checkIdSpace, checkMode} from "./modes.ts";
import {checkPrivacy, checkReading} from "./reading.ts";
import {checkSelfMade} from "./self-made.ts";
import {checkStated} from "./stated.ts";
import {checkStays} from "./stays.ts";
import {checkSurvey} from "./survey.ts";

const checks: readonly JobCheck[] = [
  checkReading,
  checkAdapterSettings,
  checkColumns,
  checkDoubles,
  checkConstants,
  checkRequired,
  checkMode,
  checkIdSpace,
  checkCoverage,
  checkSurvey,
  checkLongSurvey,
  checkSelfMade,
  checkStated,
  checkStays,
  checkPrivacy,
  checkComposedIds
];

/** What the shape of a job alone cannot tell: whether it fits its feed, the workspace and the instruments. */
export const checkJob = (context: JobContext): Finding[] => checks.flatMap((check) => check(context));
