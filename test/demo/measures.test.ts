import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {day, monthOf, quarterOf} from "../../src/demo/calendar.ts";
import {appointmentStatus} from "../../src/demo/exports/scheduling.ts";
import {takenOn} from "../../src/demo/plan.ts";
import type {ScaleId} from "../../src/demo/scales.ts";
import {doseBins, doseOf} from "../../src/demo/truth/dose.ts";
import {type Change, outcomeOf} from "../../src/demo/truth/outcomes.ts";
import {recordedContacts} from "../../src/demo/truth/recorded.ts";
import {
  gapDays,
  type OpenProgram,
  plantedStay,
  plantedWithoutLeaving,
  retentionOf
} from "../../src/demo/truth/retention.ts";
import {servedIn} from "../../src/demo/truth/served.ts";
import {closedThrough} from "../../src/demo/truth/truth.ts";
import {createDemo, demoSeed} from "../../src/demo/write.ts";
import {type ExactCell, everything, type Slice} from "../../src/measures/cell.ts";
import {doseTrend} from "../../src/measures/dose-trend.ts";
import {allMeasures} from "../../src/measures/registry.ts";
import {type ComputedCells, computeCells} from "../../src/measures/slice.ts";
import {publishMeasure} from "../../src/release/describe.ts";
import {placeOf} from "../../src/tables/rba/place.ts";
import {buildReading, type Reading} from "../../src/warehouse/reading.ts";
import {conformance} from "../measures/helpers/conformance.ts";
import {demoTakenIn, setUpTimeout, type TakenIn, today} from "./workspace.ts";

const {model, truth} = createDemo(demoSeed);
const contacts = recordedContacts(model);
const programs = Object.keys(gapDays) as OpenProgram[];

let computed: ComputedCells;
let reading: Reading;
let taken: TakenIn;

beforeAll(async () => {
  taken = await demoTakenIn(demoSeed);
  const {workspace, warehouse} = taken;
  reading = await buildReading(warehouse, workspace, {today});
  computed = await computeCells(reading, workspace, await allMeasures(workspace), {closedThrough});
}, setUpTimeout);
afterAll(() => taken.remove());

function cell(measure: string, slice: Partial<Slice>): ExactCell {
  const wanted = {
    period: "all",
    program: everything,
    site: everything,
    characteristic: everything,
    group: everything,
    ...slice
  };
  const found = computed.cells.find(
    (each) =>
      each.measure === measure &&
      Object.entries(wanted).every(([key, value]) => each[key as keyof Slice] === value)
  );
  if (found === undefined) throw new Error(`no cell: ${measure} ${JSON.stringify(slice)}`);
  return found;
}

/** Three standard errors of a share. */
const threeErrors = (share: number, people: number): number => 3 * Math.sqrt((share * (1 - share)) / people);

const closedQuarters = Object.keys(truth.served).filter((id) => id !== "all" && id <= "2025-Q2");

describe("served", () => {
  test("people by program and quarter, exactly", () => {
    expect(closedQuarters).toHaveLength(12);
    for (const period of closedQuarters) {
      for (const [program, people] of Object.entries(truth.served[period]!.byProgram)) {
        expect(cell("served", {period, program}).value, `${period} ${program}`).toBe(people);
      }
    }
  });

  test("over both systems, whose ids are linked, as many as there truly are", () => {
    for (const period of closedQuarters) {
      const {people, atLeast} = truth.served[period]!;
      const found = cell("served", {period});
      expect([found.value, found.atLeast], period).toEqual([people, atLeast]);
      expect(found.atLeast, period).toBeLessThan(people);
    }
  });

  test("fewer than the systems know one by one, in every quarter", () => {
    for (const period of closedQuarters) {
      const known = contacts.flatMap(({person, day: on, program}) =>
        quarterOf(on) === period ? [`${person} ${program === "welcome-house"}`] : []
      );
      expect(cell("served", {period}).value, period).toBeLessThan(new Set(known).size);
    }
  });

  test("people by site, exactly, whatever system knows them", () => {
    const closed = servedIn(contacts.filter((contact) => contact.day <= day(closedThrough)));
    for (const [site, people] of Object.entries(closed.bySite)) {
      expect(cell("served", {site}).value, site).toBe(people);
    }
  });

  test("contacts and hours of a quarter, exactly", () => {
    for (const period of closedQuarters) {
      const {contacts: count, minutes} = truth.served[period]!;
      expect(cell("contacts", {period}).value).toBe(count);
      expect(cell("hours", {period}).value).toBeCloseTo(minutes / 60, 6);
    }
  });

  test("nobody is in the rural site but those planted there", () => {
    expect(cell("served", {site: "pine-hollow"}).value).toBeLessThan(11);
  });
});

