import {rename} from "node:fs/promises";
import {join} from "node:path";
import {version as duckdbVersion} from "@duckdb/node-api";
import type {Workspace} from "../config/load.ts";
import {profileNamed} from "../disclosure/profiles.ts";
import {protect, type WithheldRecord} from "../disclosure/protect.ts";
import {protectQuality} from "../disclosure/quality.ts";
import {explainCode} from "../intake/codes.ts";
import type {Measure} from "../measures/measure.ts";
import {computeCells} from "../measures/slice.ts";
import type {Warehouse} from "../warehouse/open.ts";
import type {Reading} from "../warehouse/reading.ts";
import {cellsToArrow, curvesToArrow} from "./arrow.ts";
import type {Audience} from "./audiences.ts";
import {closedThrough} from "./calendar.ts";
import {describeDimensions, publishMeasure} from "./describe.ts";
import {audienceFolder, writeFolder} from "./folder.ts";
import {type Dimensions, type Manifest, type PublishedMeasure, type Quality, releaseFiles} from "./format.ts";
import {readMemory} from "./ledger.ts";
import {readQuality} from "./quality.ts";
import type {Room} from "./room.ts";
import {buildSite} from "./site.ts";
import {spanOf} from "./span.ts";
import type {Stock} from "./stock.ts";

/** A finished release that nobody has seen yet. */
export interface Prepared {
  audience: Audience;
  manifest: Manifest;
  /** Its folder in the run's own build folder, site included. */
  dir: string;
  /** What the site build said; it ends well on most faults, so the gate reads it. */
  siteLog: string;
  /** Why each withheld cell is withheld. Stays on the machine. */
  withheld: readonly WithheldRecord[];
}

export interface Ingredients {
  workspace: Workspace;
  warehouse: Warehouse;
  reading: Reading;
  measures: readonly Measure[];
  stock: Stock;
  room: Room;
  log: (line: string) => void;
  signal: AbortSignal;
}

/** Makes one audience's release and its site, out of sight; `null` while no period of its calendar has closed. */
export async function prepareRelease(audience: Audience, ingredients: Ingredients): Promise<Prepared | null> {
  const {workspace, reading, measures, log, signal} = ingredients;
  const {asOf, dataStart} = spanOf(reading);
  const closed = audience.calendar === null || asOf === null ? null : closedThrough(asOf, audience.calendar);
  if (closed !== null && dataStart !== null && closed < dataStart) {
    log(`${audience.name}: no period has closed yet, so there is nothing to publish`);
    return null;
  }
  const exact = await computeCells(
    reading,
    workspace,
    measures,
    closed === null ? {} : {closedThrough: closed}
  );
  const profile = profileNamed(audience.profile);
  const memory = await readMemory(workspace.dir, audience.name);
  const {cells, curves, record} = await protect(exact, profile, {workspace: workspace.config, memory});
  const quality = await readQuality(ingredients.warehouse, {
    explain: explainCode,
    findings: reading.findings
  });

  const buildDir = join(ingredients.room.dir, audienceFolder(audience.name));
  const dir = join(buildDir, "release");
  const dimensions = describeDimensions(workspace.config, {
    periods: exact.periods,
    cells,
    closedThrough: closed
  });
  const published = measures
    .filter(
      ({id}) => cells.some((cell) => cell.measure === id) || curves.some((point) => point.measure === id)
    )
    .map((measure) =>
      publishMeasure(measure, {
        asOf: exact.asOf[measure.id] ?? "",
        sql: exact.sql[measure.id] ?? "",
        config: workspace.config
      })
    );
  const manifest = await writeFolder(
    dir,
    describe(audience, ingredients, {closed, published, quality, threshold: profile.threshold}),
    new Map([
      [releaseFiles.cells, cellsToArrow(cells)],
      [releaseFiles.curves, curvesToArrow(curves)],
      [releaseFiles.measures, json(published)],
      [releaseFiles.dimensions, json(dimensions satisfies Dimensions)],
      [releaseFiles.quality, json(audience.kind === "internal" ? quality : protectQuality(quality, profile))]
    ])
  );
  log(`${audience.name}: ${cells.length} cells, ${record.length} withheld`);

  const site = await buildSite({
    releaseDir: dir,
    buildDir,
    log: () => undefined,
    signal,
    moduleCache: ingredients.room.moduleCache
  });
  await rename(site.siteDir, join(dir, "site"));
  log(`${audience.name}: site built`);
  return {audience, manifest, dir, siteLog: site.buildLog, withheld: record};
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
