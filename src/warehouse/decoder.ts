import accessors from "@duckdb/node-api/lib/vectors/dataAccessors.js";

/**
 * DuckDB's binding decodes texts by a decoder that takes a byte-order mark off the front of each of them, so that a value
 * that begins with one (two exports put into one file) would come back as another value. This one keeps it.
 */
Object.assign(accessors, {textDecoder: new TextDecoder("utf-8", {ignoreBOM: true})});
