import {afterEach, describe, expect, it} from "vitest";
import {allMeasures} from "../../src/measures/registry.ts";
import {computeCells} from "../../src/measures/slice.ts";
import {buildReading} from "../../src/warehouse/reading.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** Exports as call centers' systems write them, from the file to the figure. */

const organization = (zone: string, settings = "") => `
organization: {name: Line}
time_zone: ${zone}
programs: [{id: line, name: Line, type: warm_line${settings}}]
`;

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.dispose());

/** All of time, in the one program. */
async function figures(files: Readonly<Record<string, string>>) {
  workspace = testWorkspace(files);
  const report = await workspace.intake();
  for (const file of report.files) expect(file).toMatchObject({outcome: "loaded", problems: []});
  const settings = await workspace.load();
  return workspace.inWarehouse(async (warehouse) => {
    const reading = await buildReading(warehouse, settings);
    const measures = (await allMeasures(settings)).filter(({family}) => family === "warm_line");
    const {cells} = await computeCells(reading, settings, measures);
    const calls = await warehouse.query<Record<string, unknown>>(
      "select cast(started_at as varchar) as started, answered, abandoned, cast(wait_seconds as double) as wait, cast(talk_seconds as double) as talk from call order by started_at, talk_seconds"
    );
    const cell = (id: string) =>
      cells.find(({measure, period, program}) => measure === id && period === "all" && program === "line");
    return {cell, calls, findings: new Map(reading.findings.map(({code, records}) => [code, records]))};
  });
}

const job = (columns: string) => `feed: calls
files: data/calls.csv
id_space: phone
constants: {program: line}
coverage: {programs: [line]}
columns: {${columns}}
`;

describe("call records", () => {
  it("of a bank: six-digit days, seconds, words for what became of a call, one that is none", async () => {
    const {cell, calls, findings} = await figures({
      "waymark.yaml": organization("Asia/Jerusalem", ", answer_within: 20s, short_abandon: 5s"),
      "pipelines/calls.yaml": job(
        "date: {to: started_at, century: 1900}, vru_entry: time, q_time: wait, ser_time: {to: talk, unit: seconds}, outcome: {to: status, codes: {AGENT: answered, HANG: abandoned, PHANTOM: not_a_call}}"
      ),
      "data/calls.csv": `call_id,date,vru_entry,q_time,outcome,ser_time
1,990101,0:00:31,15,AGENT,243
2,990101,7:10:00,20,AGENT,61
3,990101,7:20:00,46,AGENT,134
4,990101,7:30:00,4,HANG,0
5,990101,7:31:00,12,HANG,0
6,990102,23:59:59,90,HANG,0
7,990102,9:00:00,0,PHANTOM,0
`
    });
    expect(calls).toHaveLength(6);
    expect(calls[0]).toMatchObject({started: "1999-01-01 00:00:31", answered: true, wait: 15, talk: 243});
    expect(cell("calls_offered")?.value).toBe(6);
    expect(cell("calls_abandoned")?.value).toBe(3);
    // The one that left after 4 seconds is in no share.
    expect(cell("abandonment_rate")).toMatchObject({numerator: 2, denominator: 5});
    expect(cell("service_level:offered")).toMatchObject({numerator: 2, denominator: 5});
    expect(cell("service_level:less_abandoned")).toMatchObject({numerator: 2, denominator: 4});
    expect(cell("service_level:plus_abandoned")).toMatchObject({numerator: 3, denominator: 5});
    // (15 + 20 + 46) / 3 and (243 + 61 + 134) / 3.
    expect(cell("speed_to_answer")?.value).toBe(27);
    expect(cell("handle_time")?.value).toBe(146);
    // 1 January 1999 was a Friday.
    expect(cell("calls_by_hour")?.more).toMatchObject({fri_00: 1, fri_07: 4, sat_23: 1, sat_09: 0});
    expect(findings.get("not-a-call")).toBe(1);
  });

  it("with clock times alone: waits and talk worked out, across midnight", async () => {
    const {cell, calls} = await figures({
      "waymark.yaml": organization("America/Chicago"),
      "pipelines/calls.yaml": job(
        "date: started_at, call_started: time, call_answered: {to: answered_at, kind: time}, call_ended: {to: ended_at, kind: time}"
      ),
      "data/calls.csv": `date,call_started,call_answered,call_ended
2021-01-05,08:00:00 AM,8:00:14 AM,8:14:22 AM
2021-01-05,11:59:50 PM,12:00:20 AM,12:10:20 AM
`
    });
    expect(calls).toEqual([
      {started: "2021-01-05 08:00:00", answered: true, abandoned: null, wait: 14, talk: 848},
      {started: "2021-01-05 23:59:50", answered: true, abandoned: null, wait: 30, talk: 600}
    ]);
    expect(cell("speed_to_answer")?.value).toBe(22);
  });

  it("over the nights on which clocks are set", async () => {
    const {calls, findings} = await figures({
      "waymark.yaml": organization("America/Chicago"),
      "pipelines/calls.yaml": job("Start: started_at, Answered: answered_at, End: ended_at"),
      // 9 March 2025: two o'clock is three. 2 November 2025: one o'clock comes twice.
      "data/calls.csv": `Start,Answered,End
2025-03-09 01:59:00,2025-03-09 01:59:30,2025-03-09 03:10:00
2025-11-02 00:50:00,2025-11-02 00:51:00,2025-11-02 02:10:00
2025-11-02 01:50:00,2025-11-02 01:50:10,2025-11-02 01:20:10
2025-11-03 10:00:00,2025-11-03 09:00:00,2025-11-03 09:30:00
`
    });
    expect(calls.map(({wait, talk}) => [wait, talk])).toEqual([
      // 10 minutes and a half; 1 h 19 min by the clock and an hour more; half an hour back by the clock is half an hour on.
      [30, 630],
      [60, 4740 + 3600],
      [10, 1800],
      [null, null]
    ]);
    expect(findings.get("call-backwards")).toBe(1);
  });

  it("in UTC: the hour of the wall, on both sides of the change", async () => {
    const {cell} = await figures({
      "waymark.yaml": organization("America/Chicago"),
      "pipelines/calls.yaml": job("Start: started_at"),
      // Saturday and Monday at 01:00 UTC: 20:00 in summer time, 19:00 in winter time of the day before.
      "data/calls.csv": `Start
2025-11-01T01:00:00Z
2025-11-03T01:00:00Z
2025-11-02T06:30:00Z
2025-11-02T07:30:00Z
`
    });
    // 06:30 and 07:30 UTC are both half past one in Chicago.
    expect(cell("calls_by_hour")?.more).toMatchObject({fri_20: 1, sun_19: 1, sun_01: 2});
  });

  it("with minutes and seconds, and a spreadsheet's lengths of time", async () => {
    const {calls} = await figures({
      "waymark.yaml": organization("UTC"),
      "pipelines/calls.yaml": job(
        "Start: started_at, Wait: {to: wait, unit: mm:ss}, Talk: {to: talk, unit: clock}, Status: {to: status, codes: {Taken: answered, Left: abandoned}}"
      ),
      "data/calls.csv": `Start,Wait,Talk,Status
2025-01-01 10:00:00,1:05,0:02:14,Taken
2025-01-01 11:00:00,75:00,12:03:00 AM,Taken
2025-01-01 12:00:00,1:00:10,1899-12-30 00:00:09,Taken
2025-01-01 13:00:00,00:07,,Left
`
    });
    expect(calls.map(({wait, talk}) => [wait, talk])).toEqual([
      [65, 134],
      [4500, 180],
      [3610, 9],
      [7, null]
    ]);
  });
});

