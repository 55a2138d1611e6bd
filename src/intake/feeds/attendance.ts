import type {Feed} from "../feed.ts";
import {feed as contacts} from "./contacts.ts";

/** Named rows of a sign-in sheet: contacts that are part of a session. */
export const feed: Feed = {
  ...contacts,
  id: "attendance",
  title: "Attendance: one named person at one session",
  defaults: {kind: "group", status: "attended"}
};
