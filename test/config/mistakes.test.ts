import {describe, expect, test} from "vitest";
import {loadWorkspace} from "../../src/config/read.ts";
import {WaymarkError} from "../../src/error.ts";
import {soundJob, soundWorkspace, workspaceOf} from "./workspace.ts";

/** What was changed in sound files, and the one line a person must be told. */
interface Case {
  workspace?: string;
  job?: string;
  told: string;
}

const inWorkspace = (from: string, to: string) => soundWorkspace.replace(from, to);
const inJob = (from: string, to: string) => soundJob.replace(from, to);

/** Lines 12 to 14 of the workspace are the population's. */
const withPopulation = (first: string, shares: string) =>
  inWorkspace("  - id: age\n", `    population:\n      ${first}\n      ${shares}\n  - id: age\n`);

const stayJob = (more: string, ...columns: string[]) =>
  `feed: episodes\nfiles: data/a.csv\nid_space: a\n${more}\ncolumns:\n  Member: person\n${[...columns, ...(columns.length > 1 ? [] : ["Left: ended"])].map((line) => `  ${line}\n`).join("")}constants: {program: groups}\n`;

const cases: Readonly<Record<string, Case>> = {
  "an unknown setting": {
    workspace: inWorkspace("sites:", "stes:"),
    told: "waymark.yaml:6:1: unknown setting stes (allowed: organization, time_zone, fiscal_year_starts, words, key_file, programs, sites, characteristics, audiences, follow_ups, baseline_within, forms_count_in, dose_bins, instruments, asked, grants, delayed_entry, look_back, max_quarantined, quarantine_kept, quality, published_tables, charts_by, charts, events; did you mean sites?)"
  },
  "a value off its list": {
    workspace: inWorkspace("support_group", "suport_group"),
    told: "waymark.yaml:4:38: programs[1].type: not one of the allowed values (allowed: support_group, one_to_one, peer_run, warm_line; did you mean support_group?)"
  },
  "a field named as something every object has": {
    job: inJob("Member ID: person", "Member ID: {to: __proto__}"),
    told: "pipelines/job.yaml:6:19: unknown field of attendance: __proto__ (allowed: person"
  },
  "a length of stay without its unit": {
    job: stayJob("export_date: 2025-06-30", "Tenure: length"),
    told: "pipelines/job.yaml:7:3: length needs its unit: Tenure: {to: length, unit: months}, or days, weeks or years"
  },
  "a length of stay and no day it is told on": {
    job: stayJob("mode: snapshot", "Tenure: {to: length, unit: months}"),
    told: "pipelines/job.yaml:7:3: length needs the day it is told on, from which beginnings are worked out: write export_date, such as export_date: 2025-06-30"
  },
  "a length of stay that nothing says the end of": {
    job: stayJob("export_date: 2025-06-30", "Tenure: {to: length, unit: months}", "Left: site"),
    told: "pipelines/job.yaml:7:3: length does not say whether the stay goes on: map a column to ended"
  },
  "neither a length of stay nor a day of entry": {
    job: stayJob("export_date: 2025-06-30", "Tenure: episode"),
    told: "pipelines/job.yaml:5:1: episodes needs opened (day of entry; worked out where only length is mapped): map a column to it"
  },
  "a length of stay in the unit of a call": {
    job: stayJob("export_date: 2025-06-30", "Tenure: {to: length, unit: hours}"),
    told: "pipelines/job.yaml:7:30: length is not told in hours: write days, weeks, months or years"
  },
  "a length of stay of a window": {
    job: stayJob("export_date: 2025-06-30\nmode: window", "Tenure: {to: length, unit: days}"),
    told: "pipelines/job.yaml:8:3: length goes with snapshot or append"
  },
  "one end for all stays": {
    job: `${stayJob("export_date: 2025-06-30", "Joined: opened", "Exit: closed")}constants: {program: groups, ended: "yes"}\n`.replace(
      "constants: {program: groups}\n",
      ""
    ),
    told: "pipelines/job.yaml:9:30: ended is each stay's own: map a column to it"
  },
  "something left out": {
    workspace: inWorkspace(", type: warm_line", ""),
    told: "waymark.yaml:5:5: missing: programs[2].type"
  },
  "a number of seconds that is none": {
    workspace: inWorkspace("type: warm_line", "type: warm_line, answer_within: 1m"),
    told: "waymark.yaml:5:70: programs[2].answer_within: write seconds as 30s"
  },
  "a formula of the service level that is none": {
    workspace: inWorkspace("type: warm_line", "type: warm_line, service_level: offred"),
    told: "waymark.yaml:5:70: programs[2].service_level: not one of the allowed values (allowed: offered, less_abandoned, plus_abandoned; did you mean offered?)"
  },
  "a warm line's setting in another program": {
    workspace: inWorkspace("type: support_group", "type: support_group, short_abandon: 5s"),
    told: "waymark.yaml:4:53: short_abandon means nothing for groups, which is of type support_group, not warm_line"
  },
  "a support group's setting in another program": {
    workspace: inWorkspace("type: warm_line", "type: warm_line, regular: {a_month: 2}"),
    told: "waymark.yaml:5:55: regular means nothing for warm-line, which is of type warm_line, not support_group"
  },
  "a regular by two rules": {
    workspace: inWorkspace("type: support_group", "type: support_group, regular: {share: 50%, a_month: 2}"),
    told: "waymark.yaml:4:62: programs[1].regular: regular has either share or a_month"
  },
  "a peer-run program's setting in another": {
    workspace: inWorkspace("type: support_group", "type: support_group, absent_after: 14d"),
    told: "waymark.yaml:4:53: absent_after means nothing for groups, which is of type support_group, not peer_run"
  },
  "a course without a length": {
    workspace: inWorkspace("type: support_group", "type: support_group, course: {sessions: 6, completes: 4}"),
    told: "waymark.yaml:4:53: course needs the length of groups, such as length: 42d: nobody can be judged before it is over"
  },
  "a course on a warm line": {
    workspace: inWorkspace(
      "type: warm_line",
      "type: warm_line, length: 42d, course: {sessions: 6, completes: 4}"
    ),
    told: "waymark.yaml:5:68: course means nothing for warm-line, which is of type warm_line"
  },
  "a course that more sessions complete than it has": {
    workspace: inWorkspace(
      "type: support_group",
      "type: support_group, length: 42d, course: {sessions: 4, completes: 6}"
    ),
    told: "waymark.yaml:4:99: programs[1].course.completes: completes is at most sessions"
  },
  "units of a rule that goes with another length": {
    workspace: inWorkspace(
      "type: support_group",
      "type: support_group, units: {rule: eight_minute, minutes: 30}"
    ),
    told: "waymark.yaml:4:90: programs[1].units.minutes: eight_minute is a rule of units of 15 minutes"
  },
  "units of callers": {
    workspace: inWorkspace("type: warm_line", "type: warm_line, units: {rule: floor}"),
    told: "waymark.yaml:5:55: units means nothing for warm-line, which is of type warm_line: its callers have no id"
  },
  "a time zone that is none": {
    workspace: `time_zone: America/Denvr\n${soundWorkspace}`,
    told: "waymark.yaml:1:12: time_zone: not an IANA time zone, such as America/Denver (did you mean America/Denver?)"
  },
  "a span that is none": {
    workspace: `look_back: a year\n${soundWorkspace}`,
    told: "waymark.yaml:1:12: look_back: write days as 90d"
  },
  "a share above all": {
    workspace: `max_quarantined: 120%\n${soundWorkspace}`,
    told: "waymark.yaml:1:18: max_quarantined: a share is at most 100%"
  },
  "a grant that begins within a month": {
    workspace: `grants: [{id: state, name: State, from: 2024-07-15, to: 2025-06-30}]\n${soundWorkspace}`,
    told: "waymark.yaml:1:41: grants[1].from: 2024-07-15 is not the first of a month: periods are made of months"
  },
  "a grant that ends within a month": {
    workspace: `grants: [{id: state, name: State, from: 2024-07-01, to: 2025-06-15}]\n${soundWorkspace}`,
    told: "waymark.yaml:1:57: grants[1].to: 2025-06-15 is not the last of a month: periods are made of months"
  },
  "a grant that ends before it begins": {
    workspace: `grants: [{id: state, name: State, from: 2024-07-01, to: 2024-06-30}]\n${soundWorkspace}`,
    told: "waymark.yaml:1:57: grants[1].to: a grant ends after it begins"
  },
  "a grant of an unknown program": {
    workspace: `grants: [{id: state, name: State, from: 2024-07-01, to: 2025-06-30, programs: [group]}]\n${soundWorkspace}`,
    told: "waymark.yaml:1:80: unknown program: group (allowed: groups, warm-line; did you mean groups?)"
  },
  "bins of contacts with a gap": {
    workspace: `dose_bins: [0, 1-3, 5-7, 8+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:21: dose_bins[3]: 5-7 after 1-3 leaves a gap: write 4-7"
  },
  "bins that count somebody twice": {
    workspace: `dose_bins: [0-3, 3+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:18: dose_bins[2]: 3+ after 0-3 counts some people twice: write 4+"
  },
  "bins that do not begin with no contact": {
    workspace: `dose_bins: [1-3, 4+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:13: dose_bins[1]: the first bin starts at 1, and some have no contact: write 0-3"
  },
  "bins without an open end": {
    workspace: `dose_bins: [0, 1-3]\n${soundWorkspace}`,
    told: "waymark.yaml:1:16: dose_bins[2]: 1-3 is the last bin, and some may have more contacts: write 1+"
  },
  "a bin after the open one": {
    workspace: `dose_bins: [0+, 4+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:17: dose_bins[2]: nobody is left for 4+ after 0+: leave it out"
  },
  "a bin that runs backward": {
    workspace: `dose_bins: [3-0, 4+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:13: dose_bins[1]: 3-0 runs backward: write 0-3"
  },
  "a bin that is no number": {
    workspace: `dose_bins: [few, 4+]\n${soundWorkspace}`,
    told: "waymark.yaml:1:13: dose_bins[1]: few is no number of contacts: write 0, 1-3 or 8+"
  },
  "a month beyond December": {
    workspace: `fiscal_year_starts: 13\n${soundWorkspace}`,
    told: "waymark.yaml:1:21: fiscal_year_starts: must be at most 12"
  },
  "a chart of nothing": {
    workspace: `${soundWorkspace}charts:\n  - {measure: servd}\n`,
    told: "waymark.yaml:16:15: unknown measure: servd (did you mean served?)"
  },
  "a chart of months that nobody publishes": {
    workspace: `${soundWorkspace}charts:\n  - {measure: served, site: main-street}\n`,
    told: "waymark.yaml:16:29: a chart is made of months, and none are published by site: add {periods: [month], by: [site]} to published_tables"
  },
  "a chart of weeks that there are none of": {
    workspace: `${soundWorkspace}charts_by: week\ncharts:\n  - {measure: served, site: main-street}\n  - {measure: new_program}\n`,
    told: "waymark.yaml:18:15: new_program has no weeks: with charts_by: week a chart takes "
  },
  "a chart declared twice": {
    workspace: `${soundWorkspace}charts:\n  - {measure: served}\n  - {measure: served, target: 10}\n`,
    told: "waymark.yaml:17:5: served has a chart already, of the same program and site"
  },
  "more charts than chance allows": {
    workspace: `${soundWorkspace}charts:\n${"  - {measure: served}\n".repeat(13)}`,
    told: "waymark.yaml:16:3: charts:"
  },
  "an event at an unknown site": {
    workspace: `${soundWorkspace}events:\n  - {date: 2025-01-01, text: Moved, site: main}\n`,
    told: "waymark.yaml:16:43: unknown site: main (allowed: main-street"
  },
  "a name written twice": {
    workspace: `${soundWorkspace}sites: []\n`,
    told: "waymark.yaml:15:1: this name is written twice"
  },
  "broken YAML": {
    workspace: "organization: {name: x\n",
    told: "waymark.yaml:2:1: flow map in block collection must be sufficiently indented and end with a }"
  },
  "an empty file": {workspace: "# nothing yet\n", told: "waymark.yaml:1:1: the file is empty"},
  "a program declared twice": {
    workspace: inWorkspace("id: warm-line", "id: groups"),
    told: "waymark.yaml:5:10: groups is declared twice in programs"
  },
  "a site declared twice": {
    workspace: inWorkspace("characteristics:", "  - {id: main-street, name: Again}\ncharacteristics:"),
    told: "waymark.yaml:8:10: main-street is declared twice in sites"
  },
  "age bands out of order": {
    workspace: inWorkspace("[18, 26, 45, 65]", "[18, 45, 26]"),
    told: "waymark.yaml:14:16: age bands must go up"
  },
  "an unknown program": {
    job: inJob("program: groups", "program: group"),
    told: "pipelines/job.yaml:4:22: unknown program: group (allowed: groups, warm-line; did you mean groups?)"
  },
  "a code for an unknown site": {
    job: `${soundJob}  Where: {to: site, codes: {MS: main-stret}}\n`,
    told: "pipelines/job.yaml:8:33: unknown site: main-stret (allowed: main-street; did you mean main-street?)"
  },
  "a field the feed does not have": {
    job: inJob("Member ID: person", "Member ID: persn"),
    told: "pipelines/job.yaml:6:14: unknown field of attendance: persn (allowed: person, contact, program, site, started_at, minutes, kind, mode, status, worker, session; did you mean person?)"
  },
  "a kind the field is not read by": {
    job: inJob("kind: date", "kind: number"),
    told: "pipelines/job.yaml:7:32: unknown kind for started_at: number (allowed: datetime, date)"
  },
  "an option that means nothing": {
    job: inJob("Member ID: person", "Member ID: {to: person, unit: hours}"),
    told: "pipelines/job.yaml:6:27: unit means nothing for person, which is read as id"
  },
  "codes of a field that is not coded": {
    job: inJob("kind: date", "kind: date, codes: {x: y}"),
    told: "pipelines/job.yaml:7:38: codes means nothing for started_at, which is read as date"
  },
  "a required field left out": {
    job: inJob("constants: {program: groups}\n", ""),
    told: "pipelines/job.yaml:4:1: attendance needs program (one of the workspace's programs): map a column to it or give it under constants"
  },
  "ids of no id space": {
    job: inJob("id_space: frontdesk\n", ""),
    told: "pipelines/job.yaml:1:1: person is an id: say which system gave it, such as id_space: frontdesk"
  },
  "append without a key": {
    job: `${soundJob}mode: append\n`,
    told: "pipelines/job.yaml:8:7: append needs a key: the fields that name a record, such as key: contact"
  },
  "a key no column fills": {
    job: `${soundJob}mode: append\nkey: [persn, started_at]\n`,
    told: "pipelines/job.yaml:9:7: unknown key field: persn (allowed: person, started_at, program; did you mean person?)"
  },
  "a field both mapped and constant": {
    job: `${soundJob}  Program: program\n`,
    told: "pipelines/job.yaml:4:13: program is both mapped and constant"
  },
  "one field mapped twice": {
    job: `${soundJob}  Also: person\n`,
    told: "pipelines/job.yaml:8:3: person is already mapped from Member ID"
  },
  "coverage of an unknown program": {
    job: `${soundJob}coverage: {programs: [grups]}\n`,
    told: "pipelines/job.yaml:8:23: unknown program: grups (allowed: groups, warm-line; did you mean groups?)"
  },
  "coverage that ends before it begins": {
    job: `${soundJob}coverage: {from: 2025-02-01, to: 2025-01-01}\n`,
    told: "pipelines/job.yaml:8:34: coverage ends before it begins"
  },
  "a day that is none": {
    job: `${soundJob}coverage: {from: 2025-02-30}\n`,
    told: "pipelines/job.yaml:8:18: coverage.from: write a date as 2025-06-30"
  },
  "a path out of the workspace": {
    job: inJob("data/attendance.csv", "../secret.csv"),
    told: "pipelines/job.yaml:2:8: ../secret.csv leaves the workspace; exports lie below it, in data/"
  },
  "a percent where a share of the population stands": {
    workspace: withPopulation("source: a census", 'shares: {"yes": 7}'),
    told: "waymark.yaml:14:23: characteristics[1].population.shares.yes: 7 is no share: write 0.07 or 7%"
  },
  "shares of the population of more than everybody": {
    workspace: withPopulation("source: a census", 'shares: {"yes": 0.51, "no": 60%}'),
    told: "waymark.yaml:14:15: characteristics[1].population.shares: they add up to 1.11, which is more than everybody: mend them, or write in_combination: true where somebody of several groups counts in each"
  },
  "a share of the population of a group there is not": {
    workspace: withPopulation("source: a census", 'shares: {yess: 0.07, "no": 0.93}'),
    told: "waymark.yaml:14:16: unknown group of veteran: yess (allowed: yes, no; did you mean yes?)"
  },
  "shares of the population that nobody vouches for": {
    workspace: withPopulation("in_combination: true", 'shares: {"yes": 0.07}'),
    told: "waymark.yaml:12:5: missing: characteristics[1].population.source"
  },
  "a characteristic in a feed without": {
    job: `${soundJob}  Vet: characteristic:veteran\n`,
    told: "pipelines/job.yaml:8:8: attendance has no characteristics; map them in a job of feed people"
  },
  "a file name date without a group": {
    job: `${soundJob}export_date: {file_name: 'attendance-.*'}\n`,
    told: "pipelines/job.yaml:8:26: needs one group in brackets that holds the date, and has 0"
  },
  "allow without a reason": {
    job: `${soundJob}privacy: {Email: allow}\n`,
    told: "pipelines/job.yaml:8:18: privacy.Email: allow needs a written reason: {verdict: allow, reason: …}"
  },
  "a column mapped and dropped": {
    job: `${soundJob}privacy: {Date: drop}\n`,
    told: "pipelines/job.yaml:8:17: Date is mapped under columns and dropped here"
  },
  "an unknown system": {
    job: `${soundJob}system: plian\n`,
    told: "pipelines/job.yaml:8:9: unknown system: plian"
  },
  "a survey in another feed": {
    job: `${soundJob}survey: [{instrument: who5, items: ["a"]}]\n`,
    told: "pipelines/job.yaml:8:1: attendance has no survey; surveys has"
  }
};

const peopleJob = `feed: people
files: data/people.csv
id_space: frontdesk
columns:
  Id: person
  Vet: {to: characteristic:veteran, codes: {Y: "yes", N: "no"}}
`;

const peopleCases: Readonly<Record<string, Case>> = {
  "an unknown characteristic": {
    job: peopleJob.replace("characteristic:veteran", "characteristic:vetran"),
    told: "pipelines/job.yaml:6:13: unknown characteristic: vetran (allowed: veteran, age; did you mean veteran?)"
  },
  "an unknown value of a characteristic": {
    job: peopleJob.replace('Y: "yes"', "Y: yess"),
    told: "pipelines/job.yaml:6:48: unknown value of veteran: yess (allowed: yes, no; did you mean yes?)"
  },
  "an age, and no day that it is as of": {
    job: peopleJob.replace('characteristic:veteran, codes: {Y: "yes", N: "no"}', "birth_year, kind: age"),
    told: "pipelines/job.yaml:6:3: an age needs the day it is told on: write export_date, such as export_date: 2025-06-30"
  },
  "a characteristic that is worked out": {
    job: peopleJob.replace("characteristic:veteran", "characteristic:age"),
    told: "pipelines/job.yaml:6:13: age is worked out from birth_year; map the birth date or year instead"
  }
};

const statedJob = (feed: string, columns: string) => `feed: ${feed}
files: data/stated.csv
columns: ${columns}
`;

const statedCases: Readonly<Record<string, Case>> = {
  "facts without a figure": {
    job: statedJob("facts", "{Month: from}"),
    told: "pipelines/job.yaml:3:1: facts needs a figure: map name and value, or any of fte, days_open"
  },
  "a figure's name without its value": {
    job: statedJob("facts", "{Month: from, What: name}"),
    told: "pipelines/job.yaml:3:1: name and value go together: map both, or a column for each figure"
  },
  "a group of no characteristic": {
    job: statedJob("facts", "{Month: from, FTE: fte, Who: group}"),
    told: "pipelines/job.yaml:3:1: characteristic and group go together: map both or neither"
  },
  "targets of no time": {
    job: statedJob("targets", "{Measure: measure, Target: value}"),
    told: "pipelines/job.yaml:3:1: targets needs a time: map period, from and to, or grant for a grant's whole time"
  },
  "a target with half a time": {
    job: statedJob("targets", "{Measure: measure, Target: value, Start: from}"),
    told: "pipelines/job.yaml:3:1: from and to go together: map both or neither"
  }
};

const surveyJob = (form: string) => `feed: surveys
files: data/surveys.csv
id_space: forms
columns: {Id: person, Taken: taken}
survey:
  - ${form}
`;

const surveyCases: Readonly<Record<string, Case>> = {
  "no survey list": {
    job: surveyJob("").replace("survey:\n  - \n", ""),
    told: "pipelines/job.yaml:1:7: surveys needs a survey list: which instrument is in which columns"
  },
  "an unknown instrument": {
    job: surveyJob("{instrument: who6, items: 'w{1..5}'}"),
    told: "pipelines/job.yaml:6:18: unknown instrument: who6"
  },
  "an unknown variant": {
    job: surveyJob("{instrument: who5, variant: sideways, items: 'w{1..5}'}"),
    told: "pipelines/job.yaml:6:33: unknown variant of who5: sideways"
  },
  "an unknown design": {
    job: surveyJob("{instrument: who5, items: 'w{1..5}', design: yearly}"),
    told: "pipelines/job.yaml:6:50: survey[1].design: not one of the allowed values (allowed: paired, at_one_time"
  },
  "forms of one instrument in two designs": {
    job: surveyJob(
      "{instrument: who5, items: 'w{1..5}', occasion: 0}\n  - {instrument: who5, items: 'v{1..5}', occasion: 1, design: at_one_time}"
    ),
    told: "pipelines/job.yaml:7:63: who5 is paired in this job already: give all its forms one design, or a job of their own"
  },
  "people asked in a program there is not": {
    workspace: `${soundWorkspace}asked:\n  - {instrument: who5, from: 2025-04-01, to: 2025-05-31, program: group, people: 40}\n`,
    told: "waymark.yaml:16:67: unknown program: group (allowed: groups, warm-line; did you mean groups?)"
  },
  "a survey that ends before it begins": {
    workspace: `${soundWorkspace}asked:\n  - {instrument: who5, from: 2025-06-01, to: 2025-05-31, people: 40}\n`,
    told: "waymark.yaml:16:5: asked[1]: from comes before to"
  },
  "two surveys of one instrument at a time": {
    workspace: `${soundWorkspace}asked:
  - {instrument: who5, from: 2025-04-01, to: 2025-05-31, people: 40}
  - {instrument: who5, from: 2025-05-31, to: 2025-06-30, program: groups, people: 20}
`,
    told: "waymark.yaml:17:30: who5 from 2025-05-31 to 2025-06-30 overlaps entry 1"
  },
  "too few items": {
    job: surveyJob("{instrument: who5, items: 'w{1..4}'}"),
    told: "pipelines/job.yaml:6:31: who5 has 5 items, and 4 headers are given"
  },
  "a code for a number that is none": {
    job: surveyJob("{instrument: who5, items: 'w{1..5}'}").replace(
      "Taken: taken",
      "Taken: taken, Wave: {to: occasion, codes: {Intake: 0, Later: month-6}}"
    ),
    told: "pipelines/job.yaml:4:84: month-6 is no occasion: a whole number from 0 to 999 (0 for baseline, then the export's own numbering)"
  },
  "an answer off the scale": {
    job: surveyJob("{instrument: who5, items: 'w{1..5}', answers: {Always: 9}}"),
    told: "pipelines/job.yaml:6:60: answers of who5 run from 0 to 5"
  }
};

describe("every mistake is told with its place, what is allowed and the nearest name", () => {
  test.each(Object.entries({...cases, ...peopleCases, ...statedCases, ...surveyCases}))(
    "%s",
    async (_name, {workspace, job, told}) => {
      const lines = await complaints({
        "waymark.yaml": workspace ?? soundWorkspace,
        "pipelines/job.yaml": job ?? soundJob
      });
      expect(
        lines.some((line) => line.startsWith(told)),
        lines.join("\n")
      ).toBe(true);
    }
  );
});

test("all mistakes are told at once, in reading order", async () => {
  const lines = await complaints({
    "waymark.yaml": inWorkspace("support_group", "suport_group"),
    "pipelines/a.yaml": inJob("feed: attendance", "feed: atendance"),
    "pipelines/b.yaml": "feed: [\n"
  });
  expect(lines.map((line) => line.split(":")[0])).toEqual([
    "pipelines/a.yaml",
    "pipelines/b.yaml",
    "waymark.yaml"
  ]);
});

test("sound files have no mistakes", async () => {
  const dir = await workspaceOf({"waymark.yaml": soundWorkspace, "pipelines/job.yaml": soundJob});
  const workspace = await loadWorkspace(dir);
  expect(workspace.jobs.map(({name, path, feed}) => ({name, path, feed}))).toEqual([
    {name: "job", path: "pipelines/job.yaml", feed: "attendance"}
  ]);
  expect(workspace.config.programs.map(({id}) => id)).toEqual(["groups", "warm-line"]);
});

test("shares of a population are read as written, and may add up to more in combination", async () => {
  const population = async (lines: string) =>
    (
      await loadWorkspace(
        await workspaceOf({
          "waymark.yaml": inWorkspace("  - id: age\n", `    population:\n${lines}  - id: age\n`)
        })
      )
    ).config.characteristics[0]?.population;
  // 6.5 and 93.5 are 100, and 101 when each is rounded to whole percents.
  expect(await population('      source: a census\n      shares: {"yes": 7%, "no": 0.94}\n')).toEqual({
    source: "a census",
    in_combination: false,
    shares: {yes: 0.07, no: 0.94}
  });
  expect(
    await population(
      '      source: a census\n      in_combination: true\n      shares: {"yes": 70%, "no": 0.9}\n'
    )
  ).toMatchObject({in_combination: true, shares: {yes: 0.7, no: 0.9}});
});

test("a folder without waymark.yaml is told what to do", async () => {
  const dir = await workspaceOf({});
  await expect(loadWorkspace(dir)).rejects.toMatchObject({
    exit: 2,
    message: `not a workspace: ${dir} has no waymark.yaml`,
    next: expect.stringContaining("waymark init")
  });
});

async function complaints(files: Readonly<Record<string, string>>): Promise<string[]> {
  const error = await loadWorkspace(await workspaceOf(files)).then(
    () => new Error("no mistake was found"),
    (reason: unknown) => reason
  );
  expect(error).toBeInstanceOf(WaymarkError);
  expect((error as WaymarkError).exit).toBe(2);
  return (error as WaymarkError).message.split("\n");
}
