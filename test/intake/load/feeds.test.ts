import {afterEach, describe, expect, it} from "vitest";
import type {LoadedFile} from "../../../src/intake/intake.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const loaded = async (): Promise<LoadedFile> => (await workspace.intake()).files[0] as LoadedFile;
const codesOf = ({problems}: LoadedFile) => problems.map(({code, field, records}) => [code, field, records]);

describe("referrals", () => {
  it("takes those to a program and from it, and none that ends before it begins", async () => {
    workspace = testWorkspace({
      "pipelines/referrals.yaml": `
feed: referrals
files: data/referrals.csv
id_space: casebook
max_quarantined: 50%
constants: {program: peers}
columns:
  Client: person
  Referred: referred
  Way: {to: direction, codes: {To us: in, Sent on: out}}
  From or to: source
  Result: {to: outcome, codes: {Began: accepted, No answer: unreachable}}
  Closed: closed
  Connected: linked
`,
      "data/referrals.csv": `Client,Referred,Way,From or to,Result,Closed,Connected
A,2025-01-03,To us,County hospital,Began,,
B,2025-01-05,To us,Self,No answer,2025-02-01,
A,2025-03-01,Sent on,Housing office,Began,,2025-03-20
C,2025-03-01,To us,Self,No answer,2025-02-01,
`
    });
    const file = await loaded();
    expect([file.accepted, file.quarantined]).toEqual([3, 1]);
    expect(codesOf(file)).toEqual([["ends_before_it_begins", "Closed", 1]]);
    expect(
      await workspace.query(`
        select record, program, referred::varchar as referred, direction, source, outcome, closed::varchar as closed,
               linked::varchar as linked
        from stored.current_referral order by record`)
    ).toEqual([
      {
        record: 1n,
        program: "peers",
        referred: "2025-01-03",
        direction: "in",
        source: "County hospital",
        outcome: "accepted",
        closed: null,
        linked: null
      },
      {
        record: 2n,
        program: "peers",
        referred: "2025-01-05",
        direction: "in",
        source: "Self",
        outcome: "unreachable",
        closed: "2025-02-01",
        linked: null
      },
      {
        record: 3n,
        program: "peers",
        referred: "2025-03-01",
        direction: "out",
        source: "Housing office",
        outcome: "accepted",
        closed: null,
        linked: "2025-03-20"
      }
    ]);
  });

  it("knows a referral again by its own id where the newer file tells what came of it", async () => {
    workspace = testWorkspace({
      "pipelines/referrals.yaml": `
feed: referrals
files: data/referrals-*.csv
id_space: casebook
mode: append
key: referral
export_date: {file_name: "referrals-([0-9-]+)[.]csv"}
constants: {program: peers}
columns: {No: referral, Client: person, Referred: referred, Connected: linked}
`,
      "data/referrals-2025-02-01.csv": "No,Client,Referred,Connected\n1,A,2025-01-03,\n2,B,2025-01-05,\n",
      "data/referrals-2025-03-01.csv": "No,Client,Referred,Connected\n1,A,2025-01-03,2025-02-10\n"
    });
    await workspace.intake();
    expect(
      await workspace.query(
        "select referred::varchar as referred, linked::varchar as linked from stored.current_referral order by referred"
      )
    ).toEqual([
      {referred: "2025-01-03", linked: "2025-02-10"},
      {referred: "2025-01-05", linked: null}
    ]);
  });
});

describe("goals", () => {
  it("may be due on a day ahead of the export, but not be closed on one", async () => {
    workspace = testWorkspace({
      "pipelines/goals.yaml": `
feed: goals
files: data/goals.csv
id_space: casebook
export_date: 2025-06-30
max_quarantined: 50%
constants: {program: peers}
columns:
  Client: person
  Area: area
  Set: set
  Due: due
  Closed: closed
  Status: {to: outcome, codes: {Reached: met, Dropped: given_up}}
`,
      "data/goals.csv": `Client,Area,Set,Due,Closed,Status
A,Housing,2025-05-01,2026-05-01,,
A,Work,2025-05-01,2025-06-01,2025-05-20,Reached
B,Work,2025-05-02,2025-09-01,2025-07-20,Dropped
`
    });
    const file = await loaded();
    expect([file.accepted, file.quarantined]).toEqual([2, 1]);
    expect(codesOf(file)).toEqual([["date_in_future", "Closed", 1]]);
    expect(
      await workspace.query(
        "select area, due::varchar as due, closed::varchar as closed, outcome from stored.current_goal order by record"
      )
    ).toEqual([
      {area: "Housing", due: "2026-05-01", closed: null, outcome: null},
      {area: "Work", due: "2025-06-01", closed: "2025-05-20", outcome: "met"}
    ]);
  });
});

