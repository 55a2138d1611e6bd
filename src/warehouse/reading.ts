import {readFile} from "node:fs/promises";
import type {Workspace} from "../config/load.ts";
import {findUniquePeople} from "../intake/screen/k-anonymity.ts";
import {keyFindings} from "../quality/key-check/assure.ts";
import type {KeyResult} from "../quality/key-check/result.ts";
import type {Warehouse} from "./open.ts";
import {placeWaves, writeAsked} from "./reading/asked.ts";
import {designSql, writeItemAnswers} from "./reading/at-one-time.ts";
import {writeCalls} from "./reading/calls.ts";
import {coverageSql, readSpans, type Spans} from "./reading/coverage.ts";
import {type Finding, findFindings} from "./reading/findings.ts";
import {personGroups} from "./reading/groups.ts";
import {findHeldBack, type HeldBack, heldBackFindings} from "./reading/held-back.ts";
import {writeIdentity} from "./reading/identity.ts";
import {outsideWindows, unfollowedOccasions} from "./reading/occasions.ts";
import {writeRosters} from "./reading/rosters.ts";
import {writeScores} from "./reading/scores.ts";
import {selfMadeFindings, writeSelfMade} from "./reading/self-made.ts";
import {fitThreads} from "./threads.ts";

/** The tables that measure SQL sees, as temporary tables of the warehouse's connection, and what is known about them. */
export interface Reading {
  warehouse: Warehouse;
  /** First and last day of each table that an export feeds. */
  spans: Spans;
  /** Jobs that speak to a day long before others. */
  heldBack: readonly HeldBack[];
  findings: readonly Finding[];
  /** What the answers of forms say of the keys they are scored by. */
  forms: readonly KeyResult[];
}

export interface ReadingOptions {
  /** ISO date; no export speaks of a day after it. */
  today?: string;
  /** What the answers of forms say of the keys they are scored by. */
  forms?: readonly KeyResult[];
}

const sql = (name: string): Promise<string> =>
  readFile(new URL(`./reading/${name}.sql`, import.meta.url), "utf8");

/**
 * Builds the reading from what is current in the warehouse: person, person_group, episode, contact, session, call,
 * call_count, referral, goal, fact, target, assessment, score, retrospective, item_answer, asked, coverage, presence. Nothing is stored; building it again replaces it.
 */
export async function buildReading(
  warehouse: Warehouse,
  workspace: Pick<Workspace, "config" | "jobs" | "instruments">,
  {today, forms = []}: ReadingOptions = {}
): Promise<Reading> {
  await fitThreads(warehouse);
  await writeIdentity(warehouse);
  await warehouse.run(designSql(workspace));
  await writeRosters(warehouse, workspace.jobs);
  await writeSelfMade(warehouse, workspace.jobs);
  for (const name of [
    "person",
    "episode",
    "session",
    "contact",
    "referral",
    "goal",
    "stated",
    "assessment"
  ]) {
    await warehouse.run(await sql(name));
  }
  await writeCalls(warehouse, workspace);
  await placeWaves(warehouse, workspace);
  await writeScores(warehouse, workspace);
  await writeItemAnswers(warehouse, workspace);
  const overAsked = await writeAsked(warehouse, workspace);
  await warehouse.run(personGroups(workspace.config.characteristics));
  const spoken = await readSpans(warehouse, workspace, today);
  const {spans} = spoken;
  await warehouse.run(coverageSql(workspace.config.programs, spans));
  const heldBack = await findHeldBack(warehouse, spoken, today);
  const findings = [
    ...heldBackFindings(heldBack),
    ...(await findFindings(warehouse, spans)),
    ...overAsked,
    ...(await selfMadeFindings(warehouse)),
    ...keyFindings(forms),
    ...(await unfollowedOccasions(warehouse, workspace.config.follow_ups)),
    ...(await outsideWindows(warehouse, workspace.config.follow_ups)),
    ...(await findUniquePeople(warehouse, workspace.config))
  ];
  return {warehouse, spans, heldBack, findings, forms};
}
