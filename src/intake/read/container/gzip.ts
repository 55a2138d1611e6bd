import {createReadStream} from "node:fs";
import {stat} from "node:fs/promises";
import {createGunzip} from "node:zlib";
import {refusal} from "../../../error.ts";
import {type Limits, within} from "./limits.ts";

/** The unpacked bytes of a .gz file; damage and what grows beyond the limits end it with a refusal. */
export async function* gunzipped(path: string, limits: Limits): AsyncGenerator<Buffer> {
  const {size} = await stat(path);
  yield* within(unpacked(path), limits, {packed: size, path});
}

async function* unpacked(path: string): AsyncGenerator<Buffer> {
  const source = createReadStream(path, {highWaterMark: 1 << 20});
  const gunzip = createGunzip({chunkSize: 1 << 18});
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
  } catch (cause) {
    throw refusal("compressed file: damaged or cut off", {
      at: {file: path},
      next: "take the export again",
      cause
    });
  } finally {
    source.destroy();
  }
}
