import {basename, dirname} from "node:path";
import {type Grid, readGrid} from "../intake/read/grid.ts";
import {headerName} from "../intake/read/header.ts";
import {stemOf} from "./files.ts";
import {type FileGroup, placeOf} from "./group.ts";
import {dictionaryBeside, repeatingInstruments} from "./redcap.ts";
import {chooseSystem, plain, type SystemChoice} from "./system.ts";
import {textsOf} from "./texts.ts";

/** Adapters look at whole files; beyond this size an export is a plain table of records. */
const mostBytes = 50 * 1024 * 1024;

/** One way a file is to be read: a file is one job, but for sheets of a workbook and instruments of a project. */
export interface Reading {
  system: SystemChoice;
  /** The settings as they are while the file is mapped, which may lie elsewhere. */
  settings: Readonly<Record<string, unknown>>;
  /** For the job's name. */
  suffix: string;
  /** What it reads, for a person; nothing where it is the file. */
  part?: string;
  /** Every cell in which a header may stand; undefined where the file was not looked at. */
  heads?: ReadonlySet<string>;
  /** What was asked, by header, where the export says it besides. */
  texts: ReadonlyMap<string, string>;
}

export async function readingsOf(group: FileGroup, workspaceDir: string): Promise<Reading[]> {
  const path = group.paths.at(-1)!;
  const whole: Reading = {system: plain, settings: {}, suffix: "", texts: new Map()};
  if (group.bytes > mostBytes) return [whole];
  const grids = (await readGrid(path, {})).filter(isFilled);
  const [first] = grids;
  if (first === undefined) return [whole];
  const opening = await readingOf(first);
  if (opening.system.id === "redcap") return redcapReadings(opening, first, group, workspaceDir);
  if (grids.length === 1 || opening.system.id === "sign-in") return [opening];
  return Promise.all(grids.map(sheetReading));
}

const isFilled = ({rows}: Grid): boolean => rows.some(({cells}) => cells.some((cell) => cell.trim() !== ""));

async function readingOf(grid: Grid): Promise<Reading> {
  const system = await chooseSystem(grid);
  return {
    system,
    settings: system.settings ?? {},
    suffix: "",
    heads: headsOf(grid),
    texts: textsOf(system.id, grid)
  };
}

async function sheetReading(grid: Grid): Promise<Reading> {
  const reading = await readingOf(grid);
  const settings = {sheet: grid.name, ...reading.settings};
  return {
    ...reading,
    system: {...reading.system, settings},
    settings,
    suffix: stemOf(grid.name),
    part: `sheet ${grid.name}`
  };
}

const mostHeads = 30;

const headsOf = ({rows}: Grid): ReadonlySet<string> =>
  new Set(rows.slice(0, mostHeads).flatMap(({cells}) => cells.map(headerName)));

/** The rows of no repeating instrument, then each instrument that repeats; with the project's dictionary, if there is one. */
async function redcapReadings(
  base: Reading,
  grid: Grid,
  group: FileGroup,
  workspaceDir: string
): Promise<Reading[]> {
  const dictionary = await dictionaryBeside(group.paths.at(-1)!, grid);
  const folder = dirname(placeOf(workspaceDir, group).files);
  const told = dictionary && `${folder}/${basename(dictionary.path)}`;
  const readingWith = (instrument: string | undefined): Reading => {
    const own = instrument === undefined ? {} : {instrument};
    const written = {...(told === undefined ? {} : {dictionary: told}), ...own};
    const used = {...(dictionary === undefined ? {} : {dictionary: dictionary.path}), ...own};
    return {
      ...base,
      system: {
        ...base.system,
        ...(Object.keys(written).length === 0 ? {} : {settings: {redcap: written}}),
        reasons: [
          ...base.system.reasons,
          ...(dictionary === undefined ? [] : [`${basename(dictionary.path)} is the project's dictionary`])
        ]
      },
      settings: Object.keys(used).length === 0 ? {} : {redcap: used},
      suffix: instrument === undefined ? "" : stemOf(instrument),
      ...(instrument === undefined ? {} : {part: `the repeating instrument ${instrument}`}),
      texts: dictionary?.texts ?? base.texts
    };
  };
  return [undefined, ...repeatingInstruments(grid)].map(readingWith);
}
