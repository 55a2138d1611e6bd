import type {FeedName} from "../../config/job.ts";

/** What speaks for a feed. */
export interface FeedCues {
  /** How much each of its fields tells this kind of record from the others; `code:` and `characteristic:` for open ones. */
  weights: Readonly<Record<string, number>>;
  /** Fields without which a record is none, beyond what the feed itself requires; one of each list is enough. */
  needs?: readonly (readonly string[])[];
  /** Over the words of the file's name. */
  named: RegExp;
  /** Systems whose exports are of this kind and no other. */
  systems?: readonly string[];
  /** Words of headers that speak for it. */
  headers?: RegExp;
  /** Whether a person has one record (`once`) or many (`often`) in it. */
  person?: "once" | "often";
}

export const feedCues: Readonly<Partial<Record<FeedName, FeedCues>>> = {
  people: {
    weights: {person: 1, birth_year: 1.6, zip: 1, "characteristic:": 1},
    named:
      /\b(?:people|persons?|clients?|participants?|members?|guests?|demographics?|profiles?|contacts list)\b/,
    person: "once"
  },
  episodes: {
    weights: {
      person: 1,
      opened: 1.8,
      closed: 1,
      referred: 1,
      length: 1.6,
      ended: 1,
      episode: 0.8,
      reason: 0.8,
      program: 0.4,
      site: 0.2
    },
    named:
      /\b(?:enroll?ments?|episodes?|admissions?|intakes?|rosters?|caseload|churn|membership|attrition|retention)\b/
  },
  exits: {
    weights: {episode: 1.4, closed: 1.8, reason: 1},
    named: /\b(?:exits?|discharges?|closures?|closings?|terminations?)\b/
  },
  contacts: {
    weights: {
      ...{
        person: 1,
        started_at: 1.05,
        contact: 0.9,
        minutes: 0.6,
        status: 1,
        mode: 0.6,
        kind: 0.6,
        worker: 0.7
      },
      ...{program: 0.3, site: 0.3, session: 0.2}
    },
    named: /\b(?:visits?|appointments?|contacts?|encounters?|services?|one to one|check ?ins?|outreach)\b/,
    person: "often"
  },
  attendance: {
    weights: {
      ...{person: 1, started_at: 1, session: 1.4, minutes: 0.6, program: 0.3, site: 0.3},
      ...{status: 1, mode: 0.6, worker: 0.7}
    },
    systems: ["sign-in"],
    headers: /\b(?:group|session|class|meeting|circle|workshop|attendees?|attended)\b/,
    needs: [["person"], ["started_at"]],
    named: /\b(?:sign ?ins?|attendance|attendees|sign in sheets?|group attendance)\b/,
    person: "often"
  },
  sessions: {
    weights: {
      started_at: 1,
      head_count: 2,
      facilitators: 0.8,
      activity: 0.8,
      session: 0.6,
      minutes: 0.4,
      program: 0.3,
      site: 0.3
    },
    needs: [["head_count"]],
    named: /\b(?:sessions?|events?|groups?|workshops?|meetings?|trainings?)\b/
  },
  calls: {
    weights: {
      ...{
        started_at: 1,
        call: 1.2,
        talk: 0.9,
        real_call: 1.6,
        caller: 0.8,
        type: 0.7,
        transfer: 0.9,
        answered: 0.9
      },
      ...{
        abandoned: 0.9,
        wait: 0.9,
        satisfied: 0.8,
        distress_before: 1,
        distress_after: 1,
        status: 1,
        time: 0.5
      },
      ...{
        answered_at: 0.9,
        ended_at: 0.5,
        hold: 0.5,
        wrap_up: 0.7,
        callback_requested: 0.6,
        felt_heard: 0.6,
        diverted: 0.6
      }
    },
    systems: ["icarol"],
    needs: [["call", "talk", "real_call", "type", "answered", "wait", "answered_at"]],
    named: /\b(?:calls?|warm ?line|call reports?|hotline|helpline)\b/
  },
  call_counts: {
    weights: {
      started_at: 1,
      offered: 1.5,
      answered: 1.5,
      abandoned: 1.2,
      coded: 1.2,
      answered_in_time: 1,
      wait_average: 0.8,
      talk_average: 0.6,
      handle_average: 0.8,
      "code:": 0.15
    },
    systems: ["interval-summary"],
    needs: [["offered", "answered"]],
    named: /\b(?:calls?|phone|phones|queue|intervals?|acd|summary)\b/
  },
  referrals: {
    weights: {
      ...{person: 1, referred: 1.5, referral: 1.4, outcome: 0.8, linked: 1, direction: 0.8, source: 0.9},
      ...{closed: 0.4, program: 0.3, site: 0.2}
    },
    named: /\b(?:referrals?|wait ?lists?|linkages?)\b/
  },
  goals: {
    weights: {
      person: 1,
      set: 1.2,
      due: 1.2,
      goal: 1.4,
      area: 0.9,
      outcome: 0.9,
      closed: 0.4,
      program: 0.3,
      site: 0.2
    },
    needs: [["due", "goal", "area", "outcome"]],
    named: /\b(?:goals?|objectives?|plans?)\b/
  },
  facts: {
    weights: {
      ...{
        from: 0.8,
        to: 0.4,
        name: 1.2,
        value: 0.8,
        fte: 1.5,
        days_open: 1.5,
        hours_open: 1.5,
        volunteers: 1.5
      },
      ...{volunteer_hours: 1.5, board_members: 1.5, board_lived_experience: 1.5, population: 1.5},
      ...{program: 0.3, site: 0.3}
    },
    needs: [
      [
        "name",
        "fte",
        "days_open",
        "hours_open",
        "volunteers",
        "volunteer_hours",
        "board_members",
        "board_lived_experience",
        "population"
      ]
    ],
    named: /\b(?:facts?|staffing|volunteers?|board|population|operations?)\b/
  },
  targets: {
    weights: {measure: 1.5, value: 1.2, grant: 1.2, period: 1, from: 0.4, to: 0.4, program: 0.3, site: 0.2},
    needs: [["grant", "period", "from"]],
    named: /\b(?:targets?|deliverables?|contract|grant)\b/
  },
  surveys: {
    weights: {
      person: 0.8,
      taken: 0.8,
      occasion: 1,
      elapsed_days: 1,
      program: 0.2,
      site: 0.2,
      respondent: 0.5,
      language: 0.3
    },
    systems: ["qualtrics", "surveymonkey"],
    named: /\b(?:surveys?|forms?|questionnaires?|well ?being|assessments?|outcomes?|scales?)\b/
  }
};
