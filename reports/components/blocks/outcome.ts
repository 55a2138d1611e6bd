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
import {afterWhat, type Form, scaleName} from "../scales.js";
import {changeSentence} from "../sentences/change.js";
import {bitesSentence} from "../sentences/outcome/bites.js";
import {outcomeCaution} from "../sentences/outcome/caution.js";
import {anchorOf} from "../source.js";
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
 * opens to its parts, to who was asked and who answered, and to who crossed a cut-off.
 */
export function outcome(
  release: Release,
  {total: measure, parts}: Form,
  period: Period,
  program: string
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
  return block({
    id: anchorOf(measure.id),
    title: blockTitle(measure),
    sentence,
    note: `${outcomeCaution(measure, judgedBy(cells))} ${bitesSentence(measure, cells)}`.trim(),
    pictures: [
      ...(range === undefined
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
    table: yesNo
      ? yesNoTable(`${scaleName(measure)}, ${period.label}`, "Program", rows)
      : changeTable(
          `${scaleName(measure)}, ${period.label}`,
          "Program",
          rows.map((row) => ({...row, digits: digitsOf(range)}))
        ),
    further: [
      ...people.further,
      ...(partRows.length === 0
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

const blockTitle = ({instrument, title}: PageMeasure): string =>
  instrument === undefined ? title : `${instrument.scaleName}: ${instrument.name}`;

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