it("reads a queue's intervals, their averages and their calls in time", async () => {
  const {cell} = await figures({
    "waymark.yaml": organization("UTC"),
    "pipelines/queue.yaml": `feed: call_counts
files: data/queue.csv
system: interval-summary
constants: {program: line}
columns:
  StartedAt: {to: started_at, order: mdy}
  Calls Offered: offered
  Calls Answered: answered
  Calls Abandoned: abandoned
  Answered within 30 seconds: answered_in_time
  ASA: {to: wait_average, unit: mm:ss}
  AHT: {to: handle_average, unit: mm:ss}
`,
    "data/queue.csv": `Queue report

Date,Interval,Calls Offered,Calls Answered,Calls Abandoned,Answered within 30 seconds,ASA,AHT
02/03/2025,08:00 - 08:30,20,18,2,15,00:20,05:00
02/03/2025,08:30 - 09:00,10,9,1,6,00:35,06:40
Totals,,30,27,3,21,00:25,05:33
`
  });
  expect(cell("calls_offered")?.value).toBe(30);
  expect(cell("service_level:offered")).toMatchObject({numerator: 21, denominator: 30, value: 0.7});
  // Who left in time is not counted, so that the other two formulas cannot be worked out.
  for (const id of ["service_level:less_abandoned", "service_level:plus_abandoned"])
    expect(cell(id), id).toMatchObject({status: "empty", value: null});
  // (18 x 20 + 9 x 35) / 27 = 25 s; (18 x 300 + 9 x 400) / 27 = 333.3 s.
  expect(cell("speed_to_answer")?.value).toBe(25);
  expect(cell("handle_time")?.value).toBeCloseTo(333.33, 2);
  expect(cell("calls_by_hour")?.more).toMatchObject({mon_08: 30});
});
