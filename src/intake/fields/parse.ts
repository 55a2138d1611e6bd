import type {ColumnMapping} from "../../config/job.ts";
import type {FeedField} from "../feed.ts";
import type {FieldContext, ParseValue} from "../parsed.ts";

export declare function parseField(
  field: FeedField,
  mapping: ColumnMapping,
  context: FieldContext
): ParseValue;
