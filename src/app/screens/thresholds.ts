const MINUTE = 60_000
const GIB = 2 ** 30

/** A job that is due and not begun for this long says that no worker works. */
export const isLate = (waitsSince: string | null, now = Date.now()): boolean =>
  waitsSince !== null && now - Date.parse(waitsSince) > 10 * MINUTE

/** A nightly backup is missed by more than half a day. */
export const isOld = (at: string, now = Date.now()): boolean => now - Date.parse(at) > 36 * 60 * MINUTE

/** Less than a twentieth or two GiB are left. */
export const diskIsShort = ({ freeBytes, totalBytes }: { freeBytes: number; totalBytes: number }): boolean =>
  freeBytes < Math.max(totalBytes / 20, 2 * GIB)
