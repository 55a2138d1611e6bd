import type {Quality} from "../../../src/release/format.ts";

export const quality: Quality = {
  lines: [
    {
      job: "attendance",
      feed: "attendance",
      records: 21840,
      accepted: 21516,
      quarantined: 324,
      reasons: [
        {code: "date-unreadable", explanation: "the date is not a date in the declared order", records: 181},
        {code: "program-unknown", explanation: "the program is not one of the workspace's", records: 121},
        {code: "id-missing", explanation: "the record has no id", records: 22}
      ],
      covers: {from: "2023-04-01", to: "2026-03-31"},
      exportDate: "2026-04-03"
    },
    {
      job: "warm-line-calls",
      feed: "calls",
      records: 38120,
      accepted: 38001,
      quarantined: 119,
      reasons: [{code: "duration-negative", explanation: "the call ends before it starts", records: 119}],
      covers: {from: "2023-04-01", to: "2026-02-28"},
      exportDate: "2026-03-02"
    },
    {
      job: "hope-survey",
      feed: "surveys",
      records: 1294,
      accepted: 1271,
      quarantined: 23,
      reasons: [
        {code: "answer-out-of-range", explanation: "an answer is outside the form's range", records: null}
      ],
      covers: {from: "2024-01-15", to: "2026-03-31"},
      exportDate: "2026-04-01"
    },
    {
      job: "peer-notes",
      feed: "contacts",
      records: 9075,
      accepted: 9075,
      quarantined: 0,
      reasons: [],
      covers: {from: "2023-07-01", to: "2026-03-31"},
      exportDate: "2026-04-02"
    }
  ],
  findings: [
    {
      code: "more-names-than-heads",
      severity: "warning",
      message: "sessions list more names than their head-count",
      records: 14
    },
    {
      code: "late-entry",
      severity: "note",
      message: "records were entered more than 30 days late",
      records: 412
    }
  ]
};
