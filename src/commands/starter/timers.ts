/** Entries for the schedulers of the three kinds of computer. Pure text; nothing is installed. */

export interface Timing {
  hour: number;
  minute: number;
  days: "daily" | "weekdays" | "weekly";
}

/** What is to be run; absolute paths, because schedulers start with next to no environment. */
export interface Call {
  node: string;
  waymark: string;
  workspace: string;
}

const two = (value: number): string => String(value).padStart(2, "0");

const shellWord = (text: string): string =>
  /^[\w./:@+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;

/** In a crontab `%` ends the command unless it is escaped. */
export function cronLine({hour, minute, days}: Timing, {node, waymark, workspace}: Call): string {
  const weekday = {daily: "*", weekdays: "1-5", weekly: "1"}[days];
  const log = `${workspace}/.waymark/schedule.log`;
  const words = [node, waymark, "run", "--workspace", workspace].map(shellWord);
  const line = `${words.join(" ")} >> ${shellWord(log)} 2>&1`;
  return `${minute} ${hour} * * ${weekday} ${line.replaceAll("%", "\\%")}`;
}

/** In a unit file `%` begins a specifier and `$` a variable unless doubled. */
export function systemdUnits(
  {hour, minute, days}: Timing,
  {node, waymark, workspace}: Call
): {service: string; timer: string} {
  const word = (text: string): string =>
    `"${text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("%", "%%").replaceAll("$", "$$$$")}"`;
  const weekday = {daily: "", weekdays: "Mon..Fri ", weekly: "Mon "}[days];
  return {
    service: `[Unit]
Description=Waymark: exports to dashboard

[Service]
Type=oneshot
ExecStart=${[node, waymark, "run", "--workspace", workspace].map(word).join(" ")}
`,
    timer: `[Unit]
Description=Waymark on schedule

[Timer]
OnCalendar=${weekday}*-*-* ${two(hour)}:${two(minute)}:00
Persistent=true

[Install]
WantedBy=timers.target
`
  };
}

export function taskCommand({hour, minute, days}: Timing, {node, waymark, workspace}: Call): string {
  const when = {
    daily: "/SC DAILY",
    weekdays: "/SC WEEKLY /D MON,TUE,WED,THU,FRI",
    weekly: "/SC WEEKLY /D MON"
  }[days];
  const action = [node, waymark, "run", "--workspace", workspace]
    .map((text) => (/[\s&]/.test(text) ? `\\"${text}\\"` : text))
    .join(" ");
  return `schtasks /Create /TN Waymark ${when} /ST ${two(hour)}:${two(minute)} /TR "${action}"`;
}
