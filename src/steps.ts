/** The steps of a run, apart so that a run with nothing new need not load them. */
export {loadWorkspace} from "./config/read.ts";
export {runIntake} from "./intake/intake.ts";
export {nextPurge} from "./intake/quarantine/purge.ts";
export {readKeys} from "./keys.ts";
export {allMeasures} from "./measures/registry.ts";
export {assureQuality} from "./quality/assure.ts";
export {approve} from "./release/approve.ts";
export {audiencesOf} from "./release/audiences.ts";
export {buildSites, computeOnce, prepareRelease} from "./release/prepare.ts";
export {publish} from "./release/publish.ts";
export {buildRoom} from "./release/room.ts";
export {takeStock} from "./release/stock.ts";
export {openWarehouse} from "./warehouse/open.ts";
export {buildReading} from "./warehouse/reading.ts";
