import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import type {Readable} from "node:stream";
import {createGunzip} from "node:zlib";
import {refusal} from "../../../error.ts";
import {type Limits, within} from "./limits.ts";

/** The unpacked bytes of a .gz file; damage and what grows beyond the limits end it with a refusal. */
export async function gunzipped(path: string, limits: Limits): Promise<Readable> {
  const {size} = await stat(path);
  const source = createReadStream(path, {highWaterMark: 1 << 20});
  const unpacked = createGunzip({chunkSize: 1 << 18});
  const out = within(limits, size, path);
  source.on("error", (error) => out.destroy(error));
  unpacked.on("error", (cause) => out.destroy(damaged(path, cause)));
  out.on("close", () => {
    source.destroy();
    unpacked.destroy();
  });
  return source.pipe(unpacked).pipe(out);
}

const damaged = (path: string, cause: Error): Error =>
  refusal("compressed file: damaged or cut off", {
    at: {file: path},
    next: "take the export again",
    cause
  });
