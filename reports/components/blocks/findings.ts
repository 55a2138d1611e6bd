import type {Quality} from "../../../src/release/format.ts";
import {block} from "../block.js";
import {h} from "../dom.js";
import {formatCount} from "../format.js";
import {capital} from "../words.js";

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
        ...findings.map(({severity, message, code, records}) =>
          h(
            "li",
            {class: "finding"},
            h("strong", {}, severity === "warning" ? "Check: " : "Note: "),
            `${capital(message)}${records === null ? "" : ` (${formatCount(records)})`} `,
            h("code", {}, code)
          )
        )
      )
    );
  return section;
}
