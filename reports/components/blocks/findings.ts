import type {Quality} from "../../../src/release/format.ts";
import {block} from "../block.js";
import {h} from "../dom.js";
import {formatCount, formatDate} from "../format.js";
import {capital} from "../words.js";

type Finding = Quality["findings"][number];

const warningsFirst = (a: Finding, b: Finding): number =>
  Number(b.severity === "warning") - Number(a.severity === "warning");

/** Dates within a message, as the page writes dates. */
const readable = (message: string): string => message.replace(/\b\d{4}-\d\d-\d\d\b/g, formatDate);

/** What the exports say that does not add up, though each record is well formed. */
export function findings({findings}: Quality): HTMLElement {
  const warnings = findings.filter(({severity}) => severity === "warning").length;
  const section = block({
    id: "findings",
    title: "Worth a look",
    sentence:
      findings.length === 0
        ? "Nothing in the exports contradicts itself."
        : `${findings.length === 1 ? "One thing" : `${findings.length} things`} in the exports ${findings.length === 1 ? "is" : "are"} worth a look${warnings === 0 ? ", none of them pressing" : ""}.`,
    pictures: [],
    measures: []
  });
  if (findings.length > 0)
    section.append(
      h(
        "ul",
        {class: "findings"},
        ...[...findings]
          .sort(warningsFirst)
          .map(({severity, message, code, records}) =>
            h(
              "li",
              {class: "finding"},
              h("strong", {}, severity === "warning" ? "Check: " : "Note: "),
              `${capital(readable(message))}${records === null || message.startsWith(`${records} `) ? "" : ` (${formatCount(records)})`} `,
              h("code", {}, code)
            )
          )
      )
    );
  return section;
}
