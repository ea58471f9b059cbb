import { z } from '@hono/zod-openapi'

/** For how long the link to a new address works. */
export const TAKE_MINUTES = 60
/** For how long whoever has the old address may take the change back. */
export const UNDO_DAYS = 7

/** The present password is left out by whoever has none. */
export const addressInput = z.object({ email: z.email().max(254), password: z.string().max(128).optional() })

export const takenAddress = z.object({ email: z.string() }).openapi('TakenAddress')
