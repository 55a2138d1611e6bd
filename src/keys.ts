import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes
} from "node:crypto";
import {mkdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {dirname, resolve} from "node:path";
import type {Workspace} from "./config/load.ts";
import {usageError} from "./error.ts";

/** The secrets of a workspace, each derived from its key file for one purpose. */
export interface Keys {
  /** Keyed hash of an id: 128 bits of HMAC-SHA-256 over id space, a zero byte and the id, as a UUID. */
  hashId(space: string, id: string): string;
  /** What `hashId` starts from, for DuckDB to work out the same for a million ids. */
  idPads(space: string): HmacPads;
  /** Of the HMAC-SHA-256 whose first two 64-bit halves are the keys by which sets of people are told apart. */
  setPads(): HmacPads;
  /** AES-256-GCM; nonce and tag travel with the text. */
  seal(plain: Uint8Array): Uint8Array;
  unseal(sealed: Uint8Array): Uint8Array;
  /** What the warehouse keeps to know its key again. */
  check: string;
}

/** A key as RFC 2104 lays it under both hashes of an HMAC, and the text that every message starts with. */
export interface HmacPads {
  inner: Uint8Array;
  outer: Uint8Array;
}

const secretBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;

/** Writes a new key file, readable by its owner alone; an existing one is never overwritten. */
export function createKeyFile(path: string): void {
  mkdirSync(dirname(path), {recursive: true, mode: 0o700});
  try {
    writeFileSync(path, `${randomBytes(secretBytes).toString("hex")}\n`, {mode: 0o600, flag: "wx"});
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw usageError("key file: exists already", {
      at: {file: path},
      next: "keep it; without it the warehouse and the quarantine cannot be read"
    });
  }
}

/** The keys of a workspace. A missing, short or shared key file is an error (exit 2), never a new key. */
export async function readKeys({dir, config}: Pick<Workspace, "dir" | "config">): Promise<Keys> {
  return keysFrom(readSecret(resolve(dir, config.key_file)));
}

/** Derives the keys of each purpose from 32 secret bytes by HKDF-SHA-256. */
export function keysFrom(secret: Uint8Array): Keys {
  const ids = derive(secret, "ids");
  const sets = derive(secret, "people-sets");
  const quarantine = derive(secret, "quarantine");
  const freshNonce = nonces();
  return {
    hashId: (space, id) => uuidOf(hmac(ids, `${space}\0${id.normalize("NFC").trim()}`)),
    idPads: (space) => padsOf(ids, `${space}\0`),
    setPads: () => padsOf(sets, ""),
    seal(plain) {
      const nonce = freshNonce();
      const cipher = createCipheriv("aes-256-gcm", quarantine, nonce);
      const text = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), text]);
    },
    unseal(sealed) {
      const cipher = createDecipheriv("aes-256-gcm", quarantine, sealed.subarray(0, nonceBytes));
      cipher.setAuthTag(sealed.subarray(nonceBytes, nonceBytes + tagBytes));
      return Buffer.concat([cipher.update(sealed.subarray(nonceBytes + tagBytes)), cipher.final()]);
    },
    check: hmac(derive(secret, "check"), "waymark").toString("hex")
  };
}

/** Random nonces, drawn many at a time: asking the system for each one costs more than the sealing. */
function nonces(): () => Uint8Array {
  let drawn = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === drawn.length) {
      drawn = randomBytes(nonceBytes * 1024);
      used = 0;
    }
    used += nonceBytes;
    return drawn.subarray(used - nonceBytes, used);
  };
}

const derive = (secret: Uint8Array, purpose: string): KeyObject =>
  createSecretKey(Buffer.from(hkdfSync("sha256", secret, "", `waymark ${purpose}`, 32)));

const hmac = (key: KeyObject, text: string): Buffer => createHmac("sha256", key).update(text).digest();

function padsOf(key: KeyObject, prefix: string): HmacPads {
  const block = Buffer.alloc(64);
  key.export().copy(block);
  const inner = Buffer.concat([block.map((byte) => byte ^ 0x36), Buffer.from(prefix)]);
  return {inner, outer: block.map((byte) => byte ^ 0x5c)};
}

function uuidOf(bytes: Buffer): string {
  const hex = bytes.toString("hex", 0, 16);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

function readSecret(path: string): Uint8Array {
  const at = {file: path};
  let text: string;
  try {
    if (process.platform !== "win32" && (statSync(path).mode & 0o077) !== 0) {
      throw usageError("key file: others on this machine can read it", {at, next: `chmod 600 ${path}`});
    }
    text = readFileSync(path, "utf8").trim();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    throw usageError(missing ? "key file: not there" : "key file: cannot be read", {
      at,
      next: missing
        ? "put the workspace's key file back; only a workspace that never ran gets a new one, with `waymark init`"
        : "make it readable for the account that runs waymark, and for no other",
      cause: error
    });
  }
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw usageError("key file: not a key of 64 hexadecimal digits", {
      at,
      next: "put the workspace's own key file back; a key cannot be mended or guessed"
    });
  }
  return Buffer.from(text, "hex");
}
