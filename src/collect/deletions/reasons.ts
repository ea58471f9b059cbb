/** Why a piece is deleted. */
export const REASONS = ['spam', 'duplicate', 'personal', 'test', 'other'] as const
export type Reason = (typeof REASONS)[number]
