/** The secrets of a workspace, each derived from its key file for one purpose. */
export interface Keys {
  /** Keyed hash of an id: 128 bits of HMAC-SHA-256 over id space, a zero byte and the id, as a UUID. */
  hashId(space: string, id: string): string;
  /** The two 64-bit keys (signed) by which sets of people are told apart. */
  setKeys(hash: string): [bigint, bigint];
  /** AES-256-GCM; nonce and tag travel with the text. */
  seal(plain: Uint8Array): Uint8Array;
  unseal(sealed: Uint8Array): Uint8Array;
  /** What the warehouse keeps to know its key again. */
  check: string;
}
