import {describe, expect, it} from "vitest";
import {readFeeds} from "../../src/config/feeds.ts";
import {damageNotes} from "../../src/map/damage.ts";
import {draftColumns} from "../../src/map/draft.ts";
import {scoreFeeds} from "../../src/map/feeds/score.ts";
import {candidatesOf, readRecognizers} from "../../src/map/recognizers.ts";
import {matchForms} from "../../src/map/survey/match-form.ts";
import {unknownForms} from "../../src/map/survey/unknown-forms.ts";
import {unreadDays} from "../../src/map/unread-days.ts";
import {verdictsFor} from "../../src/map/verdicts.ts";
import {count, cycle, instruments, tableOf} from "./table.ts";

const recognizers = await readRecognizers();
const feeds = await readFeeds();

function scoresOf(...given: Parameters<typeof tableOf>) {
  const table = tableOf(...given);
  const candidates = candidatesOf(table, recognizers);
  const forms = matchForms(table.columns, instruments);
  return {table, candidates, forms, scores: scoreFeeds(table, feeds.values(), candidates, forms)};
}
const best = (...given: Parameters<typeof tableOf>) => {
  const {scores} = scoresOf(...given);
  return scores[0]?.lacks.length === 0 ? scores[0].feed.id : undefined;
};
const found = (header: string, cells: string[], system?: string) =>
  candidatesOf({...tableOf([[header, ...cells]]), ...(system === undefined ? {} : {system})}, recognizers);

describe("what a spreadsheet did", () => {
  const notes = (header: string, ...cells: string[]) => damageNotes(tableOf([[header, ...cells]]).columns);

  it("tells ranges that became days, rounded numbers and zeros that are gone", () => {
    expect(notes("Age group", ...cycle(20, "18-24", "5-Mar", "Oct-14"))[0]).toContain("days of ranges");
    expect(notes("Client ID", ...cycle(20, "1.23E+11", "123456789012"))[0]).toContain("in 10 records");
    expect(notes("ZIP", ...cycle(20, "2139", "02139"))[0]).toContain("fewer than 5 digits");
    expect(notes("Member number", ...cycle(40, "00012", "00345", "678", "90123"))[0]).toContain(
      "one id then stands for two people"
    );
  });

  it("says nothing of what is as it should be", () => {
    expect(notes("Age group", ...cycle(20, "18-24", "25-34"))).toEqual([]);
    expect(notes("Client ID", ...cycle(20, "7", "12", "340"))).toEqual([]);
    expect(notes("ZIP", ...cycle(20, "80202", "02139"))).toEqual([]);
  });
});

describe("days that no job reads", () => {
  const what = (header: string, ...cells: string[]) =>
    unreadDays(tableOf([[header, ...cells]]).columns)[0]?.what;

  it("are told by how they are written", () => {
    expect(what("Month", ...cycle(30, "2025-01", "2025-02"))).toContain("months without a day");
    expect(what("Event Month", ...cycle(30, "1", "2", "12"))).toContain("months without a day");
    expect(what("Minutes", ...cycle(30, "30", "45"))).toBeUndefined();
    expect(what("Date", ...cycle(30, "2025-01-03"))).toBeUndefined();
  });
});

describe("forms that no instrument is", () => {
  const items = (n: number) =>
    Array.from({length: n}, (_, at): [string, ...string[]] => [
      `mood_${at + 1}`,
      ...cycle(30, "0", "1", "2", "3")
    ]);

  it("are no records of service, whatever day stands beside them", () => {
    const table = scoresOf([
      ["Client ID", ...count(30, (at) => `C${at % 10}`)],
      ["Visit date", ...count(30, (at) => `2025-01-${10 + (at % 20)}`)],
      ...items(9)
    ]);
    expect(unknownForms(table.table.columns, table.forms)).toHaveLength(1);
    const contacts = table.scores.find(({feed}) => feed.id === "contacts")!;
    expect(contacts.lacks).toContain("service: most of its columns are answers to a form");
  });

  it("are not groups of columns that are answered each in its own way", () => {
    const table = tableOf([
      ["Caller - Age", ...cycle(30, "18-24", "25-34", "35-44")],
      ["Caller - Gender", ...cycle(30, "Woman", "Man")],
      ["Caller - Veteran", ...cycle(30, "Yes", "No")]
    ]);
    expect(unknownForms(table.columns, [])).toEqual([]);
  });
});

