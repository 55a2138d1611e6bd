import {z} from "zod";

export const dateOrder = z.enum(["ymd", "mdy", "dmy"]);