describe("referrals and goals", () => {
  const at = (measure: string) => cell(measure, {program: "peer-partners"});
  const told = truth.referrals;

  test("everybody referred is counted, those who never came among them, exactly", () => {
    expect(at("referred").value).toBe(told.referred);
    expect(at("initiation")).toMatchObject({numerator: told.began, denominator: told.couldBegin});
    expect(at("engagement")).toMatchObject({numerator: told.keptComing, denominator: told.couldKeepComing});
    // Of those who came alone far more began: 90 never did.
    expect(told.began / told.couldBegin).toBeLessThan(0.75);
  });

  test("whom the program sent on, and whom it linked within 30 days", () => {
    expect(at("linkage:30")).toMatchObject({numerator: told.linked, denominator: told.couldBeLinked});
  });

  test("goals that were due, and those met by their day", () => {
    expect(at("goals_met:due")).toMatchObject({numerator: told.goalsMet, denominator: told.goalsDue});
  });

  test("some still wait, and more were closed without a contact", () => {
    const {still_waiting: waiting, closed_without_contact: closed} = at("seen_within:30").more;
    expect(waiting).toBeGreaterThan(0);
    expect(closed).toBeGreaterThan(waiting ?? 0);
  });
});

describe("programs in their own terms", () => {
  test("the size of groups of a quarter, exactly", () => {
    for (const period of closedQuarters) {
      const {sessions, attendances} = truth.groups.byQuarter[period]!["hope-circles"]!;
      const {numerator, denominator, more} = cell("group_size", {period, program: "hope-circles"});
      expect([numerator, (denominator ?? 0) + (more.without_count ?? 0)], period).toEqual([
        attendances,
        sessions
      ]);
    }
  });

  test("average daily attendance of the house, exactly", () => {
    for (const period of closedQuarters) {
      const {came, days} = truth.programs.house[period]!;
      expect(cell("average_daily_attendance", {period, program: "welcome-house"}), period).toMatchObject({
        numerator: came,
        denominator: days,
        more: {days_seen: 0, days_beyond: 0}
      });
    }
  });

  test("who completed the course, and which newcomers of the circles came again, exactly", () => {
    const {course, newcomers} = truth.programs;
    expect(course.completed).toBeGreaterThan(0);
    expect(cell("course_completion", {program: "next-steps"})).toMatchObject({
      numerator: course.completed,
      denominator: course.began
    });
    expect(newcomers.cameAgain).toBeGreaterThan(0);
    expect(cell("second_visit:28", {period: "FY2024", program: "hope-circles"})).toMatchObject({
      numerator: newcomers.cameAgain,
      denominator: newcomers.people
    });
  });
});

