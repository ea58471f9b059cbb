import { randomBytes } from 'node:crypto'
import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint, createAuthMiddleware } from 'better-auth/api'
import { deleteSessionCookie, setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** How long somebody may take to find the code. */
const CHALLENGE_SECONDS = 600

type Context = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** Asks for the second step, in the form in which the library's own plugin answers a right password. */
async function challenge(ctx: Context, userId: string): Promise<void> {
  const { internalAdapter, createAuthCookie, secret } = ctx.context
  const identifier = `2fa-${randomBytes(24).toString('base64url')}`
  const expiresAt = new Date(Date.now() + CHALLENGE_SECONDS * 1000)
  await internalAdapter.createVerificationValue({ identifier, value: userId, expiresAt })
  await internalAdapter.createVerificationValue({ identifier: `2fa-attempts-${identifier}`, value: '0', expiresAt })
  const cookie = createAuthCookie('two_factor', { maxAge: CHALLENGE_SECONDS })
  await ctx.setSignedCookie(cookie.name, identifier, secret, cookie.attributes)
}

/** The library asks for the second step after a password alone; this asks after a link and after another provider too. */
export const secondStepEverywhere = () =>
  ({
    id: 'second-step-everywhere',
    endpoints: {
      /** Signs a person in who proved to be it elsewhere, or asks for the second step. Never reached from outside. */
      enterAs: createAuthEndpoint.serverOnly({ method: 'POST', body: z.object({ userId: z.string() }) }, async ctx => {
        const user = await ctx.context.internalAdapter.findUserById(ctx.body.userId)
        if (user === null) throw ctx.error('UNAUTHORIZED')
        if ((user as { twoFactorEnabled?: boolean }).twoFactorEnabled) {
          await challenge(ctx as unknown as Context, user.id)
          return { challenged: true }
        }
        const session = await ctx.context.internalAdapter.createSession(user.id)
        await setSessionCookie(ctx, { session, user })
        return { challenged: false }
      }),
    },
    hooks: {
      after: [
        {
          matcher: ({ path }) => path === '/magic-link/verify',
          handler: createAuthMiddleware(async ctx => {
            const made = ctx.context.newSession
            if (!made?.user.twoFactorEnabled) return
            deleteSessionCookie(ctx, true)
            await ctx.context.internalAdapter.deleteSession(made.session.token)
            ctx.context.setNewSession(null)
            await challenge(ctx, made.user.id)
            const next = String(ctx.query?.callbackURL ?? '/')
            throw ctx.redirect(`/sign-in?${new URLSearchParams({ step: 'code', next })}`)
          }),
        },
      ],
    },
  }) satisfies BetterAuthPlugin
