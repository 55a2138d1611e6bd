import type {KeyResult} from "../../../src/quality/key-check/result.ts";
import type {PublishedInstrument} from "../../../src/release/instruments.ts";
import type {KeyChecks, ScaleKey} from "../../../src/release/key-checks.ts";
import {h} from "../dom.js";
import {formatCount, formatPercent} from "../format.js";
import {dataTable} from "../table.js";
import {list} from "../words.js";

/** What the answers said of a questionnaire's key before anything was published; null where nothing is told. */
export function keyCheck({id, scales}: PublishedInstrument, checks: KeyChecks): HTMLElement | null {
  const nameOf = (scale: string): string => scales.find((one) => one.id === scale)?.name ?? scale;
  const sources = checks.sources.filter(({instrument}) => instrument === id);
  if (sources.length > 0)
    return section(
      h("p", {}, summary(sources)),
      bySource(sources, nameOf),
      h("p", {class: "note"}, howToRead)
    );
  const told = checks.scales.filter(({scale}) => scale.startsWith(`${id}.`));
  return told.length === 0
    ? null
    : section(
        ...told.map((one) =>
          h("p", {}, inWords(one, told.length === 1 ? "" : nameOf(one.scale.slice(id.length + 1))))
        )
      );
}

const section = (...content: readonly Node[]): HTMLElement =>
  h("div", {class: "key-check"}, h("h3", {}, "Do the answers fit the key?"), ...content);

const howToRead =
  "Alpha says how closely the items of a scale go together, with the range it could lie in. An item below 0.30 adds little to its scale. Where 15% of forms or more stand at one end, people there cannot be seen to move further.";

function summary(sources: readonly KeyResult[]): string {
  const count = (status: KeyResult["status"]): number =>
    sources.filter((one) => one.status === status).length;
  const some = [
    {status: "agrees", words: "agree with the key"},
    {status: "accepted", words: "run against the key, which is accepted with a reason"},
    {status: "contradicts", words: "run against the key"},
    {status: "not judged", words: "are too few to tell"}
  ] as const;
  const all = sources.length;
  return `${list(
    some.flatMap(({status, words}) => {
      const of = count(status);
      return of === 0 ? [] : [`${of === all ? "the answers" : `those of ${of} of ${all}`} ${words}`];
    })
  ).replace(/^./, (letter) => letter.toUpperCase())}.`;
}

const bySource = (sources: readonly KeyResult[], nameOf: (scale: string) => string): HTMLElement =>
  dataTable({
    inWords: true,
    caption: "What the answers say of the key, by scale and source",
    head: [
      "Scale",
      "Source",
      "Complete forms",
      "Alpha",
      "Weakest items",
      "At lowest",
      "At highest",
      "Result"
    ],
    rows: sources.map(({scale, job, complete, forms, alpha, weakest, floor, ceiling, words}) => [
      nameOf(scale),
      job,
      `${formatCount(complete)} of ${formatCount(forms)}`,
      alpha === null ? "not told" : `${two(alpha.alpha)} (${two(alpha.lower)} to ${two(alpha.upper)})`,
      weakest.length === 0
        ? "not told"
        : weakest.map(({position, rest}) => `${position} (${two(rest)})`).join(", "),
      end(floor),
      end(ceiling),
      words
    ])
  });

const two = (figure: number): string => figure.toFixed(2).replace("-", "−");

const end = (of: KeyResult["floor"]): string =>
  of === null ? "not told" : `${formatPercent(of.share)}${of.flagged ? ", many" : ""}`;

/** Plain sentences for a reader outside, who is told no count. */
function inWords({accepted, alpha, floor, ceiling}: ScaleKey, name: string): string {
  const ends = [...(floor ? ["lowest"] : []), ...(ceiling ? ["highest"] : [])];
  return [
    `${name === "" ? "" : `${name}: `}${accepted ? "some answers run against the way it is scored; we looked at why, and accept it." : `${name === "" ? "The" : "the"} answers fit the way it is scored.`}`,
    `Its questions go together with an alpha of about ${alpha.toFixed(1)}.`,
    ...(ends.length === 0
      ? []
      : [
          `At least 15% of forms have the ${list(ends)} score${ends.length === 1 ? "" : "s"} there can be, so some change cannot be seen.`
        ])
  ].join(" ");
}
