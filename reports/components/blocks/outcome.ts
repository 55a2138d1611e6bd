import type {PageMeasure} from "../../../src/site/page-data.ts";
import {block} from "../block.js";
import {beforeAfter} from "../charts/before-after.js";
import type {Row} from "../charts/rows.js";
import {colorOf} from "../color.js";
import {h} from "../dom.js";
import {digitsOf} from "../format.js";
import {
  changeAnswers,
  idOf,
  isYesNo,
  meaningfulAnswers,
  type OutcomeCells,
  type OutcomeKind,
  outcomeCells,
  outcomeKinds
} from "../outcomes/cells.js";
import {thresholdCells} from "../outcomes/threshold.js";
import {everything, type Period, type Release, whole} from "../release.js";
import {afterWhat, type Form, formTitle, scaleName} from "../scales.js";
import {changeSentence} from "../sentences/change.js";
import {bitesSentence} from "../sentences/outcome/bites.js";
import {outcomeCaution} from "../sentences/outcome/caution.js";
import {anchorOf} from "../source.js";
import {spanName} from "../words.js";
import {changeTable} from "./outcome/change-table.js";
import {crossing} from "./outcome/crossing.js";
import {dose} from "./outcome/dose.js";
import {flow} from "./outcome/flow.js";
import {lost} from "./outcome/lost.js";
import {responders} from "./outcome/responders.js";
import {threshold} from "./outcome/threshold.js";
import {toCopy} from "./outcome/to-copy.js";
import {yesNoTable} from "./outcome/yes-no-table.js";

/**
 * One form: what people reported before and after on its total, in all programs and in each, and who got better; it
 * opens to its parts, to who was asked and who answered, and to who crossed a cut-off. Where no change of it is told,
 * there is no picture and no table of nothing: the sentence says so once.
 *
 * @param several the page tells of another follow-up of the same form, too
 */
export function outcome(
  release: Release,
  {total: measure, parts}: Form,
  period: Period,
  {program, several}: {program: string; several: boolean}
): HTMLElement | null {
  const slice = {...whole, period: period.id, program};
  const cells = outcomeCells(measure.id, (id) => release.cell(id, slice));
  const cell = cells.change;
  if (cell === undefined) return null;
  const {word} = release.site;
  const programName = release.programName(program);
  const sentence = changeSentence({
    measure,
    word,
    program: programName,
    site: null,
    period,
    cell,
    rate: cells.rate
  });
  const rows = programRows(release, measure, period, program);
  const partRows = parts.flatMap((part) => {
    const own = release.cell(part.id, slice);
    return own === undefined
      ? []
      : [
          {
            id: part.id,
            name: part.instrument?.scaleName ?? part.title,
            cell: own,
            digits: digitsOf(part.instrument?.range)
          }
        ];
  });
  const shown = {word, when: period.label};
  const people = responders(measure, cells, shown);
  const range = measure.instrument?.range;
  const yesNo = isYesNo(cell, measure.instrument);
  const isDrawn = rows.some(({cell}) => cell?.status === "shown" || cell?.status === "immature");
  const about = outcomeCaution(measure, judgedBy(cells));
  return block({
    id: anchorOf(measure.id),
    title: `${formTitle(measure, several)}, ${spanName(period)}`,
    sentence,
    ...(isDrawn ? {note: `${about} ${bitesSentence(measure, cells)}`.trim()} : {}),
    pictures: [
      ...(range === undefined || !isDrawn
        ? []
        : [
            {
              title: `${yesNo ? `Share of ${word}s who said yes. ` : ""}Hollow: at the start. Filled: ${afterWhat(measure)}.${yesNo ? "" : ` The scale runs from ${range[0]} to ${range[1]}.`}`,
              render: (width: number) =>
                beforeAfter(rows, {
                  label: `${scaleName(measure)}, by program`,
                  description: sentence,
                  color: colorOf(measure),
                  range,
                  yesNo,
                  word,
                  width
                })
            }
          ]),
      ...people.pictures
    ],
    ...(isDrawn ? {table: tableOf(`${scaleName(measure)}, ${period.label}`, rows)} : {}),
    further: [
      ...people.further,
      ...(partRows.every((row) => row.cell.status !== "shown")
        ? []
        : [
            {
              name: `The parts of the ${measure.instrument?.name}`,
              table: changeTable(
                `Parts of the ${measure.instrument?.name}, ${period.label}`,
                "Part",
                partRows
              )
            }
          ])
    ],
    parts: [
      flow(measure, cells, shown),
      lost(measure, program === everything ? release.attrition(measure.id, period.id) : [], {
        site: release.site,
        when: period.label
      }),
      crossing(measure, cells, shown),
      dose(release, measure, {
        ...{slice, when: period.label},
        place: programName === null ? "in all programs" : `at ${programName}`
      }),
      threshold(
        measure,
        thresholdCells(measure.followUp?.id ?? "", (id) => release.cell(id, slice)),
        shown
      ),
      toCopy({measure, cells, word, place: programName ?? release.site.organization, period}),
      aboutForm(measure)
    ],
    measures: [
      ...outcomeKinds.flatMap((kind) => release.measure(idOf(measure.id, kind)) ?? []),
      ...release.measures.filter(({partOf}) => partOf === measure.id),
      ...parts
    ]
  });

  function tableOf(caption: string, rows: readonly Row[]): HTMLElement {
    return yesNo
      ? yesNoTable(caption, "Program", rows)
      : changeTable(
          caption,
          "Program",
          rows.map((row) => ({...row, digits: digitsOf(range)}))
        );
  }
}

function programRows(release: Release, measure: PageMeasure, period: Period, program: string): Row[] {
  const at = (id: string) => release.cell(measure.id, {...whole, period: period.id, program: id});
  return [
    {id: program, name: release.programName(program) ?? "All programs", cell: at(program)},
    ...(program === everything
      ? release.site.programs.flatMap(({id, name}) => {
          const own = at(id);
          return own === undefined || own.status === "empty" ? [] : [{id, name, cell: own}];
        })
      : [])
  ];
}

/** How far a change in one person can be judged on a scale. */
function judgedBy(cells: OutcomeCells): Parameters<typeof outcomeCaution>[1] {
  const isAsked = (answers: readonly OutcomeKind[]) => answers.some((answer) => cells[answer] !== undefined);
  if (isAsked(changeAnswers)) return "reliable";
  return isAsked(meaningfulAnswers) ? "meaningful" : "none";
}

/** The way to the questionnaire's own page. */
const aboutForm = ({instrument}: PageMeasure): HTMLElement | null =>
  instrument === undefined
    ? null
    : h(
        "p",
        {class: "about-form"},
        h(
          "a",
          {href: `./instruments.html#${instrument.id}`},
          `About the ${instrument.name}: scoring, terms and credit`
        )
      );
