import type {Adapter} from "../adapter.ts";
import {readTable} from "../read/delimited.ts";

/** A delimited file with one header line and one record a row, from any system. */
export const adapter: Adapter = {
  id: "plain",
  version: 1,
  title: "Any delimited file with a header",
  async read(connection, path, job, options) {
    return readTable(connection, path, job, this, options);
  }
};
