import {readFile} from "node:fs/promises";
import {basename} from "node:path";
import {parseConfig, refuseMistakes} from "../../config/parse.ts";
import {counted} from "../../counted.ts";
import {ifAbsent, usageError} from "../../error.ts";
import {checkInstrument} from "../../instruments/check.ts";
import {constructIds} from "../../instruments/constructs.ts";
import {type Instrument, instrumentSchema} from "../../instruments/instrument.ts";
import {instrumentFolders, instrumentIds, readInstruments} from "../../instruments/registry.ts";
import {readKeyResults} from "../../release/key-checks.ts";
import type {Result} from "../command.ts";
import {keysText} from "../text/keys.ts";
import {known} from "../text/known.ts";
import {exampleJson, exampleText, scoreExample} from "./example.ts";
import {listText} from "./list-text.ts";
import {instrumentJson, instrumentText} from "./show-text.ts";

interface Request {
  workspaceDir: string;
  /** The instrument or the file. */
  subject: string;
  values: Readonly<Record<string, string>>;
}

export interface InstrumentAction {
  /** What has to be named, where something has. */
  about?: string;
  run(request: Request): Promise<Result>;
}

export const list: InstrumentAction = {
  async run({workspaceDir, values: {construct}}) {
    const wanted = construct === undefined ? undefined : known("construct", construct, constructIds);
    const found = (await readInstruments(instrumentFolders(workspaceDir))).filter(
      ({scales}) =>
        wanted === undefined || scales.some(({constructs}) => constructs.some((one) => one === wanted))
    );
    return {
      text:
        found.length === 0
          ? `No instrument measures ${wanted}; a set of your own may: docs/instruments.md.`
          : listText(found),
      json: {
        instruments: found.map(({id, name, short, items, respondent, status, licence, scales}) => ({
          id,
          name,
          short,
          constructs: [...new Set(scales.flatMap(({constructs}) => constructs))],
          items,
          respondent,
          status,
          permission: licence.permission,
          scales: scales.map((scale) => `${id}.${scale.id}`)
        }))
      }
    };
  }
};

export const show: InstrumentAction = {
  about: "the instrument",
  async run({workspaceDir, subject, values}) {
    const folders = instrumentFolders(workspaceDir);
    const id = known("instrument", subject, await instrumentIds(folders));
    const [instrument] = await readInstruments(folders, new Set([id]));
    const forms = (await readKeyResults(workspaceDir)).filter((result) => result.instrument === id);
    const text = [instrumentText(instrument!), ...(forms.length === 0 ? [] : ["", keysText(forms)])].join(
      "\n"
    );
    const {json, ...shown} = described(instrument!, text, values);
    return {...shown, json: {...json, ...(forms.length === 0 ? {} : {keys: forms})}};
  }
};

export const check: InstrumentAction = {
  about: "the file",
  async run({workspaceDir, subject, values}) {
    if (!subject.endsWith(".yaml"))
      throw usageError(`not an instrument file: ${subject}`, {
        next: "An instrument is a file that ends in .yaml."
      });
    const text = await readFile(subject, "utf8").catch(ifAbsent);
    if (text === null) throw usageError(`no such file: ${subject}`, {next: "Check its path."});
    const {value, source, mistakes} = parseConfig(subject, text, instrumentSchema);
    const stem = basename(subject).replace(/\.yaml$/, "");
    refuseMistakes(
      value === undefined ? mistakes : checkInstrument(value, source, stem),
      "Correct the instrument file; docs/instruments.md says what it holds."
    );
    if (value === undefined) throw new Error("an instrument file without a value has no mistake");
    const replaces = (await instrumentIds(instrumentFolders(workspaceDir).slice(-1))).includes(stem);
    const scales = value.scales.map(({id}) => `${value.id}.${id}`);
    return described(
      value,
      [
        `${subject} is sound: ${value.name}, ${counted(value.items, "item")}, ${counted(scales.length, "scale")} (${scales.join(", ")})`,
        ...(replaces ? [`In a workspace it stands in place of the ${stem} that comes with Waymark.`] : [])
      ].join("\n"),
      values
    );
  }
};

/** With the form of `--answers` scored, where there is one. */
function described(instrument: Instrument, text: string, {answers, variant}: Request["values"]) {
  const example = answers === undefined ? undefined : scoreExample(instrument, answers, variant);
  return {
    text: example === undefined ? text : `${text}\n\n${exampleText(instrument, example)}`,
    json: {
      instrument: instrumentJson(instrument),
      ...(example === undefined ? {} : {example: exampleJson(example)})
    }
  };
}
