import {join} from "node:path";
import {auditRelease} from "../audit/audit.ts";
import {refusal} from "../error.ts";
import {gateSite} from "../site/gate.ts";
import type {Built} from "./prepare.ts";

/** The last word before anything is shown: the attacker's audit of the release, then the site's own gate. */
export async function approve(
  {audience, dir, siteLog}: Built,
  {log}: {log: (line: string) => void}
): Promise<void> {
  const audited = audience.kind === "internal" ? null : await auditRelease(dir);
  const findings = [
    ...(audited?.findings ?? []).map((finding) => `audit: ${finding.message}`),
    ...(await gateSite(join(dir, "site"), siteLog)).map((finding) => `site: ${finding.message}`)
  ];
  if (findings.length > 0)
    throw refusal(`the gate refused the ${audience.name} release: ${findings.slice(0, 5).join("; ")}`, {
      next: `Nothing was published; the release is in ${dir} to look at.`
    });
  if (audited !== null)
    log(`audit ${audience.name}: ${audited.checked} withheld figures attacked, none could be worked out`);
}
