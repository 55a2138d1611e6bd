import {afterEach, expect, test} from "vitest";
import {type TestWorkspace, testWorkspace} from "../../helpers/workspace.ts";

let workspace: TestWorkspace;
afterEach(() => workspace.dispose());

const job = `
feed: contacts
files: data/contacts.csv
id_space: casebook
max_quarantined: 100%
columns:
  Client: person
  Program: {to: program, codes: {Groups: groups}}
  Start: started_at
  Status: {to: status, codes: {Came: attended, Planned: scheduled}}
`;

/** Moments as they are stored, and why records were not. */
async function load(moments: readonly string[]) {
  const rows = moments.map((moment, at) => `A-${at},Groups,${moment}\n`).join("");
  workspace = testWorkspace({
    "pipelines/contacts.yaml": job,
    "data/contacts.csv": `Client,Program,Start,Status\n${rows}`
  });
  await workspace.intake();
  return {
    stored: (
      await workspace.query<{at: string}>("select started_at as at from stored.contact order by record")
    ).map(({at}) => at),
    refused: await workspace.query("select record, code from stored.quarantine order by record")
  };
}

const plain = ["2025-03-03 18:00,Came", "2025-03-04 09:30,Came"];
const kept = ["2025-03-03 18:00:00", "2025-03-04 09:30:00"];

test("moments that are all plain", async () => {
  expect(await load(plain)).toEqual({stored: kept, refused: []});
});

test("plain moments among bad ones", async () => {
  expect(
    await load([...plain, "2025-02-30 10:00,Came", "1899-12-31 10:00,Came", "2025-03-04 24:10,Came"])
  ).toEqual({
    stored: kept,
    refused: [
      {record: 3n, code: "no_such_day"},
      {record: 4n, code: "date_before_1900"},
      {record: 5n, code: "not_a_time"}
    ]
  });
});

test("plain moments among others that are accepted", async () => {
  expect(await load([...plain, "2025-3-5 6:15 PM,Came", "2025-03-06,Came", "2025-03-07 25:00,Came"])).toEqual(
    {
      stored: [...kept, "2025-03-05 18:15:00", "2025-03-06 00:00:00"],
      refused: [{record: 5n, code: "not_a_time"}]
    }
  );
});

test.each([[], ["2025-03-04 24:10,Came"], ["2025-03-05,Came"]])(
  "a plain moment to come is refused unless the contact is planned, %j",
  async (...others) => {
    const {stored, refused} = await load([
      ...plain,
      "2026-03-03 18:00,Came",
      "2026-03-03 18:00,Planned",
      ...others
    ]);
    expect(stored.slice(0, 3)).toEqual([...kept, "2026-03-03 18:00:00"]);
    expect(refused[0]).toEqual({record: 3n, code: "date_in_future"});
  }
);
