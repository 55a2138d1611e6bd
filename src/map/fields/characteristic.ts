import type {Characteristic} from "../../config/workspace.ts";
import {fold} from "../../intake/conform/fields/text.ts";
import {type Meaning, matchCodes, rareDoubt} from "../codes.ts";
import {percent} from "../kinds/date.ts";
import type {Match, Recognizer} from "../match.ts";
import {type ColumnProfile, isCodeList} from "../profile.ts";

/** Words that say one thing in many ways, for headers and for values; the first that fits counts. */
const topics: readonly RegExp[] = [
  /\b(?:veteran|military|armed forces|served)\b/,
  /\b(?:gender|sex)\b/,
  /\b(?:race|ethnic\w*|racial|hispanic)\b/,
  /\b(?:housing|housed|living situation|homeless\w*)\b/,
  /\b(?:language)\b/,
  /\b(?:sexual orientation|lgbt\w*)\b/,
  /\b(?:disab\w*)\b/,
  /\b(?:employ\w*|work status)\b/
];
const values: readonly RegExp[] = [
  /\bnon-?binary|gender ?queer|^x$|gender ?fluid|non conforming/,
  /\btrans/,
  /^(?:f|w)$|\b(?:female|wom[ae]n|girl)\b/,
  /^m$|\b(?:male|m[ae]n|boy)\b/,
  /\bhispanic|latin[oaxe]/,
  /\bamerican indian|native american|alaska|indigenous/,
  /\bpacific|hawaiian/,
  /\bblack|african/,
  /\basian/,
  /\bwhite|caucasian/,
  /^(?:n|no|0|false|f)$|\b(?:not|never|did not|does not|civilian|non-?veteran)\b|^non?[ -]/,
  /^(?:y|yes|1|true|t)$|\b(?:veteran|served)\b/
];

/** A personal characteristic of the workspace: the header names it, the labels name its values. */
export const recognizer: Recognizer = {
  field: "characteristic:",
  recognize: (column, {workspace}) =>
    workspace.config.characteristics.flatMap((characteristic) => {
      const match = recognizeCharacteristic(column, characteristic);
      return match === undefined ? [] : [{...match, field: `characteristic:${characteristic.id}`}];
    })
};

function recognizeCharacteristic(
  column: ColumnProfile,
  {id, name, values = {}}: Characteristic
): Match | undefined {
  const labels = Object.entries(values);
  if (labels.length === 0 || !isCodeList(column)) return undefined;
  const told = namesIt(column.says, id, name);
  if (told === 0) return undefined;
  const list = matchCodes(column, labels.map(meaningFor));
  if (Object.keys(list.codes).length === 0 || list.share < 0.5)
    return {
      score: 0,
      reasons: [],
      unnamed: {what: "value", labels: list.unknown, share: list.unknownShare}
    };
  // A value that waymark.yaml does not declare is no reason to lose the person.
  const missing = [...list.missing, ...list.unknown];
  return {
    score: told * (0.6 + 0.4 * list.share),
    reasons: [`the header names ${name}; ${percent(list.share)} of its records have one of its values`],
    mapping: {codes: list.codes, ...(missing.length === 0 ? {} : {missing})},
    doubts: [
      ...rareDoubt(list),
      ...(list.unknown.length === 0
        ? []
        : [`not among the values of ${id} in waymark.yaml, taken for no answer: ${list.unknown.join(", ")}`])
    ]
  };
}

function namesIt(says: string, id: string, name: string): number {
  const words = `${id.replaceAll(/[-_]/g, " ")} ${fold(name)}`;
  if (says === fold(name) || says === id.replaceAll(/[-_]/g, " ")) return 0.97;
  const topic = topics.find((each) => each.test(words));
  if (topic?.test(says) === true && !/\b(?:quality|none)\b/.test(says)) return 0.9;
  const own = words
    .split(" ")
    .filter((word) => word.length > 4 && !/^(?:status|group|other|level|total)$/.test(word));
  return says.split(" ").some((word) => own.includes(word)) ? 0.6 : 0;
}

function meaningFor([code, label]: [string, string]): Meaning {
  const means = values.find((each) => each.test(fold(label)) || each.test(code));
  return {code, names: [code, label], ...(means === undefined ? {} : {means})};
}
