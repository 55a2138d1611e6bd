import {block} from "../../block.js";
import {rowsByGroup} from "../../charts/rows.js";
import type {Choice} from "../../choice.js";
import {colorOf} from "../../color.js";
import {formatCount, formatPercent, formatRange} from "../../format.js";
import {lookOf, standIn} from "../../look.js";
import {type Release, whole} from "../../release.js";
import {notKnown, returnedSentence} from "../../sentences/at-one-time.js";
import {anchorOf} from "../../source.js";
import {dataTable, labelOf} from "../../table.js";
import {type Survey, surveysIn} from "./survey.js";

/** How many came back, survey by survey, and of how many. */
export function returned(
  release: Release,
  {short, returned: came, rate}: Survey,
  choice: Choice
): HTMLElement | null {
  if (came === undefined) return null;
  const {word} = release.site;
  const surveys = surveysIn(release, came, choice).map(({period, cell}) => ({
    period,
    cell,
    share:
      rate === undefined
        ? undefined
        : release.cell(rate.id, {...whole, period: period.id, program: choice.program})
  }));
  const told = surveys.filter(({cell}) => lookOf(cell) === "number").at(-1) ?? surveys.at(-1);
  if (told === undefined) return null;
  const sentence = returnedSentence(told.period.label, {returned: told.cell, rate: told.share, word});
  const rates = surveys.filter(({share}) => lookOf(share) !== "missing");
  const unknown = (share: (typeof surveys)[number]["share"]): boolean => lookOf(share) === "missing";
  return block({
    id: anchorOf(came.id),
    title: `${short}: who answered`,
    sentence,
    note: "Those who did not answer might have answered otherwise. A form without an id counts as a person.",
    pictures:
      rate === undefined || rates.length === 0
        ? []
        : [
            {
              render: (width) =>
                rowsByGroup(
                  rates.map(({period, share}) => ({id: period.id, name: labelOf(period), cell: share})),
                  {
                    label: `${short}: returned, of those asked`,
                    description: sentence,
                    color: colorOf(rate),
                    format: "percent",
                    word,
                    width
                  }
                )
            }
          ],
    table: dataTable({
      caption: `${short}: returned, of those asked`,
      head: [
        "Asked in",
        {name: "Returned", measure: came},
        "Asked",
        {name: "Share", measure: rate},
        "Likely between"
      ],
      rows: surveys.map(({period, cell, share}) => [
        labelOf(period),
        cell !== undefined && cell.value !== null ? formatCount(cell.value) : standIn(cell),
        unknown(share)
          ? notKnown
          : share?.denominator == null
            ? standIn(share)
            : formatCount(share.denominator),
        share?.value == null ? "" : formatPercent(share.value),
        share?.lower == null || share.upper === null ? "" : formatRange("percent", share.lower, share.upper)
      ])
    }),
    measures: [came, ...(rate === undefined ? [] : [rate])]
  });
}