describe("who a record is about", () => {
  it("is a contact's or respondent's id only where it comes again", () => {
    expect(
      found(
        "Contact ID",
        count(30, (at) => `0035e${at % 9}`)
      )
    ).toContainEqual(expect.objectContaining({field: "person"}));
    expect(
      found(
        "Contact ID",
        count(30, (at) => `0035e${at}`)
      ).map(({field}) => field)
    ).not.toContain("person");
    expect(
      found(
        "Respondent ID",
        count(30, (at) => String(1180 + at))
      ).map(({field}) => field)
    ).not.toContain("person");
  });

  it("is never the number that a survey tool gives each form", () => {
    const ids = count(30, (at) => String(at + 1));
    expect(found("ID", ids, "microsoft-forms").map(({field}) => field)).not.toContain("person");
    expect(found("ID", ids).map(({field}) => field)).toContain("person");
  });

  it("makes no list of people of those who come again and again", () => {
    expect(
      best([
        ["Client ID", ...count(40, (at) => `C${at % 7}`)],
        ["Where", ...cycle(40, "a", "b")]
      ])
    ).toBeUndefined();
    expect(
      best([
        ["Client ID", ...count(40, (at) => `C${at}`)],
        ["Where", ...cycle(40, "a", "b")]
      ])
    ).toBe("people");
  });
});

describe("codes", () => {
  it("leave out records whose status means nothing that is known", () => {
    const {table, scores, candidates} = scoresOf([
      ["Client ID", ...count(40, (at) => `C${at % 7}`)],
      ["Date", ...count(40, (at) => `2025-01-${10 + (at % 20)}`)],
      ["Status", ...cycle(40, "Attended", "Attended", "Attended", "Zebra")]
    ]);
    const contacts = scores.find(({feed}) => feed.id === "contacts")!;
    expect(draftColumns(table, contacts, candidates).exclude).toContainEqual(
      expect.objectContaining({column: "Status", when: {in: ["Zebra"]}})
    );
  });

  it("take N for not there where a header says attended", () => {
    expect(found("Attended?", cycle(40, "Y", "N")).find(({field}) => field === "status")).toMatchObject({
      mapping: {codes: {Y: "attended", N: "no_show"}}
    });
  });

  it("tell calls that were taken from those that were not by what became of them", () => {
    const status = (...words: string[]) =>
      found("Disposition", cycle(40, ...words)).find(({field}) => field === "status")?.mapping?.codes;
    expect(status("Answered", "Abandoned")).toEqual({Answered: "answered", Abandoned: "abandoned"});
    expect(status("AGENT", "HANG", "PHANTOM", "Voicemail", "Left queue")).toEqual({
      AGENT: "answered",
      HANG: "abandoned",
      PHANTOM: "not_a_call",
      Voicemail: "unanswered",
      "Left queue": "abandoned"
    });
    expect(status("Escalated", "Resolved")).toBeUndefined();
  });

  it("know occasions by their labels alone, and two follow-ups apart", () => {
    const occasion = (header: string, ...labels: string[]) =>
      found(header, cycle(40, ...labels)).find(({field}) => field === "occasion")?.mapping?.codes;
    expect(occasion("When are you taking this?", "Baseline", "6-month follow-up")).toEqual({
      Baseline: "0",
      "6-month follow-up": "1"
    });
    expect(occasion("Time point", "Baseline", "3-month follow-up", "6-month follow-up")).toEqual({
      Baseline: "0",
      "3-month follow-up": "3",
      "6-month follow-up": "6"
    });
    expect(occasion("Where", "First", "Second street")).toBeUndefined();
    expect(occasion("time", "1", "2", "3")).toEqual({"1": "0", "2": "1", "3": "2"});
    expect(occasion("wave", "1", "2")).toEqual({"1": "0", "2": "1"});
    expect(occasion("timepoint", "t1", "t2")).toEqual({t1: "0", t2: "1"});
    expect(occasion("visit", "baseline", "follow-up")).toEqual({baseline: "0", "follow-up": "1"});
    expect(occasion("time", "09:30", "14:00")).toBeUndefined();
    expect(occasion("visit", "4", "17", "28")).toBeUndefined();
  });
});

describe("privacy verdicts", () => {
  const columns = tableOf([
    ["Tell us how often", ...cycle(30, "All of the time", "At no time")],
    ["Start", ...count(30, (at) => `04/${10 + (at % 18)}/2025 09:0${at % 9}:00 AM`)]
  ]).columns;
  const findings = (by: "header" | "values") => ({
    findings: [
      {
        column: "Tell us how often",
        detector: "free_text",
        describes: "free text",
        by,
        verdict: "none" as const
      }
    ].map((finding) => ({...finding, values: 1, records: 1, sampled: false, canGeneralize: false}))
  });

  it("allow answers to choose from, where only the question sounds like own words", () => {
    const answers = new Set(["Tell us how often"]);
    expect(verdictsFor(columns, findings("header"), answers, answers, [])).toMatchObject([
      {verdict: "allow"}
    ]);
    expect(verdictsFor(columns, findings("values"), answers, answers, [])).toMatchObject([{verdict: "drop"}]);
    expect(verdictsFor(columns, findings("header"), answers, new Set(), [])).toMatchObject([
      {verdict: "drop"}
    ]);
  });

  it("take no moment of three parts for a sentence", () => {
    expect(verdictsFor(columns, {findings: []}, new Set(), new Set(), []).map(({header}) => header)).toEqual(
      []
    );
  });
});
