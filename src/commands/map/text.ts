import type {WaymarkError} from "../../error.ts";
import type {Mapped} from "../../map/map-files.ts";
import type {Proposal} from "../../map/proposal.ts";
import {writeJob} from "../../map/write-job.ts";

/** The proposals for a person to read: each job as it would be written, and what to do next. */
export function proposalText({proposals, refused, aside}: Mapped, written: readonly string[]): string {
  return [
    ...proposals.map((proposal) => jobText(proposal)),
    aside.map(({file, why}) => `${file}: ${why}`).join("\n"),
    ...refused.map(refusalText),
    nextText(proposals, written)
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

const jobText = (proposal: Proposal): string =>
  [
    `pipelines/${proposal.name}.yaml: ${proposal.feed.title} (${proposal.feed.id}, ${proposal.feed.confidence.toFixed(2)})`,
    "",
    writeJob(proposal).trimEnd(),
    ...proposal.declare.flatMap(({what, labels, lines}) => [
      "",
      `${labels.length} of the file's ${what} are not in waymark.yaml. Add to it what is meant, then map the file again:`,
      "",
      lines
    ])
  ].join("\n");

const refusalText = ({message, next}: WaymarkError): string =>
  next === undefined ? message : `${message}\n  ${next}`;

function nextText(proposals: readonly Proposal[], written: readonly string[]): string {
  if (proposals.length === 0) return "";
  return written.length > 0
    ? `Wrote ${written.join(", ")}. Look at the lines marked LOOK, then \`waymark check\`.`
    : "Nothing was written; --write puts this into pipelines/.";
}

/** The same as a document; the job is in it as text and as what was decided. */
export const proposalJson = ({proposals, refused, aside}: Mapped, written: readonly string[]): unknown => ({
  jobs: proposals.map((proposal) => ({...proposal, yaml: writeJob(proposal)})),
  refused: refused.map(({message, next}) => ({message, next: next ?? null})),
  aside,
  written
});
