import type {PublishedInstrument, PublishedScale} from "../../../src/release/instruments.ts";
import type {KeyChecks} from "../../../src/release/key-checks.ts";
import {h} from "../dom.js";
import {termsSentence} from "../sentences/terms.js";
import {dataTable} from "../table.js";
import {capital, list} from "../words.js";
import {keyCheck} from "./key-check.js";

/** One questionnaire: what it asks about and how it is scored, what is known of its scores, its terms and whom to credit. */
export function instrument(of: PublishedInstrument, keyChecks: KeyChecks): HTMLElement {
  const {id, name, form, missing, licence, sources, scales} = of;
  const term = (title: string, ...given: readonly string[]) => {
    const texts = given.filter((text) => text !== "");
    return texts.length === 0
      ? []
      : [h("div", {}, h("dt", {}, title), h("dd", {}, ...texts.map((text) => h("p", {}, text))))];
  };
  const checked = of.status === "verified";
  return h(
    "section",
    {class: "block instrument", id, "aria-labelledby": `${id}-title`},
    h("h2", {id: `${id}-title`}, name),
    h("p", {class: "take"}, `It asks about ${asksAbout(scales)}: ${form}.`),
    checked
      ? null
      : h(
          "p",
          {class: "note"},
          "Nobody has checked its scoring against a published source. Read its numbers with that in mind."
        ),
    dataTable({
      inWords: true,
      caption: "Its scales and how they are scored",
      head: ["Scale", "Asks about", "Runs from", "Better is", "Scored as"],
      rows: scales.map((scale) => [
        scale.name,
        list(scale.constructs.map(lower)),
        `${scale.range[0]} to ${scale.range[1]}`,
        scale.direction === "neutral" ? "not declared" : scale.direction,
        scale.scoring
      ])
    }),
    keyCheck(of, keyChecks),
    h(
      "dl",
      {class: "terms"},
      ...term("Items left out", `A form is ${missing}.`, ...ownRules(scales)),
      ...term("One person's change", ...thresholds(scales)),
      ...term("Terms", termsSentence(licence), licence.checked ? "" : notChecked),
      ...term("Credit", licence.attribution),
      ...term("Published in", ...sources)
    ),
    facts(scales)
  );
}

const notChecked = "These terms have not been checked.";

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const asksAbout = (scales: readonly PublishedScale[]): string =>
  list([...new Set(scales.flatMap(({constructs}) => constructs))].map(lower));

const ownRules = (scales: readonly PublishedScale[]): string[] =>
  scales.flatMap(({name, missing}) => (missing === null ? [] : [`${name} is ${missing}.`]));

/** Scales of one form that have the same threshold, or none for the same reason, are told together. */
function thresholds(scales: readonly PublishedScale[]): string[] {
  const same = new Map<string, string[]>();
  for (const {name, reliableChange} of scales)
    same.set(reliableChange, [...(same.get(reliableChange) ?? []), name]);
  return [...same].map(([text, names]) => {
    const what = scales.length === 1 ? "" : `${list(names)}: `;
    return text.startsWith("none")
      ? `${what}${what === "" ? "No" : "no"} threshold is used (${text.replace(/^none: /, "")}), so nobody is counted as better or worse.`
      : capital(`${what}counts as real from ${text}.`);
  });
}

/** Every number that scores are judged by, with its source; one that nobody has looked up says so. */
function facts(scales: readonly PublishedScale[]): HTMLElement | null {
  const rows = scales.flatMap((scale) =>
    scale.facts.map(({what, value, source, checked}) => [
      what,
      ...(scales.length === 1 ? [] : [scale.name]),
      value,
      source,
      checked ? "yes" : "no, and not used"
    ])
  );
  if (rows.length === 0) return null;
  return h(
    "details",
    {class: "numbers"},
    h("summary", {}, "Numbers its scores are judged by"),
    dataTable({
      inWords: true,
      caption: "Published numbers and their sources",
      head: ["Number", ...(scales.length === 1 ? [] : ["Scale"]), "Value", "Source", "Checked"],
      rows
    })
  );
}
