import type {MethodsData, SiteData} from "../../../src/site/page-data.ts";
import {h} from "../dom.js";
import {formatDate} from "../format.js";
import {dataTable} from "../table.js";

/** How people are protected, what "likely" means, and which release this is. */
export function about(site: SiteData, {inputs}: MethodsData): HTMLElement[] {
  const {threshold, id} = site.profile;
  const section = (name: string, title: string, ...paragraphs: string[]) =>
    h(
      "section",
      {class: "block prose", id: name},
      h("h2", {}, title),
      ...paragraphs.map((text) => h("p", {}, text))
    );
  return [
    section(
      "reading",
      "How to read a number",
      "Every number says how many people stand behind it, and every estimate the range in which the true figure likely lies (a 95% confidence interval). A wide range means few people. When two ranges overlap, the numbers may be the same.",
      "Outcomes compare what the same people answered at the start and later. They tell what people reported; nothing here shows that a program caused it.",
      "A share of people who came back counts only those who have had time to. Until enough of them have, the number is drawn dashed, with how many have so far."
    ),
    threshold === null
      ? section(
          "protection",
          "How people are protected",
          "This is the exact view, and nothing in it is withheld. It must stay inside the organization."
        )
      : section(
          "protection",
          "How people are protected",
          `A number is withheld when it stands for fewer than ${threshold} people, and so is any other number from which it could be worked out. All withheld numbers look the same. The rules are those of the profile ${id}. Nobody's own record is in this site: it holds totals only.`
        ),
    h(
      "section",
      {class: "block prose", id: "release"},
      h("h2", {}, "This release"),
      h(
        "p",
        {},
        `Release ${site.release}, with data to ${formatDate(site.asOf)}, made with Waymark ${site.codeVersion}.`
      ),
      inputs.length === 0
        ? null
        : dataTable({
            inWords: true,
            caption: "Files the numbers were made from",
            head: ["File", "Job", "SHA-256"],
            rows: inputs.map(({file, job, sha256}) => [file, job, sha256.slice(0, 16)])
          })
    )
  ];
}
