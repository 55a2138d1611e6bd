import type {QualityCheck} from "../check.ts";

export const check: QualityCheck = {
  id: "calls_in_time_do_not_add_up",
  category: "plausibility",
  title: "intervals with more calls answered or left in time than answered or left at all",
  of: "call_count",
  among: "answered_in_time is not null or abandoned_in_time is not null or abandoned_short is not null",
  counts: "answered_in_time > answered or abandoned_in_time > abandoned or abandoned_short > abandoned",
  threshold: 0.01
};