describe("peer specialists", () => {
  const on = day(closedThrough);
  const appointments = model.appointments.flatMap((contact) => {
    const status = appointmentStatus(contact, takenOn.appointments);
    return contact.day > on || status === null || status === "scheduled" ? [] : [{...contact, status}];
  });
  const kept = appointments.filter(({status}) => status === "attended");
  const at = (measure: string, slice: Partial<Slice> = {}) =>
    cell(measure, {program: "peer-partners", ...slice});
  const personMonths = new Set(kept.map(({stay, day: date}) => `${stay.person.number} ${monthOf(date)}`))
    .size;

  test("contacts and hours per person each month, exactly", () => {
    expect(at("contacts_per_person_month")).toMatchObject({
      numerator: kept.length,
      denominator: personMonths
    });
    const minutes = kept.reduce((sum, contact) => sum + contact.minutes, 0);
    expect(at("hours_per_person_month").value).toBeCloseTo(minutes / 60 / personMonths, 9);
  });

  test("how people met and how many appointments they missed, exactly", () => {
    const share = (part: number, of: number) => ({numerator: part, denominator: of});
    const inMode = (...modes: string[]) => kept.filter(({mode}) => modes.includes(mode)).length;
    expect(at("contact_mode:face_to_face")).toMatchObject(
      share(inMode("in_person", "community"), kept.length)
    );
    expect(at("contact_mode:telehealth")).toMatchObject(share(inMode("video", "phone"), kept.length));
    const missed = appointments.filter(({status}) => status === "no_show").length;
    expect(at("no_show_rate")).toMatchObject(share(missed, appointments.length));
  });

  test("units by the 8-minute rule, held to 16 a day", () => {
    const days = new Map<string, number>();
    for (const {stay, day: date, minutes} of kept) {
      const whole = Math.floor(minutes / 15);
      const key = `${stay.person.number} ${date}`;
      days.set(key, (days.get(key) ?? 0) + whole + (minutes - 15 * whole >= 8 ? 1 : 0));
    }
    const units = [...days.values()].reduce((sum, own) => sum + Math.min(own, 16), 0);
    expect(at("units:individual").value).toBe(units);
  });

  test("the caseload of a month over the posts the director wrote down", () => {
    // 4.0 in the first twelve months, from July 2022 on, and half a post more each year.
    const month = at("caseload:fte", {period: "2025-03"});
    const people = new Set(
      kept.flatMap(({stay, day: date}) =>
        date <= day("2025-03-31") && date > day("2025-03-31") - 90 ? [stay.person.number] : []
      )
    );
    expect(month).toMatchObject({numerator: people.size, denominator: 5});
  });
});

describe("groups and calls", () => {
  test("sessions and attendances of a quarter, exactly", () => {
    for (const period of closedQuarters) {
      for (const [program, {sessions, attendances}] of Object.entries(truth.groups.byQuarter[period]!)) {
        expect(cell("sessions", {period, program}).value, `${period} ${program}`).toBe(sessions);
        expect(cell("attendances", {period, program}).value, `${period} ${program}`).toBe(attendances);
      }
    }
  });

  test("calls offered are those written up, then those the phone system counted", () => {
    for (const [month, {calls}] of Object.entries(truth.warmLine.byMonth)) {
      if (month > closedThrough.slice(0, 7)) continue;
      const offered = truth.warmLine.phoneSystem[month]?.offered ?? calls;
      expect(cell("calls_offered", {period: month, program: "evening-line"}).value, month).toBe(offered);
    }
  });
});

