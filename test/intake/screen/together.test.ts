import {describe, expect, it} from "vitest";
import {readDetectors} from "../../../src/intake/screen/detector.ts";
import {examineColumn} from "../../../src/intake/screen/examine.ts";
import {luhn} from "./labelled/board/numbers.ts";
import {chanceOf} from "./labelled/column.ts";

const detectors = await readDetectors();
const found = (header: string, texts: readonly string[]): string[] =>
  examineColumn(
    header,
    texts.map((text) => [text, 1]),
    detectors
  ).map(({detector}) => detector.id);

const list = (words: string): string[] => words.split(" ");
const many = (count: number, make: (chance: ReturnType<typeof chanceOf>, at: number) => string): string[] => {
  const chance = chanceOf(7);
  return [...new Set(Array.from({length: count}, (_, at) => make(chance, at)))];
};
const boston = list(
  "02108 02109 02111 02115 02116 02118 02119 02120 02121 02122 02124 02125 02126 02127 02128"
);
const spread = list("80301 80302 80026 80211 80219 81003 80501 80503 60629 90011 77084 10025 33186 80013");

describe("a column as a whole, under a header that says nothing, holds", () => {
  it.each<[string, string, string[]]>([
    ["ZIP codes of one town", "zip", boston],
    ["ZIP codes of several states", "zip", spread],
    ["plates of one state", "vehicle", many(20, (c) => `${c.letters(3)}-${c.digits(4)}`)],
    ["plates of California", "vehicle", many(20, (c) => `${c.whole(1, 9)}${c.letters(3)}${c.digits(3)}`)],
    [
      "Medicaid numbers of New York",
      "record_number",
      many(20, (c) => `${c.letters(2)}${c.digits(5)}${c.letters(1)}`)
    ],
    [
      "a few Social Security numbers",
      "ssn",
      many(22, (c) => `${c.whole(100, 599)}${c.whole(10, 99)}${c.whole(1000, 9999)}`)
    ],
    ["telephones by IMEI", "device", many(9, (c) => luhn(`35${c.digits(12)}`))],
    ["A-numbers", "record_number", many(20, (c) => `A${c.pick(["0", "2"])}${c.digits(8)}`)],
    ["log-ins made of names", "online_account", list("mlopez jgarcia tnguyen rpatel kjohnson athompson2")],
    ["accounts of Reddit", "online_account", many(9, (c) => `u/${c.letters(6)}`)],
    ["phones with a decimal", "phone", many(20, (c) => `303${c.whole(2, 9)}${c.digits(6)}.0`)],
    ["numbers of other countries", "phone", many(9, (c) => `00447700${c.digits(6)}`)]
  ])("%s", (_, detector, texts) => expect(found("v1", texts)).toEqual([detector]));

  it.each<[string, string[]]>([
    ["numbers in a row", many(60, (_, at) => String(10_001 + at))],
    ["five digits by chance", many(60, (c) => `${c.whole(1, 9)}${c.digits(4)}`)],
    ["amounts", many(60, (c) => `${c.whole(120, 980)}00`)],
    ["a spreadsheet's days", many(60, (c) => String(c.whole(44_600, 45_900)))],
    ["ids of programs", many(40, (c) => `${c.pick(["WRP", "HOP", "ART"])}-${c.digits(4)}`)],
    ["answers in a string", many(60, (c) => Array.from({length: 9}, () => c.whole(1, 5)).join(""))],
    ["nine digits that begin alike", many(60, (c) => `51${c.digits(7)}`)],
    ["combinations of locks", many(60, (c) => `${c.whole(40, 99)}-${c.whole(40, 99)}-${c.whole(10, 99)}`)],
    ["versions", many(60, (c) => `${c.whole(1, 3)}.${c.whole(0, 27)}.${c.digits(2)}`)],
    ["intervals", many(20, (c) => `(0.${c.digits(3)}, ${c.whole(1, 3)}.${c.digits(3)})`)],
    ["nine digits by chance", many(30, (c) => `${c.whole(1, 9)}${c.digits(8)}`)],
    ["bar codes", many(60, (c) => `0${c.digits(11)}`)]
  ])("no identifier in %s", (_, texts) => expect(found("v1", texts)).toEqual([]));
});

it.each<[string, string[], string[]]>([
  ["DOD", ["2019-03-02", "2021-11-30"], ["death_date"]],
  ["Fecha de defunción", ["3/2/2019"], ["death_date"]],
  ["Deceased", ["Yes", "No"], []],
  ["clt_init", ["JFB", "S.L."], ["initials"]],
  ["init", ["Yes", "No"], []],
  ["num póliza", ["AB 123456"], ["record_number"]],
  ["Tribal enrollment #", ["537U006697"], ["record_number"]],
  ["device_no", ["F2LXK1234"], ["device"]],
  ["serie_id", ["3681113310572433"], []],
  ["Birthday", ["07/23", "11/02"], ["birth_date"]],
  ["Completed By", ["Client", "Parent", "Staff", "Proxy"], []],
  ["Songs", ["Billie Jean", "Eleanor Rigby", "Sweet Caroline"], []],
  ["Access code", ["FOK294", "PXO677", "ONV837", "JKY558", "EEX201", "GBD977", "WSG429", "XNK310"], []],
  ["license type", ["CPS 100"], []],
  ["firma_rec", ["Sí", "No", "Prefiere no decir"], []],
  ["MassHealth ID", ["822115687048"], ["record_number"]],
  ["Kaiser member #", ["0012345678"], ["record_number"]],
  ["MassHealth", ["Yes", "No"], []],
  ["How old are you?", ["44", "96"], ["age"]],
  ["AccountId", ["0015e0000aRvr1YAAA", "0015e00002pA5QfAAA"], []],
  ["Account ID", ["9a14c2fd31375c7f9a14c2fd31375c7f"], []],
  ["Service Delivery: Auto Number", ["SD-002520", "SD-002521"], []],
  ["Guardian", ["Yes", "Refused", "On file"], []],
  ["Facilitator", ["Excellent", "Good", "Outstanding"], []],
  ["The address was easy to find", ["1 - Strongly disagree", "4 - Agree"], []],
  ["Hire date", many(60, (c) => `${c.whole(1985, 2024)}-03-${c.whole(10, 28)}`), []],
  ["v1", many(60, (c) => `${c.whole(1955, 2004)}-03-${c.whole(10, 28)}`), ["birth_date"]]
])("%s with %j", (header, texts, ids) => expect(found(header, texts)).toEqual(ids));
