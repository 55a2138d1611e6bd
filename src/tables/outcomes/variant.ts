import type {PublishedMeasure} from "../../release/format.ts";

/** `standard (the published order)`; of several all, by semicolons; null in releases that do not say. */
export const variantInWords = ({
  variants = []
}: NonNullable<PublishedMeasure["instrument"]>): string | null =>
  variants.length === 0 ? null : variants.map(({id, name}) => `${id} (${name})`).join("; ");