describe("the warm line", () => {
  const at = (measure: string, period: string) => {
    const {numerator, denominator} = cell(measure, {period, program: "evening-line"});
    return [numerator, denominator];
  };

  test("what callers said in a quarter, exactly", () => {
    for (const period of closedQuarters) {
      const said = truth.warmLine.said[period]!;
      expect(cell("real_calls", {period}).value, period).toBe(said.real);
      expect(at("transfers:988", period)).toEqual([said.to988, said.real]);
      expect(at("transfers:911", period)).toEqual([said.to911, said.real]);
      expect(at("distress_eased", period)).toEqual(said.eased);
      expect(at("distress_worse", period)).toEqual(said.rose);
      expect(at("satisfied", period)).toEqual(said.satisfied);
      expect(at("felt_heard", period)).toEqual(said.heard);
      expect(at("diversion", period)).toEqual(said.diverted);
      expect(at("callbacks_requested", period)).toEqual(said.wantCallBack);
      expect(at("callbacks_completed", period)).toEqual(said.calledBack);
    }
  });

  test("how long callers waited, from the day the phone system was bought", () => {
    const counted = closedQuarters.filter((period) => truth.warmLine.waits[period] !== undefined);
    expect(counted.length).toBeGreaterThan(4);
    for (const period of counted) {
      const {waited, handled, answered, answeredInTime, leftInTime, leftAtOnce} =
        truth.warmLine.waits[period]!;
      const offered = cell("calls_offered", {period}).value!;
      expect(at("speed_to_answer", period)).toEqual([waited, answered]);
      expect(at("handle_time", period)).toEqual([handled, answered]);
      expect(at("service_level:offered", period)).toEqual([answeredInTime, offered - leftAtOnce]);
      expect(at("service_level:less_abandoned", period)).toEqual([answeredInTime, offered - leftInTime]);
      expect(at("service_level:plus_abandoned", period)).toEqual([
        answeredInTime + leftInTime - leftAtOnce,
        offered - leftAtOnce
      ]);
    }
  });
});

describe("the yearly survey", () => {
  test.each(truth.yearly)("$from: returned, positive and agreed, exactly", (wave) => {
    const period = `FY${wave.from.slice(0, 4)}`;
    const of = (measure: string) => {
      const {numerator, denominator} = cell(measure, {period});
      return [numerator, denominator];
    };
    expect(cell("returned:mhsip36", {period}).value).toBe(wave.returned);
    if (wave.asked === null) expect(cell("return_rate:mhsip36", {period}).status).toBe("missing");
    else expect(of("return_rate:mhsip36")).toEqual([wave.returned, wave.asked]);
    expect(of("share_at_one_time:mhsip36.satisfaction")).toEqual(wave.satisfaction);
    expect(of("share_at_one_time:mhsip36.outcomes")).toEqual(wave.outcomes);
    for (const [index, agreed] of wave.agreed.entries())
      expect(of(`agreed_at_one_time:mhsip36:${index + 1}`), `item ${index + 1}`).toEqual(agreed);
  });
});

describe("retention", () => {
  test.each(programs)("%s: n-day retention is the definition's, exactly", (program) => {
    const asOf = computed.asOf["retention:30"]!;
    for (const {days, mature, kept} of retentionOf(contacts, program, day(asOf))) {
      const {numerator, denominator} = cell(`retention:${days}`, {program});
      expect([numerator, denominator], `${days} days`).toEqual([kept, mature]);
    }
  });

  // Peer Partners writes down its exits; the others are judged by silence.
  test.each(programs)("%s: the Kaplan-Meier estimate over newcomers finds the planted curve", (program) => {
    for (const period of ["FY2024", "FY2025"]) {
      for (const days of [30, 90, 180]) {
        const {value, denominator} = cell(`survival:${days}`, {period, program});
        const planted =
          program === "peer-partners" ? plantedWithoutLeaving(days) : plantedStay(program, days);
        expect(Math.abs(value! - planted), `${period} ${days} days`).toBeLessThan(
          threeErrors(planted, denominator!)
        );
      }
    }
  });
});

