/** Two systems that know some of the same people by ids of their own: four in the casebook, three at the door. */
export const twoSystems: Readonly<Record<string, string>> = {
  "pipelines/casebook.yaml": `
feed: contacts
files: data/casebook.csv
id_space: casebook
export_date: 2025-03-31
columns: {Client: person, Program: program, Day: started_at}
`,
  "pipelines/door.yaml": `
feed: contacts
files: data/door.csv
id_space: door
export_date: 2025-03-31
columns: {Card: person, Program: program, Day: started_at}
`,
  "data/casebook.csv": `Client,Program,Day
A,peers,2025-03-01
B,peers,2025-03-02
C,peers,2025-03-03
D,peers,2025-03-04
`,
  "data/door.csv": `Card,Program,Day
a,groups,2025-03-05
b,groups,2025-03-06
x,groups,2025-03-07
`
};

export const crosswalk = (...rows: string[]): Readonly<Record<string, string>> => ({
  "pipelines/crosswalk.yaml": `
feed: crosswalk
files: data/crosswalk.csv
id_space: casebook
columns: {Client: person, Card: {to: other, space: door}}
`,
  "data/crosswalk.csv": `Client,Card\n${rows.join("\n")}\n`
});
