import {chanceOf, type LabelledColumn} from "../column.ts";
import type {Form} from "../form.ts";
import type {LabelledText} from "../sentences.ts";
import {cleanMade} from "./clean-made.ts";
import {cleanWords} from "./clean-words.ts";
import {dirtyNames} from "./dirty-names.ts";
import {dirtyNumbers} from "./dirty-numbers.ts";
import {familyName, givenName, type Half} from "./names.ts";
import {namingTexts, silentTexts} from "./texts.ts";

/**
 * Written before the detectors were looked at again, and cut in two by turns: the first half may mend the detectors,
 * the second is only counted. A form of the one half is in no column of the other, nor is a person.
 */
const mine = <T>(all: readonly T[], half: Half): readonly T[] =>
  all.filter((_, at) => at % 2 === (half === "first" ? 0 : 1));

const labels =
  "Peer Bridge|Warm Line|Art Hour|Respite|Outreach|Drop-In|Job Club|Knitting|Bingo|Meditation|Garden|Bowling|Karaoke|Food Pantry|Book Club".split(
    "|"
  );

export function unseenClean(half: Half, seed: number): LabelledColumn[] {
  const words = cleanWords
    .trim()
    .split("\n")
    .map((line) => {
      const [written = "", headers = "", values = ""] = line.split("; ");
      return {written, headers: headers.split(", "), values: values.split(" | ")};
    });
  return [
    ...mine(words, half).flatMap(({written, headers, values}) =>
      headers.map((header): LabelledColumn => ({holds: "clean", written, header, values}))
    ),
    ...mine(cleanMade, half).flatMap(({written, headers, make}, form) =>
      headers.map((header, at): LabelledColumn => {
        const chance = chanceOf(seed * 7919 + form * 31 + at);
        const values = new Set(Array.from({length: 60}, (_, k) => make(chance, k)));
        return {holds: "clean", written, header, values: [...values]};
      })
    )
  ];
}

/** Every form under a telling, a terse and a silent or misleading header; three in ten records are blank. */
export function unseenDirty(half: Half, seed: number): LabelledColumn[] {
  const forms: readonly Form[] = [
    ...dirtyNames(half).map((form, at) => ({...form, at})),
    ...mine(dirtyNumbers, half)
  ];
  const columns = forms.flatMap(({holds, written, headers, value}, form) =>
    headers.map((header, at): LabelledColumn => {
      const chance = chanceOf(seed * 104_729 + form * 37 + at);
      const made = Array.from({length: 50}, () => (chance.next() < 0.3 ? "" : value(chance))).filter(
        (text) => text !== ""
      );
      return {
        holds,
        written,
        header,
        values: written === "one in fifty" ? [...labels, made[0]!] : [...new Set(made)]
      };
    })
  );
  return [...columns, ...strays(half, seed)];
}

/** One identifier among labels. */
function strays(half: Half, seed: number): LabelledColumn[] {
  const chance = chanceOf(seed * 31);
  const stray = (holds: string, written: string, headers: string, text: string): LabelledColumn[] =>
    headers
      .split(", ")
      .map((header) => ({holds, written: `one in fifty: ${written}`, header, values: [...labels, text]}));
  return half === "first"
    ? [
        ...stray("phone", "phone", "group, q3", "720-447-2981"),
        ...stray("email", "e-mail", "service, other", "mz.reyes81@gmail.com"),
        ...stray(
          "person_name",
          "name in capitals",
          "activity, q5",
          `${familyName(half, chance)}, ${givenName(half, chance)}`.toUpperCase()
        )
      ]
    : [
        ...stray("ssn", "Social Security number", "group, q3", "521-44-8127"),
        ...stray("street_address", "street", "service, other", "2218 Pearl St Apt 4"),
        ...stray(
          "person_name",
          "name in lower case",
          "activity, q5",
          `${givenName(half, chance)} ${familyName(half, chance)}`.toLowerCase()
        )
      ];
}

export function unseenTexts(half: Half): LabelledText[] {
  const of = (block: string, names: boolean) =>
    mine(block.trim().split("\n"), half).map((text): LabelledText => ({text, names, written: "unseen"}));
  return [...of(namingTexts, true), ...of(silentTexts, false)];
}
