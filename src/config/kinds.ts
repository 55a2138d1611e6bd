import {z} from "zod";

/** The small value kinds that configuration files share. */

/** A short name used in files and addresses: lower case, digits, `-`, `_`. */
export const id = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,63}$/, {
  message: "an id is lower-case letters, digits, - and _, such as evening-groups"
});

export const isoDate = z.iso.date();

/** `90d` or `90`, to a whole number of days. */
export const days = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d+ ?d$/, {message: "write days as 90d"})])
  .transform((value) => (typeof value === "number" ? value : Number.parseInt(value, 10)));

/** `30s` or `30`, to a whole number of seconds. */
export const seconds = z
  .union([z.number().int().nonnegative(), z.string().regex(/^\d+ ?s$/, {message: "write seconds as 30s"})])
  .transform((value) => (typeof value === "number" ? value : Number.parseInt(value, 10)));

/** `5%` or `0.05`, to a share between 0 and 1. */
export const share = z
  .union([z.number().min(0).max(1), z.string().regex(/^\d+(\.\d+)? ?%$/, {message: "write a share as 5%"})])
  .transform((value) => (typeof value === "number" ? value : Number.parseFloat(value) / 100))
  .refine((value) => value <= 1, {message: "a share is at most 100%"});

/** A word of an export; YAML may take it for a number or for true and false. */
export const text = z.union([z.string(), z.number(), z.boolean()]).transform(String);
