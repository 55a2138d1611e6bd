import fc from "fast-check";
import {afterEach, expect, test} from "vitest";
import {classesOf} from "../../../src/warehouse/reading/classes.ts";
import {inReading, wholeCell} from "../../helpers/figures.ts";
import {crosswalk, twoSystems} from "../../helpers/two-systems.ts";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace | undefined;
afterEach(() => workspace?.dispose());

test("without a crosswalk people of two systems may be the same: at least, at most", async () => {
  workspace = testWorkspace(twoSystems);
  await workspace.intake();
  expect(await wholeCell(workspace, "served")).toMatchObject({value: 7, atLeast: 4});
});

test("linked people count once in every measure, and the bounds shrink", async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a", "B,b", "C,")});
  await workspace.intake();
  // A, B, C and D in the casebook; of three cards one is unlinked and may be C's or D's.
  expect(await wholeCell(workspace, "served")).toMatchObject({
    value: 5,
    atLeast: 4,
    sets: {people: {count: 5}}
  });
  expect(await wholeCell(workspace, "contacts")).toMatchObject({value: 7, sets: {people: {count: 5}}});
  expect(
    await inReading(workspace, ({warehouse}) =>
      warehouse.query(
        "select p.id_space, count(*)::integer as contacts from contact c join person p using (person) group by p.person, p.id_space order by all"
      )
    )
  ).toEqual([
    {id_space: "casebook", contacts: 1},
    {id_space: "casebook", contacts: 1},
    {id_space: "casebook+door", contacts: 2},
    {id_space: "casebook+door", contacts: 2},
    {id_space: "door", contacts: 1}
  ]);
});

test("with every card linked the count is exact", async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a", "B,b", "C,x")});
  await workspace.intake();
  expect(await wholeCell(workspace, "served")).toMatchObject({value: 4, atLeast: null});
});

test("links chain: three ids are one person, whichever link came first", async () => {
  workspace = testWorkspace({...twoSystems, ...crosswalk("A,a", "B,a")});
  await workspace.intake();
  expect((await wholeCell(workspace, "served")).value).toBe(5);
});

test("what is known of a person under either id is known of the one person", async () => {
  workspace = testWorkspace({
    ...twoSystems,
    ...crosswalk("A,a"),
    "pipelines/cards.yaml": `
feed: people
files: data/cards.csv
id_space: door
columns: {Card: person, Born: birth_year, Gender: {to: "characteristic:gender"}}
`,
    "data/cards.csv": "Card,Born,Gender\na,1980,woman\nx,1990,man\n"
  });
  await workspace.intake();
  const known = await inReading(workspace, ({warehouse}) =>
    warehouse.query(
      "select distinct p.birth_year, g.grp from contact c join person p using (person) join person_group g using (person) where program = 'peers' order by all"
    )
  );
  expect(known).toEqual([
    {birth_year: 1980, grp: "woman"},
    {birth_year: null, grp: "not-recorded"}
  ]);
});

test("a crosswalk needs the space of each of its ids, and only ids of people have one", async () => {
  workspace = testWorkspace({
    "pipelines/crosswalk.yaml":
      "feed: crosswalk\nfiles: data/c.csv\ncolumns: {Client: {to: person, space: casebook}, Card: other}\n",
    "pipelines/contacts.yaml":
      "feed: contacts\nfiles: data/c.csv\nid_space: casebook\ncolumns: {Client: person, Program: {to: program, space: door}, Day: started_at}\n"
  });
  await expect(workspace.load()).rejects.toThrow(
    /contacts\.yaml:4:\d+: space means nothing for program[\s\S]*crosswalk\.yaml:1:\d+: other is an id: say which system gave it/
  );
});

test("classes of links: the smallest stands, in whatever order the links come", () => {
  const number = fc.integer({min: 1, max: 12});
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), {maxLength: 20}), (links) => {
      const classes = classesOf(links);
      for (const [a, b] of links) expect(classes.get(a)).toBe(classes.get(b));
      for (const [member, smallest] of classes) {
        expect(smallest).toBeLessThanOrEqual(member);
        expect(classes.get(smallest)).toBe(smallest);
      }
      const reversed = classesOf(links.map(([a, b]): [number, number] => [b, a]).reverse());
      expect(new Map([...reversed].sort())).toEqual(new Map([...classes].sort()));
      const reach = (from: number): Set<number> => {
        const seen = new Set([from]);
        for (let grown = true; grown; ) {
          grown = false;
          for (const [a, b] of links)
            for (const [x, y] of [
              [a, b],
              [b, a]
            ] as const)
              if (seen.has(x) && !seen.has(y)) {
                seen.add(y);
                grown = true;
              }
        }
        return seen;
      };
      for (const [member, smallest] of classes) expect(Math.min(...reach(member))).toBe(smallest);
    })
  );
});
