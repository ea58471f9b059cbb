import { z } from '@hono/zod-openapi'
import { shortIdSchema } from '../../collect/feedback/schema.ts'
import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { keepTemplate, keepVoice, removeTemplate } from './commands.ts'
import { getVoice, listTemplates } from './queries.ts'
import { templateInput, templateView, voiceView } from './schema.ts'
import { READY_MADE } from './starters.ts'

const here = z.object({ workspace: z.string() })
const one = here.extend({ template: shortIdSchema })
const TEMPLATES = '/workspaces/:workspace/reply-templates'
const VOICE = '/workspaces/:workspace/reply-voice'

/** What the house settles about its replies once, for all of them. */
export const replyEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: VOICE,
      policy: 'viewer',
      summary: 'How the house speaks in its replies',
      params: here,
      returns: voiceView,
    },
    async call => getVoice(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'put',
      path: VOICE,
      policy: 'admin',
      summary: 'Keep how the house speaks in its replies',
      params: here,
      body: voiceView,
      returns: voiceView,
    },
    async call => {
      await keepVoice(db, scopeOf(call), call.body)
      return getVoice(db, scopeOf(call))
    },
  ),
  endpoint(
    {
      method: 'get',
      path: TEMPLATES,
      policy: 'viewer',
      summary: 'Reply templates, the own ones before those that come ready-made',
      params: here,
      returns: z.array(templateView),
    },
    async call => [
      ...(await listTemplates(db, scopeOf(call))).map(template => ({ ...template, id: String(template.id) })),
      ...READY_MADE.map(template => ({ ...template, id: null })),
    ],
  ),
  endpoint(
    {
      method: 'post',
      path: TEMPLATES,
      policy: 'member',
      key: 'reply',
      summary: 'Keep a new reply template',
      params: here,
      body: templateInput,
      returns: templateView,
    },
    async call => ({ ...call.body, id: String(await keepTemplate(db, scopeOf(call), call.body, null)) }),
  ),
  endpoint(
    {
      method: 'put',
      path: `${TEMPLATES}/:template`,
      policy: 'member',
      key: 'reply',
      summary: 'Change a reply template',
      params: one,
      body: templateInput,
      returns: templateView,
    },
    async call => {
      await keepTemplate(db, scopeOf(call), call.body, Number(call.params.template))
      return { ...call.body, id: call.params.template }
    },
  ),
  endpoint(
    {
      method: 'delete',
      path: `${TEMPLATES}/:template`,
      policy: 'member',
      key: 'reply',
      summary: 'Remove a reply template',
      params: one,
    },
    async call => removeTemplate(db, scopeOf(call), Number(call.params.template)),
  ),
]
