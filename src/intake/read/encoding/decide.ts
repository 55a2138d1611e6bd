import {isUtf8} from "node:buffer";
import {refusal, usageError} from "../../../error.ts";
import type {Sample} from "../sample.ts";
import type {Census} from "./census.ts";
import type {Encoding, EncodingName} from "./encoding.ts";

export interface EncodingQuestion {
  /** What the job says. */
  pinned: EncodingName | undefined;
  path: string;
  /** Counts over the whole file; asked for only where they are needed. */
  census: () => Promise<Census>;
}

/**
 * Decides the encoding: by byte-order mark, by where zero bytes stand, by being UTF-8, else by a count over the whole
 * file. What the job says is taken unless the bytes cannot be that (exit 2).
 */
export async function decideEncoding(
  {bytes, whole}: Sample,
  {pinned, path, census}: EncodingQuestion
): Promise<Encoding> {
  const marked = markOf(bytes);
  if (marked !== undefined && pinned !== undefined && pinned !== marked)
    throw wrong(path, pinned, `its byte-order mark says ${marked}`);
  if (marked !== undefined) {
    const evidence = marked === "utf-8" ? undefined : `${marked} by its byte-order mark`;
    return {encoding: marked, bom: true, declared: true, evidence};
  }
  const wide = wideOf(bytes);
  if (pinned === "utf-16le" || pinned === "utf-16be") {
    if (wide !== pinned) throw wrong(path, pinned, "its zero bytes do not stand as that needs");
    return {encoding: pinned, bom: false, declared: true, evidence: `the job says ${pinned}`};
  }
  if (wide !== undefined) {
    if (pinned !== undefined) throw wrong(path, pinned, `every other byte is zero, as in ${wide}`);
    return {encoding: wide, bom: false, declared: true, evidence: `${wide}: every other byte is zero`};
  }
  if (pinned === "utf-8") return {encoding: pinned, bom: false, declared: true};
  if (pinned !== undefined) return singleByte(pinned, await census(), path);
  if (isUtf8(whole ? bytes : wholeCharacters(bytes))) return {encoding: "utf-8", bom: false, declared: false};
  return byCount(await census(), path);
}

/** Fewer lines than this, in a file that is ASCII but for them, are damage and no script. */
const fewLines = 3;

/** Letters beyond ASCII stand alone in words of languages that Windows-1252 is for. */
const isOtherScript = ({high, together}: Census): boolean => together >= 6 && together * 2 > high;

/** For bytes that are not UTF-8 throughout: which the lines speak for; the lines of the minority are damaged records. */
export function byCount(census: Census, path: string): Encoding {
  const {utf8Lines, otherLines, high, controls, undefined1252, unlikely} = census;
  const other = isOtherScript(census);
  if (utf8Lines >= otherLines || (undefined1252 * 10 > high && !other) || (other && otherLines < fewLines)) {
    const evidence = `utf-8, by ${lines(utf8Lines)} with letters of it; ${lines(otherLines)} with other bytes, the first line ${census.firstOther}`;
    return {encoding: "utf-8", bom: false, declared: true, evidence};
  }
  if (unlikely * 2 > high || other)
    throw refusal(`unreadable bytes: an encoding that is none of those known, at line ${census.firstOther}`, {
      at: {file: path, line: census.firstOther},
      next: "export it again as UTF-8, or say dialect.encoding in the job if it is windows-1252 after all"
    });
  const latin1 = controls === 0 ? ", as Latin-1 has them too" : "";
  const mixed = utf8Lines > 0;
  const rest = mixed ? `; ${lines(utf8Lines)} of UTF-8 among them` : "";
  return {
    encoding: "windows-1252",
    bom: false,
    declared: true,
    mixed,
    evidence: `windows-1252: ${lines(otherLines)} with bytes that are not UTF-8 and are letters of it${latin1}${rest}`
  };
}

function singleByte(pinned: "windows-1252" | "latin-1", census: Census, path: string): Encoding {
  if (census.otherLines === 0 && census.utf8Lines > 0)
    throw wrong(
      path,
      pinned,
      `${lines(census.utf8Lines)} with letters of UTF-8, and none of another encoding`
    );
  if (pinned === "latin-1" && census.controls > 0)
    throw wrong(path, pinned, "it holds bytes that are letters of windows-1252 only");
  const mixed = census.utf8Lines > 0;
  return {encoding: pinned, bom: false, declared: true, mixed, evidence: `the job says ${pinned}`};
}

const lines = (count: number): string => `${count} ${count === 1 ? "line" : "lines"}`;

const wrong = (file: string, pinned: EncodingName, why: string): Error =>
  usageError(`wrong encoding: the job says ${pinned}, and ${why}`, {
    at: {file},
    next: "change or remove dialect.encoding in the job"
  });

function markOf(bytes: Buffer): EncodingName | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

/** UTF-16 without a mark: delimiters, digits and line ends have a zero byte, always on the same side. */
function wideOf(bytes: Buffer): EncodingName | undefined {
  const head = bytes.subarray(0, 1000);
  const zeros: [number, number] = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[(at & 1) as 0 | 1]++;
  const [even, odd] = zeros;
  if (head.length < 4 || even + odd <= head.length * 0.15) return undefined;
  if (odd > even * 10) return "utf-16le";
  return even > odd * 10 ? "utf-16be" : undefined;
}

/** Bytes up to the last line end or ASCII byte: a sample may cut a character in two. */
function wholeCharacters(bytes: Buffer): Buffer {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1]! >= 0x80) end--;
  return bytes.subarray(0, end);
}
