import type { Db } from '../../db/connection.ts'
import { type Endpoint, endpoint, scopeOf } from '../../people/members/endpoint.ts'
import { refuseTopic, takeRefusalBack } from './commands.ts'
import { findSuggestions } from './queries.ts'
import { refusalInput, refusalMade, refusalPath, suggestedTopics, suggestionsPath } from './schema.ts'

export const suggestedTopicEndpoints = (db: Db): Endpoint[] => [
  endpoint(
    {
      method: 'get',
      path: '/workspaces/:workspace/topics/suggestions',
      policy: 'admin',
      summary: 'What customers speak of that no topic covers, among the newest 4,000 pieces without one',
      params: suggestionsPath,
      returns: suggestedTopics,
    },
    async call => findSuggestions(db, scopeOf(call)),
  ),
  endpoint(
    {
      method: 'post',
      path: '/workspaces/:workspace/topics/refusals',
      policy: 'admin',
      summary: 'Say no to a suggested topic',
      params: suggestionsPath,
      body: refusalInput,
      returns: refusalMade,
    },
    async call => ({ id: String(await refuseTopic(db, scopeOf(call), call.body)) }),
  ),
  endpoint(
    {
      method: 'delete',
      path: '/workspaces/:workspace/topics/refusals/:refusal',
      policy: 'admin',
      summary: 'Let a refused topic be suggested again',
      params: refusalPath,
    },
    call => takeRefusalBack(db, scopeOf(call), Number(call.params.refusal)),
  ),
]
