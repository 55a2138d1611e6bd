import {open} from "node:fs/promises";
import {refusal} from "../../../error.ts";

/** What holds a file's text, told by its first bytes; its name may say anything. */
export type Container = "none" | "gzip" | "zip" | "workbook";

/** The container of a file whose first bytes these are; an old or encrypted workbook is a refusal. */
export async function containerOf(head: Buffer, path: string): Promise<Container> {
  if (head[0] === 0x1f && head[1] === 0x8b) return "gzip";
  if (head.subarray(0, 8).toString("hex") === "d0cf11e0a1b11ae1") throw await oldBinary(path);
  const mark = head.subarray(0, 4).toString("latin1");
  if (mark === "PK\x05\x06") return "zip";
  if (mark !== "PK\x03\x04") return "none";
  return (await holds(path, "xl/workbook.xml")) || (await holds(path, "xl/workbook.bin"))
    ? "workbook"
    : "zip";
}

/** Names of members stand in plain letters in the directory at an archive's end. */
async function holds(path: string, name: string): Promise<boolean> {
  return (await ends(path, 1 << 20)).includes(name, 0, "latin1");
}

/** A compound document: Excel 97 to 2003, or a newer workbook under a password. */
async function oldBinary(path: string): Promise<Error> {
  const encrypted = (await ends(path, 1 << 20)).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return encrypted
    ? refusal("encrypted workbook: it needs a password", {
        at: {file: path},
        next: "open it, take the password off, and save it again; or save its sheet as CSV UTF-8"
      })
    : refusal("old workbook: the binary format of Excel 97 to 2003 (.xls)", {
        at: {file: path},
        next: "open it and save it as .xlsx or as CSV UTF-8"
      });
}

/** The first and the last bytes of a file. */
async function ends(path: string, length: number): Promise<Buffer> {
  const file = await open(path);
  try {
    const {size} = await file.stat();
    const first = Buffer.alloc(Math.min(length, size));
    await file.read(first, 0, first.length, 0);
    const last = Buffer.alloc(Math.min(length, size));
    await file.read(last, 0, last.length, size - last.length);
    return Buffer.concat([first, last]);
  } finally {
    await file.close();
  }
}
