import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {headerWords, readDetectors} from "../../../src/intake/screen/detector.ts";
import {harmless} from "../../../src/intake/screen/distinct.ts";
import {examineColumn} from "../../../src/intake/screen/examine.ts";

const detectors = await readDetectors();

/** Ids of the detectors that find something in a column. */
const found = (header: string, ...texts: string[]): string[] =>
  examineColumn(
    header,
    texts.map((text) => [text, 1]),
    detectors
  ).map(({detector}) => detector.id);

it("every file of the folder is a detector with its own id and words for a person", () => {
  expect(detectors.length).toBeGreaterThanOrEqual(15);
  expect(new Set(detectors.map(({id}) => id)).size).toBe(detectors.length);
  for (const {describes, header, value, together} of detectors) {
    expect(describes).toMatch(/^[A-Za-z].{3,}/);
    expect(header ?? value ?? together).toBeDefined();
  }
});

it.each([
  ["PersonalID", "personal id"],
  ["DOB", "dob"],
  ["IPAddress", "ip address"],
  ["SSNDataQuality", "ssn data quality"],
  ["name_first", "name first"],
  ["Client's First Name", "client s first name"],
  ["LastPermanentZIP", "last permanent zip"],
  ["ahi01", "ahi 01"],
  ["Имя", "имя"]
])("%s is read as the words %s", (header, words) => expect(headerWords(header).join(" ")).toBe(words));

describe("found by its looks, whatever the header says", () => {
  const cases: [string, string[]][] = [
    ["email", ["jo.smith+x@example.org"]],
    ["email", ["", "12", "write to <jo@example.org>"]],
    ["email", ["ＪＯ@example.org"]],
    ["phone", ["(303) 555-1212"]],
    ["phone", ["303-555-1212"]],
    ["phone", ["1 303.555.1212"]],
    ["phone", ["call 303-555-1212 after six"]],
    ["phone", ["+44 20 7946 0958"]],
    ["ssn", ["078-05-1120"]],
    ["ssn", ["1", "2", "078 05 1120"]],
    ["ip_address", ["192.168.0.17"]],
    ["ip_address", ["2001:db8::1"]],
    ["url", ["https://example.org/jo"]],
    ["coordinates", ["39.7392, -104.9903"]],
    ["zip", ["80301-1234", "80302-0001"]],
    ["street_address", ["14 Rose Cottage St", "P.O. Box 12"]],
    ["names_in_values", ["Maria Lopez", "John Q. Public", "Smith, Karen", "Toddler rhyme"]]
  ];
  it.each(cases)("%s in %j", (id, texts) => expect(found("q7", ...texts)).toContain(id));

  it("free text, when there is much of it or it is long", () => {
    const short = Array.from({length: 25}, (_, k) => `she came back a ${k}th time and was glad`);
    expect(found("q7", ...short)).toEqual(["free_text"]);
    const passage = "when I first came here I did not know anybody and felt alone most of the time";
    expect(found("q7", `${passage}.`, `${passage}!`, `${passage}?`, "yes", "no")).toEqual(["long_text"]);
  });
});

describe("found by its header and plausible values", () => {
  const cases: [string, string, string[]][] = [
    ["person_name", "FirstName", ["Curly"]],
    ["person_name", "MiddleName", ["Y", "R"]],
    ["person_name", "name_last", ["o'neill"]],
    ["person_name", "Client Name", ["maria l"]],
    ["person_name", "CallerLastName", ["X"]],
    ["person_name", "SourceContactFirst", ["Sample"]],
    ["person_name", "Emergency contact name", ["Jo"]],
    ["staff_name", "Facilitator", ["Ann Lee"]],
    ["staff_name", "Case Manager", ["Lee, A.", "Roe, B."]],
    ["staff_name", "Entered by", ["Maria"]],
    ["name", "Name", ["Valdez", "Rich", "Furtado"]],
    ["birth_date", "DOB", ["1980-07-23"]],
    ["birth_date", "Date of Birth", ["7/23/80", ""]],
    ["birth_date", "birth_dt", ["29425"]],
    ["ssn", "SSN", ["123456789"]],
    ["ssn", "SSN last 4", ["1234"]],
    ["ssn", "Social Security No.", ["XXX-XX-1234"]],
    ["phone", "UserPhone", ["5555555555"]],
    ["email", "E-mail", ["anonymous@"]],
    ["street_address", "LastPermanentStreet", ["12 Elm"]],
    ["place", "LastPermanentCity", ["Waltham"]],
    ["zip", "LastPermanentZIP", ["02451"]],
    ["coordinates", "LocationLatitude", ["39.74"]],
    ["record_number", "MRN", ["00123456"]],
    ["record_number", "Medicaid ID", ["A123456"]],
    ["emergency_contact", "Emergency Contact", ["sister Jo"]],
    ["free_text", "Notes", ["felt better today"]]
  ];
  it.each(cases)("%s in %s", (id, header, texts) => expect(found(header, ...texts)).toContain(id));
});

describe("not found", () => {
  const cases: [string, string[]][] = [
    ["FirstName", []],
    ["LastPermanentStreet", []],
    ["NameDataQuality", ["1", "99"]],
    ["SSNDataQuality", ["1", "2", "99"]],
    ["DOBDataQuality", ["1", "99"]],
    ["Telephone", ["0", "1"]],
    ["EmailSocialMedia", ["0"]],
    ["PreviousStreetESSH", ["99", "0"]],
    ["DateToStreetESSH", ["2021-01-01"]],
    ["Birth year", ["1980", "1990"]],
    ["Name", ["Toddler Read and Rhyme", "Chatterbooks", "Reading Group Adult"]],
    ["Library name", ["Burnt Oak", "Colindale"]],
    ["ProjectName", ["ES-EE One"]],
    ["Group name", ["Hope Group", "Grace House"]],
    ["Outcome", ["Stronger more resilient communities"]],
    ["Facilitators", ["1", "2"]],
    ["Facilitator type", ["Peer", "Staff"]],
    ["Worker", ["W12", "W7"]],
    ["Email sent", ["yes", "no"]],
    ["Phone minutes", ["12", "45"]],
    ["case", ["303555121200", "1234567890", "123456789"]],
    ["visit", ["2024-03-01 18:30", "3/1/2024"]],
    ["invoice", ["123-45-678", "2024-001-0001"]],
    ["version", ["1.2.3"]],
    ["score", ["39.7392"]],
    ["zip3", ["803"]],
    ["Activity", ["5 Day Food Drive", "Art class", "Coffee hour", "Walking group", "Yoga", ...digits(12)]],
    ["SessionId", ["E79AAC483B90809B4FDFFB272AA252BD", "0b0f8c5e-93e1-4a0e-8d36-5a3b1f0a7c11"]]
  ];
  it.each(cases)("in %s with %j", (header, texts) => expect(found(header, ...texts)).toEqual([]));

  it("in a few short remarks of a small file, which a director may still want to load", () => {
    expect(
      found("OtherDestination", "Campground", "No response from veteran", "Returned to college")
    ).toEqual([]);
  });
});

it("no value that DuckDB passes over as harmless looks like an identifier", () => {
  const shape = new RegExp(`^(?:${harmless})$`);
  fc.assert(
    fc.property(fc.stringMatching(shape), (text) => {
      expect(text).toMatch(shape);
      expect(found("q7", text)).toEqual([]);
    }),
    {numRuns: 3000}
  );
});

function digits(count: number): string[] {
  return Array.from({length: count}, (_, k) => `Group ${k}`);
}
