import type {WaymarkError} from "../../error.ts";
import type {Mapped} from "../../map/map-files.ts";
import type {Proposal, ToDeclare} from "../../map/proposal.ts";
import {writeJob} from "../../map/write-job.ts";

/** What `--write` wrote. */
export interface Written {
  files: readonly string[];
  /** Whether `waymark.yaml` was given the characteristics that it did not name. */
  declared: boolean;
}

/** The proposals for a person to read: each job as it would be written, and what to do next. */
export function proposalText({proposals, refused, aside}: Mapped, written: Written): string {
  return [
    ...proposals.map((proposal) => jobText(proposal, written)),
    aside.map(({file, why}) => `${file}: ${why}`).join("\n"),
    ...refused.map(refusalText),
    nextText(proposals, written)
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const jobText = (proposal: Proposal, {files, declared}: Written): string =>
  [
    `pipelines/${proposal.name}.yaml: ${proposal.feed.title} (${proposal.feed.id}, ${proposal.feed.confidence.toFixed(2)})`,
    "",
    writeJob(proposal).trimEnd(),
    ...proposal.declare.flatMap(({what, labels, lines}) => [
      "",
      `${labels.length} of the file's ${what} ${declared && what === "characteristics" ? "were" : "are"} not in waymark.yaml. ${whatToDo(what, {files, declared})}:`,
      "",
      lines
    ])
  ].join("\n");

function whatToDo(what: ToDeclare["what"], {files, declared}: Written): string {
  if (what !== "characteristics") return "Add to it what is meant, then map the file again";
  if (declared) return "They stand there now, with these names and bands, which you may change";
  return files.length > 0
    ? "Add them by hand to the list there, or take them out of the job"
    : "--write adds them; names and bands may be changed then";
}

const refusalText = ({message, next}: WaymarkError): string =>
  next === undefined ? message : `${message}\n  ${next}`;

function nextText(proposals: readonly Proposal[], {files, declared}: Written): string {
  if (proposals.length === 0) return "";
  return files.length > 0
    ? `Wrote ${files.join(", ")}${declared ? ", and added to waymark.yaml what it did not name of people" : ""}. Look at the lines marked LOOK, then \`waymark check\`.`
    : "Nothing was written; --write puts this into pipelines/.";
}

/** The same as a document; the job is in it as text and as what was decided. */
export const proposalJson = ({proposals, refused, aside}: Mapped, {files, declared}: Written): unknown => ({
  jobs: proposals.map((proposal) => ({...proposal, yaml: writeJob(proposal)})),
  refused: refused.map(({message, next}) => ({message, next: next ?? null})),
  aside,
  written: files,
  declared
});
