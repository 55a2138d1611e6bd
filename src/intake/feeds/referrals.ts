import type {Feed} from "../feed.ts";
import {person, program, site} from "./shared.ts";

export const feed: Feed = {
  id: "referrals",
  title: "Referrals: somebody sent to a program, or by it to another service",
  table: "referral",
  dated: "referred",
  reaches: ["closed", "linked"],
  defaults: {direction: "in"},
  fields: {
    person,
    referral: {
      column: "referral_key",
      kinds: ["id"],
      names: "referral",
      description: "the referral's own id; an append job knows it again by it"
    },
    program: {
      ...program,
      description: "the program that somebody was sent to; of a referral out, the one that sent them"
    },
    site,
    referred: {column: "referred", kinds: ["date"], required: true, description: "day of referral"},
    direction: {
      column: "direction",
      kinds: ["code"],
      values: ["in", "out"],
      description: "in: to the program (when blank); out: from it to another service"
    },
    source: {
      column: "source",
      kinds: ["label", "code"],
      description: "who sent them, or where they were sent"
    },
    outcome: {
      column: "outcome",
      kinds: ["code"],
      values: ["accepted", "declined", "unreachable", "not_eligible", "waiting", "other", "unknown"],
      description: "what came of it; accepted: service began or was agreed on"
    },
    closed: {
      column: "closed",
      kinds: ["date"],
      description: "day it was closed; of one that was not accepted, the day the wait ended without contact"
    },
    linked: {
      column: "linked",
      kinds: ["date"],
      description: "of a referral out: day the other service began; blank while it has not"
    }
  }
};
