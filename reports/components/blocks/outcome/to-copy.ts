import {h} from "../../dom.js";
import {isUnasked} from "../../outcomes/cells.js";
import {boardSentences} from "../../sentences/outcome/board.js";
import {funderSentences} from "../../sentences/outcome/funder.js";
import type {OutcomeSaid} from "../../sentences/outcome/said.js";

/** The same outcome in the two forms that tables carry, for whoever writes a report. */
export function toCopy(said: OutcomeSaid): HTMLElement | null {
  if (isUnasked(said.cells)) return null;
  const texts = [
    {title: "For a board or a newsletter", text: boardSentences(said)},
    {title: "For a funder", text: funderSentences(said)}
  ].filter(({text}) => text !== "");
  if (texts.length === 0) return null;
  return h(
    "details",
    {class: "numbers part copy"},
    h("summary", {}, "Sentences to copy"),
    ...texts.map(({title, text}) => h("div", {class: "to-copy"}, h("h3", {}, title), h("p", {}, text)))
  );
}
