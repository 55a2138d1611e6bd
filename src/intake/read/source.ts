import type {Job} from "../../config/load.ts";
import {type Limits, usualLimits} from "./container/limits.ts";
import {unpack} from "./container/unpack.ts";
import {takeCensus} from "./encoding/census.ts";
import {byCount, decideEncoding} from "./encoding/decide.ts";
import type {Encoding} from "./encoding/encoding.ts";
import {transcode} from "./encoding/transcode.ts";
import {readSample} from "./sample.ts";
import {chunksOf, hashed, type SpillFile, spill, Tally} from "./spill.ts";

/** The UTF-8 text of a file, and where it came from. */
export interface TextSource {
  /** Of the file itself, or of a copy that is unpacked or written in UTF-8, line for line. */
  path: string;
  encoding: Encoding;
  /** Of the original; undefined where `path` is the original, so that whoever reads it may count. */
  original: {sha256: string; bytes: number} | undefined;
  /** How it was unpacked, as a clause. */
  unpacked?: string;
  /** Whether `path` is written in UTF-8 though the file is not. */
  transcoded: boolean;
  /** Removes the copies. */
  remove(): Promise<void>;
}

export interface SourceOptions {
  /** Folder for copies. */
  folder: string;
  limits?: Limits;
  signal?: AbortSignal | undefined;
}

/**
 * Opens a file as text: unpacks .gz and .zip by their first bytes, decides the encoding, and writes what is not UTF-8
 * anew. Throws as `readSample`, `containerOf`, `memberOf` and `decideEncoding` do.
 */
export async function openSource(
  path: string,
  job: Pick<Job, "dialect" | "member">,
  options: SourceOptions
): Promise<TextSource> {
  const container = await unpacked(path, job.member, options);
  const text = container?.copy.path ?? path;
  try {
    const sample = await readSample(text);
    const census = () => takeCensus(chunksOf(text));
    const encoding = await decideEncoding(sample, {pinned: job.dialect.encoding, path, census});
    return await inUtf8(text, encoding, container, options);
  } catch (error) {
    await container?.copy.remove();
    throw error;
  }
}

/** The same file once its text has turned out not to be UTF-8 behind the sample. */
export async function reopenSource(
  file: string,
  source: TextSource,
  options: SourceOptions
): Promise<TextSource> {
  const encoding = byCount(await takeCensus(chunksOf(source.path)), file);
  if (encoding.encoding === "utf-8") return {...source, encoding};
  return inUtf8(source.path, encoding, containerAgain(source), options);
}

interface Unpacked {
  copy: SpillFile;
  original: {sha256: string; bytes: number};
  evidence: string;
}

async function inUtf8(
  text: string,
  encoding: Encoding,
  container: Unpacked | undefined,
  {folder, signal}: SourceOptions
): Promise<TextSource> {
  const how = container === undefined ? {} : {unpacked: container.evidence};
  if (encoding.encoding === "utf-8") {
    const remove = async () => container?.copy.remove();
    return {path: text, encoding, original: container?.original, ...how, transcoded: false, remove};
  }
  const tally = new Tally();
  const bytes = tally.of(chunksOf(text));
  const copy = await spill(folder, transcode(bytes, encoding), signal);
  await container?.copy.remove();
  const original = container?.original ?? tally.digest();
  return {path: copy.path, encoding, original, ...how, transcoded: true, remove: copy.remove};
}

const containerAgain = ({path, original, unpacked, remove}: TextSource): Unpacked | undefined =>
  original === undefined || unpacked === undefined
    ? undefined
    : {copy: {path, remove}, original, evidence: unpacked};

async function unpacked(
  path: string,
  member: string | undefined,
  {folder, limits = usualLimits, signal}: SourceOptions
): Promise<Unpacked | undefined> {
  const contents = await unpack(path, member, limits);
  if (contents === undefined) return undefined;
  try {
    const copy = await spill(folder, contents.chunks, signal);
    return {copy, original: await hashed(path), evidence: contents.evidence};
  } finally {
    contents.close();
  }
}
