import type { Theme } from './words/tongue.ts'

/** Days of the story, counted back from today. */
export const DAY = {
  coachArrives: 245,
  deliveryBreaks: 182,
  deliveryMended: 121,
  bugArrives: 92,
  bugFixed: 80,
  priceRises: 58,
}

/** From 0 to 1 and back to 0 between two days, quickly up and slowly down. */
const hump = (ago: number, from: number, to: number): number => {
  const share = (from - ago) / (from - to)
  if (share <= 0 || share >= 1) return 0
  return share < 0.3 ? share / 0.3 : (1 - share) / 0.7
}

/** How much is said about each thing on the day so many days ago. */
export function interest(theme: Theme, ago: number): number {
  const crisis = hump(ago, DAY.deliveryBreaks, DAY.deliveryMended - 8)
  const dear = hump(ago, DAY.priceRises, 8)
  const course: Partial<Record<Theme, number>> = {
    late: 0.25 + 11 * crisis,
    unheard: 0.4 + 3 * crisis,
    damaged: 0.5 + 0.8 * crisis,
    cancel: 0.35 + 1.5 * crisis + 1.5 * dear,
    fixed: ago > DAY.deliveryMended ? 0 : 0.5 + 3 * hump(ago, DAY.deliveryMended, 40),
    dear: ago > DAY.priceRises ? 0.2 : 0.7 + 7 * dear,
    fair: ago > DAY.priceRises ? 0 : 1.6,
    coach: ago > DAY.coachArrives ? 0 : 2.6 + 2.5 * hump(ago, DAY.coachArrives, 190),
    crash: 0.5 + 9 * hump(ago, DAY.bugArrives, DAY.bugFixed - 4),
    taste: 1.8,
    app: 1.3,
    brewer: 1.3,
  }
  return course[theme] ?? 0.8
}

/** How much is said in all: more in bad times, and a little more from month to month. */
export function loudness(ago: number): number {
  const crisis = hump(ago, DAY.deliveryBreaks, DAY.deliveryMended - 8)
  return 1 - ago / 900 + 1.1 * crisis + 0.6 * hump(ago, DAY.priceRises, 8) + 0.4 * hump(ago, DAY.coachArrives, 190)
}

/** The version of the app people had. */
export function versionOn(ago: number): string {
  if (ago > DAY.coachArrives) return '3.8.2'
  if (ago > 170) return '4.0.1'
  if (ago > DAY.bugArrives) return '4.1.0'
  if (ago > DAY.bugFixed) return '4.2.0'
  return ago > 30 ? '4.2.1' : '4.3.0'
}
