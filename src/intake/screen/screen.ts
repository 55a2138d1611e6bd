import type {DuckDBConnection} from "@duckdb/node-api";
import {readFeeds} from "../../config/feeds.ts";
import type {Job} from "../../config/load.ts";
import {type Feed, kindOf} from "../feed.ts";
import {headerName} from "../read/header.ts";
import type {StagedColumn, StagedFile} from "../read/staged.ts";
import {type Detector, readDetectors} from "./detector.ts";
import {headRows, headValuesOf, type Looked, reportedRows, valuesOf, variedColumns} from "./distinct.ts";
import {type ColumnValues, examineColumn, headerTells} from "./examine.ts";
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
  job: Job,
  onShare: (share: number) => void = () => undefined
): Promise<Screening> {
  const detectors = await readDetectors();
  const feed = (await readFeeds()).get(job.feed);
  if (feed === undefined) throw new Error(`no feed ${job.feed}`);
  const varied = await variedColumns(connection, staged);
  const flagged = [...detectors, flaggedBySystem];
  const findings: ScreeningFinding[] = [];
  for (const [index, column] of staged.columns.entries()) {
    onShare(index / staged.columns.length);
    const mappedAs = mappingOf(column.header, job, feed);
    const isFlagged = staged.identifiers?.has(column.header) === true;
    const looked = await lookAt(connection, staged, column, {
      asId: mappedAs?.kind === "id",
      varied: varied.has(column),
      skipHarmless: varied.has(column) && !isFlagged && !headerTells(column.header, detectors)
    });
    for (const {detector, by, values, records} of examineColumn(
      column.header,
      looked.values,
      isFlagged ? flagged : detectors,
      looked.whole
    )) {
      findings.push({
        column: column.header,
        detector: detector.id,
        describes: detector.describes,
        by,
        values,
        records,
        sampled: looked.sampled,
        verdict: settle(detector, column.header, mappedAs, job),
        ...(mappedAs === undefined ? {} : {mappedAs}),
        canGeneralize: detector.generalizedBy !== undefined
      });
    }
  }
  return {refused: findings.some(({verdict}) => verdict === "none"), findings, dropped: staged.dropped};
}

/** What the exporting system itself calls an identifier is one, whatever it looks like. */
const flaggedBySystem: Detector = {
  id: "flagged",
  describes: "what the exporting system flags as an identifier",
  value: () => true,
  generalizedBy: ["birth_date", "birth_year", "zip"]
};

interface Looking {
  /** The column is hashed whatever it holds. */
  asId: boolean;
  varied: boolean;
  skipHarmless: boolean;
}

/** The values of a column to look at one by one, and those that stand for the column as a whole. */
async function lookAt(
  connection: DuckDBConnection,
  staged: StagedFile,
  column: StagedColumn,
  {asId, varied, skipHarmless}: Looking
): Promise<Looked & {whole?: ColumnValues}> {
  if (asId) return headValuesOf(connection, staged, column, reportedRows);
  const looked = await valuesOf(connection, staged, column, {varied, skipHarmless});
  if (!skipHarmless) return looked;
  return {...looked, whole: (await headValuesOf(connection, staged, column, headRows)).values};
}

function mappingOf(header: string, job: Job, feed: Feed): ScreeningFinding["mappedAs"] {
  const mapping = Object.entries(job.columns).find(([name]) => headerName(name) === header)?.[1];
  if (mapping === undefined) {
    const made = Object.entries(job.ids).find(([, {from}]) =>
      from.some((name) => headerName(name) === header)
    );
    return made === undefined ? undefined : {to: made[0], kind: "id"};
  }
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
