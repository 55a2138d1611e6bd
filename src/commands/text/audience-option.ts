import type {Option} from "../command.ts";

export const audienceOption: Option = {
  value: "AUDIENCE",
  description: "public (when not given), internal, or funder:NAME"
};
