/** Every job that runs by the clock, in the crontab form of the queue (UTC). */
export const SCHEDULE = `
17 3 * * * sweep-uploads
41 3 * * * keep-retentions
23 3 * * * sweep-attempts
31 3 * * * sweep-address-changes
53 3 * * * find-all-alarms
11 4 * * * learn-when-due
7 2 * * * keep-nightly-backup ?fill=1d
`
