import {copyFileSync, existsSync, mkdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import type {LoadedFile} from "../../src/intake/intake.ts";
import {type TestWorkspace, testWorkspace} from "../helpers/workspace.ts";

/** Exports that nobody here made, loaded with the counts that other people's software gives. */

const real = fileURLToPath(new URL("../../../shared/real/", import.meta.url));
const there = existsSync(real);
const left = "shared/real is not there: loading real exports is left out";
// biome-ignore lint/suspicious/noConsole: a test that is left out says so aloud
if (!there) console.warn(left);

let workspace: TestWorkspace;
beforeEach(() => {
  workspace = testWorkspace();
});
afterEach(() => workspace.dispose());

function copy(...paths: string[]) {
  mkdirSync(join(workspace.dir, "data"), {recursive: true});
  for (const path of paths)
    copyFileSync(join(real, path), join(workspace.dir, "data", path.split("/").at(-1)!));
}
const oracle = (path: string) => JSON.parse(readFileSync(join(real, path), "utf8"));
const findingsOf = (file: unknown) =>
  Object.fromEntries((file as LoadedFile).findings.map(({code, records}) => [code, records]));

describe.skipIf(!there)("real exports", () => {
  test("ahi-cesd: every form and answer, the scale moved to the standard's numbers", async () => {
    copy("ahi-cesd/ahi-cesd.csv");
    workspace.write(
      "pipelines/ahi-cesd.yaml",
      `
feed: surveys
files: data/ahi-cesd.csv
id_space: trial
export_date: 2018-01-01
constants: {program: peers}
columns: {id: person, occasion: occasion, elapsed.days: elapsed_days}
survey:
  - {instrument: ahi, items: "ahi{01..24}"}
  - {instrument: cesd, items: "cesd{01..20}", answers: {"1": 0, "2": 1, "3": 2, "4": 3}}
`
    );
    const {files} = await workspace.intake();
    expect(files).toMatchObject([{outcome: "loaded", records: 992, accepted: 992, quarantined: 0}]);
    expect(await workspace.query("select count(*)::integer as n from stored.person")).toEqual([{n: 295}]);
    expect(
      await workspace.query(`
        select instrument, count(distinct assessment)::integer as forms, count(*)::integer as answers,
               min(value)::integer as low, max(value)::integer as high
        from stored.current_assessment join stored.current_response using (assessment) group by instrument order by 1`)
    ).toEqual([
      {instrument: "ahi", forms: 992, answers: 992 * 24, low: 1, high: 5},
      {instrument: "cesd", forms: 992, answers: 992 * 20, low: 0, high: 3}
    ]);
    // Two people filled in one wave twice, on two instruments each.
    expect(findingsOf(files[0])).toMatchObject({repeated_forms: 4});
    const waves = await workspace.query<{n: number}>(
      "select count(*)::integer as n from stored.current_assessment where instrument = 'ahi' group by occasion order by occasion"
    );
    expect(waves.map(({n}) => n)).toEqual([295, 147, 157, 139, 134, 120]);
  });

  test("hmis-lsa: what lies after the day of the export is set aside, which leaves the enrolments R counts", async () => {
    copy("hmis-lsa/Enrollment.csv", "hmis-lsa/Exit.csv");
    const shared = `
id_space: hmis
export_date: 2022-05-05
max_quarantined: 50%
exclude: [{column: DateDeleted, when: present, reason: deleted in the source system}]
`;
    workspace.write(
      "pipelines/enrollments.yaml",
      `feed: episodes\nfiles: data/Enrollment.csv\nconstants: {program: peers}\ncolumns: {EnrollmentID: episode, PersonalID: person, EntryDate: opened}\nprivacy: {LastPermanentStreet: drop, LastPermanentCity: drop, LastPermanentZIP: drop}\n${shared}`
    );
    workspace.write(
      "pipelines/exits.yaml",
      `feed: exits\nfiles: data/Exit.csv\ncolumns: {EnrollmentID: episode, ExitDate: closed}\nprivacy: {PersonalID: drop, OtherDestination: drop, Telephone: drop, EmailSocialMedia: drop}\n${shared}`
    );
    const {files} = await workspace.intake();
    const expected = oracle("hmis-lsa/expected/km_enrollment.json");
    expect(files).toMatchObject([
      {records: 819, accepted: expected.enrollments, quarantined: 169, excluded: 0},
      {records: 442, accepted: expected.results.all.exits, quarantined: 201}
    ]);
    expect(
      await workspace.query(`
        select count(*)::integer as enrolments, count(distinct person)::integer as people, count(x.closed)::integer as exits
        from stored.current_episode e left join stored.current_episode_exit x using (episode_key)`)
    ).toEqual([
      {enrolments: expected.enrollments, people: expected.persons, exits: expected.results.all.exits}
    ]);
    expect(await workspace.query("select distinct code from stored.quarantine")).toEqual([
      {code: "date_in_future"}
    ]);
  });

  test("hmis-lsa: the file of names, SSN and birth dates is refused as it is", async () => {
    copy("hmis-lsa/Client.csv");
    workspace.write(
      "pipelines/clients.yaml",
      "feed: people\nfiles: data/Client.csv\nid_space: hmis\ncolumns: {PersonalID: person}\n"
    );
    await expect(workspace.intake()).rejects.toMatchObject({exit: 3});
    expect(await workspace.query("select * from stored.person")).toEqual([]);
  });

  test("toronto-calls: totals and codes add up to the counted ones, and what disagrees is said", async () => {
    copy("toronto-calls/raw_central_intake_call.csv");
    const expected = oracle("toronto-calls/expected/toronto_oracle.json");
    const codes = Object.keys(expected.code_totals);
    workspace.write(
      "pipelines/calls.yaml",
      `
feed: call_counts
files: data/raw_central_intake_call.csv
constants: {program: line}
columns:
  Date: started_at
  Total calls handled: answered
  Total calls coded: coded
${codes.map((code) => `  ${JSON.stringify(code)}: ${JSON.stringify(`code:${code.slice(5, 7)}`)}`).join("\n")}
`
    );
    const {files} = await workspace.intake();
    expect(files).toMatchObject([{records: expected.rows, accepted: expected.rows}]);
    expect(
      await workspace.query(
        "select sum(answered)::integer as handled, sum(coded)::integer as coded, min(started_at)::date::varchar as first, max(started_at)::date::varchar as last from stored.current_call_count where code is null"
      )
    ).toEqual([
      {
        handled: expected.total_handled,
        coded: expected.total_coded,
        first: expected.date_range[0],
        last: expected.date_range[1]
      }
    ]);
    const totals = await workspace.query<{code: string; calls: number}>(
      "select code, sum(calls)::integer as calls from stored.current_call_count where code is not null group by code"
    );
    expect(Object.fromEntries(totals.map(({code, calls}) => [code, calls]))).toEqual(
      Object.fromEntries(
        Object.entries(expected.code_totals).map(([code, calls]) => [code.slice(5, 7), calls])
      )
    );
    expect(findingsOf(files[0])).toMatchObject({
      coded_above_answered: expected.coded_gt_handled_days,
      codes_do_not_add_up: expected.code_sum_vs_coded_mismatch_days
    });
  });

  test("barnet-attendance: every session and head; repeats and dates years off the series are said, not guessed away", async () => {
    copy("barnet-attendance/events_barnet.csv");
    const expected = oracle("barnet-attendance/expected/barnet_oracle.json");
    workspace.write(
      "pipelines/sessions.yaml",
      `
feed: sessions
files: data/events_barnet.csv
constants: {program: groups}
privacy: {Library name: {verdict: allow, reason: names of public libraries}}
columns: {Event date: started_at, Name: {to: activity, kind: label}, Attendees: head_count}
max_quarantined: 10%
`
    );
    const {files} = await workspace.intake();
    const [file] = files as [LoadedFile];
    expect(file.records).toBe(expected.rows);
    expect(
      await workspace.query(
        "select count(*)::integer as rows, sum(head_count)::integer as heads, min(started_at)::date::varchar as first from stored.current_session"
      )
    ).toEqual([{rows: expected.rows, heads: expected.total_attendance, first: expected.date_range[0]}]);
    const found = findingsOf(file);
    expect(found.dates_off_series).toBe(5);
    expect(found.repeated_rows).toBeGreaterThanOrEqual(expected.exact_duplicate_rows);
    expect(file.coverage).toMatchObject({from: "2018-01-03", to: expected.date_range[1]});
  });
});
