import type {Stock} from "./stock.ts";

/** Configuration of the invented records below. */
export const inventedConfig = {
  programs: [
    {id: "groups", name: "Groups", type: "support_group"},
    {
      ...{id: "partners", name: "Partners", type: "one_to_one", inactivity_gap: 60},
      units: {rule: "eight_minute", daily_cap: 2}
    },
    {
      ...{id: "house", name: "House", type: "peer_run", inactivity_gap: 30},
      ...{absent_after: 10, events: {education: ["Writing"], advocacy: ["Voter's day"]}}
    },
    {
      ...{id: "course", name: "Course", type: "support_group", length: 56},
      ...{regular: {a_month: 1}, course: {sessions: 8, completes: 2}}
    },
    {
      ...{
        id: "line",
        name: "Line",
        type: "warm_line",
        short_abandon: 5,
        answer_within: "20s",
        distress_from: 3
      },
      ...{service_level: "less_abandoned", frequent_caller: 2}
    },
    {id: "chat", name: "Chat", type: "warm_line", answer_within: 60}
  ],
  sites: [
    {id: "east", name: "East"},
    {id: "west", name: "West"},
    {id: "south", name: "South", opened: "2023-06-01"}
  ],
  characteristics: [
    {id: "language", name: "Language", values: {en: "English", es: "Spanish"}},
    {id: "age", name: "Age", age_bands: [18, 26, 45, 65]}
  ],
  fiscal_year_starts: 7,
  follow_ups: [
    {id: "month-3", name: "3 months", after: 90, within: 20},
    {id: "wave-1", name: "Wave 1", occasion: 1}
  ]
};

/** A number from 0 to `below` - 1 that depends on the row and the name alone. */
const draw = (name: string, below: number): string => `cast(hash(i, '${name}') % ${below} as integer)`;
const pick = (name: string, values: readonly string[]): string =>
  `[${values.map((value) => (value === "null" ? value : `'${value.replaceAll("'", "''")}'`)).join(", ")}][1 + ${draw(name, values.length)}]`;
/** Days of two and a half years, more of them early ones. */
const day = (name: string): string =>
  `cast(date '2022-03-15' + least(${draw(name, 900)}, ${draw(`${name} too`, 900)}) as timestamp)`;

/**
 * Fills every stored table with invented records: rows of the sizes given, the same in every run. Nothing in it is likely;
 * what matters is that every branch of the measures' SQL meets some of it.
 */