const figures = () =>
  workspace.query(
    `select record, name, program, starts::varchar as starts, value::double as value, characteristic, grp
     from stored.current_fact where name is not null order by record, name`
  );

describe("facts", () => {
  it("has a figure for each column that is not blank, and counts each record once", async () => {
    workspace = testWorkspace({
      "pipelines/facts.yaml": `
feed: facts
files: data/facts.csv
columns: {Month: from, Program: program, FTE: fte, Days open: days_open}
`,
      "data/facts.csv":
        "Month,Program,FTE,Days open\n2025-01-01,peers,3.5,\n2025-02-01,groups,,20\n2025-03-01,,,\n"
    });
    const file = await loaded();
    expect([file.records, file.accepted, file.quarantined]).toEqual([3, 3, 0]);
    expect(await figures()).toEqual([
      {
        record: 1n,
        name: "fte",
        program: "peers",
        starts: "2025-01-01",
        value: 3.5,
        characteristic: null,
        grp: null
      },
      {
        record: 2n,
        name: "days_open",
        program: "groups",
        starts: "2025-02-01",
        value: 20,
        characteristic: null,
        grp: null
      }
    ]);
  });

  it("reads a long file, one record a figure, and asks for both its name and its value", async () => {
    workspace = testWorkspace({
      "pipelines/facts.yaml": `
feed: facts
files: data/facts.csv
max_quarantined: 50%
columns:
  Start: from
  End: to
  What: {to: name, codes: {Residents: population}}
  Number: value
  Of: characteristic
  Value: group
`,
      "data/facts.csv": `Start,End,What,Number,Of,Value
2025-01-01,2025-12-31,Residents,52000,gender,woman
2025-01-01,2025-12-31,board members,9,,
2025-01-01,2025-12-31,board members,,,
2025-01-01,2024-12-31,fte,2,,
`
    });
    const file = await loaded();
    expect([file.accepted, file.quarantined]).toEqual([2, 2]);
    expect(codesOf(file).toSorted()).toEqual([
      ["ends_before_it_begins", "End", 1],
      ["missing_required", "Number", 1]
    ]);
    expect(await figures()).toEqual([
      {
        record: 1n,
        name: "population",
        program: null,
        starts: "2025-01-01",
        value: 52000,
        characteristic: "gender",
        grp: "woman"
      },
      {
        record: 2n,
        name: "board_members",
        program: null,
        starts: "2025-01-01",
        value: 9,
        characteristic: null,
        grp: null
      }
    ]);
  });
});

describe("targets", () => {
  it("may be of time ahead, is at least unless it says at most, and stands alone in its newest export", async () => {
    workspace = testWorkspace({
      "pipelines/targets.yaml": `
feed: targets
files: data/targets-*.csv
export_date: {file_name: "targets-([0-9-]+)[.]csv"}
columns:
  Measure: {to: measure, codes: {People served: served}}
  Year: period
  Target: value
  Kind: {to: direction, codes: {limit: at_most}}
`,
      "data/targets-2025-01-01.csv": "Measure,Year,Target,Kind\nPeople served,FY2026,400,\n",
      "data/targets-2025-02-01.csv":
        "Measure,Year,Target,Kind\nPeople served,FY2026,450,\nabandonment_rate,FY2026,0.1,limit\n"
    });
    await workspace.intake();
    expect(
      await workspace.query(
        "select measure, period, value::double as value, direction from stored.current_target order by measure"
      )
    ).toEqual([
      {measure: "abandonment_rate", period: "FY2026", value: 0.1, direction: "at_most"},
      {measure: "served", period: "FY2026", value: 450, direction: null}
    ]);
  });
});
