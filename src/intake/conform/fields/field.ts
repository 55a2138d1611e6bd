import type {ColumnMapping} from "../../../config/job.ts";
import type {FeedField} from "../../feed.ts";
import type {FieldContext, ParseValue} from "../parsed.ts";

/** Makes the parser of one kind of value for one mapped column. It is given text that is neither blank nor missing. */
export type FieldKindParser = (field: FeedField, mapping: ColumnMapping, context: FieldContext) => ParseValue;
