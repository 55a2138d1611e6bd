import {describe, expect, test} from "vitest";
import {monthOf} from "../../src/demo/calendar.ts";
import {createCalls} from "../../src/demo/calls.ts";
import {groupBy} from "../../src/demo/group.ts";
import {createModel, createService} from "../../src/demo/model.ts";
import {plan} from "../../src/demo/plan.ts";
import {siteOpened} from "../../src/demo/programs.ts";
import {createRandom} from "../../src/demo/random.ts";
import {plantedScales, type ScaleId} from "../../src/demo/scales.ts";
import {outcomeOf} from "../../src/demo/truth/outcomes.ts";
import {recordedContacts} from "../../src/demo/truth/recorded.ts";
import {topShare} from "../../src/demo/truth/warm-line.ts";
import {demoSeed} from "../../src/demo/write.ts";

const model = createModel(demoSeed);
const {people, stays, sessions, calls, panels} = model;

describe("people", () => {
  test("as many as planned, in programs and systems as planned", () => {
    expect(people).toHaveLength(600);
    const programs = [...groupBy(stays, ({person}) => person).values()].map((own) => own.length);
    expect(programs.filter((count) => count === 2).length / people.length).toBe(0.25);
    expect(people.filter(({caseId, doorId}) => caseId !== null && doorId !== null).length / 600).toBe(0.15);
    expect(people.filter(({alreadyInService}) => alreadyInService).length / 600).toBe(0.2);
  });

  test("ids are unique in their system and say nothing of the other one's", () => {
    for (const key of ["caseId", "doorId"] as const) {
      const ids = people.flatMap((person) => person[key] ?? []);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test("fewer than 11 people come to the rural site, and four people die", () => {
    const rural = stays.filter(({site}) => site === "pine-hollow").map(({person}) => person);
    expect(new Set(rural).size).toBe(plan.people.rural);
    expect(stays.filter(({exit}) => exit?.reason === "died")).toHaveLength(4);
    expect(stays.filter(({exit}) => exit?.reason === "completed").length).toBeGreaterThan(50);
  });

  test("nobody comes to Oak Hill before it opens", () => {
    const days = recordedContacts(model).flatMap(({site, day}) => (site === "oak-hill" ? [day] : []));
    expect(Math.min(...days)).toBeGreaterThanOrEqual(siteOpened["oak-hill"]);
  });
});

describe("groups", () => {
  test("half of the circles count heads only, 5 to 9 of them", () => {
    const circles = sessions.filter(({program}) => program === "hope-circles");
    const byActivity = [...groupBy(circles, ({activity}) => activity).values()];
    const counting = byActivity.filter((own) => own.every(({named}) => named === 0));
    expect(counting.length / byActivity.length).toBe(0.5);
    const heads = counting.flat().map(({headCount}) => headCount);
    expect(new Set(heads)).toEqual(new Set([5, 6, 7, 8, 9]));
  });

  test("a record is written within sixty days", () => {
    const lags = [...model.appointments, ...model.attendance].map(({enteredOn, day}) => enteredOn - day);
    expect(Math.min(...lags)).toBe(0);
    expect(Math.max(...lags)).toBe(60);
  });
});

describe("warm line", () => {
  test("600 to 1,500 calls a month, most of them without a number", () => {
    for (const own of groupBy(calls, ({day}) => monthOf(day)).values()) {
      expect(own.length).toBeGreaterThanOrEqual(600);
      expect(own.length).toBeLessThanOrEqual(1500);
    }
    const numbered = calls.filter(({caller}) => caller !== null).length;
    expect(numbered / calls.length).toBeCloseTo(plan.calls.withNumber, 1);
  });

  test.each([demoSeed, 1, 5])("the busiest 5% make about 40% of the calls with a number, seed %i", (seed) => {
    const numbered = createCalls(createRandom(seed, "calls")).filter(({caller}) => caller !== null);
    const counts = [...groupBy(numbered, ({caller}) => caller).values()].map((own) => own.length);
    expect(topShare(counts, 0.05)).toBeGreaterThan(0.35);
    expect(topShare(counts, 0.05)).toBeLessThan(0.46);
  });
});

describe("surveys", () => {
  test("half of the newcomers fill in a baseline, about half of these answer again", () => {
    const newcomers = new Set(
      [...model.appointments, ...model.attendance, ...model.visits].flatMap(({stay, status}) =>
        status === "attended" && stay.opened >= plan.dataStart
          ? [`${stay.program === "hope-circles" ? "peer-partners" : stay.program}/${stay.person.number}`]
          : []
      )
    );
    expect(Math.abs(panels.length / newcomers.size - 0.5)).toBeLessThan(0.08);
    for (const own of groupBy(panels, ({form}) => form).values()) {
      const rate = own.filter(({responded}) => responded).length / own.length;
      expect(rate).toBeGreaterThanOrEqual(0.45);
      expect(rate).toBeLessThanOrEqual(0.6);
    }
  });

  test("effects on the scores are what is planned: none, up to 0.3 of an SD, one for the worse", () => {
    const benefit = Object.fromEntries(
      (Object.keys(plantedScales) as ScaleId[]).map((id) => [
        id,
        outcomeOf(model, id).population * plantedScales[id].better
      ])
    );
    expect(benefit.who5).toBeCloseTo(0, 1);
    expect(benefit.hhi12).toBeGreaterThan(0.26);
    expect(benefit.hhi12).toBeLessThan(0.34);
    expect(benefit.rses).toBeGreaterThan(0.15);
    expect(benefit.ucla3).toBeGreaterThan(0.1);
    expect(benefit.brs).toBeLessThan(-0.15);
  });

  test("who answers depends on how they were and on what became of them", () => {
    const many = Array.from({length: 12}, (_, seed) => createService(seed + 100));
    const gaps = many.map((each) => {
      const {everybody, respondents} = outcomeOf(each, "hhi12");
      return {before: respondents.before - everybody.before, change: respondents.change - everybody.change};
    });
    const mean = (values: readonly number[]): number =>
      values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(mean(gaps.map(({before}) => before))).toBeGreaterThan(0.2);
    expect(mean(gaps.map(({change}) => change))).toBeGreaterThan(0.2);
  });
});
