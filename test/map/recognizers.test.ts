import {describe, expect, it} from "vitest";
import {candidatesOf, readRecognizers} from "../../src/map/recognizers.ts";
import {count, cycle, tableOf} from "./table.ts";

const recognizers = await readRecognizers();
const found = (header: string, cells: string[], options?: Parameters<typeof tableOf>[1]) =>
  candidatesOf(tableOf([[header, ...cells]], options), recognizers).sort((a, b) => b.score - a.score);
const best = (...given: Parameters<typeof found>) => found(...given)[0];

describe("recognizers", () => {
  it("tell ids of people by header, and fold capitals where only they differ", () => {
    expect(best("Client ID", cycle(30, "C1", "C2", "C3"))).toMatchObject({
      field: "person",
      reasons: ["the header says so; ids, 3 of them"]
    });
    expect(best("Guest", cycle(30, "WH-1", "wh-1", "WH-2"))).toMatchObject({
      field: "person",
      mapping: {case: "fold"}
    });
  });

  it("give labels their codes by name, by synonym, by the nearest name", () => {
    expect(best("Appointment Status", cycle(40, "Show", "No Show", "Cancelled", "Booked"))).toMatchObject({
      field: "status",
      mapping: {
        codes: {Show: "attended", "No Show": "no_show", Cancelled: "late_cancel", Booked: "scheduled"}
      }
    });
    expect(best("Program", cycle(40, "Evening Groups", "Warmline", "Peer Specialist"))).toMatchObject({
      field: "program",
      mapping: {codes: {"Evening Groups": "groups", Warmline: "line", "Peer Specialist": "peers"}}
    });
    expect(best("Served in the military", cycle(20, "Y", "N", "Prefer not to say"))).toMatchObject({
      field: "characteristic:veteran",
      mapping: {codes: {Y: "veteran", N: "civilian"}, missing: ["Prefer not to say"]}
    });
  });

  it("group destinations as HUD does, by the codes of both its standards and in words", () => {
    const groups = (...labels: string[]) =>
      best("Destination", cycle(labels.length * 5, ...labels))?.mapping?.codes;
    expect(groups("101", "116", "204", "225", "302", "329", "410", "435", "17", "24", "30", "99")).toEqual({
      ...{"30": "unknown", "99": "unknown", "410": "permanent", "435": "permanent", "204": "institutional"},
      ...{
        "225": "institutional",
        "302": "temporary",
        "329": "temporary",
        "101": "homeless",
        "116": "homeless"
      },
      ...{"17": "other", "24": "other"}
    });
    expect(groups("19", "3", "16", "1", "2", "29", "6")).toEqual({
      ...{"19": "permanent", "3": "permanent", "6": "institutional", "2": "temporary", "29": "temporary"},
      ...{"1": "homeless", "16": "homeless"}
    });
    const [shelter, transitional, hotel, family] = [
      "Emergency shelter, including hotel or motel paid for with emergency shelter voucher",
      "Transitional housing for homeless persons",
      "Hotel or motel paid for without emergency shelter voucher",
      "Staying or living with family, permanent tenure"
    ];
    expect(groups(shelter, transitional, hotel, family)).toEqual({
      ...{[family]: "permanent", [transitional]: "temporary", [hotel]: "temporary", [shelter]: "homeless"}
    });
  });

  it("write a label down where it is short or comes often, and text that one record holds never", () => {
    const cells = [
      ...cycle(60, "Completed program", "Moved away"),
      "left to be near Hope Haven Home in Keokuk"
    ];
    const reason = best("Exit Reason", cells);
    expect(reason).toMatchObject({
      field: "reason",
      mapping: {codes: {"Completed program": "completed", "Moved away": "moved"}}
    });
    expect(JSON.stringify(reason?.mapping)).not.toContain("Keokuk");
    expect(reason?.doubts).toContainEqual(expect.stringContaining("1 records hold other values"));
    const flag = best("Answered", [...cycle(60, "Yes", "No"), "not since she went to Hope Haven in Keokuk"]);
    expect(flag?.field).toBe("answered");
    expect(JSON.stringify(flag?.mapping)).not.toContain("Keokuk");
  });

  it("ask whether callers left where a system says no-answer and nothing of callers who leave", () => {
    const asks = (...labels: string[]) =>
      best("Call Status", cycle(60, ...labels))?.doubts?.filter((doubt) => doubt.includes("0% abandon"));
    expect(asks("completed", "no-answer", "busy")).toEqual([expect.stringMatching(/^no-answer may mean/)]);
    expect(asks("completed", "no-answer", "abandoned")).toEqual([]);
    expect(asks("completed", "voicemail")).toEqual([]);
  });

  it("know the counts of a phone system's split report by the names it gives them", () => {
    const lengths = cycle(20, ":12", "1:05", "5:10");
    const fields = (header: string, cells: string[]) => found(header, cells).map(({field}) => field);
    expect(fields("ACD Calls", cycle(20, "10", "8", "5"))).toContain("answered");
    expect(fields("Aban Calls", cycle(20, "2", "0", "1"))).toContain("abandoned");
    const speed = found("Avg Speed Ans", lengths).find(({field}) => field === "wait_average");
    expect(speed).toMatchObject({mapping: {unit: "mm:ss"}});
    const talk = found("Avg ACD Time", lengths).find(({field}) => field === "talk_average");
    expect(talk).toMatchObject({mapping: {unit: "mm:ss"}});
  });

  it("say that they guess where a call's length names no unit, minutes as well as seconds", () => {
    // An Asterisk record's duration is in seconds, and here half of them are short.
    for (const cells of [cycle(20, "3", "30", "75", "320"), cycle(20, "90", "400", "700")]) {
      const talk = found("duration", cells).find(({field}) => field === "talk");
      expect(talk?.doubts?.[0]).toContain("the header names no unit");
    }
  });

  it("say which sites the workspace does not name, and never a label that few records hold", () => {
    const match = best("Site", [...cycle(20, "North Center"), ...cycle(5, "Annex"), "Ann Lee"])!;
    expect(match.unnamed).toMatchObject({what: "site", labels: ["Annex"]});
    expect(JSON.stringify([match.mapping, match.reasons, match.doubts, match.unnamed])).not.toContain(
      "Ann Lee"
    );
  });

  it("write down no label of a column in which the privacy gate saw somebody", () => {
    const fields = found("Status", cycle(30, "Show", "Ann Lee"), {finds: {Status: ["names_in_values"]}});
    expect(fields.map(({field}) => field)).not.toContain("status");
  });

  it("tell units of durations by header, form and size", () => {
    const minutes = (header: string, ...cells: string[]) =>
      found(header, cycle(30, ...cells)).find(({field}) => field === "minutes")?.mapping;
    expect(minutes("Hours", "1", "2.5")).toEqual({unit: "hours"});
    expect(minutes("Duration", "1:30", "0:45")).toEqual({unit: "clock"});
    expect(minutes("Duration", "1.5", "0.75")).toEqual({unit: "hours"});
    expect(minutes("Duration", "30", "45", "60")).toEqual({});
    expect(minutes("Hours", "1,5", "0,75")).toEqual({unit: "hours", decimal: ","});
  });

  it("take numbers that no field could hold, and come often, for no answer", () => {
    const cells = [...cycle(40, "3", "5", "8"), ...cycle(4, "99"), "77"];
    expect(best("Distress at start", cells)).toMatchObject({
      field: "distress_before",
      mapping: {missing: ["99"]}
    });
  });

  it("cut birth dates to years, and read years as they are", () => {
    expect(best("Date of Birth", ["05/24/1982", "01/02/1960"])).toMatchObject({
      field: "birth_year",
      mapping: {kind: "birth_date", order: "mdy"}
    });
    expect(best("Year born", ["1982", "1960"])).toMatchObject({field: "birth_year", mapping: {}});
  });

  it("map no column whose name stands twice", () => {
    const cells = count(20, (at) => `C${at}`);
    expect(
      candidatesOf(
        tableOf([
          ["Client ID", ...cells],
          ["Client ID", ...cells]
        ]),
        recognizers
      )
    ).toEqual([]);
  });
});
