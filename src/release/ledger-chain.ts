import {createHash} from "node:crypto";
import {readdir, readFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {ifAbsent, refusal} from "../error.ts";
import {audienceFolder} from "./folder.ts";

/** The ledger's files and the chain that holds their lines together. Reading it needs no release. */

/** People, numerator, denominator and value, as published. */
export type Figures = readonly [number | null, number | null, number | null, number | null];

export interface LedgerRow {
  release: string;
  audience: string;
  asOf: string;
  fingerprint: string;
  /** Periods that were still running: their cells may be shown or withheld anew. */
  running: readonly string[];
  /** Only what is new or changed since the row before. */
  withheld: readonly string[];
  published: Readonly<Record<string, Figures>>;
  previous: string;
  hash: string;
}

export const genesis = "0".repeat(64);

const ledgerDir = (workspaceDir: string): string => join(workspaceDir, ".waymark", "ledger");

export const ledgerFile = (workspaceDir: string, audience: string): string =>
  join(ledgerDir(workspaceDir), `${audienceFolder(audience)}.jsonl`);

/** Hash of each audience's last row, by file name; part of what tells whether anything is new. */
export async function ledgerHeads(workspaceDir: string): Promise<Record<string, string>> {
  const names = ((await readdir(ledgerDir(workspaceDir)).catch(ifAbsent)) ?? []).filter((name) =>
    name.endsWith(".jsonl")
  );
  const heads = await Promise.all(
    names.sort().map(async (name) => {
      const rows = await readRows(join(ledgerDir(workspaceDir), name));
      return [basename(name, ".jsonl"), rows.at(-1)?.hash ?? genesis] as const;
    })
  );
  return Object.fromEntries(heads);
}

/** Rows of a ledger, the chain checked. A last line that was never finished belongs to a release nobody saw. */
export async function readRows(file: string): Promise<LedgerRow[]> {
  const text = await readFile(file, "utf8").catch(ifAbsent);
  if (text === null) return [];
  let previous = genesis;
  return text
    .slice(0, text.lastIndexOf("\n") + 1)
    .split("\n")
    .slice(0, -1)
    .map((line, index) => {
      const row = parseRow(line);
      const {hash, ...content} = row ?? {hash: ""};
      if (row === null || row.previous !== previous || hash !== hashOf(content))
        throw refusal("ledger is damaged: a row does not follow from the one before it", {
          at: {file, line: index + 1},
          next: "Put the ledger back from a backup; without it nothing can be published to this audience."
        });
      previous = hash;
      return row;
    });
}

function parseRow(line: string): LedgerRow | null {
  try {
    return JSON.parse(line) as LedgerRow;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

export const hashOf = (content: object): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");
