/** A small workspace that uses most of what settings can say; one file of each kind of feed. */
export const settings: Readonly<Record<string, string>> = {
  "waymark.yaml": `
organization: {name: Small Peer Network}
time_zone: America/Chicago
fiscal_year_starts: 7
programs:
  - {id: groups, name: Evening groups, type: support_group, inactivity_gap: 60d}
  - {id: peers, name: Peer specialists, type: one_to_one}
sites: [{id: north, name: North, opened: 2024-01-15}, {id: south, name: South}]
characteristics:
  - {id: gender, name: Gender, values: {woman: Woman, man: Man}}
  - {id: age, name: Age, age_bands: [18, 26, 65]}
audiences:
  public: {profile: cms-11, publish: quarterly, closes_after: 45d}
  internal: {profile: none}
follow_ups: [{id: month-6, name: 6 months, after: 180d, within: 30d}]
quality: {checks: {minutes_missing: {threshold: 40%}}}
`,
  "corrections.yaml": `
merge: [[casebook:A1, door:B1]]
apart: [[casebook:A2, door:B2]]
split: [{id: casebook:A3, from: 2025-02-01, programs: [peers], as: casebook:A4}]
`,
  "pipelines/contacts.yaml": `
title: Contacts
feed: contacts
files: [data/contacts-*.csv]
id_space: casebook
mode: append
key: contact
export_date: {file_name: 'contacts-(\\d{4}-\\d{2}-\\d{2})'}
coverage: {from: 2025-01-01, programs: [peers]}
max_quarantined: 100%
constants: {kind: visit}
exclude: [{column: Client, when: {in: [TEST]}, reason: a test}]
columns:
  Contact: contact
  Client: {to: person, case: fold}
  Program: {to: program, codes: {Peers: peers, Groups: groups}}
  Day: {to: started_at, order: mdy}
  Length: {to: minutes, unit: clock}
  Status: {to: status, codes: {Came: attended, Missed: no_show}, missing: ["?"]}
`,
  "data/contacts-2025-03-31.csv":
    "Contact,Client,Program,Day,Length,Status\n1,A1,Peers,1/2/2025,0:45,Came\n2,A2,Groups,1/3/2025,1:00,?\n3,,Peers,soon,x,Gone\n",
  "pipelines/door.yaml": `
feed: contacts
files: data/door.csv
id_space: door
mode: window
max_quarantined: 100%
dialect: {delimiter: ";", header_line: 2}
ids: {person: {from: [First, Born], order: ymd}}
columns: {Program: program, Day: started_at}
privacy: {Note: drop}
`,
  "data/door.csv":
    "Door list\nFirst;Born;Program;Day;Note\nJo;1980-01-02;groups;2025-01-05;x\nAl;;peers;2025-01-06;\n",
  "pipelines/people.yaml": `
feed: people
files: data/people.csv
id_space: casebook
max_quarantined: 100%
columns:
  Client: person
  Born: {to: birth_year, kind: birth_date, order: mdy}
  Gender: {to: "characteristic:gender", codes: {F: woman, M: man}}
  Signed: {to: consent, order: mdy}
`,
  "data/people.csv": "Client,Born,Gender,Signed\nA1,05/14/1980,F,01/02/2025\nA2,01/01/1990,M,\n",
  "pipelines/form.yaml": `
feed: surveys
files: data/form.csv
id_space: casebook
max_quarantined: 100%
missing: [-9]
constants: {program: peers}
columns: {Client: person, Day: {to: taken, kind: date}, Wave: {to: occasion, kind: code, codes: {first: 0, last: 1}}}
survey: [{instrument: who5, items: "w{1..5}", answers: {"0": 0, "1": 1, "2": 2, "3": 3, "4": 4, "5": 5}}]
`,
  "data/form.csv":
    "Client,Day,Wave,w1,w2,w3,w4,w5\nA1,2025-01-01,first,1,2,3,4,5\nA1,2025-02-01,last,1,2,-9,4,9\n",
  "pipelines/cards.yaml": `
feed: crosswalk
files: data/cards.csv
id_space: casebook
columns: {Client: person, Card: {to: other, space: door}}
`,
  "data/cards.csv": "Client,Card\nA1,B1\nA2,\n"
};
