import {h} from "./dom.js";

/** One explanation of the looks that stand in a number's place, and of the interval; the same on every page. */
export function key(threshold: number | null): HTMLElement {
  const entry = (look: string, sample: string, name: string, text: string): HTMLElement =>
    h(
      "li",
      {class: "key-entry"},
      h("span", {class: `swatch ${look}`, "aria-hidden": true}, sample),
      h("span", {}, h("strong", {}, name), ` ${text}`)
    );
  return h(
    "aside",
    {class: "key", "aria-label": "How to read the pictures"},
    h("h2", {class: "key-title"}, "How to read the pictures"),
    h(
      "ul",
      {},
      threshold === null
        ? null
        : entry(
            "withheld",
            "",
            "Withheld.",
            `So few people that somebody could be recognized (fewer than ${threshold}, or a number that would give such a one away).`
          ),
      entry(
        "immature",
        "14 of 52",
        "So far.",
        "Too early to say: not enough people have reached the end of the time asked about."
      ),
      entry("gap", "", "A gap.", "No export speaks of this time. It is not a zero."),
      entry(
        "range",
        "",
        "A pale bar around a point",
        "is the range in which the true figure likely lies (95%). Wide bars mean few people."
      )
    )
  );
}

/** The hatching, once a page; every chart refers to it. */
export function hatching(): SVGSVGElement {
  const make = <Name extends keyof SVGElementTagNameMap>(
    name: Name,
    attributes: Record<string, string>
  ): SVGElementTagNameMap[Name] => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    return element;
  };
  const svg = make("svg", {width: "0", height: "0", class: "definitions", "aria-hidden": "true"});
  const pattern = make("pattern", {
    id: "withheld-hatch",
    width: "7",
    height: "7",
    patternUnits: "userSpaceOnUse",
    patternTransform: "rotate(45)"
  });
  pattern.append(
    make("rect", {width: "7", height: "7", class: "hatch-ground"}),
    make("rect", {width: "2", height: "7", class: "hatch-line"})
  );
  const defs = make("defs", {});
  defs.append(pattern);
  svg.append(defs);
  return svg;
}
