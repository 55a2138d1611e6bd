import {afterEach, describe, expect, it} from "vitest";
import {contact, openStock, type Stock} from "../measures/helpers/stock.ts";

const config = {
  programs: [
    {id: "peers", name: "Peers", type: "one_to_one"},
    {id: "groups", name: "Groups", type: "support_group"}
  ]
};

let stock: Stock;
afterEach(() => stock.close());

const referrals = () =>
  stock.warehouse.query(
    `select person, program, direction, referred::varchar as referred, closed::varchar as closed, linked::varchar as linked
     from referral order by person, referred, direction`
  );

describe("referral", () => {
  it("is told by exports of referrals and by the day of referral of an enrolment, once", async () => {
    stock = await openStock(config);
    await stock.people(4);
    await stock.load({feed: "referrals", from: "2025-01-01", to: "2025-06-30"}, [
      // The same referral as the enrolment's; closed because it was accepted, which is not the end of a wait.
      {person: 1, program: "peers", referred: "2025-01-02", outcome: "accepted", closed: "2025-01-05"},
      {person: 2, program: "peers", referred: "2025-01-03", outcome: "unreachable", closed: "2025-02-01"},
      // Told twice, and open in one of the records.
      {person: 3, program: "groups", referred: "2025-01-04", closed: "2025-02-01"},
      {person: 3, program: "groups", referred: "2025-01-04"},
      {
        person: 3,
        program: "groups",
        referred: "2025-03-04",
        direction: "out",
        outcome: "accepted",
        closed: "2025-03-09"
      }
    ]);
    await stock.load({feed: "episodes", from: "2025-01-01", to: "2025-06-30"}, [
      {
        person: 1,
        program: "peers",
        referred: "2025-01-02",
        opened: "2025-01-10",
        closed: "2025-04-01",
        reason: "completed"
      },
      {person: 4, program: "peers", referred: "2025-01-06", opened: "2025-01-20"},
      // A day of referral after that of entry is a slip.
      {person: 2, program: "peers", referred: "2025-05-02", opened: "2025-05-01"}
    ]);
    await stock.read();
    expect(await referrals()).toEqual([
      {
        person: 1,
        program: "peers",
        direction: "in",
        referred: "2025-01-02",
        closed: "2025-04-01",
        linked: null
      },
      {
        person: 2,
        program: "peers",
        direction: "in",
        referred: "2025-01-03",
        closed: "2025-02-01",
        linked: null
      },
      {person: 3, program: "groups", direction: "in", referred: "2025-01-04", closed: null, linked: null},
      {
        person: 3,
        program: "groups",
        direction: "out",
        referred: "2025-03-04",
        closed: "2025-03-09",
        linked: "2025-03-09"
      },
      {person: 4, program: "peers", direction: "in", referred: "2025-01-06", closed: null, linked: null}
    ]);
  });

  it("belongs to the one person whom two ids are", async () => {
    stock = await openStock(config);
    await stock.people(1, "casebook");
    await stock.people(1, "frontdesk");
    await stock.load({feed: "referrals", from: "2025-01-01", to: "2025-06-30"}, [
      {person: 1, program: "peers", referred: "2025-01-02", closed: "2025-02-01"},
      {person: 2, program: "peers", referred: "2025-01-02", closed: "2025-02-03"}
    ]);
    await stock.warehouse.run(
      "insert into stored.crosswalk (load_id, record, person, other) values (1, 1, 1, 2)"
    );
    await stock.read();
    expect(await referrals()).toEqual([
      {
        person: 1,
        program: "peers",
        direction: "in",
        referred: "2025-01-02",
        closed: "2025-02-03",
        linked: null
      }
    ]);
  });
});

describe("fact", () => {
  it("without a last day is of the month it begins in, and holds back no other figure", async () => {
    stock = await openStock(config);
    await stock.people(1);
    await stock.load({feed: "contacts", from: "2025-01-01", to: "2025-06-30"}, [contact(1, "2025-01-02")]);
    await stock.load({feed: "facts", from: "2025-01-01", to: "2025-02-01"}, [
      {name: "fte", program: "peers", starts: "2025-02-01", value: "3.5"},
      {name: "population", starts: "2025-01-01", ends: "2025-12-31", value: "52000"},
      {starts: "2025-03-01"}
    ]);
    const {spans} = await stock.read();
    expect(
      await stock.warehouse.query(
        "select name, program, ends::varchar as ends, value::double as value from fact order by name"
      )
    ).toEqual([
      {name: "fte", program: "peers", ends: "2025-02-28", value: 3.5},
      {name: "population", program: null, ends: "2025-12-31", value: 52000}
    ]);
    expect(Object.values(spans).map(({to}) => to)).not.toContain("2025-02-01");
  });
});
