import {saidBy} from "../calls/said.ts";
import {shareOfCalls} from "../estimates.ts";
import {ofSaid} from "../families.ts";
import type {Measure, MeasureFile} from "../measure.ts";

const asked: Measure = {
  ...ofSaid,
  id: "callbacks_requested",
  title: "Call-backs asked for",
  definition:
    "Of the real calls of which it is noted, those whose caller asked to be called back. The same people may call again, so it carries no interval.",
  numerator: "real calls whose caller asked to be called back",
  denominator: "real calls of which it is noted whether the caller asked",
  format: "percent",
  source: "Waymark",
  countSets: {numerator: "callback_asked", denominator: "callback_asked_of"},
  sql: (context) => saidBy(context, {numerator: "callback_asked", denominator: "callback_asked_of"}),
  estimate: shareOfCalls
};

const done: Measure = {
  ...ofSaid,
  id: "callbacks_completed",
  title: "Call-backs that took place",
  definition:
    "Of the call-backs that were asked for, those that took place; where nothing is noted, it did not.",
  numerator: "call-backs that took place",
  denominator: "real calls whose caller asked to be called back, in programs that note call-backs made",
  format: "percent",
  direction: "higher",
  source: "Waymark",
  countSets: {numerator: "callback_done", denominator: "callback_asked"},
  sql: (context) => saidBy(context, {numerator: "callback_done", denominator: "callback_done_of"}),
  estimate: shareOfCalls
};

export const file: MeasureFile = {measures: () => [asked, done]};