describe("outcomes", () => {
  const asked: [ScaleId, string, "month-6" | "course-end"][] = [
    ["hhi12", "peer-partners", "month-6"],
    ["hhi12", "hope-circles", "month-6"],
    ["brs", "peer-partners", "month-6"],
    ["brs", "hope-circles", "month-6"],
    ["ucla3", "peer-partners", "month-6"],
    ["who5", "welcome-house", "month-6"],
    ["rses", "next-steps", "course-end"]
  ];

  test.each(asked)("%s in %s: the respondents' change, exactly", (id, program, followUp) => {
    const measure = `outcome_change:${id}.total:${followUp}`;
    const asOf = day(computed.asOf[measure]!);
    const {respondents} = outcomeOf(model, id, {asOf, program: program as "next-steps"});
    const found = cell(measure, {program});
    expect(found.denominator).toBe(respondents.pairs);
    expect(found.value).toBeCloseTo(respondents.change, 9);
    expect(found.more.mean_pre).toBeCloseTo(respondents.before, 9);
    // Hedges' factor takes a little off.
    const factor = found.more.effect_size! / respondents.effect;
    expect(factor).toBeGreaterThan(1 - 3 / (4 * (respondents.pairs - 1) - 1) - 0.01);
    expect(factor).toBeLessThan(1);
  });

  test.each(asked)("%s in %s: the follow-up rate, exactly", (id, program, followUp) => {
    const measure = `follow_up_rate:${id}.total:${followUp}`;
    const asOf = day(computed.asOf[measure]!);
    const {respondents, asked} = outcomeOf(model, id, {asOf, program: program as "next-steps"});
    const found = cell(measure, {program});
    expect([found.numerator, found.denominator]).toEqual([respondents.pairs, asked]);
  });

  test.each([...asked, ["hhi12", undefined, "month-6"] as const])(
    "%s in %s: change by contacts between the forms, exactly",
    (id, program, followUp) => {
      const asOf = day(computed.asOf[`outcome_change:${id}.total:${followUp}`]!);
      const scope = program === undefined ? {asOf} : {asOf, program: program as "next-steps"};
      const truly = doseOf(model, contacts, id, scope);
      const at = (bin: string) =>
        cell(`change_by_dose_${bin}:${id}.total:${followUp}`, program === undefined ? {} : {program});
      for (const bin of doseBins) {
        const {pairs, change} = truly.bins[bin];
        expect(at(bin).denominator, bin).toBe(pairs);
        if (change !== null) expect(at(bin).value, bin).toBeCloseTo(change, 9);
      }
      expect(at("unknown").denominator).toBe(0);
      const trend = doseTrend(doseBins.map(at));
      if (trend === null) return;
      expect(trend.slope).toBeCloseTo(truly.slope!, 9);
      expect(trend.standardError).toBeCloseTo(truly.slopeError!, 9);
    }
  );

  test("no effect of contact is planted, and the trend of the largest scale finds none beyond chance", () => {
    const {slope, slopeError} = truth.doses.hhi12;
    expect(Math.abs(slope!)).toBeLessThan(3 * slopeError!);
  });

  test.each(asked)("%s in %s: who began at an end of the scale, exactly", (id, program, followUp) => {
    const measure = `outcome_change:${id}.total:${followUp}`;
    const asOf = day(computed.asOf[measure]!);
    const {atEnds, respondents} = outcomeOf(model, id, {asOf, program: program as "next-steps"});
    const {floor_share, ceiling_share} = cell(measure, {program}).more;
    expect(floor_share).toBeCloseTo(atEnds.lowest / respondents.pairs, 12);
    expect(ceiling_share).toBeCloseTo(atEnds.highest / respondents.pairs, 12);
  });

  /** Three standard errors of a standardized mean change whose two waves correlate at 0.5 or more. */
  const tolerance = ({pairs, effect}: Change): number => 3 * Math.sqrt(1 / pairs + effect ** 2 / (2 * pairs));

  test.each(Object.keys(truth.outcomes) as ScaleId[])(
    "%s: everybody's change is the planted effect within sampling error; respondents may look better",
    (id) => {
      const {population, everybody, respondents} = truth.outcomes[id];
      expect(Math.abs(everybody.effect - population)).toBeLessThan(tolerance(everybody));
      expect(Math.abs(respondents.effect - population)).toBeLessThan(tolerance(respondents) + 0.25);
    }
  );
});

