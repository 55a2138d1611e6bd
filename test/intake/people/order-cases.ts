import fc from "fast-check";

/**
 * What several small organizations say and take back, in the same files: their people, ids and keys are told apart by a
 * number, so that one warehouse plays all of them at once.
 */
export interface Case {
  casebook: Row[][];
  door: Row[][];
  visits: Row[][];
  passing: Row[];
  links: Link[][];
  cards: Link[][];
  merge: Link | null;
  apart: Link | null;
  split: {id: Name; day: number; as: Name | null} | null;
  draft: Link | null;
  forget: {space: string; id: Name}[];
}

type Name = (typeof names)[number];
type Link = readonly [Name, Name];
interface Row {
  key: number;
  person: Name;
  day: number;
}

const names = ["A", "B", "C", "D"] as const;
const date = `export_date: {file_name: "(\\\\d{4}-\\\\d{2}-\\\\d{2})"}`;

export const jobs: Readonly<Record<string, string>> = {
  casebook: `
feed: contacts
files: data/casebook-*.csv
id_space: casebook
mode: append
key: contact
${date}
columns: {Contact: contact, Client: person, Program: program, Day: started_at}
`,
  door: `
feed: contacts
files: data/door-*.csv
id_space: door
mode: window
coverage: {from: 2025-01-01}
${date}
columns: {Client: person, Program: program, Day: started_at}
`,
  visits: `
feed: contacts
files: data/visits-*.csv
id_space: casebook
max_dropped_people: 100%
${date}
columns: {Client: person, Program: program, Day: started_at}
`,
  passing: `
feed: contacts
files: data/passing-*.csv
id_space: casebook
${date}
columns: {Client: person, Program: program, Day: started_at}
`,
  links: `
feed: crosswalk
files: data/links-*.csv
id_space: casebook
mode: append
key: [person, other]
${date}
columns: {Client: person, Card: {to: other, space: door}}
`,
  cards: `
feed: crosswalk
files: data/cards-*.csv
id_space: casebook
max_dropped_people: 100%
${date}
columns: {Client: person, Card: {to: other, space: door}}
`
};

const name = fc.constantFrom(...names);
const row = fc.record({key: fc.integer({min: 1, max: 4}), person: name, day: fc.integer({min: 1, max: 9})});
const rows = fc.uniqueArray(row, {minLength: 1, maxLength: 4, selector: ({key}) => key});
const twice = <T>(given: fc.Arbitrary<T>) => fc.array(given, {minLength: 2, maxLength: 2});
const link = fc.tuple(name, name);
const linked = fc.uniqueArray(link, {maxLength: 2, selector: String});

const anyCase = fc.record<Case>({
  casebook: twice(rows),
  door: twice(rows),
  visits: twice(rows),
  passing: rows,
  links: twice(linked),
  cards: twice(linked),
  merge: fc.option(link),
  apart: fc.option(link),
  split: fc.option(fc.record({id: name, day: fc.integer({min: 2, max: 8}), as: fc.option(name)})),
  draft: fc.option(link),
  forget: fc.uniqueArray(fc.record({space: fc.constantFrom("casebook", "door"), id: name}), {
    maxLength: 2,
    selector: ({space, id}) => space + id
  })
});

/**
 * Somebody forgotten stays so: whether a link was still there, or two ids were already told apart, when that was asked
 * decides who is. A case forgets people or takes links back, and what keeps people apart comes first or not at all.
 */
const oneCase = (apartFirst: boolean): fc.Arbitrary<Case> =>
  anyCase.map((given) => {
    if (given.forget.length === 0) return given;
    return {...given, cards: [[], given.cards[1]!], draft: null, apart: apartFirst ? given.apart : null};
  });

export interface Step {
  /** Steps of one place are done in the order of their list, wherever the order puts them. */
  place: string;
  file?: {job: string; name: string; text: string};
  /** Below the workspace. */
  remove?: string;
  corrections?: string;
  forget?: readonly {space: string; id: string}[];
}

export interface Play {
  steps: readonly Step[];
  /** The steps' numbers as they are done; what stands in the end is the same. */
  order: readonly number[];
}

