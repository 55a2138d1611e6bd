import {blobValue, type DuckDBValue} from "@duckdb/node-api";
import type {HmacPads} from "../keys.ts";

/**
 * SQL of the HMAC-SHA-256 (RFC 2104) of a text, 64 hexadecimal digits. The key is never in it: it is bound as the first
 * two parameters, `hmacParams`.
 */
export const hmacSql = (text: string): string =>
  `sha256($2::blob || unhex(sha256($1::blob || encode(${text}))))`;

export const hmacParams = ({inner, outer}: HmacPads): DuckDBValue[] => [blobValue(inner), blobValue(outer)];

/** SQL of one 64-bit half, the first or the second, of what `hmacSql` gives; signed. */
export const halfOf = (hex: string, half: 0 | 1): string =>
  `cast(cast(cast('0x' || substr(${hex}, ${1 + 16 * half}, 16) as ubigint) as bit) as bigint)`;
