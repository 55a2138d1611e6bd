import {fileURLToPath} from "node:url";
import {ownInstrument} from "../../commands/starter/instrument.ts";
import {constructs} from "../../instruments/constructs.ts";
import type {Instrument} from "../../instruments/instrument.ts";
import {instrumentSchema} from "../../instruments/instrument.ts";
import {readInstruments} from "../../instruments/registry.ts";
import {permissions, scoringInWords} from "../../instruments/words.ts";
import {markdownTable, type Page} from "../page.ts";
import {settingRows} from "../settings.ts";

const shipped = fileURLToPath(new URL("../../../data/instruments/", import.meta.url));

export const page: Page = {
  path: "docs/instruments.md",
  async render() {
    const instruments = await readInstruments([shipped]);
    return `${[
      "# Instruments",
      "<!-- Made by `npm run docs` from src/docs/pages/instruments.ts, src/instruments and data/instruments. -->",
      introduction,
      own,
      itemByItem,
      truths,
      "## What comes with Waymark",
      markdownTable(
        ["id", "instrument", "items", "answered by", "total score, or its first", "standing", "licence"],
        instruments.map(line)
      ),
      unscaled,
      "## Constructs",
      "What a scale may say that it measures, in the order a board of constructs shows it, and which instruments do.",
      markdownTable(
        ["construct", "name", "CHIME", "instruments"],
        Object.entries(constructs).map(([id, {name, chime}]) => [
          `\`${id}\``,
          name,
          chime.join(", "),
          instruments
            .filter(({scales}) => scales.some((scale) => scale.constructs.some((one) => one === id)))
            .map((one) => one.id)
            .join(", ")
        ])
      ),
      "## An instrument file: data/instruments/ID.yaml",
      markdownTable(
        ["setting", "value", "default", "means"],
        settingRows(instrumentSchema).map(({name, value, fallback, means}) => [
          `\`${name}\``,
          value
            .replace(
              Object.keys(constructs)
                .map((each) => `\`${each}\``)
                .join(", "),
              "constructs"
            )
            .replace(/^list of $/, "two numbers"),
          fallback,
          means
        ])
      )
    ].join("\n\n")}\n`;
  }
};

function line(instrument: Instrument): string[] {
  const {id, name, items, already_scored, respondent, status, licence, scales} = instrument;
  const scale = scales.find((one) => one.id === "total") ?? scales[0]!;
  return [
    `\`${id}\``,
    name,
    already_scored ? "score" : String(items),
    respondent,
    `${scoringInWords(scale, instrument)}; ${scale.range.join(" to ")}, ${scale.direction} is better`,
    status,
    permissions[licence.permission]
  ];
}

const introduction = `An instrument is a questionnaire: which items it has, how answers become scores, what is known about the scores, and on what
terms it may be used. One YAML file each in \`data/instruments/\`, of Waymark and of the workspace; one of the same name in the
workspace replaces the one that comes along. No file that comes along holds the wording of an item.

\`\`\`sh
npx waymark instruments                          # what there is; --construct hope for what measures hope
npx waymark instruments show rses                # how it is scored, what is known and what is not verified
npx waymark instruments show brs --answers 5,1,5,2,-,1   # scores a form
npx waymark instruments check data/instruments/felt-heard.yaml
\`\`\`

A job of feed \`surveys\` says which instrument is in which columns ([job files](job-file.md)). An instrument that no job names
costs nothing. \`waymark init\` puts a set of your own to start from into \`data/instruments/\`.`;

/** Read by a test, so that it stays one that works. */
export const importedScore = `id: phq9-total
name: Patient Health Questionnaire, 9 items, total as exported
short: PHQ-9 total
answers: {range: [0, 27]}
items: 1
already_scored: true
scales:
  - {id: total, name: Depressive symptoms, constructs: [depression], score: sum, direction: lower}
licence: {permission: own}
`;

