import type {ColumnMapping} from "../config/job.ts";
import type {Because, Proposal} from "./proposal.ts";
import {comment, flow, scalar} from "./yaml.ts";

/** The job as a file of `pipelines/`: what it maps, how sure that is, why, and what a person has to look at. */
export function writeJob(proposal: Proposal): string {
  return `${[...opening(proposal), ...whole(proposal), ...body(proposal)].join("\n")}\n`;
}

const opening = ({fileNames, records, system, notes}: Proposal): string[] => [
  comment(
    `Proposed by \`waymark map\` from ${fileNames.join(", ")} (${records.toLocaleString("en-US")} records).`
  ),
  comment("Each line says how sure it is; look at the lines marked LOOK, then `waymark check`."),
  ...(system.id === "plain" ? [] : [comment(because(system))]),
  ...[...system.doubts, ...notes].map((note) => comment(`LOOK: ${note}`)),
  ""
];

function whole(proposal: Proposal): string[] {
  const {feed, files, system, idSpace, mode, exportDate, coveredPrograms, delimiter, constants} = proposal;
  const rivals = feed.others
    .filter(({confidence}) => confidence > 0)
    .map(({id}) => id)
    .slice(0, 2);
  return [
    ...explained(feed, rivals.length === 0 ? "" : `else ${rivals.join(" or ")}`),
    `feed: ${feed.id}`,
    `files: ${scalar(files)}`,
    ...(system.id === "plain" ? [] : [`system: ${system.id}`]),
    ...Object.entries(system.settings ?? {}).map(([name, settings]) => `${name}: ${flow(settings)}`),
    ...(idSpace === undefined ? [] : [...explained(idSpace), `id_space: ${idSpace.id}`]),
    ...explained(mode),
    `mode: ${mode.mode}`,
    ...(mode.key === undefined ? [] : [`key: ${mode.key}`]),
    ...(exportDate === undefined
      ? []
      : [...explained(exportDate), `export_date: ${dateSetting(exportDate.setting)}`]),
    ...(coveredPrograms.length === 0 ? [] : [`coverage: {programs: ${flow(coveredPrograms)}}`]),
    ...(delimiter === undefined
      ? []
      : [
          comment(delimiter.reason),
          `dialect: {delimiter: ${delimiter.delimiter === "tab" ? "tab" : JSON.stringify(delimiter.delimiter)}}`
        ]),
    ...section(
      "constants",
      constants.flatMap((constant) => [
        ...explained(constant, "", "  "),
        `  ${constant.field}: ${scalar(constant.value)}`
      ])
    )
  ];
}

/** A regular expression stands in single quotes, in which YAML knows no escapes. */
const dateSetting = (setting: NonNullable<Proposal["exportDate"]>["setting"]): string => {
  if ("day" in setting) return setting.day;
  const order = setting.order === "ymd" ? "" : `, order: ${setting.order}`;
  return "column" in setting
    ? `{column: ${scalar(setting.column)}${order}}`
    : `{file_name: '${setting.file_name.replaceAll("'", "''")}'${order}}`;
};

const body = ({exclude, columns, ids, later, survey, privacy, unused}: Proposal): string[] => [
  ...section(
    "exclude",
    exclude.flatMap(({column, when, reason, because}) => [
      comment(because, "  "),
      `  - ${flow({column, when, reason})}`
    ])
  ),
  ...section(
    "columns",
    columns.flatMap((column) => [
      ...explained(column, "", "  "),
      ...columnLines(column.header, column.mapping)
    ])
  ),
  ...later.flatMap((column) => [
    ...explained(column, "", "  "),
    ...columnLines(column.header, column.mapping).map((line) => comment(line, "  "))
  ]),
  ...section(
    "ids",
    ids.flatMap((id) => [
      ...explained(id, "", "  "),
      `  ${id.field}: ${flow({from: id.from, ...(id.order === undefined ? {} : {order: id.order})})}`
    ])
  ),
  ...section(
    "survey",
    survey.flatMap((form) => {
      const {instrument, ...rest} = form.form;
      return [
        ...explained(form, "", "  "),
        `  - instrument: ${instrument}`,
        ...Object.entries(rest).map(([key, value]) => `    ${key}: ${flow(value)}`)
      ];
    })
  ),
  ...(unused.length === 0 ? [] : ["", ...listed("Not loaded: ", unused)]),
  ...section(
    "privacy",
    privacy.flatMap(({header, verdict, reason}) =>
      verdict === "allow"
        ? [`  ${key(header)}: ${flow({verdict, reason})}`]
        : [comment(reason, "  "), `  ${key(header)}: ${verdict}`]
    )
  )
];

const section = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", `${name}:`, ...lines];

/** A header that begins with a word of YAML's own, or holds a colon, stands in quotes. */
const key = (header: string): string => scalar(header);

const widest = 110;

function columnLines(header: string, mapping: ColumnMapping): string[] {
  const {to, codes, ...rest} = mapping;
  if (codes === undefined && Object.keys(rest).length === 0) return [`  ${key(header)}: ${scalar(to)}`];
  const line = `  ${key(header)}: ${flow(mapping)}`;
  if (line.length <= widest) return [line];
  return [
    `  ${key(header)}:`,
    `    to: ${scalar(to)}`,
    ...Object.entries(rest).map(([name, value]) => `    ${name}: ${flow(value)}`),
    ...(codes === undefined
      ? []
      : [
          "    codes:",
          ...Object.entries(codes).map(([label, code]) => `      ${key(label)}: ${scalar(code)}`)
        ])
  ];
}

function explained(why: Because, more = "", indent = ""): string[] {
  return [
    comment([because(why), more].filter((part) => part !== "").join("; "), indent),
    ...why.doubts.map((doubt) => comment(`LOOK: ${doubt}`, indent))
  ];
}

const because = ({confidence, reasons}: Because): string =>
  [confidence.toFixed(2), reasons.join("; ")].filter((part) => part !== "").join(" ");

const mostListed = 60;

/** A long list over several lines; of a very long one the first part. */
function listed(opening: string, all: readonly string[]): string[] {
  const more = all.length - mostListed;
  const items = more > 0 ? [...all.slice(0, mostListed), `and ${more} more`] : all;
  const lines: string[] = [];
  let line = opening;
  for (const [at, item] of items.entries()) {
    const next = `${item.replace(/\s+/g, " ")}${at < items.length - 1 ? ", " : ""}`;
    if (line.length + next.length > widest && line !== opening) {
      lines.push(line);
      line = "";
    }
    line += next;
  }
  return [...lines, line].map((each) => comment(each));
}
