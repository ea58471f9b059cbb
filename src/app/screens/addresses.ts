import { z } from '@hono/zod-openapi'
import type { Db } from '../../db/connection.ts'
import { addressInput, takenAddress } from '../../people/addresses/schema.ts'
import { countAttempt, isWithin } from '../../people/limits/commands.ts'
import { maySendMail } from '../../people/mail/queries.ts'
import { type Endpoint, endpoint, userOf } from '../../people/members/endpoint.ts'
import { resetInput } from '../../people/members/schema.ts'
import { Problem } from '../../platform/errors.ts'
import { changeAddress, restoreAddress } from '../address-change.ts'
import type { Auth } from '../auth.ts'
import { enqueue } from '../queue.ts'
import { prove } from '../second-step.ts'

const path = '/address'

/** Another e-mail address for a person: by a link to the new one, and for some days back by a link to the old one. */
export const addressEndpoints = (db: Db, auth: Auth): Endpoint[] => [
  endpoint(
    {
      method: 'post',
      path,
      policy: 'signed-in',
      summary:
        'Ask for another e-mail address, with the password; the answer is the same whether the address is free or not',
      body: addressInput,
    },
    async call => {
      const { id: userId } = userOf(call)
      const email = call.body.email.toLowerCase()
      await prove(auth, call.request.headers, call.body.password)
      if (!(await maySendMail(db))) throw new Problem('mail-not-set', 'No server for mail is set yet.', { status: 409 })
      await countAttempt(db, `address of ${userId}`, { most: 5, seconds: 3600 })
      // A mailbox gets at most three links an hour, whoever asks.
      if (await isWithin(db, `address ${email}`, { most: 3, seconds: 3600 }))
        await enqueue(db, 'send-address-link', { userId, email }, `address of ${userId}`)
    },
  ),
  endpoint(
    {
      method: 'put',
      path,
      policy: 'signed-in',
      summary: 'Take the new e-mail address, by the link it got',
      body: z.object({ token: z.string().max(200) }),
      returns: takenAddress,
    },
    call => changeAddress(auth, userOf(call).id, call.body.token),
  ),
  endpoint(
    {
      method: 'put',
      path: `${path}/undo`,
      policy: 'anyone',
      summary: 'Take a change of e-mail address back, with a new password, by the link the old one got',
      body: resetInput,
    },
    call => restoreAddress(auth, call.body.token, call.body.password),
  ),
]
