import {block} from "../block.js";
import {changeByWave} from "../charts/waves.js";
import {colorOf} from "../color.js";
import {digitsOf} from "../format.js";
import {wavesOf} from "../outcomes/waves.js";
import {type Period, type Release, whole} from "../release.js";
import {type Form, scaleName} from "../scales.js";
import {wavesNote, wavesSentence} from "../sentences/outcome/waves.js";
import {anchorOf} from "../source.js";
import {wavesTable} from "./outcome/waves-table.js";

/** A form asked three times or more: what moved from wave to wave, of those seen and of everybody by a model. */
export function trajectory(
  release: Release,
  {total}: Pick<Form, "total">,
  period: Period,
  program: string
): HTMLElement | null {
  const measure = release.measure(total.id.replace(/^outcome_change:/, "trajectory:"));
  if (measure === undefined || measure.instrument === undefined) return null;
  const cell = release.cell(measure.id, {...whole, period: period.id, program});
  if (cell === undefined || cell.status === "empty" || cell.status === "missing") return null;
  const waves = wavesOf(cell, measure);
  const digits = digitsOf(measure.instrument.range);
  const said = {
    ...{measure, period, cell, word: release.site.word},
    program: release.programName(program)
  };
  const sentence = wavesSentence(said);
  const modelled = waves.some(({model}) => model.value !== null);
  return block({
    id: anchorOf(measure.id),
    title: `${measure.instrument.scaleName} from wave to wave: ${measure.instrument.name}`,
    sentence,
    note: wavesNote(said),
    pictures:
      waves.length === 0
        ? []
        : [
            {
              title: `Points above or below the start. Hollow, dashed: those who answered at the wave.${modelled ? " Filled: everybody asked at the start, by the model." : ""} Under each wave, how many answered.`,
              render: (width: number) =>
                changeByWave(waves, {
                  ...{label: `${scaleName(measure)}, wave by wave`, description: sentence},
                  ...{color: colorOf(measure), digits, width}
                })
            }
          ],
    ...(waves.length === 0
      ? {}
      : {table: wavesTable(`${scaleName(measure)}, ${period.label}`, waves, digits, measure)}),
    measures: [measure]
  });
}