export async function inventRecords(
  stock: Stock,
  {people = 200, contacts = 4000}: {people?: number; contacts?: number} = {}
): Promise<void> {
  const {warehouse} = stock;
  const span = {from: "2022-03-15", to: "2024-08-20"};
  await warehouse.run(`
    insert into stored.person
    select i, cast(md5(cast(i as varchar)) as uuid), case when i % 7 = 0 then 'second' else 'first' end,
           cast(hash(i, 'a') >> 1 as bigint), cast(hash(i, 'b') >> 1 as bigint)
    from range(1, ${people + 1}) as t(i)`);
  const feeds = [
    "people",
    "contacts",
    "sessions",
    "episodes",
    "calls",
    "call_counts",
    "surveys",
    "referrals",
    "goals",
    "facts"
  ];
  for (const feed of feeds) await stock.load({feed, ...span}, []);
  const load = (feed: string): number => feeds.indexOf(feed) + 1;
  const person = 1;
  await warehouse.run(`
    insert into stored.person_detail
    select ${load("people")}, i, i, 1930 + ${draw("born", 80)}, null from range(1, ${people}, 2) as t(i);

    insert into stored.person_characteristic
    select ${load("people")}, i, 1 + i % ${people}, 'language', ${pick("language", ["en", "es", "other"])}
    from range(${people}) as t(i);

    insert into stored.contact
    select ${load("contacts")}, i, null, ${person} + least(${draw("p", people)}, ${draw("q", people)}),
           ${pick("program", ["groups", "partners", "house", "course"])}, ${pick("site", ["east", "west", "south", "null"])},
           ${day("contact")}, cast(${draw("minutes", 7)} * 15 + 0.25 as decimal(9, 2)),
           ${pick("kind", ["one_to_one", "group", "visit", "outreach", "one_to_one"])}, ${pick("mode", ["in_person", "community", "phone", "null"])},
           ${pick("status", ["attended", "attended", "attended", "no_show", "scheduled", "late_cancel"])},
           case when i % 3 > 0 then cast(md5(cast(i % 11 as varchar)) as uuid) end,
           case when i % 5 = 0 then cast(md5(cast(i % 97 as varchar)) as uuid) end
    from range(${contacts}) as t(i);

    insert into stored.contact
    select ${load("contacts")}, ${contacts} + i, null, ${person} + ${draw("p", people)}, 'house', ${pick("site", ["east", "west", "null"])},
           ${day("reached")}, 10, case when i % 3 > 0 then 'outreach' else 'visit' end, 'phone', 'attended', null, null
    from range(150) as t(i);

    insert into stored.session
    select ${load("sessions")}, i, case when i % 3 = 0 then cast(md5(cast(i % 97 as varchar)) as uuid) end,
           'groups', ${pick("site", ["east", "west", "south"])}, ${day("session")}, 90, null,
           case when i % 4 > 0 then ${draw("heads", 12)} end, 1
    from range(90) as t(i);

    insert into stored.session
    select ${load("sessions")}, 90 + i, null, 'house', ${pick("site", ["east", "west", "null"])}, ${day("open house")}, null,
           ${pick("activity", ["Writing", "Voter's day", "null"])}, case when i % 3 > 0 then ${draw("heads", 30)} end, null
    from range(60) as t(i);

    insert into stored.fact (load_id, record, name, program, site, starts, ends, value)
    select ${load("facts")}, i, ${pick("fact", ["days_open", "days_open", "volunteers", "volunteer_hours", "board_members", "board_lived_experience"])},
           ${pick("stated", ["house", "house", "null"])}, ${pick("site", ["east", "null", "null"])},
           cast(date '2022-04-01' + to_months(${draw("starts", 28)}) as date),
           case when i % 4 = 0 then cast(date '2024-07-31' as date) end, ${draw("figure", 20)} + 0.25
    from range(160) as t(i);

    insert into stored.fact (load_id, record, name, program, site, starts, ends, value)
    select ${load("facts")}, 160 + i, 'fte', 'partners', ${pick("post", ["east", "west", "null"])},
           cast(date '2022-04-01' + to_months(i) as date), null, ${draw("fte", 4)} + 0.5
    from range(28) as t(i);

    insert into stored.episode
    select ${load("episodes")}, i, null, ${person} + ${draw("p", people)}, ${pick("program", ["partners", "course"])},
           ${pick("site", ["east", "west", "null"])}, null, cast(${day("opened")} as date),
           case when i % 3 > 0 then cast(${day("opened")} as date) + ${draw("stay", 400)} - 3 end,
           ${pick("reason", ["left", "completed", "moved", "died", "null"])}, ${pick("destination", ["permanent", "homeless", "null"])}
    from range(${people}) as t(i);

    insert into stored.call (load_id, record, caller, program, site, started_at, real_call, answered, abandoned, wait_seconds,
      talk_minutes, hold_seconds, wrap_seconds, transfer, distress_before, distress_after, satisfied, felt_heard, diverted,
      callback_requested, callback_completed)
    select ${load("calls")}, i, case when i % 3 = 0 then 1 + ${draw("p", people)} end, ${pick("call", ["line", "line", "chat"])}, null,
           ${day("call")} + to_minutes(${draw("minute", 1440)}),
           i % 11 > 0, i % 9 > 0, i % 9 = 0 and i % 2 = 0, case when i % 13 > 0 then ${draw("wait", 90)} + 0.5 end,
           case when i % 5 > 0 then cast(${draw("talk", 40)} as decimal(12, 6)) / 6 end, case when i % 4 = 0 then 12.5 end, 30,
           ${pick("transfer", ["988", "911", "none", "null"])}, ${draw("before", 5)} + 1, case when i % 6 > 0 then ${draw("after", 5)} + 1 end,
           i % 7 > 2, case when i % 2 = 0 then i % 5 > 0 end, i % 10 = 0, i % 4 = 0, case when i % 8 = 0 then i % 16 = 0 end
    from range(1500) as t(i);

    insert into stored.call_count (load_id, record, program, site, started_at, code, offered, answered, abandoned, coded, calls,
      answered_in_time, abandoned_in_time, abandoned_short, wait_average, talk_average, hold_total, handle_average)
    select ${load("call_counts")}, i, 'line', null, cast(date '2024-01-01' + cast(i as integer) as timestamp), null,
           case when i % 5 > 0 then 20 + ${draw("o", 9)} end, 15 + ${draw("w", 5)},
           case when i % 7 > 0 then ${draw("b", 4)} end, case when i > 60 then 9 end, null,
           case when i > 40 then 9 + ${draw("t", 5)} end, case when i > 50 then ${draw("l", 2)} end, case when i > 55 then 0 end,
           case when i > 40 then 14.5 end, 300, 44, case when i > 100 then 420 end
    from range(200) as t(i);

    insert into stored.referral
    select ${load("referrals")}, i, null, ${person} + ${draw("p", people)}, ${pick("program", ["partners", "groups", "course"])},
           ${pick("site", ["east", "west", "null"])}, cast(${day("referred")} as date), ${pick("way", ["in", "in", "out", "null"])}, null,
           ${pick("came", ["accepted", "unreachable", "declined", "null"])},
           case when i % 3 > 0 then cast(${day("referred")} as date) + ${draw("closing", 90)} end,
           case when i % 4 = 0 then cast(${day("referred")} as date) + ${draw("linking", 60)} end
    from range(${people}) as t(i);

    insert into stored.goal
    select ${load("goals")}, i, null, ${person} + ${draw("p", people)}, ${pick("program", ["partners", "groups"])},
           ${pick("site", ["east", "west", "null"])}, null, cast(${day("set")} as date),
           case when i % 5 > 0 then cast(${day("set")} as date) + ${draw("due", 200)} end,
           case when i % 3 > 0 then cast(${day("set")} as date) + ${draw("done", 200)} end,
           ${pick("end", ["met", "met", "not_met", "given_up", "null"])}
    from range(${people}) as t(i);

    insert into stored.assessment (load_id, record, assessment, person, program, site, instrument, variant, occasion, taken,
      elapsed_days, respondent, mode, language)
    select ${load("surveys")}, i, i, case when i % 13 > 0 then ${person} + ${draw("p", people)} end,
           ${pick("program", ["groups", "partners", "null"])}, ${pick("site", ["east", "west"])}, 'mini', 'standard',
           case when i % 3 = 0 then ${draw("occasion", 3)} end, case when i % 10 > 0 then cast(${day("taken")} as date) end,
           case when i % 10 = 0 then ${draw("elapsed", 200)} + 0.5 end, ${pick("who", ["self", "self", "staff"])}, null, null
    from range(${people * 3}) as t(i);

    insert into stored.response
    select ${load("surveys")}, i, i, 1, ${draw("answer", 61)} from range(${people * 3}) as t(i) where i % 17 > 0;

    insert into stored.assessment
      (load_id, record, assessment, person, program, site, instrument, variant, taken, respondent, told_afterwards)
    select load_id, record, assessment + ${people * 3}, person, program, site, instrument, variant, taken, respondent, true
    from stored.assessment where assessment % 3 > 0;

    insert into stored.response
    select load_id, record, assessment, 1, ${draw("before", 61)}
    from (select *, assessment as i from stored.assessment where told_afterwards)`);
}
