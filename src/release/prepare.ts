import {join} from "node:path";
import {version as duckdbVersion} from "@duckdb/node-api";
import {type ChartSettings, declareCharts} from "../charts/declared.ts";
import {weeksOfCharts} from "../charts/weeks.ts";
import type {Workspace} from "../config/load.ts";
import {protectKeyChecks} from "../disclosure/key-checks.ts";
import {profileNamed} from "../disclosure/profiles.ts";
import {protect, type WithheldRecord} from "../disclosure/protect.ts";
import {protectQuality} from "../disclosure/quality.ts";
import {figuresOf, type GrantFigures} from "../grants/figures.ts";
import {explainCode} from "../intake/codes.ts";
import type {Measure} from "../measures/measure.ts";
import {type ComputedCells, computeCells} from "../measures/slice.ts";
import {nothingOfStaying} from "../measures/staying.ts";
import {buildSite} from "../site/build.ts";
import {buildPages} from "../site/pages.ts";
import {type Resolved, resolveTargets, statedTargets} from "../targets/resolve.ts";
import {targetRows} from "../targets/rows.ts";
import {shownTargets} from "../targets/shown.ts";
import type {TargetRow} from "../targets/target.ts";
import type {Warehouse} from "../warehouse/open.ts";
import type {Finding} from "../warehouse/reading/findings.ts";
import {heldBackAt} from "../warehouse/reading/held-back.ts";
import type {Reading} from "../warehouse/reading.ts";
import {cellsToArrow, curvesToArrow} from "./arrow.ts";
import type {Audience} from "./audiences.ts";
import {closedThrough} from "./calendar.ts";
import {describeDimensions, publishMeasure} from "./describe.ts";
import {audienceFolder, writeFolder} from "./folder.ts";
import {type Dimensions, type Manifest, type PublishedMeasure, type Quality, releaseFiles} from "./format.ts";
import {grantFiles} from "./grants.ts";
import {publishInstruments} from "./instruments.ts";
import {type KeyChecks, publishKeyResults} from "./key-checks.ts";
import {readMemory} from "./ledger.ts";
import {readQuality} from "./quality.ts";
import type {Room} from "./room.ts";
import {spanOf} from "./span.ts";
import type {Stock} from "./stock.ts";
import {weekFiles} from "./weeks.ts";

/** One audience's release that nobody has seen yet, in the run's own build folder. */
export interface Prepared {
  audience: Audience;
  manifest: Manifest;
  dir: string;
  /** Why cells are withheld and which views are left out. Stays on the machine. */
  private: {withheld: readonly WithheldRecord[]; leftOut: readonly string[]};
  /** What the exports together say that does not add up, exact: for the analyst alone. */
  findings: readonly Finding[];
}

/** The same with its site built into it. */
export interface Built extends Prepared {
  /** What the site build said; it ends well on most faults, so the gate reads it. */
  siteLog: string;
}

export interface Ingredients {
  workspace: Workspace;
  warehouse: Warehouse;
  reading: Reading;
  measures: readonly Measure[];
  /** Exact cells up to a day, or of everything; computed once for audiences that share it. */
  exactCells: (closedThrough: string | null) => Promise<ComputedCells>;
  stock: Stock;
  room: Room;
  log: (line: string) => void;
  signal: AbortSignal;
}

/** Makes one audience's release, out of sight; `null` while no period of its calendar has closed. */
export async function prepareRelease(audience: Audience, ingredients: Ingredients): Promise<Prepared | null> {
  const {workspace, reading, measures, log} = ingredients;
  const {asOf, dataStart} = spanOf(reading);
  const closed = audience.calendar === null || asOf === null ? null : closedThrough(asOf, audience.calendar);
  if (closed !== null && dataStart !== null && closed < dataStart) {
    log(`${audience.name}: no period has closed yet, so there is nothing to publish`);
    return null;
  }
  const all = await ingredients.exactCells(closed);
  const exact = audience.kind === "internal" ? all : withoutInternal(all, measures);
  const profile = profileNamed(audience.profile);
  const memory = await readMemory(workspace.dir, audience.name);
  const {cells, curves, record, leftOut} = await protect(exact, profile, {
    workspace: workspace.config,
    memory
  });
  const {targets, problems} = resolveTargets(await statedTargets(ingredients.warehouse), {
    config: workspace.config,
    measures
  });
  const findings = [...reading.findings, ...targetFindings(problems)];
  const quality = await readQuality(ingredients.warehouse, {
    explain: explainCode,
    findings: findings.map(({next, ...finding}) => finding),
    config: workspace.config
  });

  const dir = join(ingredients.room.dir, audienceFolder(audience.name), "release");
  const dimensions = describeDimensions(workspace.config, {
    periods: exact.periods,
    cells,
    closedThrough: closed
  });
  // What a grant comes to differs from what all programs come to by few people: others are not given both.
  const grants = audience.kind === "internal" ? await grantsOf(ingredients) : [];
  const weeks =
    audience.kind === "internal" && asOf !== null
      ? await weeksOfCharts(reading, workspace, measures, asOf)
      : null;
  const rows =
    audience.kind === "internal"
      ? await targetRows(reading, workspace.config, measures, targets)
      : shownTargets(targets, cells, measures);
  const told = new Set(
    [...cells, ...curves, ...grants.flatMap((grant) => grant.cells)].map(({measure}) => measure)
  );
  const present = measures.filter(({id}) => told.has(id));
  const published = present.map((measure) => {
    const asOf = exact.asOf[measure.id] ?? "";
    return publishMeasure(measure, {
      asOf,
      from: exact.from[measure.id],
      heldBack:
        audience.kind === "internal" ? heldBackAt(reading.heldBack, {reads: measure.reads, asOf}) : [],
      sql: exact.sql[measure.id] ?? "",
      config: workspace.config,
      jobs: workspace.jobs
    });
  });
  const manifest = await writeFolder(
    dir,
    describe(audience, ingredients, {closed, published, quality, threshold: profile.threshold}),
    new Map([
      [releaseFiles.cells, cellsToArrow(cells)],
      [releaseFiles.curves, curvesToArrow(curves)],
      [releaseFiles.measures, json(published)],
      [releaseFiles.instruments, json(publishInstruments(present))],
      [
        releaseFiles.keyChecks,
        json(
          (audience.kind === "internal"
            ? {sources: publishKeyResults(reading.forms), scales: []}
            : protectKeyChecks(reading.forms, {cells, measures: published})) satisfies KeyChecks
        )
      ],
      [releaseFiles.staying, json(audience.kind === "internal" ? exact.staying : nothingOfStaying)],
      [
        releaseFiles.charts,
        json(
          declareCharts(workspace.config, {
            told,
            inside: audience.kind === "internal"
          }) satisfies ChartSettings
        )
      ],
      [releaseFiles.dimensions, json(dimensions satisfies Dimensions)],
      ...(rows.length === 0 ? [] : [[releaseFiles.targets, json(rows satisfies TargetRow[])] as const]),
      ...grantFiles(grants),
      ...weekFiles(weeks),
      [releaseFiles.quality, json(audience.kind === "internal" ? quality : protectQuality(quality, profile))]
    ])
  );
  log(
    `${audience.name}: ${cells.length} cells, ${record.length} withheld, ${leftOut.length} views left out as too fine`
  );
  const late = record.filter(({publishedBefore}) => publishedBefore).length;
  if (late > 0)
    log(
      `${audience.name}: ${late} figures are withheld now that an earlier release told; see .waymark/withheld`
    );

  return {audience, manifest, dir, private: {withheld: record, leftOut}, findings};
}

