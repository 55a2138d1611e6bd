import {createHash} from "node:crypto";
import {readFile} from "node:fs/promises";
import type {DuckDBConnection} from "@duckdb/node-api";
import {modulesOf} from "../config/folder.ts";
import type {Job} from "../config/load.ts";
import {nearestName} from "../config/mistake.ts";
import {ifAbsent, usageError} from "../error.ts";
import type {Grid} from "./read/grid.ts";
import type {StagedFile} from "./read/staged.ts";

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Called with the share of the file that is read, from 0 to 1. */
  onShare?: ((share: number) => void) | undefined;
  /** The workspace's folder, from which a job names other files. */
  dir?: string | undefined;
}

/** How sure it is that a file is a system's export, from 0 to 1, and why; headers may be named, values never. */
export interface Evidence {
  confidence: number;
  reasons: string[];
  /** What the adapter needs of a job for the file, as most likely, under the adapter's own setting. */
  settings?: Readonly<Record<string, unknown>>;
  /** What a person has to look at before the settings are believed. */
  doubts?: string[];
}

/** How one exporting system's files become staged records; one file in `adapters/` each, named by its id. */
export interface Adapter {
  /** What a job names as its `system`. */
  id: string;
  /** Raised with every change in what is read from the same bytes: loads made by an older one are made again. */
  version: number;
  title: string;
  /** Whether and why a file looks like this system's; undefined when it does not. */
  evidence?(grid: Grid): Evidence | undefined;
  /** Other files it reads along with this one where they are there: a load is made again when one of them has changed. */
  companions?(path: string, job: Job, options: ReadOptions): Promise<string[]>;
  read(connection: DuckDBConnection, path: string, job: Job, options: ReadOptions): Promise<StagedFile>;
}

const folder = new URL("./adapters/", import.meta.url);

/** The adapter of a system; an unknown one is a usage error that names the nearest. */
export async function adapterOf(system: string): Promise<Adapter> {
  const known = await modulesOf(folder);
  if (!known.includes(system)) {
    const nearest = nearestName(system, known);
    throw usageError(`unknown system: ${system}`, {
      next: `choose one of ${known.join(", ")}${nearest === undefined ? "" : `; did you mean ${nearest}?`}`
    });
  }
  const module: {adapter: Adapter} = await import(new URL(`${system}.ts`, folder).href);
  return module.adapter;
}

/** What a load's row keeps of the adapter. */
export const adapterKey = ({id, version}: Pick<Adapter, "id" | "version">): string => `${id}@${version}`;

/** The same for an adapter that reads other files along: with a hash of what they hold. */
export async function loadKey(
  adapter: Pick<Adapter, "id" | "version" | "companions">,
  path: string,
  job: Job,
  options: ReadOptions
): Promise<string> {
  const others = (await adapter.companions?.(path, job, options)) ?? [];
  if (others.length === 0) return adapterKey(adapter);
  const hash = createHash("sha256");
  for (const other of others) hash.update((await readFile(other).catch(ifAbsent)) ?? "").update("\0");
  return `${adapterKey(adapter)}+${hash.digest("hex").slice(0, 12)}`;
}