const own = `## Questions of your own

Validation, trust and role models have no standard scale. A set of your own Likert items is an instrument like any other: coded,
scored, followed over time, checked for items that run the other way. What it has not is bands and cut-offs, because nobody has
studied it. \`data/instruments/felt-heard.yaml\` in your workspace:

\`\`\`yaml
${ownInstrument.trimEnd()}
\`\`\`

and in the job

\`\`\`yaml
survey:
  - {instrument: felt-heard, items: "heard_{1..7}"}
\`\`\`

\`permission: own\` is what lets sources, credit and standing be left out. Reliable change needs a standard deviation and a
reliability with the source they are from: give \`sd\` and \`reliability\`, or there is none.

## Scores worked out elsewhere

Take the items where the export has them: a score does not show whether its reversed items were turned, and its key cannot be
checked. Where there is nothing but a total, an instrument of one item takes it as it is. Copy what is known of the scale (bands, cut-offs,
\`sd\`, \`reliability\`, licence) from the file of the questionnaire; \`data/instruments/phq9-total.yaml\`:

\`\`\`yaml
${importedScore.trimEnd()}
\`\`\`

and in the job \`survey: [{instrument: phq9-total, items: [PHQ9_total]}]\`. \`waymark map\` names columns that look like such a score.`;

const truths = `## What is held to

- **A variant is an item order and a coding.** The same scale circulates in several; where there is no \`standard\` one, a job has to
  say which. Numbers of a variant (\`range\`) are moved onto the instrument's, so that all scores of a scale are on one scale. A job's
  \`answers\` table gives numbers of the variant.
- **Answers are whole numbers in range.** Out of range is left out and said, never clamped; half a point is no answer, but on a score that
  is imported (\`already_scored\`, with \`decimals\`).
- **Every fact has a source and a status.** What is \`unverified\` makes no threshold and no band: an unverified missing rule scores
  complete forms only, an unverified standard deviation gives no reliable change. To confirm one, copy the file into the workspace,
  write where you looked, and set \`status: verified\`.
- **Missing is not zero.** A form with items missing is scored by the rule its handbook gives, by the person's own mean, or not at all;
  a score says how many items it is from and whether it was prorated.
- **Ages.** A form of somebody who was surely younger or older than an instrument is made for is not scored, and counted among the
  findings. Only the year of birth is known, so that "surely" means: even the oldest the person can have been that day is too young.
  People whose year of birth is not known are scored. Where a scale is used with others on purpose, say so in \`waymark.yaml\`:
  \`instruments: {phq9: {any_age: true}}\`.
- **Sensitive items.** Item 9 of the PHQ-9 is in its sum and in no figure by itself; no scale may be made of it alone.
- **Who answered** is kept, and forms of the person, a caregiver and staff are never mixed.`;

const itemByItem = `## Item by item

In a survey at one time each item is told by the per cent who agreed, where the instrument says which answers agree:

\`\`\`yaml
answers:
  range: [1, 5]
  labels: {strongly disagree: 1, disagree: 2, neutral: 3, agree: 4, strongly agree: 5}
  agree: [agree, strongly agree]
wording:
  "1": Somebody listened to me.
\`\`\`

\`agree\` names labels, so that a variant whose numbers run backwards is read right; agreeing is agreeing to the item as it is
worded, whichever way the item is keyed. Of an item answered yes or no, make a scale of the one item instead. Each share is of those
who answered the item: not applicable is no answer. \`sensitive_items\` and items in no scale are never told. \`wording\` is for your
own questions and for instruments that are free to use; where it is not given, an item is told by its number. Of what comes along the
MHSIP says \`agree\`, since its results are per cent agreeing and per cent positive. The others are read by their scores; to have the
items of one as well, copy its file into the workspace. Mean scores of a form whose items are told stay in the internal view
([disclosure.md](disclosure.md)).`;

const unscaled = `PROMIS short forms whose conversion table could not be checked give the sum and no T score. The SRS, the ORS and the DLA-20 are
licensed: they are scored where the licence is, and the score is imported. A file with all 41 items of the RAS, or another form that a
shorter one is part of, is mapped by listing the headers of the shorter one.`;
