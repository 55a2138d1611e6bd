import {crc32} from "node:zlib";
import {type Entry, openPromise, type ZipFile} from "yauzl";
import {globExpression} from "../../../config/glob.ts";
import {refusal, usageError} from "../../../error.ts";
import {type Limits, tooLarge, within} from "./limits.ts";

/** One file of an archive. It is only ever read: no name in an archive becomes a path on disk. */
export interface Member {
  name: string;
  chunks: AsyncIterable<Buffer>;
  close(): void;
}

/**
 * The file of an archive that a job means: the one its `member` names, or the only one. Names that climb out of the
 * archive, an archive with more files or larger ones than the limits allow, and an encrypted file are refused.
 */
export async function memberOf(path: string, wanted: string | undefined, limits: Limits): Promise<Member> {
  const archive = await opened(path);
  try {
    const entries = await entriesOf(archive, path, limits);
    const entry = choose(entries, wanted, path);
    if (entry.isEncrypted())
      throw refusal("encrypted archive: it needs a password", {
        at: {file: path},
        next: "unpack it, and give the job the unpacked file"
      });
    if (entry.uncompressedSize > limits.size) throw tooLarge(path, `more than ${limits.size} bytes unpacked`);
    return {
      name: entry.fileName,
      chunks: within(checked(archive, entry, path), limits, {packed: entry.compressedSize, path}),
      close: () => archive.close()
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}

/** All files of an archive, within the limits. */
export async function entriesOf(archive: ZipFile, path: string, {count}: Limits): Promise<Entry[]> {
  if (archive.entryCount > count) throw tooLarge(path, `more than ${count} files`);
  const entries: Entry[] = [];
  try {
    for await (const entry of archive.eachEntry()) if (!isFurniture(entry.fileName)) entries.push(entry);
  } catch (cause) {
    throw /relative path|absolute path|invalid characters/.test((cause as Error).message)
      ? refusal("archive: a name in it leads out of it", {
          at: {file: path},
          next: "do not unpack it; ask whoever sent it"
        })
      : damaged(path, cause);
  }
  return entries;
}

export const opened = (path: string): Promise<ZipFile> =>
  openPromise(path, {lazyEntries: true, autoClose: false, strictFileNames: false}).catch((cause: unknown) => {
    throw damaged(path, cause);
  });

/** Folders, and what macOS and Windows add. */
const isFurniture = (name: string): boolean =>
  /(^|\/)(__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$)|\/$/.test(name);

function choose(entries: readonly Entry[], wanted: string | undefined, path: string): Entry {
  const expression = wanted === undefined ? undefined : globExpression(wanted);
  const base = (name: string): string => name.slice(name.lastIndexOf("/") + 1);
  const found = entries.filter(
    ({fileName}) => expression === undefined || expression.test(fileName) || expression.test(base(fileName))
  );
  const [only] = found;
  if (only !== undefined && found.length === 1) return only;
  const names = (found.length === 0 ? entries : found).slice(0, 8).map(({fileName}) => fileName);
  const list = `${names.join(", ")}${names.length < entries.length ? " …" : ""}`;
  throw usageError(
    found.length === 0
      ? `archive: no file ${wanted === undefined ? "in it" : `called ${wanted}`}`
      : `archive: ${found.length} files${wanted === undefined ? "" : ` called ${wanted}`}, and a job reads one`,
    {
      at: {file: path},
      next: entries.length === 0 ? "take the export again" : `name one as the job's member: ${list}`
    }
  );
}

/** The bytes of a file, which fail at their end where they are not the ones that were packed. */
export async function* checked(archive: ZipFile, entry: Entry, path: string): AsyncGenerator<Buffer> {
  let sum = 0;
  try {
    for await (const chunk of (await archive.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw damaged(path, cause);
  }
  if (sum !== entry.crc32) throw damaged(path, new Error("another checksum"));
}

const damaged = (path: string, cause: unknown): Error =>
  refusal("archive: damaged or cut off", {at: {file: path}, next: "take the export again", cause});
