import type {FollowUp} from "../config/workspace.ts";

/**
 * With five follow-ups people can be seen at 32 patterns of waves, and each further one doubles them: cells of a small
 * program would hold hardly two people of a pattern.
 */
const mostFollowUps = 5;

/**
 * Follow-ups that are waves of one trajectory: two to five of one kind, by days or by occasion, in their order. By days in
 * the order in which windows close, and of windows that overlap the one that closes first, since one form is one
 * observation. More than five are the first five.
 */
export function trajectoriesOf(followUps: readonly FollowUp[]): FollowUp[][] {
  const byDays: FollowUp[] = [];
  for (const next of followUps
    .filter(({after}) => after !== undefined)
    .toSorted((a, b) => closing(a) - closing(b))) {
    const before = byDays.at(-1);
    if (before === undefined || opening(next) > closing(before)) byDays.push(next);
  }
  const byOccasion = followUps
    .filter(({occasion}, index) => occasion !== undefined && isFirst(followUps, index))
    .toSorted((a, b) => (a.occasion ?? 0) - (b.occasion ?? 0));
  return [byDays, byOccasion]
    .map((waves) => waves.slice(0, mostFollowUps))
    .filter((waves) => waves.length > 1);
}

const opening = ({after = 0, within}: FollowUp): number => after - within;
const closing = ({after = 0, within}: FollowUp): number => after + within;

const isFirst = (followUps: readonly FollowUp[], index: number): boolean =>
  followUps.findIndex(({occasion}) => occasion === followUps[index]?.occasion) === index;
