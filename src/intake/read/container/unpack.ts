import {refusal} from "../../../error.ts";
import {readSample} from "../sample.ts";
import {gunzipped} from "./gzip.ts";
import {containerOf} from "./kind.ts";
import type {Limits} from "./limits.ts";
import {memberOf} from "./zip.ts";

/** The text within a compressed file, once. */
export interface Contents {
  chunks: AsyncIterable<Buffer>;
  /** How it was unpacked, as a clause. */
  evidence: string;
  close(): void;
}

/** Opens what is in a .gz or .zip file, told by its first bytes; undefined for plain text. */
export async function unpack(
  path: string,
  member: string | undefined,
  limits: Limits
): Promise<Contents | undefined> {
  const {bytes: head} = await readSample(path);
  switch (await containerOf(head, path)) {
    case "none":
      return undefined;
    case "gzip":
      return {chunks: gunzipped(path, limits), evidence: "unpacked from gzip", close: () => {}};
    case "zip": {
      const found = await memberOf(path, member, limits);
      return {chunks: found.chunks, evidence: `${found.name} of the archive`, close: found.close};
    }
    case "workbook":
      throw refusal("workbook: where text is asked for", {
        at: {file: path},
        next: "save the sheet as CSV UTF-8, and give the job that file"
      });
  }
}
