import type {DuckDBConnection} from "@duckdb/node-api";
import {readFeeds} from "../../config/feeds.ts";
import type {Job} from "../../config/load.ts";
import {kindOf} from "../conform/fields/parse.ts";
import type {Feed} from "../feed.ts";
import {headerName} from "../read/header.ts";
import type {StagedFile} from "../read/staged.ts";
import {type Detector, readDetectors} from "./detector.ts";
import {headValuesOf, valuesOf, variedColumns} from "./distinct.ts";
import {examineColumn, headerTells} from "./examine.ts";
import type {Screening, ScreeningFinding} from "./screening.ts";

export {screeningError} from "./screening-error.ts";

/**
 * The privacy gate: every column of a staged file, mapped or not, under every detector. A column in which an identifier
 * is found is settled by its mapping (`id` is hashed, `birth_date`, `birth_year` and `zip` generalized what they stand
 * for) or by an `allow` with a reason; anything else refuses the file. Dropped columns were never staged. Columns
 * mapped as `id` are hashed whatever they hold, so that their first rows are enough to report on.
 */
export async function screenFile(
  connection: DuckDBConnection,
  staged: StagedFile,
  job: Job
): Promise<Screening> {
  const detectors = await readDetectors();
  const feed = (await readFeeds()).get(job.feed);
  if (feed === undefined) throw new Error(`no feed ${job.feed}`);
  const varied = await variedColumns(connection, staged);
  const findings: ScreeningFinding[] = [];
  for (const column of staged.columns) {
    const mappedAs = mappingOf(column.header, job, feed);
    const skipHarmless = varied.has(column) && !headerTells(column.header, detectors);
    const {values, sampled} =
      mappedAs?.kind === "id"
        ? await headValuesOf(connection, staged, column)
        : await valuesOf(connection, staged.values, column, {skipHarmless});
    for (const {detector, by, values: found, records} of examineColumn(column.header, values, detectors)) {
      findings.push({
        column: column.header,
        detector: detector.id,
        describes: detector.describes,
        by,
        values: found,
        records,
        sampled,
        verdict: settle(detector, column.header, mappedAs, job),
        ...(mappedAs === undefined ? {} : {mappedAs}),
        canGeneralize: detector.generalizedBy !== undefined
      });
    }
  }
  return {refused: findings.some(({verdict}) => verdict === "none"), findings, dropped: staged.dropped};
}

function mappingOf(header: string, job: Job, feed: Feed): ScreeningFinding["mappedAs"] {
  const mapping = Object.entries(job.columns).find(([name]) => headerName(name) === header)?.[1];
  if (mapping === undefined) return undefined;
  const field = feed.fields[mapping.to];
  return {to: mapping.to, kind: field === undefined ? (mapping.kind ?? "code") : kindOf(field, mapping)};
}

function settle(
  detector: Detector,
  header: string,
  mappedAs: ScreeningFinding["mappedAs"],
  job: Job
): ScreeningFinding["verdict"] {
  const verdict = Object.entries(job.privacy).find(([name]) => headerName(name) === header)?.[1];
  if (mappedAs?.kind === "id") return "hashed";
  if (mappedAs !== undefined && detector.generalizedBy?.includes(mappedAs.kind)) return "generalized";
  if (verdict?.verdict === "allow") return "allowed";
  // Generalized and not loaded at all: nothing but the region or year could ever be stored.
  if (verdict?.verdict === "generalize" && mappedAs === undefined && detector.generalizedBy !== undefined)
    return "generalized";
  return "none";
}
