import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { countAttempt, isWithin } from '../../people/limits/commands.ts'
import { maySendMail } from '../../people/mail/queries.ts'
import { type Endpoint, endpoint } from '../../people/members/endpoint.ts'
import { forgottenInput, resetInput } from '../../people/members/schema.ts'
import type { Auth } from '../auth.ts'
import { resetPassword } from '../password-reset.ts'
import { enqueue } from '../queue.ts'

const path = '/password-reset'

/** The way back in for whoever has forgotten the password. */
export const forgottenEndpoints = (db: Db, auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path,
      policy: 'anyone',
      summary: 'Whether links for a new password can be mailed',
      returns: z.object({ possible: z.boolean() }),
    },
    async () => ({ possible: await maySendMail(db) }),
  ),
  endpoint(
    {
      method: 'post',
      path,
      policy: 'anyone',
      summary: 'Ask for a link for a new password; the answer is the same whether there is an account or not',
      body: forgottenInput,
    },
    async call => {
      const email = call.body.email.toLowerCase()
      await countAttempt(db, 'password reset', { most: 300, seconds: 3600 })
      // A mailbox gets at most three links an hour; who asks more often is told nothing else.
      if (await isWithin(db, `password reset ${email}`, { most: 3, seconds: 3600 }))
        await enqueue(db, 'send-reset', { email }, `reset ${email}`)
    },
  ),
  endpoint(
    { method: 'put', path, policy: 'anyone', summary: 'Choose a new password by the link of a mail', body: resetInput },
    call => resetPassword(auth, call.body.token, call.body.password),
  ),
]
