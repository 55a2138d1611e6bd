import {ownInstrument} from "./instrument.ts";

/** The files a new workspace starts with. */

const schemaOf = (name: string): string =>
  new URL(`../../../docs/schemas/${name}.schema.json`, import.meta.url).href;

/** First line of a YAML file, by which an editor checks it and offers what may be written. */
const schemaLine = (name: "waymark" | "job" | "instrument"): string =>
  `# yaml-language-server: $schema=${schemaOf(name)}`;

export const starter = (name: string): string => `${schemaLine("waymark")}
# Who the organization is, what it runs and for whom it publishes. Every setting: docs/job-file.md and the schema above.

organization:
  name: ${JSON.stringify(name)}

time_zone: America/New_York
fiscal_year_starts: 7        # month: 7 is July
words: participant           # what people are called: member, guest or participant

# type: support_group, one_to_one (peer specialists), peer_run (education, advocacy, drop-in) or warm_line.
# inactivity_gap: after this long without a contact somebody counts as having left.
programs:
  - id: groups
    name: Support groups
    type: support_group
    inactivity_gap: 90d
  # - id: peer-support
  #   name: Peer support
  #   type: one_to_one
  #   inactivity_gap: 60d
  # - id: warm-line
  #   name: Warm line
  #   type: warm_line

# sites:
#   - id: main-street
#     name: Main Street

# What results are broken down by. The values are those of your jobs' code lists.
# characteristics:
#   - id: age
#     name: Age
#     age_bands: [18, 26, 45, 65]
#   - id: veteran
#     name: Veteran
#     values: {"yes": Veteran, "no": Not a veteran}
#     population:            # to hold who comes against; docs/equity.md
#       source: "ACS 2020-2024, table S2101, adults of our county"
#       shares: {"yes": 7%, "no": 93%}

# Who releases are for. profile is the disclosure rule: cms-11 withholds what fewer than 11 people are behind.
audiences:
  public:
    profile: cms-11
    publish: quarterly
    closes_after: 45d        # late entries are waited for this long after a quarter's end
  # funders:
  #   county:
  #     recipient: County Behavioral Health
  #     legal_basis: contract and data agreement
  #     profile: cms-11
`;

export const exampleJob = `${schemaLine("job")}
# One export and how it is read. Copy to attendance.yaml (no .example) and put in your own headers.

title: Sign-in sheets
feed: attendance             # one named person at one session; docs/job-file.md lists the feeds and their fields
files: data/attendance*.csv
id_space: frontdesk          # the system the ids come from
mode: snapshot               # the newest export replaces the one before; else append or window

constants:
  program: groups

columns:                     # the export's header: the feed's field
  Member ID: person
  Date: {to: started_at, kind: date, order: mdy}
  Hours: {to: minutes, unit: hours}

# Columns that hold names, phones or other identifiers are refused unless a verdict says what to do with them.
privacy:
  Full Name: drop
`;

export const exampleInstrument = `${schemaLine("instrument")}
# Questions of your own, with scales for what has no standard one. Copy to felt-heard.yaml (no .example), make it yours, and
# name it in a job of feed surveys. \`waymark instruments\` lists the questionnaires that come with Waymark.

${ownInstrument}`;

export const pipelinesReadme = `# Jobs

One YAML file here is one export: which files, what kind of feed, how its columns map.
\`attendance.yaml.example\` is one to start from; only files that end in \`.yaml\` are read.
`;

export const gitignore = `/.waymark/
/dist
/data/*
!/data/instruments/
/tables/
`;
