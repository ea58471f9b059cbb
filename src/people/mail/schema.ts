import { z } from '@hono/zod-openapi'

export const SECURITIES = ['tls', 'starttls', 'none'] as const

/** A line of a mail's head: nothing that could begin another line. */
const headLine = z
  .string()
  .trim()
  .max(120)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused
  .refine(text => !/[\u0000-\u001f]/.test(text), 'no line breaks')

export const mailInput = z.object({
  host: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .regex(/^[\w.:-]+$/, 'a host name such as smtp.example.com'),
  port: z.number().int().min(1).max(65535),
  security: z.enum(SECURITIES),
  username: z.string().trim().max(254).nullable(),
  /** Left out: the stored one stays, as long as server and user name do. */
  password: z.string().min(1).max(1000).optional(),
  fromName: headLine,
  fromAddress: z.email().max(254),
})
export type MailInput = z.infer<typeof mailInput>

export const mailView = z
  .object({
    server: mailInput.omit({ password: true }).extend({ hasPassword: z.boolean() }).nullable(),
    /** True in the workspace whose server also sends what belongs to people, not to a workspace: new passwords. */
    forHouse: z.boolean(),
    /** The sender when this workspace has no server of its own but the house has. */
    lent: z.object({ fromAddress: z.string() }).nullable(),
  })
  .openapi('Mail')
export type MailView = z.infer<typeof mailView>
