import {day, quarterOf} from "../calendar.ts";
import type {PlantedBad, WrittenFile} from "../export.ts";
import {groupBy} from "../group.ts";
import type {Model} from "../model.ts";
import {plan, takenOn} from "../plan.ts";
import {plantedScales, type ScaleId} from "../scales.ts";
import {type Dose, doseOf} from "./dose.ts";
import {plannedDays} from "./file.ts";
import {type Outcome, outcomeOf} from "./outcomes.ts";
import {type ProgramTruth, programsOf} from "./programs.ts";
import {recordedContacts} from "./recorded.ts";
import {type ReferralTruth, referralsOf} from "./referrals.ts";
import {type OpenProgram, type Retention, retentionOf} from "./retention.ts";
import {type Served, servedByQuarter, servedIn} from "./served.ts";
import {type WarmLine, warmLineOf} from "./warm-line.ts";
import {type YearlyTruth, yearlyOf} from "./yearly.ts";

/** The end of the last period that is closed for the public when the exports were taken. */
export const closedThrough = "2025-06-30";

/** What is planted in the demo and what came of it. No job reads it; tests compare the pipeline with it. */
export interface Truth {
  seed: number;
  plan: typeof plan;
  takenOn: Record<string, string>;
  closedThrough: string;
  files: {file: string; records: number; bad: number}[];
  people: {
    total: number;
    idsByProgram: Record<string, number>;
    inTwoPrograms: number;
    inBothSystems: number;
    alreadyInService: number;
    rural: number;
    exits: Record<string, number>;
  };
  /** By calendar quarter, and all together; of what the exports tell, over everything they tell. */
  served: Record<string, Served>;
  groups: {
    sessions: number;
    headCountOnly: number;
    moreNamesThanHeads: number;
    notYetEntered: number;
    /** By quarter and program. Attendances: the head-count where one was written down, else the names. */
    byQuarter: Record<string, Record<string, {sessions: number; attendances: number}>>;
  };
  /** Up to the day all periods for the public are closed. */
  programs: ProgramTruth;
  retention: Record<OpenProgram, Retention[]>;
  outcomes: Record<ScaleId, Outcome>;
  /** By contacts between the two forms, over all programs. */
  doses: Record<ScaleId, Dose>;
  warmLine: WarmLine;
  /** Up to the day all periods for the public are closed. */
  referrals: ReferralTruth;
  yearly: readonly YearlyTruth[];
  quarantine: PlantedBad[];
  /** Records that are accepted and said something about: finding, file (null: over several files), how many. */
  findings: {code: string; file: string | null; records: number}[];
}

function peopleOf({people, stays}: Model): Truth["people"] {
  const tally = (keys: readonly string[]): Record<string, number> =>
    Object.fromEntries(
      [...groupBy(keys, (key) => key)]
        .map(([key, own]) => [key, own.length] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1))
    );
  const perPerson = [...groupBy(stays, ({person}) => person).values()];
  return {
    total: people.length,
    idsByProgram: tally(stays.map(({program}) => program)),
    inTwoPrograms: perPerson.filter((own) => own.length === 2).length,
    inBothSystems: people.filter(({caseId, doorId}) => caseId !== null && doorId !== null).length,
    alreadyInService: people.filter(({alreadyInService}) => alreadyInService).length,
    rural: people.filter(({rural}) => rural).length,
    exits: tally(stays.flatMap(({exit}) => (exit === null ? [] : [exit.reason])))
  };
}

function groupsOf({sessions}: Model): Truth["groups"] {
  const told = sessions.filter(({enteredOn}) => enteredOn <= takenOn.sessions);
  return {
    sessions: told.length,
    headCountOnly: told.filter(({named}) => named === 0).length,
    moreNamesThanHeads: told.filter(({headCount, named}) => headCount !== null && headCount < named).length,
    notYetEntered: sessions.length - told.length,
    byQuarter: Object.fromEntries(
      [...groupBy(told, ({day: on}) => quarterOf(on))].map(([quarter, own]) => [
        quarter,
        Object.fromEntries(
          [...groupBy(own, ({program}) => program)].map(([program, meetings]) => [
            program,
            {
              sessions: meetings.length,
              attendances: meetings.reduce((sum, {headCount, named}) => sum + (headCount ?? named), 0)
            }
          ])
        )
      ])
    )
  };
}

function findingsOf(model: Model, files: readonly WrittenFile[]): Truth["findings"] {
  const {codedAboveAnswered, topicsDoNotAddUp} = plan.calls.contradictions;
  const phone = files.find(({path}) => path.includes("phone-system"))!.path;
  const scattered = files.flatMap(({path, odd}) =>
    [...groupBy(odd, ({finding}) => finding)].map(([code, own]) => ({
      code,
      file: path,
      // A form sent twice repeats each of its three scales.
      records: code === "repeated-assessment" ? own.length * 3 : own.length
    }))
  );
  return [
    ...scattered,
    {code: "coded_above_answered", file: phone, records: codedAboveAnswered},
    {code: "codes_do_not_add_up", file: phone, records: topicsDoNotAddUp},
    {code: "more-names-than-heads", file: null, records: groupsOf(model).moreNamesThanHeads}
  ];
}

/** Pure; takes the exports for where their bad records ended up. */
export function createTruth(model: Model, files: readonly WrittenFile[]): Truth {
  const contacts = recordedContacts(model);
  const asOf = day(closedThrough);
  const scales = Object.keys(plantedScales) as ScaleId[];
  return {
    seed: model.seed,
    plan,
    takenOn: plannedDays(takenOn),
    closedThrough,
    files: files.map(({path, records, bad}) => ({file: path, records, bad: bad.length})),
    people: peopleOf(model),
    served: {...servedByQuarter(contacts), all: servedIn(contacts)},
    groups: groupsOf(model),
    programs: programsOf(contacts, {asOf, newIn: [day("2023-07-01"), day("2024-06-30")]}),
    retention: {
      "peer-partners": retentionOf(contacts, "peer-partners", asOf),
      "hope-circles": retentionOf(contacts, "hope-circles", asOf),
      "welcome-house": retentionOf(contacts, "welcome-house", asOf)
    },
    outcomes: Object.fromEntries(scales.map((id) => [id, outcomeOf(model, id)])) as Record<ScaleId, Outcome>,
    doses: Object.fromEntries(scales.map((id) => [id, doseOf(model, contacts, id)])) as Record<ScaleId, Dose>,
    warmLine: warmLineOf(model),
    referrals: referralsOf(model, contacts, asOf),
    yearly: yearlyOf(model),
    quarantine: files.flatMap(({bad}) => bad),
    findings: findingsOf(model, files)
  };
}