test("what only the records together show is found", () => {
  for (const planted of truth.findings.filter(({code}) => code.includes("-"))) {
    const found = reading.findings.find(({code}) => code === planted.code);
    const together = truth.findings
      .filter(({code, file}) => code === planted.code && !file?.includes("2024-09-30"))
      .reduce((sum, {records}) => sum + records, 0);
    expect(found?.records, planted.code).toBe(together);
  }
});

describe("the scorecard of results", () => {
  const words = (text: string): string[] => text.trim().split(/\s+/);
  const asked: Record<string, readonly string[]> = {
    how_much: words(`
      active attendances average_daily_attendance callers calls_answered calls_offered came_back
      contacts days_open enrolled enrolled_at_end entered events exited hours new_fiscal_year new_organization new_program real_calls
      referred served session_hours sessions units volunteers`),
    how_well: words(`
      abandonment_rate answer_rate board_lived_experience callbacks_completed callbacks_requested
      caseload coded_share contact_mode contacts_per_person_month course_completion dose engagement
      felt_heard follow_up_rate group_size handle_time hours_per_person_month initiation length_of_stay
      linkage lost_contact newcomer_rate newcomer_share no_show_rate people_per_facilitator regulars
      retention return_rate returned satisfied second_visit seen_within service_level
      session_facilitators share_at_one_time speed_to_answer survival survival_median transfers
      visits_per_member`),
    better_off: words(`
      cut_off_left cut_off_reached distress_eased distress_high diversion goal_reached goals_met
      meaningful_change_better meaningful_change_worse outcome_change reliable_change_better
      reliable_change_worse share_at_one_time`),
    apart: words(`
      agreed_at_one_time baseline_rate calls_abandoned calls_by_hour calls_per_caller change_by_dose
      cut_off_never cut_off_stayed distress_change distress_worse exited_reason follow_up_due follow_up_returned
      frequent_callers mean_at_one_time meaningful_change_same reliable_change_same repeat_callers
      restricted_mean retention_bracket retention_continuous service_level survival_other_gap
      top_callers`)
  };

  test("has a place for every measure of the internal release, decided one by one", async () => {
    const {workspace} = taken;
    const told = new Set(computed.cells.map(({measure}) => measure));
    const placed = (await allMeasures(workspace))
      .filter(({id}) => told.has(id))
      .map((measure) => ({
        place: placeOf(publishMeasure(measure, {asOf: today, sql: "", config: workspace.config})),
        name: measure.id.startsWith("change_by_dose") ? "change_by_dose" : (measure.id.split(":")[0] ?? "")
      }));
    for (const [question, names] of Object.entries(asked)) {
      const found = new Set(placed.flatMap(({place, name}) => (place === question ? [name] : [])));
      expect([...found].sort(), question).toEqual(names);
    }
  });
});

test("every measure's SQL gives the demo's facts on PostgreSQL as on DuckDB", {
  timeout: setUpTimeout
}, async () => {
  // Scales differ in their names alone: one of each design, and of its items the first, stand for the others.
  const scales = ["hhi12.total", "rses.total", "mhsip36.satisfaction"];
  const compared = await conformance(reading, taken.workspace, {
    isCompared: ({scale, item}) =>
      scale === undefined || (scales.includes(scale.id) && (item === undefined || item.number === 1)),
    // The two between them are compared on a small organization.
    levels: [
      {program: true, site: true},
      {program: false, site: false}
    ]
  });
  const told = [...compared].filter(([, facts]) => facts > 0).map(([id]) => id);
  const some = [
    "served",
    "hours",
    "retention:180",
    "survival:365",
    "calls_offered",
    "outcome_change:hhi12.total:month-6",
    "share_at_one_time:mhsip36.satisfaction",
    "agreed_at_one_time:mhsip36:1",
    "returned:mhsip36"
  ];
  expect(told).toEqual(expect.arrayContaining(some));
});
