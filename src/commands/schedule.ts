import {fileURLToPath} from "node:url";

import {exitCode, usageError} from "../error.ts";
import type {Command} from "./command.ts";
import {cronLine, systemdUnits, type Timing, taskCommand} from "./starter/timers.ts";

export const command: Command = {
  name: "schedule",
  summary: "prints entries for cron, systemd and Task Scheduler that run the pipeline by themselves",
  about: "Nothing is installed; copy the entry for your system. A run with nothing new is over in a second.",
  positionals: [],
  options: {
    at: {value: "HH:MM", description: "time of day, by the computer's clock; 06:15 when not given"},
    days: {value: "DAYS", description: "daily (when not given), weekdays or weekly (on Mondays)"}
  },
  workspace: true,
  async run({workspaceDir, args, out}) {
    const timing: Timing = {
      ...readTime(args.values.at ?? "06:15"),
      days: readDays(args.values.days ?? "daily")
    };
    const call = {
      node: process.execPath,
      waymark: fileURLToPath(new URL("../../bin/waymark.js", import.meta.url)),
      workspace: workspaceDir
    };
    const cron = cronLine(timing, call);
    const systemd = systemdUnits(timing, call);
    const task = taskCommand(timing, call);
    out({
      text: [
        "cron (Linux, macOS): add this line with `crontab -e`",
        "",
        cron,
        "",
        "systemd (Linux): save both under ~/.config/systemd/user/, then `systemctl --user enable --now waymark.timer`",
        "",
        "# waymark.service",
        systemd.service,
        "# waymark.timer",
        systemd.timer,
        "Task Scheduler (Windows): run this once",
        "",
        task
      ].join("\n"),
      json: {cron, systemd, task}
    });
    return exitCode.done;
  }
};

function readTime(text: string): {hour: number; minute: number} {
  const match = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text);
  if (match === null) throw usageError(`not a time of day: ${text}`, {next: "Write it as 06:15."});
  return {hour: Number(match[1]), minute: Number(match[2])};
}

function readDays(text: string): Timing["days"] {
  if (text === "daily" || text === "weekdays" || text === "weekly") return text;
  throw usageError(`unknown days: ${text}`, {next: "Choose daily, weekdays or weekly."});
}