/** Targets that name what there is not; nothing else would say that they are told nowhere. */
const targetFindings = (problems: Resolved["problems"]): Finding[] =>
  problems.map(({job, message}) => ({
    ...{
      code: "target-not-found",
      severity: "warning",
      records: 1,
      message: `${job}: ${message}`,
      internal: true,
      next: "correct its name in the export of targets, or what waymark.yaml calls it"
    }
  }));

async function grantsOf({workspace, reading, measures}: Ingredients): Promise<GrantFigures[]> {
  const figures: GrantFigures[] = [];
  for (const grant of workspace.config.grants)
    figures.push(await figuresOf(reading, workspace, measures, grant));
  return figures;
}

/** What may be told outside at all; the rest of it is for disclosure control. */
function withoutInternal(exact: ComputedCells, measures: readonly Measure[]): ComputedCells {
  const inside = new Set(measures.filter(({internal}) => internal === true).map(({id}) => id));
  return {...exact, cells: exact.cells.filter(({measure}) => !inside.has(measure))};
}

/** Makes the sites of all releases out of pages that are built once. */
export async function buildSites(
  prepared: readonly Prepared[],
  {room, log, signal}: Pick<Ingredients, "room" | "log" | "signal">
): Promise<Built[]> {
  const pages = await buildPages({workDir: join(room.dir, "pages"), keptIn: room.keptPages, signal});
  const built: Built[] = [];
  for (const release of prepared) {
    await buildSite({releaseDir: release.dir, siteDir: join(release.dir, "site"), pages});
    log(`${release.audience.name}: site built`);
    built.push({...release, siteLog: pages.log});
  }
  return built;
}

/** Computes what is asked for once. As of a closed day it is for others, who see nothing of internal measures. */
export function computeOnce({
  reading,
  workspace,
  measures
}: Pick<Ingredients, "reading" | "workspace" | "measures">): Ingredients["exactCells"] {
  const known = new Map<string | null, Promise<ComputedCells>>();
  return (closed) => {
    const cells =
      known.get(closed) ??
      (closed === null
        ? computeCells(reading, workspace, measures)
        : computeCells(
            reading,
            workspace,
            measures.filter(({internal}) => internal !== true),
            {
              closedThrough: closed
            }
          ));
    known.set(closed, cells);
    return cells;
  };
}

function describe(
  audience: Audience,
  {workspace: {config}, reading, stock}: Ingredients,
  of: {
    closed: string | null;
    published: readonly PublishedMeasure[];
    quality: Quality;
    threshold: number | null;
  }
): Omit<Manifest, "release" | "checksums"> {
  const inside = audience.kind === "internal";
  const span = spanOf(reading);
  return {
    format: 1,
    audience: audience.name,
    organization: config.organization.name,
    asOf: of.closed ?? span.asOf ?? undated(reading),
    dataStart: span.dataStart ?? undated(reading),
    timeZone: config.time_zone,
    fiscalYearStarts: config.fiscal_year_starts,
    profile: {id: audience.profile, threshold: of.threshold},
    codeVersion: stock.code,
    storageVersion: duckdbVersion(),
    fingerprint: stock.fingerprint,
    // A file's name may carry a person's, so outside it is known by its job and its hash alone.
    inputs: stock.inputs.map(({job, file, sha256}) => ({job, file: inside ? file : job, sha256})),
    coverage: of.quality.lines.map(({job, feed, covers, exportDate}) => ({job, feed, ...covers, exportDate})),
    definitions: of.published.map(({id, version}) => ({id, version}))
  };
}

/** Exports without dates are told by the day they were taken. */
const undated = ({spans}: Reading): string => Object.values(spans)[0]?.to ?? "";

const json = (value: unknown): Uint8Array => new TextEncoder().encode(`${JSON.stringify(value, null, 1)}\n`);
