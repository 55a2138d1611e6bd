import {mkdir, writeFile} from "node:fs/promises";
import {join} from "node:path";
import {Temporal} from "temporal-polyfill";
import {createKeyFile} from "../../src/keys.ts";
import {makeFolder} from "./folder.ts";

/**
 * A small organization whose figures can be said without running anything: 120 people, each with one contact a week for
 * `weeks(person)` weeks from a start that moves by person, in two programs; one head-count group; a warm line.
 */
export async function writeSmall(): Promise<string> {
  const dir = await makeFolder("small");
  for (const folder of ["data", "pipelines"]) await mkdir(join(dir, folder));
  const files = {
    "waymark.yaml": `organization: {name: Small Steps}
time_zone: America/Denver
programs:
  - {id: one, name: One to one, type: one_to_one, inactivity_gap: 60d}
  - {id: groups, name: Groups, type: support_group, inactivity_gap: 60d}
  - {id: line, name: Warm line, type: warm_line}
sites: [{id: east, name: East}, {id: west, name: West}]
`,
    "pipelines/contacts.yaml": `feed: contacts
files: data/contacts.csv
id_space: casebook
export_date: 2025-06-30
columns: {Contact: contact, Client: person, Date: started_at, Program: {to: program, codes: {One: one, Groups: groups}}, Site: {to: site, codes: {East: east, West: west}}, Minutes: minutes}
`,
    "pipelines/sessions.yaml": `feed: sessions
files: data/sessions.csv
export_date: 2025-06-30
constants: {program: groups, site: east}
columns: {Date: started_at, People: head_count}
`,
    "pipelines/calls.yaml": `feed: call_counts
files: data/calls.csv
export_date: 2025-06-30
constants: {program: line}
columns: {Day: started_at, Offered: offered, Answered: answered, Abandoned: abandoned}
`,
    "data/contacts.csv": contacts(),
    "data/sessions.csv": `Date,People\n${eachDay(7, (day) => `${day},7`)}`,
    "data/calls.csv": `Day,Offered,Answered,Abandoned\n${eachDay(1, (day) => `${day},30,27,3`)}`
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
  await createKeyFile(join(dir, ".waymark", "key"));
  return dir;
}

const first = Temporal.PlainDate.from("2024-01-01");
const last = Temporal.PlainDate.from("2025-06-29");

function contacts(): string {
  const rows = ["Contact,Client,Date,Program,Site,Minutes"];
  for (let person = 0; person < 120; person++) {
    const start = first.add({days: person * 3});
    const weeks = person % 3 === 0 ? 4 : 40;
    for (let week = 0; week < weeks; week++) {
      const day = start.add({weeks: week});
      if (Temporal.PlainDate.compare(day, last) > 0) break;
      rows.push(
        [
          `c${person}-${week}`,
          `P${String(person).padStart(3, "0")}`,
          day.toString(),
          person % 2 === 0 ? "One" : "Groups",
          person % 4 < 2 ? "East" : "West",
          45
        ].join(",")
      );
    }
  }
  return `${rows.join("\n")}\n`;
}

function eachDay(step: number, line: (day: string) => string): string {
  const lines: string[] = [];
  for (let day = first; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({days: step}))
    lines.push(line(day.toString()));
  return `${lines.join("\n")}\n`;
}
