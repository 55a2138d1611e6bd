import type {ProfileName} from "../config/workspace.ts";
import type {Profile} from "./profile.ts";
import {calhhs11} from "./profiles/calhhs-11.ts";
import {cms11} from "./profiles/cms-11.ts";
import {none} from "./profiles/none.ts";
import {openstats10} from "./profiles/openstats-10.ts";
import {state6} from "./profiles/state-6.ts";

const profiles: Readonly<Record<ProfileName, Profile>> = {
  "cms-11": cms11,
  "calhhs-11": calhhs11,
  "state-6": state6,
  "openstats-10": openstats10,
  none
};

export const profileNamed = (name: ProfileName): Profile => profiles[name];
