import {expect, test} from "vitest";
import {cronLine, systemdUnits, taskCommand} from "../../src/commands/starter/timers.ts";

const call = {node: "/usr/bin/node", waymark: "/opt/way mark/bin/waymark.js", workspace: "/srv/50% $HOME"};
const plain = {node: "/usr/bin/node", waymark: "/opt/waymark.js", workspace: "/srv/org"};

test("cron takes spaces quoted and percent signs escaped", () => {
  expect(cronLine({hour: 6, minute: 15, days: "weekdays"}, call)).toBe(
    "15 6 * * 1-5 /usr/bin/node '/opt/way mark/bin/waymark.js' run --workspace '/srv/50\\% $HOME' >> '/srv/50\\% $HOME/.waymark/schedule.log' 2>&1"
  );
});

test("systemd takes its specifiers and variables doubled", () => {
  const {service, timer} = systemdUnits({hour: 6, minute: 5, days: "weekly"}, call);
  expect(service).toContain(
    'ExecStart="/usr/bin/node" "/opt/way mark/bin/waymark.js" "run" "--workspace" "/srv/50%% $$HOME"\n'
  );
  expect(timer).toContain("OnCalendar=Mon *-*-* 06:05:00\nPersistent=true\n");
});

test("Task Scheduler gets one line", () => {
  expect(taskCommand({hour: 18, minute: 0, days: "daily"}, plain)).toBe(
    'schtasks /Create /TN Waymark /SC DAILY /ST 18:00 /TR "/usr/bin/node /opt/waymark.js run --workspace /srv/org"'
  );
});
