import type {Job, Workspace} from "../../config/load.ts";
import {refusal, type WaymarkError} from "../../error.ts";
import type {Finding} from "../../warehouse/reading/findings.ts";
import type {Warehouse} from "../../warehouse/warehouse.ts";
import {formOf, headersOf} from "./form-of.ts";
import {isWrong, judgeKeys, type KeyVerdict} from "./judge.ts";
import {proposal} from "./proposal.ts";
import {readAnswers} from "./read.ts";
import {type KeyResult, keyResults} from "./result.ts";
import {two} from "./words.ts";

type Surveys = Pick<Workspace, "jobs" | "instruments">;

/** What the answers say of every key, by source and scale: verdicts where it can be told, results of all of them. */
export async function checkKeys(
  warehouse: Warehouse,
  workspace: Surveys
): Promise<{verdicts: KeyVerdict[]; results: KeyResult[]}> {
  const answers = await readAnswers(warehouse, workspace.instruments);
  const verdicts = judgeKeys(answers);
  return {verdicts, results: keyResults(answers, verdicts, workspace)};
}

/** What a run fails with where answers contradict the key they would be scored by; nothing is published then (exit 3). */
export function wrongKeys(verdicts: readonly KeyVerdict[], workspace: Surveys): WaymarkError | undefined {
  const wrong = verdicts.filter(
    (verdict) =>
      (isWrong(verdict) && !isAccepted(verdict, workspace.jobs)) ||
      (isChanged(verdict) && formOf(verdict, workspace.jobs)?.accept_change === undefined)
  );
  const [first] = wrong;
  if (first === undefined) return undefined;
  const job = workspace.jobs.find(({name}) => name === first.job);
  return refusal(`instrument key: ${wrong.map((verdict) => sentence(verdict, workspace.jobs)).join("; ")}`, {
    ...(job === undefined ? {} : {at: {file: job.path}}),
    next: `${proposal(mostTelling(first, wrong), workspace)}; where all is right as it is, say why under survey: {instrument: ${first.instrument}, ${isWrong(first) && !isAccepted(first, workspace.jobs) ? "accept_key" : "accept_change"}: …}`
  });
}

/** What the organization itself should know of its keys; alpha is of its own forms, and in no finding for others. */
export const keyFindings = (results: readonly KeyResult[]): Finding[] =>
  results
    .filter(({status}) => status !== "not judged")
    .map(({job, instrument, variant, scale, complete, alpha, status, words, isDoubtful}) => ({
      code: isDoubtful === true ? "key-doubtful" : status === "agrees" ? "key-checked" : "key-accepted",
      severity: status === "agrees" && isDoubtful !== true ? "note" : "warning",
      records: complete,
      internal: true,
      message: `${instrument}.${scale} in ${job}, variant ${variant}: ${isDoubtful === true ? words : status === "agrees" ? "the answers fit the key" : "answers run against the key, which the job accepts"} (Cronbach's alpha ${two(alpha?.alpha ?? null)})`,
      next: "hold the form against the instrument's key: `waymark check` shows every item"
    }));

/** Of the scales of one form the one that most items speak of: a short scale may fit a key that the whole form does not. */
const mostTelling = (first: KeyVerdict, wrong: readonly KeyVerdict[]): KeyVerdict =>
  wrong
    .filter(({job, instrument}) => job === first.job && instrument === first.instrument)
    .reduce((held, other) => (other.against.length > held.against.length ? other : held), first);

const isChanged = ({drift, mixed}: KeyVerdict): boolean => drift.length > 0 || mixed.length > 0;

const isAccepted = (verdict: KeyVerdict, jobs: readonly Job[]): boolean =>
  formOf(verdict, jobs)?.accept_key !== undefined;

function sentence(verdict: KeyVerdict, jobs: readonly Job[]): string {
  const {job, instrument, variant, scale, forms, alpha, against, drift, mixed, opposed} = verdict;
  const names = (positions: readonly number[], parts: readonly string[] = []) =>
    `${headersOf(verdict, jobs, positions, parts).join(", ")} ${positions.length === 1 ? "runs" : "run"} against the other items`;
  const of = `of ${instrument}.${scale} in ${job} (variant ${variant}, ${forms} forms, alpha ${two(alpha)})`;
  if (against.length > 0) return `${names(against)} ${of}`;
  const [pair] = opposed;
  if (pair !== undefined)
    return `the answers to ${instrument}.${scale} in ${job} run against those to ${pair.other_instrument}.${pair.other_scale} in ${pair.other_job}, given together (r ${two(pair.r)}, ${pair.forms} forms): people who do well on one do badly on the other`;
  const [changed] = drift;
  const [some] = mixed;
  if (changed === undefined && some !== undefined)
    return `in about ${some.otherwise} of ${some.forms} forms ${names(some.turned)} ${of}, as if two sources that code these items differently were in one file`;
  if (changed === undefined) return `the answers fit another key better ${of}`;
  const parts = drift.map(({part}) => part);
  const where = parts.join(", ");
  if (changed.part === "")
    return `people's forms one after the other run against each other ${of}: who scored high the first time scores low the next`;
  if (changed.against.length === 0 && changed.better !== null)
    return `in ${where} the answers fit another key better (${changed.better.tried}, alpha ${two(changed.better.alpha)}) than the one ${of}`;
  return changed.against.length > 0
    ? `in ${where} ${names(
        [...new Set(drift.flatMap((one) => one.against))].sort((a, b) => a - b),
        parts
      )} ${of}`
    : `in ${where} the scores stand on the other side of the middle ${of}`;
}
