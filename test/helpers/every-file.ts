import fc from "fast-check";
import {afterAll} from "vitest";
import {removeFolders} from "./folder.ts";

/**
 * Every property draws the same cases in every run, so that a change is judged by what it changed.
 * `WAYMARK_SEED=7 npx vitest run …` draws others; a case found that way becomes a test of its own.
 */
fc.configureGlobal({seed: Number(process.env.WAYMARK_SEED ?? 20260101)});

afterAll(removeFolders);
