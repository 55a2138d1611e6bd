import {statfs} from "node:fs/promises";
import type {Look} from "./finding.ts";

const oldest = [20, 19] as const;

export const lookAtNode: Look = async () => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  const fine = major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
  return [
    {
      what: "Node",
      state: fine ? "fine" : "problem",
      message: process.version,
      ...(fine ? {} : {next: `Install Node ${oldest.join(".")} or newer.`})
    }
  ];
};

const gigabyte = 2 ** 30;

/** A run needs room for the warehouse, its spill files and two sites side by side. */
export const lookAtDisk: Look = async ({dir}) => {
  const {bavail, bsize} = await statfs(dir);
  const free = (bavail * bsize) / gigabyte;
  const state = free < 0.5 ? "problem" : free < 2 ? "warning" : "fine";
  return [
    {
      what: "disk",
      state,
      message: `${free.toFixed(1)} GB free`,
      ...(state === "fine" ? {} : {next: "Free some space; a run over large exports needs a few gigabytes."})
    }
  ];
};

/** Days are told in the workspace's own zone; the computer's only matters for the schedule. */
export const lookAtTimeZone: Look = async ({workspace}) => {
  const here = new Intl.DateTimeFormat("en-US").resolvedOptions().timeZone;
  const there = workspace?.config.time_zone;
  const same = there === undefined || there === here;
  return [
    {
      what: "time zone",
      state: "fine",
      message: same
        ? here
        : `the workspace keeps ${there} time; this computer's clock, and so a schedule, ${here}`
    }
  ];
};