export const plays = (cases: number): fc.Arbitrary<Play> =>
  fc.boolean().chain((apartFirst) =>
    fc
      .array(oneCase(apartFirst), {minLength: cases, maxLength: cases})
      .map(stepsOf)
      .chain((steps) =>
        fc.shuffledSubarray([...steps.keys()], {minLength: steps.length}).map((shuffled) => ({
          steps,
          order: apartFirst ? first(shuffled, ({corrections}) => corrections !== undefined, steps) : shuffled
        }))
      )
  );

const first = (order: number[], wanted: (step: Step) => boolean, steps: readonly Step[]): number[] => [
  ...order.filter((number) => wanted(steps[number]!)),
  ...order.filter((number) => !wanted(steps[number]!))
];

function stepsOf(cases: readonly Case[]): Step[] {
  const contacts = (job: string, program: string, of: (each: Case) => Row[], index: number, keyed = false) =>
    fileStep(job, index, keyed ? "Contact,Client,Program,Day" : "Client,Program,Day", (each, id) =>
      of(each).map(
        ({key, person, day}) => `${keyed ? `${id(key)},` : ""}${id(person)},${program},2025-01-0${day}`
      )
    );
  const links = (job: string, of: (each: Case) => Link[], index: number) =>
    fileStep(job, index, "Client,Card", (each, id) => of(each).map((pair) => pair.map(id).join(",")));
  const fileStep = (
    job: string,
    index: number,
    header: string,
    lines: (each: Case, id: (name: string | number) => string) => string[]
  ): Step[] => {
    const all = cases.flatMap((each, number) => lines(each, (given) => `${given}${number}`));
    const file = {
      job,
      name: `data/${job}-2025-02-0${index + 1}.csv`,
      text: `${[header, ...all].join("\n")}\n`
    };
    return all.length === 0 ? [] : [{place: file.name, file}];
  };
  const passing = contacts("passing", "line", ({passing}) => passing, 0);
  const forgotten = cases.flatMap(({forget}, number) =>
    forget.map(({space, id}) => ({space, id: `${id}${number}`}))
  );
  return [
    ...[0, 1].flatMap((index) => [
      ...contacts("casebook", "peers", ({casebook}) => casebook[index]!, index, true),
      ...contacts("door", "groups", ({door}) => door[index]!, index),
      ...contacts("visits", "line", ({visits}) => visits[index]!, index),
      ...links("links", ({links}) => links[index]!, index),
      ...links("cards", ({cards}) => cards[index]!, index)
    ]),
    ...passing,
    ...passing.map(({place}) => ({place, remove: place})),
    {place: "corrections", corrections: correctionsOf(cases, true)},
    {place: "corrections", corrections: correctionsOf(cases, false)},
    ...[0, 1].map((half) => ({
      place: `forget ${half}`,
      forget: forgotten.filter((_, index) => index % 2 === half)
    }))
  ];
}

/** `corrections.yaml`, and a draft of it that says other things too. */
function correctionsOf(cases: readonly Case[], draft: boolean): string {
  const pair = ([client, card]: Link, number: number) =>
    `[casebook:${client}${number}, door:${card}${number}]`;
  const list = (key: string, entries: readonly string[]) =>
    entries.length === 0 ? "" : `${key}:\n${entries.map((entry) => `  - ${entry}\n`).join("")}`;
  const pairs = (of: (each: Case) => Link | null) =>
    cases.flatMap((each, number) => {
      const given = of(each);
      return given === null ? [] : [pair(given, number)];
    });
  const splits = cases.flatMap(({split}, number) =>
    split === null || split.as === split.id
      ? []
      : [
          `{id: casebook:${split.id}${number}, from: 2025-01-0${split.day}${split.as === null ? "" : `, as: casebook:${split.as}${number}`}}`
        ]
  );
  const merges = pairs(({merge, apart}) => (String(merge) === String(apart) ? null : merge));
  return (
    list(
      "merge",
      draft ? pairs(({draft, apart}) => (String(draft) === String(apart) ? null : draft)) : merges
    ) +
      list(
        "apart",
        pairs(({apart}) => apart)
      ) +
      list("split", draft ? [] : splits) || "merge: []\n"
  );
}
